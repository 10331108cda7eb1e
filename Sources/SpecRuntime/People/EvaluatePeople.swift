import SpecBase
import SpecIR

extension RunFrame {
    /// The employee known by a SIP account, phone or e-mail; a text is tried as each, in this order.
    func person(_ known: Value) -> Value {
        guard let people = catalog.people else { return .missing(.absent) }
        let employee: Index<Principal>? =
            switch known {
            case .phone(let phone): people.employee(.phone, phone.e164)
            case .email(let email): people.employee(.email, email.key)
            case .text(let text): people.employee(.sip, comparisonForm(text)) ?? byPhone(text) ?? byEmail(text)
            default: nil
            }
        guard let employee, catalog.principals[employee.position].isActive else { return .missing(.absent) }
        return .principal(employee)
    }

    private func byPhone(_ text: String) -> Index<Principal>? {
        guard case .valid(let e164, _) = program.phones.read(text, region: catalog.region) else { return nil }
        return catalog.people?.employee(.phone, e164)
    }

    private func byEmail(_ text: String) -> Index<Principal>? {
        EmailAddress(text).flatMap { catalog.people?.employee(.email, $0.key) }
    }

    /// The moment at which a span of the office's working time is over.
    func working(_ start: Instant, _ span: TimeSpan) -> Value {
        let end = catalog.people?.office?.adding(span, to: start, in: program.zones[catalog.zone.position])
        return end.map { .datetime($0) } ?? .missing(.invalid)
    }
}

extension People {
    /// By bisection: the directory is sorted.
    fileprivate func employee(_ kind: DirectoryKind, _ key: String) -> Index<Principal>? {
        let place = directory.bisect { $0.precedes(kind, key) }
        guard place < directory.count, directory[place].kind == kind, isSameText(directory[place].key, key) else {
            return nil
        }
        return directory[place].employee
    }
}
