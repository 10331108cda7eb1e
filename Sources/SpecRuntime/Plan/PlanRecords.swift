import SpecBase
import SpecIR

extension RunFrame {
    /// Plans the records in order: what is kept, updated, created or left absent.
    mutating func planRecords() -> (outcomes: [RecordOutcome], commands: [Command]) {
        var outcomes: [RecordOutcome] = []
        var commands: [Command] = []
        for position in channel.records.indices {
            let index = Index<RecordPlan>(position)
            let (outcome, command) = planRecord(index)
            outcomes.append(outcome)
            if let command { commands.append(command) }
            if isTracing {
                tell("record \(channel.records[position].name)", outcome.word, at: channel.records[position].place)
            }
            forgetBindings()
        }
        return (outcomes, commands)
    }

    private mutating func planRecord(_ index: Index<RecordPlan>) -> (RecordOutcome, Command?) {
        let plan = channel.records[index.position]
        if let hit = records[index.position].hit { return planUpdate(index, plan, hit) }
        guard let create = plan.create else { return (.absent, nil) }
        if let condition = create.condition, !isTrue(condition) { return (.absent, nil) }
        let changes = created(plan, create)
        records[index.position].isCreated = true
        return (
            .created,
            Command(
                kind: .create(entity: plan.entity),
                record: index,
                template: create.template,
                fields: changes,
                about: [],
                parts: [],
                row: nil
            )
        )
    }

    private mutating func planUpdate(_ index: Index<RecordPlan>, _ plan: RecordPlan, _ hit: Hit) -> (
        RecordOutcome, Command?
    ) {
        guard let update = plan.update else { return (.kept(id: hit.id), nil) }
        if let condition = update.condition, !isTrue(condition) { return (.kept(id: hit.id), nil) }
        var changes: [FieldChange] = []
        for field in plan.fields + update.sets {
            if let change = change(field, of: index, plan, hit) { changes.append(change) }
        }
        guard !changes.isEmpty else { return (.unchanged(id: hit.id), nil) }
        let command = Command(
            kind: .update(entity: plan.entity, id: hit.id),
            record: index,
            template: nil,
            fields: changes,
            about: [],
            parts: [],
            row: nil
        )
        return (.updated(id: hit.id), command)
    }

    private mutating func change(
        _ field: FieldPlan,
        of index: Index<RecordPlan>,
        _ plan: RecordPlan,
        _ hit: Hit
    ) -> FieldChange? {
        let declared = entity(of: index).fields[field.field.position]
        guard !records[index.position].withheld.contains(field.field) else {
            if isTracing { tellField(field, plan, "withheld: another way found somebody else by it") }
            return nil
        }
        guard let slot = plan.wanted.firstIndex(of: field.field), hit.values.indices.contains(slot) else { return nil }
        let held = hit.values[slot]
        let (incoming, turns) = heldValue(field.value)
        guard let after = merge(field.merge, incoming, into: held, of: declared) else {
            if isTracing { tellKept(field, plan, held: held, incoming: incoming) }
            return nil
        }
        if isTracing {
            let entity = entity(of: index)
            let (old, new) = (words(held, entity: entity), after.isPresent ? words(after, entity: entity) : "nothing")
            tellField(field, plan, "\(old) becomes \(new), by \(field.merge)")
        }
        spend(turns)
        return FieldChange(field: field.field, before: held, after: after, origin: origin(of: field))
    }

    /// The values of a new record: `fields`, overlaid by `create`, then what the template alone says.
    private mutating func created(_ plan: RecordPlan, _ create: CreatePlan) -> [FieldChange] {
        var changes: [FieldChange] = []
        for field in plan.fields + create.sets {
            guard let change = creation(field, plan) else { continue }
            if let known = changes.firstIndex(where: { $0.field == field.field }) {
                changes[known] = change
            } else {
                changes.append(change)
            }
        }
        for field in create.defaults where !changes.contains(where: { $0.field == field.field }) {
            if let change = creation(field, plan) { changes.append(change) }
        }
        return changes
    }

    private mutating func creation(_ field: FieldPlan, _ plan: RecordPlan) -> FieldChange? {
        var (value, turns) = heldValue(field.value)
        if case .list(let values) = value { value = values.isEmpty ? .missing(.empty) : .list(distinct(values)) }
        if isTracing {
            let entity = catalog.entities[plan.entity.position]
            tellField(
                field,
                plan,
                value.isPresent ? words(value, entity: entity) : "left out: the value is \(words(value))"
            )
        }
        guard value.isPresent else { return nil }
        spend(turns)
        return FieldChange(field: field.field, before: nil, after: value, origin: origin(of: field))
    }

    func origin(of field: FieldPlan) -> Origin {
        Origin(place: field.place, inputs: field.inputs, origins: inputOrigins)
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
