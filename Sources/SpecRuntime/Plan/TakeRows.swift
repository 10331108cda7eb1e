import SpecBase
import SpecIR

extension RunFrame {
    /// Takes one row of every table; its actions are commands in order.
    mutating func takeRows() -> [Command] {
        var commands: [Command] = []
        for (tablePosition, table) in channel.tables.enumerated() {
            let taken = table.rows.firstIndex { row in
                let holds = row.condition.map { isTrue($0) } ?? true
                if isTracing {
                    tell("rule \(table.name) / \(row.name)", holds ? "taken" : "does not hold", at: row.place)
                }
                return holds
            }
            guard let taken else {
                notes.append(.remark("no row of \(table.name) holds"))
                continue
            }
            for action in table.rows[taken].actions {
                if let command = command(for: action, RowTaken(table: tablePosition, row: taken)) {
                    commands.append(command)
                }
            }
        }
        return commands
    }

    private mutating func command(for action: Action, _ row: RowTaken) -> Command? {
        var about: [RecordLink] = []
        for expression in action.about {
            for link in links(in: evaluate(expression)) where !about.contains(link) { about.append(link) }
        }
        guard !about.isEmpty else {
            notes.append(.remark("a \(action.kind) is about no record, and was left out"))
            return nil
        }
        var parts: [ActionPart] = []
        for (key, expression) in [
            (ActionPart.Key.title, action.title), (.text, action.text), (.responsible, action.responsible),
            (.due, action.due), (.done, action.done),
        ] {
            guard let expression else { continue }
            let (value, turns) = heldValue(expression)
            // A task is open unless it says otherwise.
            guard value.isPresent, value != .boolean(false) else { continue }
            spend(turns)
            parts.append(ActionPart(key: key, value: value))
        }
        var fields: [FieldChange] = []
        for field in action.fields {
            let (value, turns) = heldValue(field.value)
            if value.isPresent, value != .list([]) {
                spend(turns)
                fields.append(FieldChange(field: field.field, before: nil, after: value, origin: origin(of: field)))
            }
        }
        return Command(
            kind: .act(action.kind),
            record: nil,
            template: nil,
            fields: fields,
            about: about,
            parts: parts,
            row: row
        )
    }

    private func links(in value: Value) -> [RecordLink] {
        switch value {
        case .link(let link): [link]
        case .list(let elements): elements.flatMap { links(in: $0) }
        default: []
        }
    }
}
