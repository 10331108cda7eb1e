import SpecBase
import SpecRuntime

/// What arrived: a request or a mail, with the time at which it did.
///
/// A delivery may bring several events: the elements of a JSON list, the mailboxes of a mail.
public struct Delivery: Sendable {
    /// Id that the host gave it; `event.id` in specs.
    public var id: String { content.id }

    let content: SpecRuntime.Delivery

    /// A request of a webhook.
    ///
    /// - Parameters:
    ///   - method: The HTTP method, in upper case.
    ///   - target: Path and query as in the request line, such as `/in/orders?from=shop`. The last part of the path is the
    ///     address by which channels are found.
    ///   - headers: Names, in any case, and values, in the order in which they were sent.
    ///   - body: The body, plain: neither chunked nor compressed.
    ///   - receivedAt: When it arrived; all that a spec says of time counts from here.
    ///   - id: An id of the host's choice.
    ///   - repliesAtOnce: Whether its sender has its reply before the CRM has answered; see ``Artifact/replyAtOnce(to:memory:)``.
    public init(
        method: String,
        target: String,
        headers: [(name: String, value: String)],
        body: [UInt8],
        receivedAt: Moment,
        id: String,
        repliesAtOnce: Bool = false
    ) {
        let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex
        let query = target.utf8[mark...].dropFirst()
        content = SpecRuntime.Delivery(
            method: method,
            address: target[..<mark].split(separator: "/").last.map { String($0) } ?? "",
            query: Array(query),
            headers: headers.map { SpecRuntime.Delivery.Header(name: $0.name, value: $0.value) },
            body: body,
            receivedAt: receivedAt.instant,
            id: id,
            isLate: repliesAtOnce
        )
    }

    /// A mail that came to a mailbox.
    ///
    /// - Parameters:
    ///   - message: The message with its headers, as it was received (RFC 5322).
    ///   - receivedAt: When it was received.
    ///   - id: An id of the host's choice.
    public init(mail message: [UInt8], receivedAt: Moment, id: String) {
        content = SpecRuntime.Delivery(mail: message, receivedAt: receivedAt.instant, id: id)
    }

    /// A request as an `.http` file keeps it: request line, headers, a blank line, the body.
    ///
    /// - Parameters:
    ///   - request: The bytes of the file, such as a step of a golden case.
    ///   - receivedAt: When it arrived, as far as the run is concerned.
    ///   - id: An id of the host's choice.
    ///   - repliesAtOnce: Whether its sender has its reply before the CRM has answered.
    /// - Throws: The bytes are no such request.
    public init(
        recorded request: [UInt8],
        receivedAt: Moment,
        id: String,
        repliesAtOnce: Bool = false
    ) throws(RecordingRefusal) {
        do throws(RecordedRequestError) {
            let request = try RecordedRequest(parsing: request)
            content = SpecRuntime.Delivery(
                method: request.method,
                address: request.address,
                query: request.query,
                headers: request.headers,
                body: request.body,
                receivedAt: receivedAt.instant,
                id: id,
                isLate: repliesAtOnce
            )
        } catch {
            throw RecordingRefusal(line: error.line, words: error.words)
        }
    }
}
