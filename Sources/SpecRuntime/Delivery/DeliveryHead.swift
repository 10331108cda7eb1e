import SpecIR

/// What is the same for all deliveries that are sent with the same headers to one address: looked up once for many.
package final class DeliveryHead: Sendable {
    let channels: [Index<Channel>]
    let content: ContentHeaders

    /// - Parameters:
    ///   - address: Where they are sent.
    ///   - headers: With which.
    ///   - prepared: What runs on them.
    package init(address: String, headers: [Delivery.Header], program prepared: PreparedProgram) {
        channels = prepared.program.channels(at: address)
        content = ContentHeaders(headers)
    }
}
