/// What one delivery came to.
package struct StepOutcome: Hashable, Sendable {
    package let result: DeliveryResult
    /// `nil` of a mail: nobody waits for one.
    package let reply: Reply?

    package init(result: DeliveryResult, reply: Reply?) {
        self.result = result
        self.reply = reply
    }
}

/// Whether a delivery reached any channel.
package enum DeliveryResult: Hashable, Sendable {
    /// One per event and channel, in order; those that were skipped only when nobody took the event. None at all for
    /// an empty list.
    case runs([RunOutcome])
    /// No channel has the address, and there is no default one.
    case unrouted(address: String)
    /// A source's test call, or an empty GET.
    case handshake
    /// The bytes do not decode; why, in words.
    case unreadable(String)
}

/// The answer to a delivery.
package struct Reply: Hashable, Sendable {
    /// HTTP status.
    package let status: Int

    /// `nil` for an empty body.
    package let body: ReplyBody?

    package init(status: Int, body: ReplyBody?) {
        self.status = status
        self.body = body
    }
}

/// JSON with its order kept.
package enum ReplyBody: Hashable, Sendable {
    case object([Entry])
    case array([ReplyBody])
    case text(String)
    /// A number as it is printed.
    case number(String)
    case boolean(Bool)

    package struct Entry: Hashable, Sendable {
        package let key: String
        package let value: ReplyBody

        package init(key: String, value: ReplyBody) {
            self.key = key
            self.value = value
        }
    }
}
