/// What one channel made of one event.
public struct ChannelRun: Hashable, Sendable {
    /// Place of the event in its delivery, counted from 1.
    public let event: Int

    /// Id of the channel.
    public let channel: String

    /// How it ended.
    public let ending: Ending

    /// What became of the records of the channel, in the order of the spec; empty unless it is done.
    public let records: [RecordResult]

    /// What was changed in the CRM, in order.
    public let commands: [CRMCommand]

    /// What a person should know of.
    public let notes: [RunNote]

    /// Why it came out so; empty unless asked for.
    public let explanations: [Explanation]

    /// How a run can end.
    public enum Ending: String, Hashable, Sendable, CaseIterable {
        /// Everything that the spec says was done.
        case done
        /// `once` knew the event.
        case repeated
        /// A row of `ignore` held.
        case ignored
        /// `accept` did not hold.
        case skipped
        /// A required input was missing, or one was invalid that may not be.
        case rejected
        /// Several records matched where the spec says to stop.
        case stopped
        /// The channel is paused.
        case paused
    }
}

/// What became of a record of a spec.
public struct RecordResult: Hashable, Sendable {
    /// Its name in the spec.
    public let name: String

    /// Name of its entity in the catalogue.
    public let entity: String

    /// What became of it.
    public let fate: Fate

    /// Its id in the CRM; `nil` if there is none.
    public let id: String?

    /// What can become of a record.
    public enum Fate: String, Hashable, Sendable, CaseIterable {
        /// It was found, and nothing was to be changed.
        case kept
        /// It was found, and holds already what it should.
        case unchanged
        /// It was found and changed.
        case updated
        /// It was not found, and was created.
        case created
        /// It was not found, and was not to be created.
        case absent
    }
}

/// One step of why a run came out so.
public struct Explanation: Hashable, Sendable {
    /// What was looked at, such as `input phone` or `way PHONE of contact`.
    public let subject: String

    /// What came out, in words.
    public let finding: String

    /// Where the spec says it, such as `shop/orders.yaml:18:7`; `nil` for what no line says.
    public let place: String?
}
