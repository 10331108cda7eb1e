package import SpecIR

/// What a run asks the CRM: the records of one entity that a way of a record plan describes.
package struct Question: Hashable, Sendable {
    package let catalog: Index<Catalog>
    package let entity: Index<Entity>

    /// All must hold. A connector may answer too much: hits are confirmed by the run.
    package let comparisons: [QuestionComparison]

    /// Stages in which to look, or `nil` for any.
    package let stages: [Index<Stage>]?

    /// Fields whose values every hit must bring, in this order.
    package let wanted: [Index<Field>]

    package init(
        catalog: Index<Catalog>,
        entity: Index<Entity>,
        comparisons: [QuestionComparison],
        stages: [Index<Stage>]?,
        wanted: [Index<Field>]
    ) {
        self.catalog = catalog
        self.entity = entity
        self.comparisons = comparisons
        self.stages = stages
        self.wanted = wanted
    }
}

/// One comparison of a question.
package struct QuestionComparison: Hashable, Sendable {
    package let target: WayTarget

    /// The field equals (a field with many values: holds) one of these. At least one; an id is a text.
    package let anyOf: [Value]

    package init(target: WayTarget, anyOf: [Value]) {
        self.target = target
        self.anyOf = anyOf
    }
}
