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

/// The spec line and the payload paths that a value was made of.
package struct Origin: Sendable {
    package let place: Place

    /// The inputs read.
    private let read: [Index<Input>]

    /// Of all inputs of the channel, shared by all that a run makes; see ``InputUse/origin``.
    private let origins: [Int?]

    /// - Parameters:
    ///   - place: Where the spec says it.
    ///   - inputs: Inputs that the value was made of.
    ///   - origins: By input, the position in ``Input/origins`` of the one that counted.
    package init(place: Place, inputs: [Index<Input>] = [], origins: [Int?] = []) {
        self.place = place
        read = inputs
        self.origins = origins
    }

    package var inputs: [InputUse] {
        read.map { InputUse(input: $0, origin: origins.indices ~= $0.position ? origins[$0.position] : nil) }
    }
}

extension Origin: Hashable {
    package static func == (lhs: Self, rhs: Self) -> Bool { lhs.place == rhs.place && lhs.inputs == rhs.inputs }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(place)
        hasher.combine(inputs)
    }
}

/// An input that a value was made of, with the position in ``Input/origins`` of the one that counted, or `nil` where the
/// input was missing or its default was used.
package struct InputUse: Hashable, Sendable {
    package let input: Index<Input>
    package let origin: Int?

    package init(input: Index<Input>, origin: Int?) {
        self.input = input
        self.origin = origin
    }
}
