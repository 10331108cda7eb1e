/// What the CRM holds, as far as a ``RandomKeys`` channel sees it.
struct SimulatedCRM {
    var contacts: [[String?]] = []
    var deals: [(key: String?, contact: Int?)] = []
}

/// What one event did to it.
struct SimulatedRun {
    var created: Set<RandomKeys.Kind> = []
    /// Names of the fields by which something was looked for.
    var asked: Set<String> = []
    /// Names of key fields in which a found contact got another value.
    var changed: Set<String> = []
}

extension RandomKeys {
    /// Goes through one event by the language reference, nothing proven and nothing shared with the compiler.
    func run(_ sent: [Bool], _ crm: inout SimulatedCRM) -> SimulatedRun {
        var run = SimulatedRun()
        guard accept.holds(sent, [:]), required.map({ sent[$0] }) ?? true else { return run }

        // Each way's hits; the first way with hits decides, and the oldest of them is taken.
        var hits: [Int: [Int]] = [:]
        for (position, key) in contactKeys.enumerated() {
            guard let key, key.isWay, let value = key.value.value(sent) else { continue }
            run.asked.insert(Self.contactFields[position])
            hits[position] = crm.contacts.indices.filter { crm.contacts[$0][position] == value }
        }
        let way = hits.keys.sorted().first { !(hits[$0] ?? []).isEmpty }
        let contact = way.flatMap { hits[$0]?.first }

        var deal: Int?
        if let dealKey, isDealKeyWay, let value = dealKey.value(sent) {
            run.asked.insert("KEY")
            deal = crm.deals.firstIndex { $0.key == value }
        }
        if isLinkWay, let contact {
            run.asked.insert("LINK")
            deal = deal ?? crm.deals.firstIndex { $0.contact == contact }
        }
        let found: [Kind: Bool] = [.contact: contact != nil, .deal: deal != nil]
        if let ignore, ignore.holds(sent, found) { return run }

        let linked = write(contact, way, hits, sent, found, &crm, &run)
        if deal == nil, let condition = creates[.deal] ?? nil, condition.holds(sent, found) {
            run.created.insert(.deal)
            crm.deals.append((dealKey?.value(sent), linked))
        }
        return run
    }

    /// Updates or creates the contact.
    ///
    /// - Returns: The contact, if there is one.
    private func write(
        _ contact: Int?,
        _ way: Int?,
        _ hits: [Int: [Int]],
        _ sent: [Bool],
        _ found: [Kind: Bool],
        _ crm: inout SimulatedCRM,
        _ run: inout SimulatedRun
    ) -> Int? {
        let values = contactKeys.map { $0?.value.value(sent) }
        guard let contact else {
            guard let condition = creates[.contact] ?? nil, condition.holds(sent, found) else { return nil }
            run.created.insert(.contact)
            crm.contacts.append(values)
            return crm.contacts.count - 1
        }
        guard replaces || values.contains(where: { $0 != nil }) else { return contact }
        for (position, value) in values.enumerated() {
            guard let value, crm.contacts[contact][position] != value else { continue }
            // A key that hits only others is a conflict and is not written.
            let others = hits[position] ?? []
            if position != way, !others.isEmpty, !others.contains(contact) { continue }
            if crm.contacts[contact][position] == nil {
                crm.contacts[contact][position] = value
            } else if replaces {
                if contactKeys[position]?.isWay ?? false { run.changed.insert(Self.contactFields[position]) }
                crm.contacts[contact][position] = value
            }
        }
        return contact
    }

    /// Everything that may be sent.
    static let events: [[Bool]] = (0..<8).map { number in (0..<3).map { number >> $0 & 1 == 1 } }

    /// What the CRM may hold before: nothing, or a contact and a deal with some of the keys that the event has, others, or none.
    func beginnings(_ sent: [Bool]) -> [SimulatedCRM] {
        var contacts: [[[String?]]] = [[]]
        let options = contactKeys.map { key -> [String?] in
            [nil, "other"] + (key?.value.value(sent).map { [$0] } ?? [])
        }
        for first in options[0] {
            for second in options[1] { contacts.append([[first, second]]) }
        }
        return contacts.flatMap { contacts -> [SimulatedCRM] in
            let keys: [String?] = [nil] + (dealKey?.value(sent).map { [$0] } ?? [])
            let links: [Int?] = [nil] + (contacts.isEmpty ? [] : [0])
            let deals = keys.flatMap { key in links.map { (key: key, contact: $0) } }
            return [SimulatedCRM(contacts: contacts)] + deals.map { SimulatedCRM(contacts: contacts, deals: [$0]) }
        }
    }
}
