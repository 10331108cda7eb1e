package import SpecIR

/// One change of the CRM.
package struct Command: Hashable, Sendable {
    package let kind: Kind

    /// The record plan that it carries out, or `nil` for an action of a rule.
    package let record: Index<RecordPlan>?

    /// Template to create from, or `nil`.
    package let template: Index<EntityTemplate>?

    /// The fields in the order of the spec. For `create` every `before` is `nil`.
    package let fields: [FieldChange]

    /// Records that an action is about; empty for a record.
    package let about: [RecordLink]

    /// Title, text, responsible, due and done of an action, as far as they have a value, in this order.
    package let parts: [ActionPart]

    /// The row taken, for an action: the position of its table and of the row.
    package let row: RowTaken?

    package enum Kind: Hashable, Sendable {
        case create(entity: Index<Entity>)
        case update(entity: Index<Entity>, id: String)
        case act(ActionKind)
    }

    package init(
        kind: Kind,
        record: Index<RecordPlan>?,
        template: Index<EntityTemplate>?,
        fields: [FieldChange],
        about: [RecordLink],
        parts: [ActionPart],
        row: RowTaken?
    ) {
        self.kind = kind
        self.record = record
        self.template = template
        self.fields = fields
        self.about = about
        self.parts = parts
        self.row = row
    }
}

/// The row of a decision table that was taken.
package struct RowTaken: Hashable, Sendable {
    /// Position in ``Channel/tables``.
    package let table: Int

    /// Position in ``RuleTable/rows``.
    package let row: Int

    package init(table: Int, row: Int) {
        self.table = table
        self.row = row
    }
}

/// A field written by a command.
package struct FieldChange: Hashable, Sendable {
    package let field: Index<Field>

    /// What the CRM held; missing for nothing. `nil` when the record is created.
    package let before: Value?

    /// What it shall hold; missing to clear the field.
    package let after: Value

    /// Where the value came from.
    package let origin: Origin

    package init(field: Index<Field>, before: Value?, after: Value, origin: Origin) {
        self.field = field
        self.before = before
        self.after = after
        self.origin = origin
    }
}

/// One part of an action.
package struct ActionPart: Hashable, Sendable {
    package let key: Key
    package let value: Value

    package enum Key: UInt8, Hashable, Sendable, CaseIterable {
        case title, text, responsible, due, done
    }

    package init(key: Key, value: Value) {
        self.key = key
        self.value = value
    }
}

/// The spec line and the inputs that a value was made of; which path each was read at says ``RunOutcome/inputOrigins``.
package struct Origin: Hashable, Sendable {
    package let place: Place

    /// The inputs read.
    package let inputs: [Index<Input>]

    /// - Parameters:
    ///   - place: Where the spec says it.
    ///   - inputs: Inputs that the value was made of.
    package init(place: Place, inputs: [Index<Input>] = []) {
        self.place = place
        self.inputs = inputs
    }
}
