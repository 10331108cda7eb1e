import SpecIR
import SpecRuntime

extension RunPrinter {
    /// Prints a command of a run: what it does to which record, then its fields.
    func print(
        _ place: UnsafePointer<Command>,
        of run: UnsafePointer<RunOutcome>,
        to sink: inout some OutcomeSink & ~Copyable
    ) {
        sink.beginMap(.block)
        let entity = printKind(of: place, to: &sink)
        if let record = place.pointee.record, !isEntity[record.position] {
            sink.key(OutcomeKey.record)
            sink.bare(channel.records[record.position].name)
        }
        if let template = place.pointee.template, let entity {
            sink.key("template")
            sink.bare(catalog.entities[entity.position].templates[template.position].name)
        }
        let about = place.pointee.about
        if !about.isEmpty {
            sink.key(OutcomeKey.about)
            sink.beginList(.flow)
            for link in about { values.print(link, to: &sink) }
            sink.endList()
        }
        let row = place.pointee.row
        if let row {
            sink.key(OutcomeKey.by)
            sink.text(rowNames[row.table][row.row])
        }
        if !place.pointee.parts.isEmpty || !place.pointee.fields.isEmpty {
            sink.key(OutcomeKey.fields)
            sink.beginMap(.block)
            place.pointee.parts.forEachPlace { part in
                sink.key(part.pointee.key.outcomeKey, origin: origin(of: row))
                values.print(at: part.pointer(to: \.value).unsafelyUnwrapped, in: entity, nil, to: &sink)
            }
            let isUpdate = if case .update = place.pointee.kind { true } else { false }
            place.pointee.fields.forEachPlace { print($0, of: run, in: entity, isUpdate: isUpdate, to: &sink) }
            sink.endMap()
        }
        sink.endMap()
    }

    /// - Returns: The entity that describes the command's fields, or `nil`.
    private func printKind(
        of place: UnsafePointer<Command>,
        to sink: inout some OutcomeSink & ~Copyable
    ) -> Index<Entity>? {
        switch place.pointee.kind {
        case .create(let entity):
            sink.key(OutcomeKey.create)
            sink.bare(entityWords[entity.position])
            return entity
        case .update(let entity, let id):
            sink.key(OutcomeKey.update)
            sink.bare(entityNames[entity.position], id)
            return entity
        case .act(let kind):
            sink.key(OutcomeKey.create)
            sink.bare(OutcomeWord.actions[Int(kind.rawValue)])
            return actionEntity(place.pointee.row, kind)
        }
    }

    private func print(
        _ change: UnsafePointer<FieldChange>,
        of run: UnsafePointer<RunOutcome>,
        in entity: Index<Entity>?,
        isUpdate: Bool,
        to sink: inout some OutcomeSink & ~Copyable
    ) {
        let field = change.pointee.field
        if let entity {
            sink.key(key(of: field, in: entity), origin: words(change.pointee.origin, run))
        } else {
            sink.key("field \(field.position)", origin: words(change.pointee.origin, run))
        }
        guard isUpdate else {
            return values.print(at: change.pointer(to: \.after).unsafelyUnwrapped, in: entity, field, to: &sink)
        }
        sink.beginMap(.flow)
        if let before = change.pointee.before, before.isPresent {
            sink.key(OutcomeKey.before)
            values.print(before, in: entity, field, to: &sink)
        }
        if change.pointee.after.isPresent {
            sink.key(OutcomeKey.after)
            values.print(change.pointee.after, in: entity, field, to: &sink)
        }
        sink.endMap()
    }

    /// The entity that describes an action's fields: that of the action of its row with its kind.
    private func actionEntity(_ row: RowTaken?, _ kind: ActionKind) -> Index<Entity>? {
        guard let row else { return nil }
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
