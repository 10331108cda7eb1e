package import SpecBase

/// What arrived: a request with the time at which it did.
package struct Delivery: Hashable, Sendable {
    /// Upper-case HTTP method.
    package let method: String

    /// The webhook's address: the last segment of the path.
    package let address: String

    /// The query without `?`, as sent.
    package let query: [UInt8]

    /// In the order in which they were sent; names in any case.
    package let headers: [Header]

    package let body: [UInt8]

    package let receivedAt: Instant

    /// Id that the host gave the delivery; `event.id` is this with `.N` for the N-th event of several.
    package let id: String

    /// Whether the CRM's answers come only after the reply is due.
    package let isLate: Bool

    package struct Header: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package init(
        method: String,
        address: String,
        query: [UInt8],
        headers: [Header],
        body: [UInt8],
        receivedAt: Instant,
        id: String,
        isLate: Bool
    ) {
        self.method = method
        self.address = address
        self.query = query
        self.headers = headers
        self.body = body
        self.receivedAt = receivedAt
        self.id = id
        self.isLate = isLate
    }
}
