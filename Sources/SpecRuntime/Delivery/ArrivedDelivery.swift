package import SpecBase

/// A delivery before any state or CRM is looked at: decoded, with the channels that its events go to. Hosts make it on any
/// thread, and of several deliveries at once.
package struct ArrivedDelivery: Sendable {
    let arrival: Arrival
    let events: [IncomingEvent]

    /// What the delivery came to where it brought no events.
    let nothing: NothingBrought?

    package var receivedAt: Instant { arrival.delivery.receivedAt }

    /// Decodes a delivery and finds its channels.
    ///
    /// - Parameters:
    ///   - delivery: What arrived.
    ///   - prepared: What to run; it must have been verified.
    ///   - isTracing: Whether outcomes say why everything came out so.
    ///   - head: What is known of a request with this address and these headers; `nil` where it is to be looked up.
    package init(
        _ delivery: consuming Delivery,
        program prepared: PreparedProgram,
        isTracing: Bool,
        head: DeliveryHead? = nil
    ) {
        let arrival = Arrival(delivery: delivery, program: prepared, isTracing: isTracing)
        self.arrival = arrival
        switch arrival.delivery.isMail ? readMail(arrival.delivery, prepared) : readRequest(arrival, head) {
        case .events(let events): (self.events, nothing) = (events, nil)
        case .nothing(let result): (events, nothing) = ([], NothingBrought(result))
        }
    }
}

/// A class, as there mostly is none: a result that may be there is copied part by part.
final class NothingBrought: Sendable {
    let result: DeliveryResult

    init(_ result: DeliveryResult) {
        self.result = result
    }
}
