import SpecBase
import SpecIR
import SpecRuntime

extension ReferenceRun {
    /// Plans a record, and writes down the command for it.
    mutating func plan(_ position: Int) -> RecordOutcome {
        let plan = channel.records[position]
        guard let taken = records[position].taken else {
            guard let create = plan.create, holds(create.condition) else { return .absent }
            command(.create(entity: plan.entity), position, create.template, created(plan, create))
            records[position].isCreated = true
            return .created
        }
        guard let update = plan.update, holds(update.condition) else { return .kept(id: taken.id) }
        var changes: [(FieldChange, Set<Int>)] = []
        for part in plan.fields + update.sets where !records[position].withheld.contains(part.field.position) {
            let field = entity(Index(position)).fields[part.field.position]
            let row = taken.row[part.field.position]
            let held = field.isEmptyInReference(row) ? Value.missing(.empty) : row
            let given = evaluate(part.value)
            guard let after = referenceMerge(given.value, into: held, field, part.merge) else { continue }
            changes.append((change(part, before: held, after: after), given.teams))
        }
        if changes.isEmpty { return .unchanged(id: taken.id) }
        command(.update(entity: plan.entity, id: taken.id), position, nil, changes)
        return .updated(id: taken.id)
    }

    /// The fields of a new record: the template's, overlaid by the record's, overlaid by those of `create`.
    private func created(_ plan: RecordPlan, _ create: CreatePlan) -> [(FieldChange, Set<Int>)] {
        let own = values(plan.fields + create.sets, of: catalog.entities[plan.entity.position])
        let beneath = values(create.defaults, of: catalog.entities[plan.entity.position])
        return own + beneath.filter { old in !own.contains { $0.0.field == old.0.field } }
    }

    /// What is written where nothing was: later values replace earlier ones, missing ones are left out.
    private func values(_ parts: [FieldPlan], of entity: Entity) -> [(FieldChange, Set<Int>)] {
        var result: [(FieldChange, Set<Int>)] = []
        for part in parts {
            let given = evaluate(part.value)
            guard given.value.isPresent else { continue }
            var value = given.value
            if entity.fields[part.field.position].isMany {
                guard let once = referenceMerge(value, into: .missing(.empty), entity.fields[part.field.position], .set)
                else { continue }
                value = once
            }
            result.removeAll { $0.0.field == part.field }
            result.append((change(part, before: nil, after: value), given.teams))
        }
        return result
    }

    private func change(_ part: FieldPlan, before: Value?, after: Value) -> FieldChange {
        FieldChange(field: part.field, before: before, after: after, origin: Origin(place: part.place, inputs: []))
    }

    private mutating func command(
        _ kind: Command.Kind,
        _ record: Int,
        _ template: Index<EntityTemplate>?,
        _ changes: [(FieldChange, Set<Int>)]
    ) {
        for (_, teams) in changes { spent.formUnion(teams) }
        commands.append(
            Command(
                kind: kind,
                record: Index(record),
                template: template,
                fields: changes.map(\.0),
                about: [],
                parts: [],
                row: nil
            )
        )
    }

    /// Takes the first row of a table that holds.
    mutating func take(table position: Int) {
        let rows = channel.tables[position].rows
        guard let row = rows.firstIndex(where: { holds($0.condition) }) else { return }
        for action in rows[row].actions { act(action, RowTaken(table: position, row: row)) }
    }

    private mutating func act(_ action: Action, _ row: RowTaken) {
        var parts: [ActionPart] = []
        let texts: [(ActionPart.Key, Index<Expression>?)] = [
            (.title, action.title), (.text, action.text), (.responsible, action.responsible), (.due, action.due),
        ]
        for (key, expression) in texts {
            guard let given = expression.map({ evaluate($0) }), given.value.isPresent else { continue }
            parts.append(ActionPart(key: key, value: given.value))
            spent.formUnion(given.teams)
        }
        if action.done != nil, holds(action.done) { parts.append(ActionPart(key: .done, value: .boolean(true))) }
        var about: [RecordLink] = []
        for value in action.about.map({ evaluate($0).value }) {
            let elements = action.kind == .task ? value.elements : Array(value.elements.prefix(1))
            for case .link(let link) in elements where !about.contains(link) { about.append(link) }
        }
        let fields = action.entity.map { values(action.fields, of: catalog.entities[$0.position]) } ?? []
        for (_, teams) in fields { spent.formUnion(teams) }
        commands.append(
            Command(
                kind: .act(action.kind),
                record: nil,
                template: nil,
                fields: fields.map(\.0),
                about: about,
                parts: parts,
                row: row
            )
        )
    }
}
