package import SpecBase

/// What arrived: a request or a mail, with the time at which it did.
package struct Delivery: Hashable, Sendable {
    /// Whether it is a mail: then `body` is the message, and the mailboxes are those that it names.
    package let isMail: Bool

    /// Upper-case HTTP method; `MAIL` of a mail.
    package let method: String

    /// The webhook's address: the last segment of the path. Empty for a mail.
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
        isMail = false
        self.method = method
        self.address = address
        self.query = query
        self.headers = headers
        self.body = body
        self.receivedAt = receivedAt
        self.id = id
        self.isLate = isLate
    }

    /// A mail that arrived.
    ///
    /// - Parameters:
    ///   - message: The message with its headers, as it was received.
    ///   - receivedAt: When it was.
    ///   - id: Id that the host gave it.
    ///   - isLate: Whether the CRM's answers are late; nobody waits for a reply to a mail.
    package init(mail message: [UInt8], receivedAt: Instant, id: String, isLate: Bool = false) {
        isMail = true
        method = "MAIL"
        address = ""
        query = []
        headers = []
        body = message
        self.receivedAt = receivedAt
        self.id = id
        self.isLate = isLate
    }
}
