import SpecIR

/// Drafts the records of a channel: a contact that is looked up, and a lead, deal or task for each event.
struct DraftRecords {
    let catalog: Catalog
    let program: Program

    /// What may be written, as expressions with what is known of them.
    let values: [DraftValue]

    /// How the channel is called in texts.
    let title: String

    /// The names of the records that may be drafted: inputs must not have them.
    static func names(in catalog: Catalog) -> [String] {
        catalog.entities.map(\.name)
    }

    private var user: String? {
        catalog.principals.first { $0.isActive && !$0.isGroup }.map { "user(\"\($0.name)\")" }
    }

    /// The lines of `records`, and the names of those drafted.
    func draft() -> (names: [String], lines: [String]) {
        var names: [String] = []
        var lines: [String] = []
        let contact = catalog.entities.firstIndex { $0.name.lowercased().hasPrefix("contact") }
        var found: Index<Entity>?
        if let contact, let draft = self.contact(catalog.entities[contact]) {
            lines += draft
            names.append(catalog.entities[contact].name)
            found = Index(contact)
        }
        for wanted in ["lead", "deal", "task"] {
            guard let entity = catalog.entities.first(where: { $0.name.lowercased() == wanted }) else { continue }
            guard let draft = work(entity, contact: found) else { continue }
            return (names + [entity.name], lines + draft)
        }
        return (names, lines)
    }

    /// A contact, found by its phones and e-mails.
    private func contact(_ entity: Entity) -> [String]? {
        guard entity.isSearchable, SpecNames.isName(entity.name) else { return nil }
        let matched = match(entity)
        let ways = matched.filter { isWay(entity.fields[$0.field]) }
        // One of the ways is there wherever the contact is found or created.
        let name = values.first { $0.isName && !$0.isMany }.map { [$0.text] } ?? []
        let single = ways.map(\.value).filter { text in values.contains { $0.text == text && !$0.isMany } }
        let called = single.count == ways.count ? "{{\((name + single).joined(separator: " else "))}}" : title
        guard !ways.isEmpty, let required = required(entity, matched, text: called) else { return nil }
        var lines = ["  \(entity.name):", "    fields:"]
        for (field, value) in required { lines.append("      \(field): \"\(value)\"") }
        for (field, value) in matched {
            let name = key(entity.fields[field].name)
            let isWay = isWay(entity.fields[field])
            lines.append("      \(name): \(isWay ? "{ value: \"{{\(value)}}\", search: true }" : "\"{{\(value)}}\"")")
        }
        let condition = ways.map { "present(\($0.value))" }.joined(separator: " or ")
        let responsible = responsible(entity).map { ", responsible: \($0)" } ?? ""
        lines += [
            "    pick: oldest", "    create: { when: \(condition)\(responsible) }",
            // Of single values 'enrich' would add none.
            "    update: \(matched.contains { entity.fields[$0.field].isMany } ? "enrich" : "fill")",
        ]
        return lines
    }

    /// What is to be done about the event: a new one each time.
    private func work(_ entity: Entity, contact: Index<Entity>?) -> [String]? {
        let matched = match(entity)
        guard SpecNames.isName(entity.name), let required = required(entity, matched, text: titleText) else {
            return nil
        }
        var lines = ["  \(entity.name):", "    fields:"]
        for (field, value) in required { lines.append("      \(field): \"\(value)\"") }
        for (field, value) in matched { lines.append("      \(key(entity.fields[field].name)): \"{{\(value)}}\"") }
        if let contact, let link = entity.fields.first(where: { links($0, to: contact) }) {
            lines.append("      \(key(link.name)): \"{{\(catalog.entities[contact.position].name)}}\"")
        }
        guard lines.count > 2 else { return nil }
        var sets: [String] = []
        if entity.stageField != nil, let stage = entity.stages.first(where: { $0.kind == .open }) {
            sets.append("stage: \(scalarText(stage.label, isFlow: true))")
        }
        if let user = responsible(entity) {
            let owner = contact.map { catalog.entities[$0.position] }.flatMap { responsible($0) == nil ? nil : $0.name }
            sets.append("responsible: \(owner.map { "\($0).responsible else " } ?? "")\(user)")
        }
        if !sets.isEmpty { lines.append("    create: { \(sets.joined(separator: ", ")) }") }
        return lines
    }

    /// The fields for which there is a value, each value in one of them.
    private func match(_ entity: Entity) -> [(field: Int, value: String)] {
        var used: Set<String> = []
        var matched: [(field: Int, value: String)] = []
        for (position, field) in entity.fields.enumerated() where !isTitle(field) {
            let fitting = values.filter { !used.contains($0.text) && $0.fits(field) }
            guard let value = fitting.first(where: { $0.isNamedLike(field) || isWay(field) }) else { continue }
            used.insert(value.text)
            matched.append((position, value.text))
        }
        return matched
    }

    /// Values for the fields that a new record must have and for the title, `text` for those of text; `nil` where one cannot be thought of.
    private func required(
        _ entity: Entity,
        _ matched: [(field: Int, value: String)],
        text: String
    ) -> [(String, String)]? {
        var texts: [(String, String)] = []
        for (position, field) in entity.fields.enumerated() {
            let isWritten = matched.contains { $0.field == position }
            guard isTitle(field) || field.isRequired && !isWritten else { continue }
            let isSet = [entity.stageField, entity.responsibleField].contains(Index(position))
            switch field.type {
            case .text: texts.append((key(field.name), text))
            case .enumeration:
                guard let word = field.words.first else { return nil }
                texts.append((key(field.name), program.words[word.position]))
            case .integer, .decimal: texts.append((key(field.name), "0"))
            case .boolean: texts.append((key(field.name), "false"))
            default: if !isSet { return nil }
            }
        }
        return texts
    }

    private var titleText: String {
        let known = values.filter { !$0.isMany && ($0.isName || ["phone", "email"].contains($0.type)) }.map(\.text)
        guard !known.isEmpty else { return title }
        return "\(title): {{\((known.prefix(3) + ["'unknown'"]).joined(separator: " else "))}}"
    }

    private func isTitle(_ field: Field) -> Bool {
        field.type == .text && (bareWord(field.name) == "title" || field.isRequired)
    }

    private func isWay(_ field: Field) -> Bool { field.type == .phone || field.type == .email }

    private func links(_ field: Field, to entity: Index<Entity>) -> Bool {
        if case .link(_, _, let entities) = field.type { entities.contains(entity) } else { false }
    }

    /// A user, where the entity's responsible may be one.
    private func responsible(_ entity: Entity) -> String? {
        guard let field = entity.responsibleField, case .link(users: true, _, _) = entity.fields[field.position].type
        else { return nil }
        return user
    }

    private func key(_ text: String) -> String { scalarText(text, isFlow: false) }
}
