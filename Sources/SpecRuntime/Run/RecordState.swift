import SpecIR

/// What became of a record so far.
struct RecordState: Sendable {
    /// Whether it is known whether it was found.
    var isAnswered: Bool

    /// Whether that took answers of the CRM, which may come too late for the reply.
    var needsAnswers = false

    /// The record found: the one that is read and updated.
    var hit: Hit?

    /// Ids of every record taken; several under `pick: all` alone, the oldest first.
    var taken: [String] = []

    /// How many records matched.
    var count = 0

    /// Fields whose values belong to somebody else.
    var withheld: [Index<Field>] = []

    /// Whether the run creates it.
    var isCreated = false

    /// The id it got once it was created.
    var writtenID: String?
}

/// A let's value, kept as long as it cannot change.
struct BindingState: Sendable {
    let value: Value

    /// Whether a record was read for it: a let of the event alone stays as it is.
    let readsRecords: Bool

    /// Whether one of these was not yet known.
    let readsUnanswered: Bool

    /// Teams whose turn the value holds.
    let turns: [Index<Team>]
}
