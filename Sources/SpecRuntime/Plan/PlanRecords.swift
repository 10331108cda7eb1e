import SpecBase
import SpecIR

extension RunFrame {
    /// Plans the records in order: what is kept, updated, created or left absent.
    ///
    /// - Parameter commands: Where the commands are added.
    /// - Returns: What became of each.
    mutating func planRecords(into commands: inout [Command]) -> [RecordOutcome] {
        var outcomes: [RecordOutcome] = []
        outcomes.reserveCapacity(records.count)
        for position in records.indices {
            let outcome = planRecord(Index(position), into: &commands)
            if isTracing {
                tell("record \(channel.records[position].name)", outcome.word, at: channel.records[position].place)
            }
            outcomes.append(outcome)
            forgetBindings()
        }
        return outcomes
    }

    private mutating func planRecord(_ index: Index<RecordPlan>, into commands: inout [Command]) -> RecordOutcome {
        let record = preparedRecords[index.position]
        if records[index.position].hit != nil { return planUpdate(index, record, into: &commands) }
        guard let create = record.create else { return .absent }
        if let condition = create.condition, !isTrue(condition) { return .absent }
        let changes = created(record)
        records[index.position].isCreated = true
        commands.append(
            Command(
                kind: .create(entity: record.plan.entity),
                record: index,
                template: create.template,
                fields: changes,
                about: [],
                parts: [],
                row: nil
            )
        )
        return .created
    }

    private mutating func planUpdate(
        _ index: Index<RecordPlan>,
        _ record: PreparedRecord,
        into commands: inout [Command]
    ) -> RecordOutcome {
        guard let hit = records[index.position].hit else { return .absent }
        guard let update = record.plan.update else { return .kept(id: hit.id) }
        if let condition = update.condition, !isTrue(condition) { return .kept(id: hit.id) }
        var changes: [FieldChange] = []
        for field in record.updated { change(field, of: index, record, hit, into: &changes) }
        guard !changes.isEmpty else { return .unchanged(id: hit.id) }
        commands.append(
            Command(
                kind: .update(entity: record.plan.entity, id: hit.id),
                record: index,
                template: nil,
                fields: changes,
                about: [],
                parts: [],
                row: nil
            )
        )
        return .updated(id: hit.id)
    }

    private mutating func change(
        _ update: PreparedField,
        of index: Index<RecordPlan>,
        _ record: PreparedRecord,
        _ hit: Hit,
        into changes: inout [FieldChange]
    ) {
        if !records[index.position].withheld.isEmpty, records[index.position].withheld.contains(update.plan.field) {
            if isTracing {
                tellField(update.plan, record.plan, "withheld: another way found somebody else by it")
            }
            return
        }
        guard let slot = update.slot else { return }
        let held = hit.values[slot]
        let incoming = heldValue(update.plan.value)
        guard let after = merge(update.plan.merge, incoming, into: held, of: update.field) else {
            if isTracing { tellKept(update.plan, record.plan, held: held, incoming: incoming) }
            return
        }
        if isTracing {
            let entity = record.entity
            let (old, new) = (words(held, entity: entity), after.isPresent ? words(after, entity: entity) : "nothing")
            tellField(update.plan, record.plan, "\(old) becomes \(new), by \(update.plan.merge)")
        }
        spendHeldTurns()
        changes.append(
            FieldChange(field: update.plan.field, before: held, after: after, origin: origin(of: update.plan))
        )
    }

    /// The values of a new record: `fields`, overlaid by `create`, then what the template alone says.
    private mutating func created(_ record: PreparedRecord) -> [FieldChange] {
        var changes: [FieldChange] = []
        changes.reserveCapacity(record.created.count + record.defaults.count)
        for field in record.created { add(field, record, overlaying: record.overlays, to: &changes) }
        for field in record.defaults where !isSet(field.plan.field, by: changes) {
            add(field, record, overlaying: false, to: &changes)
        }
        return changes
    }

    private func isSet(_ field: Index<Field>, by changes: [FieldChange]) -> Bool {
        // By position: a copy of a change counts the references of its values.
        changes.indices.contains { changes[$0].field == field }
    }

    private mutating func add(
        _ field: PreparedField,
        _ record: PreparedRecord,
        overlaying: Bool,
        to changes: inout [FieldChange]
    ) {
        var value = heldValue(field.plan.value)
        if case .list(let values) = value { value = values.isEmpty ? .missing(.empty) : .list(distinct(values)) }
        if isTracing {
            tellField(
                field.plan,
                record.plan,
                value.isPresent ? words(value, entity: record.entity) : "left out: the value is \(words(value))"
            )
        }
        guard value.isPresent else { return }
        spendHeldTurns()
        let index = field.plan.field
        let change = FieldChange(field: index, before: nil, after: consume value, origin: origin(of: field.plan))
        if overlaying, let known = changes.indices.first(where: { changes[$0].field == index }) {
            changes[known] = change
        } else {
            changes.append(change)
        }
    }

    func origin(of field: borrowing FieldPlan) -> Origin {
        Origin(place: field.place, inputs: field.inputs)
    }
}

extension RecordOutcome {
    /// The outcome's word: kept, unchanged, updated, created or absent.
    package var word: String {
        switch self {
        case .kept: "kept"
        case .unchanged: "unchanged"
        case .updated: "updated"
        case .created: "created"
        case .absent: "absent"
        }
    }
}
