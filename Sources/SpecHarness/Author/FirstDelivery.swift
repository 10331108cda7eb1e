import SpecBase
package import SpecIR
package import SpecRuntime

/// What a recorded delivery is for a first channel.
package enum FirstDelivery: Sendable {
    case request(address: String, events: [PayloadTree], query: PayloadTree?)
    case mail(mailbox: String, MailMessage)

    /// - Throws: Why no channel can be made from it.
    package init(_ recorded: RecordedDelivery) throws(NoChannel) {
        switch recorded {
        case .mail(let bytes): self = try Self.mail(of: bytes)
        case .request(let request): self = try Self.request(of: request)
        }
    }

    private static func mail(of bytes: [UInt8]) throws(NoChannel) -> Self {
        let message: MailMessage
        do throws(MailError) {
            message = try decodeMail(bytes)
        } catch {
            throw NoChannel(words: "the mail cannot be read: \(error.words)")
        }
        guard let mailbox = message.to.first else {
            throw NoChannel(words: "the mail names nobody under To; a channel needs the address of its mailbox")
        }
        return .mail(mailbox: mailbox.address, message)
    }

    private static func request(of request: RecordedRequest) throws(NoChannel) -> Self {
        let isPlain = request.address.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
            default: false
            }
        }
        guard isPlain, !request.address.isEmpty else {
            throw NoChannel(
                words: "'\(request.path)' does not end in an address: Latin letters, digits, '-', '_' and '.'"
            )
        }
        switch decodeDelivery(
            method: request.method,
            query: request.query,
            headers: request.headers,
            body: request.body
        ) {
        case .handshake: throw NoChannel(words: "this is a test call, which no channel sees")
        case .unreadable(let why): throw NoChannel(words: "the request cannot be read: \(why)")
        case .events(let events) where events.isEmpty:
            throw NoChannel(words: "the request holds an empty list: no event")
        case .events(let events):
            let query = request.body.isEmpty || request.query.isEmpty ? nil : decodeQuery(request.query)
            return .request(address: request.address, events: events, query: query)
        }
    }

    /// A first channel for it.
    package func channel(id: String, catalog: Catalog, program: Program) -> DraftChannel {
        switch self {
        case .request(let address, let events, let query):
            DraftChannel(
                id: id,
                address: address,
                events: events,
                query: query,
                catalog: catalog,
                program: program
            )
        case .mail(let mailbox, let message):
            DraftChannel(id: id, mailbox: mailbox, message: message, catalog: catalog, program: program)
        }
    }
}

/// Why no channel can be made from a recorded delivery.
package struct NoChannel: Error, Hashable {
    package let words: String
}
