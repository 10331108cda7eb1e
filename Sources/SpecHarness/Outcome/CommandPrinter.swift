import SpecIR
import SpecRuntime

extension RunPrinter {
    /// Prints a command: what it does to which record, then its fields.
    func print(_ command: Command, to sink: inout some OutcomeSink) {
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
            for part in command.parts {
                sink.key(part.key.outcomeKey, origin: origin(of: command))
                values.print(part.value, in: entity, nil, to: &sink)
            }
            let isUpdate = if case .update = command.kind { true } else { false }
            for position in command.fields.indices {
                printField(position, of: command, in: entity, isUpdate: isUpdate, to: &sink)
            }
            sink.endMap()
        }
        sink.endMap()
    }

    /// - Returns: The entity that describes the command's fields, or `nil`.
    private func printKind(of command: Command, to sink: inout some OutcomeSink) -> Index<Entity>? {
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

    private func printField(
        _ position: Int,
        of command: Command,
        in entity: Index<Entity>?,
        isUpdate: Bool,
        to sink: inout some OutcomeSink
    ) {
        let field = command.fields[position].field
        if let entity {
            sink.key(fieldKeys[entity.position][field.position], origin: words(command.fields[position].origin))
        } else {
            sink.key("field \(field.position)", origin: words(command.fields[position].origin))
        }
        guard isUpdate else { return values.print(command.fields[position].after, in: entity, field, to: &sink) }
        sink.beginMap(.flow)
        if let before = command.fields[position].before, before.isPresent {
            sink.key(OutcomeKey.before)
            values.print(before, in: entity, field, to: &sink)
        }
        if command.fields[position].after.isPresent {
            sink.key(OutcomeKey.after)
            values.print(command.fields[position].after, in: entity, field, to: &sink)
        }
        sink.endMap()
    }

    /// The entity that describes an action's fields: that of the action of its row with its kind.
    private func actionEntity(_ command: Command) -> Index<Entity>? {
        guard let row = command.row, case .act(let kind) = command.kind else { return nil }
        for action in channel.tables[row.table].rows[row.row].actions where action.kind == kind {
            if let entity = action.entity { return entity }
        }
        return nil
    }

    private func origin(of command: Command) -> String? {
        guard let row = command.row else { return nil }
        return origin(of: channel.tables[row.table].rows[row.row].place)
    }
}
