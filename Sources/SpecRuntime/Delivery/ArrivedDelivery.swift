package import SpecBase

/// A delivery before any state or CRM is looked at: decoded, with the channels that its events go to. Hosts make it on any
/// thread, and of several deliveries at once.
package struct ArrivedDelivery: Sendable {
    let arrival: Arrival
    let events: [IncomingEvent]

    /// What the delivery came to where it brought no events.
    let nothing: DeliveryResult?

    package var receivedAt: Instant { arrival.delivery.receivedAt }

    /// Decodes a delivery and finds its channels.
    ///
    /// - Parameters:
    ///   - delivery: What arrived.
    ///   - prepared: What to run; it must have been verified.
    ///   - isTracing: Whether outcomes say why everything came out so.
    package init(_ delivery: Delivery, program prepared: PreparedProgram, isTracing: Bool) {
        arrival = Arrival(delivery: delivery, program: prepared, isTracing: isTracing)
        switch delivery.isMail ? readMail(delivery, prepared) : readRequest(delivery, prepared) {
        case .events(let events): (self.events, nothing) = (events, nil)
        case .nothing(let result): (events, nothing) = ([], result)
        }
    }
}
