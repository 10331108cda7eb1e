/// What a delivery came to.
public struct Outcome: Hashable, Sendable {
    /// Whether it reached channels, and what they made of it.
    public let result: Result

    /// What its sender is answered; `nil` for a mail.
    public let reply: Reply?

    /// The outcome as JSON on one line: what `crmspec run` prints for a delivery, without the name of its step. Bytes of
    /// UTF-8, without the line's end.
    public let json: [UInt8]

    /// Whether a delivery reached any channel.
    public enum Result: Hashable, Sendable {
        /// What channels made of its events, in order. Channels that skipped an event are here only if none took it. Empty
        /// for an empty list.
        case runs([ChannelRun])
        /// No channel has the address.
        ///
        /// - Parameter address: The webhook's, or those of the mailboxes.
        case unrouted(address: String)
        /// A test call of the sender.
        case handshake
        /// The bytes cannot be read; why, in words.
        case unreadable(String)
    }
}

/// The answer to a request.
public struct Reply: Hashable, Sendable {
    /// HTTP status.
    public let status: Int

    /// JSON, or empty.
    public let body: [UInt8]
}
