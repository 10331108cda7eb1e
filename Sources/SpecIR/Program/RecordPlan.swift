/// How a channel finds, creates and updates one record. Spec: an entry of `records`.
package struct RecordPlan: Hashable, Sendable {
    package let name: String

    /// Spec: `entity`; the record's name by default.
    package let entity: Index<Entity>

    /// Written on create and merged on update, in the order of the spec. Spec: `fields`.
    package let fields: [FieldPlan]

    /// In the order in which they are tried; empty: never searched, every event makes a new record.
    package let ways: [Way]

    /// Spec: `pick`. Of no meaning without ways.
    package let pick: Pick

    /// Fields of the entity whose values a hit must bring, each once, in the entity's order.
    package let wanted: [Index<Field>]

    /// `nil` for `create: never`.
    package let create: CreatePlan?

    /// `nil` for `update: keep`, and without ways.
    package let update: UpdatePlan?

    package let place: Place

    package init(
        name: String,
        entity: Index<Entity>,
        fields: [FieldPlan],
        ways: [Way],
        pick: Pick,
        wanted: [Index<Field>],
        create: CreatePlan?,
        update: UpdatePlan?,
        place: Place
    ) {
        self.name = name
        self.entity = entity
        self.fields = fields
        self.ways = ways
        self.pick = pick
        self.wanted = wanted
        self.create = create
        self.update = update
        self.place = place
    }
}

/// A value for a field.
package struct FieldPlan: Hashable, Sendable {
    package let field: Index<Field>

    /// A list where the field holds many.
    package let value: Index<Expression>

    /// How it meets what a found record holds. Spec: `merge`. `replace` for what `update` sets.
    package let merge: MergePolicy

    /// Inputs that the value is made of, also through lets, in the channel's order. For provenance.
    package let inputs: [Index<Input>]

    package let place: Place

    package init(
        field: Index<Field>,
        value: Index<Expression>,
        merge: MergePolicy,
        inputs: [Index<Input>],
        place: Place
    ) {
        self.field = field
        self.value = value
        self.merge = merge
        self.inputs = inputs
        self.place = place
    }
}

/// How a value meets the one that the CRM holds. The table of the language reference, *Records*.
package enum MergePolicy: UInt8, Hashable, Sendable, CaseIterable {
    case keep, enrich, fill, replace, set
}

/// Which of several matching records is meant.
package enum Pick: UInt8, Hashable, Sendable, CaseIterable {
    case oldest, newest, all, stop
}

/// A way to find a record: comparisons, all of which must hold.
package struct Way: Hashable, Sendable {
    /// For outcomes: the field's name, several joined by ` + `; `id` for the id.
    package let name: String

    package let comparisons: [WayComparison]

    /// Stages in which to look, or `nil` for any.
    package let stages: [Index<Stage>]?

    package let place: Place

    package init(name: String, comparisons: [WayComparison], stages: [Index<Stage>]?, place: Place) {
        self.name = name
        self.comparisons = comparisons
        self.stages = stages
        self.place = place
    }
}

/// One comparison of a way: equal by normal form; a list means any of its elements.
package struct WayComparison: Hashable, Sendable {
    package let target: WayTarget
    package let value: Index<Expression>

    package init(target: WayTarget, value: Index<Expression>) {
        self.target = target
        self.value = value
    }
}

/// What a way compares.
package enum WayTarget: Hashable, Sendable {
    case id
    case field(Index<Field>)
}

/// When and with what a record that was not found is created. Spec: `create`.
package struct CreatePlan: Hashable, Sendable {
    /// `nil`: always. Spec: `create.when`.
    package let condition: Index<Expression>?

    /// Position in the entity's templates, or `nil`. Spec: `create.template`.
    package let template: Index<EntityTemplate>?

    /// The template's values, beneath everything else.
    package let defaults: [FieldPlan]

    /// Stage, responsible and further fields, over everything else. Spec: `create.stage`, `.responsible`, `.fields`.
    package let sets: [FieldPlan]

    package init(
        condition: Index<Expression>?,
        template: Index<EntityTemplate>?,
        defaults: [FieldPlan],
        sets: [FieldPlan]
    ) {
        self.condition = condition
        self.template = template
        self.defaults = defaults
        self.sets = sets
    }
}

/// When and with what a found record is updated, besides ``RecordPlan/fields``. Spec: `update`.
package struct UpdatePlan: Hashable, Sendable {
    /// `nil`: always. Spec: `update.when`.
    package let condition: Index<Expression>?

    /// Stage, responsible and further fields. Spec: `update.stage`, `.responsible`, `.fields`.
    package let sets: [FieldPlan]

    package init(condition: Index<Expression>?, sets: [FieldPlan]) {
        self.condition = condition
        self.sets = sets
    }
}
