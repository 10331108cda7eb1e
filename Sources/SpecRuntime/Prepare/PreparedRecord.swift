import SpecIR

/// A record plan with what is the same for each event.
final class PreparedRecord: Sendable {
    let plan: RecordPlan
    let entity: Entity

    /// What a new record gets: ``RecordPlan/fields``, overlaid by what `create` sets.
    let created: [FieldPlan]

    /// Whether a field is among these twice.
    let overlays: Bool

    /// What a found record is merged with: ``RecordPlan/fields``, then what `update` sets.
    let updated: [PreparedUpdate]

    init(_ plan: RecordPlan, _ catalog: Catalog) {
        let entity = catalog.entities[plan.entity.position]
        self.plan = plan
        self.entity = entity
        let created = plan.fields + (plan.create?.sets ?? [])
        self.created = created
        overlays = Set(created.map(\.field)).count < created.count
        updated = (plan.fields + (plan.update?.sets ?? [])).map { field in
            PreparedUpdate(
                plan: field,
                field: entity.fields[field.field.position],
                slot: plan.wanted.firstIndex(of: field.field)
            )
        }
    }
}

/// A field of a found record.
struct PreparedUpdate: Sendable {
    let plan: FieldPlan
    let field: Field

    /// Position of its value in a hit; `nil` where no hit brings it.
    let slot: Int?
}
