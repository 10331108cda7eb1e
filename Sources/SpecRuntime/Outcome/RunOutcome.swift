package import SpecIR

/// What one channel made of one event.
package struct RunOutcome: Hashable, Sendable {
    /// The event's place in the delivery, counted from 1.
    package let event: Int
    package let channel: Index<Channel>
    package let result: RunResult

    /// One per record plan, in order; empty unless the result is `done`.
    package let records: [RecordOutcome]

    /// In the order in which they are carried out.
    package let commands: [Command]

    /// By input, where its value stood.
    package let inputOrigins: [InputPlace]

    package let notes: [Note]

    /// Why everything came out so; empty unless asked for.
    package let trace: [TraceLine]

    package init(
        event: Int,
        channel: Index<Channel>,
        result: RunResult,
        records: [RecordOutcome],
        commands: [Command],
        inputOrigins: [InputPlace] = [],
        notes: [Note],
        trace: [TraceLine]
    ) {
        self.event = event
        self.channel = channel
        self.result = result
        self.records = records
        self.commands = commands
        self.inputOrigins = inputOrigins
        self.notes = notes
        self.trace = trace
    }
}

/// Where the value of an input stood.
package enum InputPlace: Hashable, Sendable {
    /// The input was not read.
    case unread
    /// It was missing, or its default was used.
    case nowhere
    /// Position in ``Input/origins``.
    case origin(UInt32)

    init(_ origin: Int?) {
        self = if let origin { .origin(UInt32(truncatingIfNeeded: origin)) } else { .nowhere }
    }
}

/// How a run ended. The language reference, *Running an event*.
package enum RunResult: UInt8, Hashable, Sendable, CaseIterable {
    case done, repeated, ignored, skipped, rejected, stopped, paused
}

/// What became of a record.
package enum RecordOutcome: Hashable, Sendable {
    case kept(id: String)
    case unchanged(id: String)
    case updated(id: String)
    case created
    case absent
}

/// Something that a person should know about a run.
package enum Note: Hashable, Sendable {
    /// A part of `accept` that did not hold, as the spec writes it.
    case notAccepted(String)
    /// A required input that is missing.
    case missing(input: Index<Input>, reason: MissingReason)
    /// An input whose text is not of its type: the path it stood at, and the text, cut to 200 scalars.
    case invalid(input: Index<Input>, path: String, found: String, why: String)
    /// The reason of the `ignore` row that held.
    case ignored(reason: String)
    /// The `once` key that was known already.
    case repeated(key: String)
    /// More than one record matched. `way` names the one that decided; ids are in the order of candidates.
    case severalMatched(record: Index<RecordPlan>, way: String, found: [String], took: [String])
    /// Another way hit another record; the fields were withheld from the update.
    case conflict(record: Index<RecordPlan>, way: String, found: [String], withheld: [Index<Field>])
    /// A value of the CRM or of the program that the run could not use, in words.
    case remark(String)
}

/// A line of a trace: what was looked at, what came out, and the place in the spec.
package struct TraceLine: Hashable, Sendable {
    /// Such as `input phone`, `accept`, `way PHONE of contact`, `field deal.OPPORTUNITY`, `rule activity`.
    package let subject: String

    /// What came out, in words.
    package let finding: String

    package let place: Place?

    package init(subject: String, finding: String, place: Place?) {
        self.subject = subject
        self.finding = finding
        self.place = place
    }
}
