package import SpecBase

/// An integration, ready to run. Spec: a `channel:` file.
package struct Channel: Hashable, Sendable {
    /// Spec: `channel`.
    package let id: String

    /// Spec: `title`; made from the id by default.
    package let title: String

    /// Spec: `state`.
    package let isActive: Bool

    /// Spec: `crm`.
    package let catalog: Index<Catalog>

    /// Whether later channels get nothing of what this one handles. Spec: `final`.
    package let isFinal: Bool

    /// The source's inputs, then the channel's own. Spec: `inputs`.
    package let inputs: [Input]

    /// Conditions that must all hold for the event to be let in: the operands of the outermost `and`. Spec: `accept`.
    package let accept: [AcceptPart]

    /// Spec: `once`, the source's by default.
    package let once: Once?

    /// In order; each may read earlier ones. Spec: `let`.
    package let bindings: [Binding]

    /// In the order of the file. Spec: `records`.
    package let records: [RecordPlan]

    /// Records with a way to be found, by the round in which they are asked for.
    package let rounds: [[Index<RecordPlan>]]

    /// Spec: `ignore`.
    package let ignore: [IgnoreRow]

    /// Spec: `rules`.
    package let tables: [RuleTable]

    /// Root of the reply, or `nil` for an empty one. Spec: `reply`, the source's by default.
    package let reply: Index<ReplyNode>?

    /// Whether the reply needs the ids of created records, and so waits for the writes.
    package let repliesAfterWrites: Bool

    package let place: Place

    package init(
        id: String,
        title: String,
        isActive: Bool,
        catalog: Index<Catalog>,
        isFinal: Bool,
        inputs: [Input],
        accept: [AcceptPart],
        once: Once?,
        bindings: [Binding],
        records: [RecordPlan],
        rounds: [[Index<RecordPlan>]],
        ignore: [IgnoreRow],
        tables: [RuleTable],
        reply: Index<ReplyNode>?,
        repliesAfterWrites: Bool,
        place: Place
    ) {
        self.id = id
        self.title = title
        self.isActive = isActive
        self.catalog = catalog
        self.isFinal = isFinal
        self.inputs = inputs
        self.accept = accept
        self.once = once
        self.bindings = bindings
        self.records = records
        self.rounds = rounds
        self.ignore = ignore
        self.tables = tables
        self.reply = reply
        self.repliesAfterWrites = repliesAfterWrites
        self.place = place
    }
}

/// One condition of `accept`, with its text for messages.
package struct AcceptPart: Hashable, Sendable {
    package let condition: Index<Expression>

    /// The condition as the spec writes it.
    package let text: String

    package let place: Place

    package init(condition: Index<Expression>, text: String, place: Place) {
        self.condition = condition
        self.text = text
        self.place = place
    }
}

/// What makes a second delivery of the same thing known. Spec: `once`.
package struct Once: Hashable, Sendable {
    /// The parts of the key, all definite.
    package let key: [Index<Expression>]

    /// How long a key is remembered: known while now − time < within.
    package let within: TimeSpan

    package init(key: [Index<Expression>], within: TimeSpan) {
        self.key = key
        self.within = within
    }
}

/// A named value. Spec: an entry of `let`.
package struct Binding: Hashable, Sendable {
    package let name: String
    package let value: Index<Expression>
    package let place: Place

    package init(name: String, value: Index<Expression>, place: Place) {
        self.name = name
        self.value = value
        self.place = place
    }
}

/// A reason to leave the event alone after the searches. Spec: an entry of `ignore`.
package struct IgnoreRow: Hashable, Sendable {
    package let condition: Index<Expression>
    package let reason: String
    package let place: Place

    package init(condition: Index<Expression>, reason: String, place: Place) {
        self.condition = condition
        self.reason = reason
        self.place = place
    }
}

/// A part of a reply, as a position in ``Program/replies``. Nodes refer to earlier nodes only.
package enum ReplyNode: Hashable, Sendable {
    /// A JSON object. Entries whose value is missing are left out.
    case object([ReplyEntry])
    /// A JSON array. Missing elements are left out.
    case array([Index<ReplyNode>])
    /// A value: numbers and booleans as such, lists as arrays, all else as text.
    case value(Index<Expression>)
}

/// A key of a reply's object with its value.
package struct ReplyEntry: Hashable, Sendable {
    package let key: String
    package let value: Index<ReplyNode>

    package init(key: String, value: Index<ReplyNode>) {
        self.key = key
        self.value = value
    }
}
