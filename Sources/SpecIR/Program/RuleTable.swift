/// A decision table. Spec: an entry of `rules`.
package struct RuleTable: Hashable, Sendable {
    package let name: String

    /// The first row whose condition holds is taken. Proven complete: some row always holds.
    package let rows: [RuleRow]

    package init(name: String, rows: [RuleRow]) {
        self.name = name
        self.rows = rows
    }
}

/// A row of a decision table.
package struct RuleRow: Hashable, Sendable {
    /// Spec: `rule`; `else` for the last row.
    package let name: String

    /// `nil` for `else`.
    package let condition: Index<Expression>?

    /// Spec: `do`.
    package let actions: [Action]

    package let place: Place

    package init(name: String, condition: Index<Expression>?, actions: [Action], place: Place) {
        self.name = name
        self.condition = condition
        self.actions = actions
        self.place = place
    }
}

/// A task, activity or comment to create.
package struct Action: Hashable, Sendable {
    package let kind: ActionKind

    /// References; missing ones are left out, and at least one is there.
    package let about: [Index<Expression>]

    package let title: Index<Expression>?
    package let text: Index<Expression>?
    package let responsible: Index<Expression>?
    package let due: Index<Expression>?

    /// Whether the task is created as done; `nil`: it is not. Spec: `done`.
    package let done: Index<Expression>?

    /// Entity of the catalogue that describes such tasks, for `fields`; `nil` where there is none.
    package let entity: Index<Entity>?

    /// Spec: `fields`.
    package let fields: [FieldPlan]

    /// Inputs that the texts are made of, in the channel's order. For provenance.
    package let inputs: [Index<Input>]

    package let place: Place

    package init(
        kind: ActionKind,
        about: [Index<Expression>],
        title: Index<Expression>?,
        text: Index<Expression>?,
        responsible: Index<Expression>?,
        due: Index<Expression>?,
        done: Index<Expression>?,
        entity: Index<Entity>?,
        fields: [FieldPlan],
        inputs: [Index<Input>],
        place: Place
    ) {
        self.kind = kind
        self.about = about
        self.title = title
        self.text = text
        self.responsible = responsible
        self.due = due
        self.done = done
        self.entity = entity
        self.fields = fields
        self.inputs = inputs
        self.place = place
    }
}

/// What an action creates.
package enum ActionKind: UInt8, Hashable, Sendable, CaseIterable {
    case task, activity, comment
}
