package import SpecBase
package import SpecIR

/// An event, and what the CRM holds, that should bring about what a diagnostic warns of; with a program in which it shows
/// whether it does.
///
/// A scenario is a proposal: only its replay says whether it keeps its promise.
package struct Scenario: Sendable {
    /// The channels in question, compiled as they stand, whatever else is wrong with the workspace.
    package let program: Program

    package let address: String
    package let isMailbox: Bool

    /// HTTP method of the request; of no meaning for a mail.
    package let method: String

    /// What the event brings. Inputs that are not named are not sent.
    package let inputs: [ScenarioInput]

    /// Values of the mail itself, as far as they matter.
    package let mail: [ScenarioMailPart]

    /// Records that searches find, by channel and record plan; all others find nothing.
    package let records: [ScenarioRecord]

    /// Times of the event to try, in this order.
    package let clocks: [Instant]

    package let claim: ScenarioClaim
}

/// A value that an event brings.
package struct ScenarioInput: Hashable, Sendable {
    package let origin: SpecIR.InputOrigin
    /// As a source would write them: one, or several where the input is a list.
    package let texts: [String]
}

/// A value of a mail.
package struct ScenarioMailPart: Hashable, Sendable {
    package let property: MailProperty
    /// `nil` where the mail must lack it.
    package let text: String?
}

/// Records that a search finds.
package struct ScenarioRecord: Hashable, Sendable {
    package let channel: Index<Channel>
    package let record: Index<RecordPlan>
    /// How many; at least one.
    package let count: Int
    /// What they hold, as far as it matters.
    package let values: [ScenarioValue]
}

/// What a record of the CRM holds in a field.
package struct ScenarioValue: Hashable, Sendable {
    package let field: Index<Field>
    /// Missing where it must hold nothing.
    package let value: Value
}

/// What a replay must show.
package enum ScenarioClaim: Hashable, Sendable {
    /// The channel's first decision table, put there by the compiler, takes its first row: every fact of the situation
    /// holds.
    case situation(channel: Index<Channel>)
    /// Every channel skips the event.
    case untaken
    /// Each of the channels creates its record.
    case creations([ScenarioCreation])
}

/// A record that a channel creates.
package struct ScenarioCreation: Hashable, Sendable {
    package let channel: Index<Channel>
    package let record: Index<RecordPlan>
}
