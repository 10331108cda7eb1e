import SpecIR

/// What the runs on one event have in common. Shared, because frames are passed around.
final class RunContext: Sendable {
    let prepared: PreparedProgram
    let source: EventSource
    let delivery: Delivery

    /// The webhook or the mailbox.
    let address: String

    let eventID: String

    /// The event's place in the delivery, counted from 1.
    let event: Int

    let isTracing: Bool

    init(
        prepared: PreparedProgram,
        source: EventSource,
        delivery: Delivery,
        address: String,
        eventID: String,
        event: Int,
        isTracing: Bool
    ) {
        self.prepared = prepared
        self.source = source
        self.delivery = delivery
        self.address = address
        self.eventID = eventID
        self.event = event
        self.isTracing = isTracing
    }
}
