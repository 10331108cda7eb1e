import SpecIR
import SpecRuntime

extension RunPrinter {
    /// Prints a command: what it does to which record, then its fields.
    func print(_ command: Command, to sink: inout some OutcomeSink) {
        sink.beginMap(.block)
        let entity = printKind(of: command, to: &sink)
        if let record = command.record.map({ channel.records[$0.position].name }),
            record != entity.map({ catalog.entities[$0.position].name })
        {
            sink.key("record")
            sink.bare(record)
        }
        if let template = command.template, let entity {
            sink.key("template")
            sink.bare(catalog.entities[entity.position].templates[template.position].name)
        }
        if !command.about.isEmpty {
            sink.key("about")
            sink.beginList(.flow)
            for link in command.about { values.print(link, to: &sink) }
            sink.endList()
        }
        if let row = command.row {
            sink.key("by")
            sink.text("\(channel.tables[row.table].name) / \(channel.tables[row.table].rows[row.row].name)")
        }
        if !command.parts.isEmpty || !command.fields.isEmpty {
            sink.key("fields")
            sink.beginMap(.block)
            for part in command.parts {
                sink.key(part.key.name, origin: origin(of: command))
                values.print(part.value, in: entity, nil, to: &sink)
            }
            let isUpdate = if case .update = command.kind { true } else { false }
            for change in command.fields { print(change, in: entity, isUpdate: isUpdate, to: &sink) }
            sink.endMap()
        }
        sink.endMap()
    }

    /// - Returns: The entity that describes the command's fields, or `nil`.
    private func printKind(of command: Command, to sink: inout some OutcomeSink) -> Index<Entity>? {
        switch command.kind {
        case .create(let entity):
            sink.key("create")
            sink.bare(catalog.entities[entity.position].name)
            return entity
        case .update(let entity, let id):
            sink.key("update")
            sink.bare(catalog.entities[entity.position].name, id)
            return entity
        case .act(let kind):
            sink.key("create")
            sink.bare(kind.name)
            return actionEntity(command)
        }
    }

    private func print(
        _ change: FieldChange,
        in entity: Index<Entity>?,
        isUpdate: Bool,
        to sink: inout some OutcomeSink
    ) {
        let name = entity.map { catalog.entities[$0.position].fields[change.field.position].name }
        sink.key(name ?? "field \(change.field.position)", origin: words(change.origin))
        guard isUpdate else { return values.print(change.after, in: entity, change.field, to: &sink) }
        sink.beginMap(.flow)
        if let before = change.before, before.isPresent {
            sink.key("before")
            values.print(before, in: entity, change.field, to: &sink)
        }
        if change.after.isPresent {
            sink.key("after")
            values.print(change.after, in: entity, change.field, to: &sink)
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
