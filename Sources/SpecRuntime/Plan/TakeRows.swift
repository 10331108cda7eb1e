import SpecBase
import SpecIR

extension RunFrame {
    /// Takes one row of every table; its actions are added to the commands in order.
    mutating func takeRows(into commands: inout [Command]) {
        for table in channel.tables.indices {
            guard let row = firstRow(of: table) else {
                notes.append(.remark("no row of \(channel.tables[table].name) holds"))
                continue
            }
            let taken = channel.tables[table].rows[row].actions
            let actions = taken.span
            for position in actions.indices {
                if let command = command(for: actions[position], RowTaken(table: table, row: row)) {
                    commands.append(command)
                }
            }
        }
    }

    private mutating func firstRow(of table: Int) -> Int? {
        guard !isTracing, let sieve = rowSieve(of: table) else {
            return channel.tables[table].rows.indices.first { holds(table, row: $0) }
        }
        let value = evaluate(sieve.compared)
        var row = sieve.next(from: 0, value)
        while row < sieve.count, !holds(table, row: row) { row = sieve.next(from: row + 1, value) }
        return row < sieve.count ? row : nil
    }

    private mutating func holds(_ table: Int, row: Int) -> Bool {
        let holds = channel.tables[table].rows[row].condition.map { isTrue($0) } ?? true
        if isTracing {
            let (table, row) = (channel.tables[table], channel.tables[table].rows[row])
            tell("rule \(table.name) / \(row.name)", holds ? "taken" : "does not hold", at: row.place)
        }
        return holds
    }

    private mutating func command(for action: borrowing Action, _ row: RowTaken) -> Command? {
        var about: [RecordLink] = []
        for expression in action.about {
            switch evaluate(expression) {
            case .link(let link): if about.isEmpty || !about.contains(link) { about.append(link) }
            case .list(let elements):
                for case .link(let link) in elements where !about.contains(link) { about.append(link) }
            default: continue
            }
        }
        guard !about.isEmpty else {
            let kind = action.kind
            notes.append(.remark("a \(kind) is about no record, and was left out"))
            return nil
        }
        var parts: [ActionPart] = []
        parts.reserveCapacity(3)
        addPart(.title, action.title, to: &parts)
        addPart(.text, action.text, to: &parts)
        addPart(.responsible, action.responsible, to: &parts)
        addPart(.due, action.due, to: &parts)
        addPart(.done, action.done, to: &parts)
        var fields: [FieldChange] = []
        for field in action.fields {
            let value = heldValue(field.value)
            if value.isPresent, value != .list([]) {
                spendHeldTurns()
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

    private mutating func addPart(
        _ key: ActionPart.Key,
        _ expression: Index<Expression>?,
        to parts: inout [ActionPart]
    ) {
        guard let expression else { return }
        let value = heldValue(expression)
        // A task is open unless it says otherwise.
        if !value.isPresent { return }
        if case .boolean(false) = value { return }
        spendHeldTurns()
        parts.append(ActionPart(key: key, value: value))
    }
}
