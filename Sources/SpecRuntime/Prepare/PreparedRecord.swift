import SpecIR

/// A record plan with what is the same for each event.
final class PreparedRecord: Sendable {
    let plan: RecordPlan
    let entity: Entity

    /// Whether a record is created where none is found, and from what; `nil` where none is.
    let create: (condition: Index<Expression>?, template: Index<EntityTemplate>?)?

    /// What a new record gets: ``RecordPlan/fields``, overlaid by what `create` sets.
    let created: [PreparedField]

    /// What a new record gets where nothing else sets it.
    let defaults: [PreparedField]

    /// Whether a field is among these twice.
    let overlays: Bool

    /// What a found record is merged with: ``RecordPlan/fields``, then what `update` sets.
    let updated: [PreparedField]

    init(_ plan: RecordPlan, _ catalog: Catalog) {
        let entity = catalog.entities[plan.entity.position]
        self.plan = plan
        self.entity = entity
        create = plan.create.map { ($0.condition, $0.template) }
        func prepared(_ field: FieldPlan) -> PreparedField {
            PreparedField(
                field,
                of: entity.fields[field.field.position],
                slot: plan.wanted.firstIndex(of: field.field)
            )
        }
        let created = plan.fields + (plan.create?.sets ?? [])
        overlays = Set(created.map(\.field)).count < created.count
        self.created = created.map(prepared)
        defaults = (plan.create?.defaults ?? []).map(prepared)
        updated = (plan.fields + (plan.update?.sets ?? [])).map(prepared)
    }
}

/// A field of a record, for every event the same. A class, since what has as many parts is copied where it is passed on.
final class PreparedField: Sendable {
    let plan: FieldPlan
    let field: Field

    /// Position of its value in a hit; `nil` where no hit brings it.
    let slot: Int?

    init(_ plan: FieldPlan, of field: Field, slot: Int?) {
        (self.plan, self.field, self.slot) = (plan, field, slot)
    }
}
