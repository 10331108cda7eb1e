import SpecBase
import SpecIR
import SpecRuntime

extension ReferenceRun {
    /// Whose turn it is, by the counter with which the run began.
    func turn(_ team: Index<Team>) -> Held {
        guard let place = place(of: team), let people = catalog.people else { return Held(value: .missing(.absent)) }
        let member = people.teams[team.position].members[place]
        return Held(value: .principal(member.employee), teams: [team.position])
    }

    /// The place of the member whose turn it is.
    func place(of team: Index<Team>) -> Int? {
        guard let team = catalog.people?.teams[team.position], let now = delivery.receivedAt.local(in: zone) else {
            return nil
        }
        let start = state.next[team.name] ?? 0
        let size = team.members.count
        return (0..<size).map { (start % size + $0) % size }.first { place in
            let member = team.members[place]
            guard catalog.principals[member.employee.position].isActive else { return false }
            guard !member.away.contains(where: { $0.contains(now.day) }) else { return false }
            return member.hours?.contains(weekday: now.day.weekday, second: now.time.seconds) ?? true
        }
    }

    /// The employee known by a text, a phone or an e-mail.
    func person(_ value: Value) -> Value {
        var keys: [(DirectoryKind, String)] = []
        switch value {
        case .phone(let phone): keys = [(.phone, phone.e164)]
        case .email(let address): keys = [(.email, address.key)]
        default:
            let text = text(of: value)
            keys = [(.sip, comparisonForm(text))]
            if case .valid(let e164, _) = program.phones.read(text, region: catalog.region) {
                keys.append((.phone, e164))
            }
            if let address = EmailAddress(text) { keys.append((.email, address.key)) }
        }
        for (kind, key) in keys {
            let entry = catalog.people?.directory.first { $0.kind == kind && $0.key.utf8.elementsEqual(key.utf8) }
            guard let employee = entry?.employee else { continue }
            return catalog.principals[employee.position].isActive ? .principal(employee) : .missing(.absent)
        }
        return .missing(.absent)
    }
}
