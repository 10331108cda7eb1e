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

    /// Looks for the first channel from a place on that does not surely let an event go by.
    ///
    /// - Returns: Its place, and what was told of it; the count of channels where there is none.
    func look(from place: Int, at event: IncomingEvent) -> (place: Int, glance: AcceptSigns.Glance) {
        // A trace wants to know why a channel lets an event go by.
        guard !isTracing, !event.source.isMail else { return (place, .unsure) }
        let sieve = program.sieve(of: event.channels)
        return event.source.payload.withView { payload in
            var place = place
            while true {
                // Where many are told apart at once.
                if let sieve { place = sieve.next(from: place, payload) }
                guard place < event.channels.count else { return (place, .unsure) }
                let glance = program.channels[event.channels[place].position].signs.glance(at: payload)
                if glance != .refused { return (place, glance) }
                place += 1
            }
        }
    }
}

/// What the runs on one event have in common.
struct RunContext: Sendable {
    let arrival: Arrival
    private let incoming: IncomingEvent

    /// The event's place in the delivery, counted from 1.
    let event: Int

    /// Whether the delivery brought no other.
    private let isOnly: Bool

    init(_ arrival: Arrival, of events: [IncomingEvent], at position: Int) {
        self.arrival = arrival
        incoming = events[position]
        event = position + 1
        isOnly = events.count == 1
    }

    /// The webhook or the mailbox.
    var address: String { incoming.address }

    var eventID: String { isOnly ? delivery.id : "\(delivery.id).\(event)" }
    var source: EventSource { incoming.source }
    var prepared: PreparedProgram { arrival.program }
    var delivery: Delivery { arrival.delivery }
    var isTracing: Bool { arrival.isTracing }
}
