import SpecIR
import SpecRuntime

extension RunPrinter {
    /// Prints a command: what it does to which record, then its fields.
    func print(_ command: borrowing Command, to sink: inout some OutcomeSink & ~Copyable) {
        sink.beginMap(.block)
        let entity = printKind(of: command, to: &sink)
        if let record = command.record, !isEntity[record.position] {
            sink.key(OutcomeKey.record)
            sink.bare(channel.records[record.position].name)
        }
        if let template = command.template, let entity {
            sink.key("template")
            sink.bare(catalog.entities[entity.position].templates[template.position].name)
        }
        if !command.about.isEmpty {
            sink.key(OutcomeKey.about)
            sink.beginList(.flow)
            for link in command.about { values.print(link, to: &sink) }
            sink.endList()
        }
        if let row = command.row {
            sink.key(OutcomeKey.by)
            sink.text(rowNames[row.table][row.row])
        }
        if !command.parts.isEmpty || !command.fields.isEmpty {
            sink.key(OutcomeKey.fields)
            sink.beginMap(.block)
            let parts = command.parts.span
            let row = command.row
            for position in parts.indices {
                sink.key(parts[position].key.outcomeKey, origin: origin(of: row))
                values.print(parts[position].value, in: entity, nil, to: &sink)
            }
            let isUpdate = if case .update = command.kind { true } else { false }
            let fields = command.fields.span
            for position in fields.indices {
                print(fields[position], in: entity, isUpdate: isUpdate, to: &sink)
            }
            sink.endMap()
        }
        sink.endMap()
    }

    /// - Returns: The entity that describes the command's fields, or `nil`.
    private func printKind(of command: borrowing Command, to sink: inout some OutcomeSink & ~Copyable) -> Index<Entity>?
    {
        switch command.kind {
        case .create(let entity):
            sink.key(OutcomeKey.create)
            sink.bare(entityNames[entity.position])
            return entity
        case .update(let entity, let id):
            sink.key(OutcomeKey.update)
            sink.bare(entityNames[entity.position], id)
            return entity
        case .act(let kind):
            sink.key(OutcomeKey.create)
            sink.bare(kind.name)
            return actionEntity(command)
        }
    }

    private func print(
        _ change: borrowing FieldChange,
        in entity: Index<Entity>?,
        isUpdate: Bool,
        to sink: inout some OutcomeSink & ~Copyable
    ) {
        let field = change.field
        if let entity {
            sink.key(key(of: field, in: entity), origin: words(change.origin))
        } else {
            sink.key("field \(field.position)", origin: words(change.origin))
        }
        guard isUpdate else { return values.print(change.after, in: entity, field, to: &sink) }
        sink.beginMap(.flow)
        if let before = change.before, before.isPresent {
            sink.key(OutcomeKey.before)
            values.print(before, in: entity, field, to: &sink)
        }
        if change.after.isPresent {
            sink.key(OutcomeKey.after)
            values.print(change.after, in: entity, field, to: &sink)
        }
        sink.endMap()
    }

    /// The entity that describes an action's fields: that of the action of its row with its kind.
    private func actionEntity(_ command: borrowing Command) -> Index<Entity>? {
        guard let row = command.row, case .act(let kind) = command.kind else { return nil }
        for action in channel.tables[row.table].rows[row.row].actions where action.kind == kind {
            if let entity = action.entity { return entity }
        }
        return nil
    }

    private func origin(of row: RowTaken?) -> String? {
        guard let row else { return nil }
        return origin(of: channel.tables[row.table].rows[row.row].place)
    }
}
