import SpecIR

/// A delivery with what is to run on it. Shared by all of its runs.
final class Arrival: Sendable {
    let delivery: Delivery
    let program: PreparedProgram
    let isTracing: Bool

    init(delivery: consuming Delivery, program: PreparedProgram, isTracing: Bool) {
        self.delivery = delivery
        self.program = program
        self.isTracing = isTracing
    }

    /// Whether a channel lets an event in or go by, as far as a glance tells; a trace wants to know why.
    func glance(at event: IncomingEvent, _ channel: Index<Channel>) -> AcceptSigns.Glance {
        guard !isTracing, !event.source.isMail else { return .unsure }
        return program.channels[channel.position].signs.glance(at: event.source.payload)
    }

    /// The place of an event's first channel from one on, where many are told apart at a glance.
    func next(from place: Int, _ event: IncomingEvent) -> Int {
        guard !isTracing, let sieve = program.sieve(of: event.channels) else { return place }
        return sieve.next(from: place, event.source)
    }
}

/// What the runs on one event have in common. Shared, because frames are passed around.
final class RunContext: Sendable {
    let arrival: Arrival
    let source: EventSource

    /// The webhook or the mailbox.
    let address: String

    let eventID: String

    /// The event's place in the delivery, counted from 1.
    let event: Int

    init(_ arrival: Arrival, source: EventSource, address: String, eventID: String, event: Int) {
        self.arrival = arrival
        self.source = source
        self.address = address
        self.eventID = eventID
        self.event = event
    }

    convenience init(_ arrival: Arrival, of events: [IncomingEvent], at position: Int) {
        let (event, id) = (events[position], arrival.delivery.id)
        self.init(
            arrival,
            source: event.source,
            address: event.address,
            eventID: events.count == 1 ? id : "\(id).\(position + 1)",
            event: position + 1
        )
    }

    var prepared: PreparedProgram { arrival.program }
    var delivery: Delivery { arrival.delivery }
    var isTracing: Bool { arrival.isTracing }
}
