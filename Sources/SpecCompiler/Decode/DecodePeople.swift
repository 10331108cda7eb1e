import SpecBase
import SpecYAML

extension Decoder {
    mutating func people(_ node: YAMLNode) -> PeopleDeclaration? {
        let before = log.errorCount
        guard let block = block(node, .people), let head = block.entry("people") else {
            return nil
        }
        var people = PeopleDeclaration(
            origin: DeclarationOrigin(path: file.path, range: node.range, isComplete: true),
            id: id(head.value, "the people file's id") ?? Located("", at: head.key.range)
        )
        people.crm = required("crm", of: block.owned(by: head.key.range)).flatMap { text($0, "a catalogue's id") }
        people.senior = block["senior"].flatMap { text($0, "a user") }
        people.hours = block["hours"].flatMap { hours($0) }
        people.holidays = block["holidays"].map { days($0) } ?? []
        people.employees = block["employees"].map { employees($0) } ?? []
        people.teams = block["teams"].map { teams($0) } ?? []
        people.origin.isComplete = log.errorCount == before
        return people
    }

    private mutating func employees(_ node: YAMLNode) -> [EmployeeDeclaration] {
        (entries(node, wanted: "users with what they are known by") ?? []).map { entry in
            var employee = EmployeeDeclaration(user: entry.key)
            // `anna:` alone is an employee, too.
            guard !entry.value.isNothing,
                let block = block(entry.value, .employee, owner: entry.key.range)
            else { return employee }
            employee.sip = block["sip"].flatMap { texts($0, "a SIP account") } ?? []
            employee.phones = block["phones"].flatMap { texts($0, "a phone") } ?? []
            employee.emails = block["emails"].flatMap { texts($0, "an e-mail") } ?? []
            employee.hours = block["hours"].flatMap { hours($0) }
            employee.away = block["away"].map { days($0) } ?? []
            return employee
        }
    }

    private mutating func teams(_ node: YAMLNode) -> [TeamDeclaration] {
        var teams: [TeamDeclaration] = []
        for entry in entries(node, wanted: "names with a team each") ?? [] {
            guard let name = name(entry.key, "a team") else { continue }
            var team = TeamDeclaration(name: name)
            if let block = block(entry.value, .team, owner: name.range) {
                team.members = required("members", of: block).flatMap { texts($0, "a user") } ?? []
                team.hours = block["hours"].flatMap { hours($0) }
            }
            teams.append(team)
        }
        return teams
    }
}
