import SpecBase
import SpecIR

/// What a delivery brought: events with the channels that may take them, or nothing.
enum Incoming: Sendable {
    case events([IncomingEvent])
    case nothing(DeliveryResult)
}

/// One event of a delivery, on its way to the channels of one address. A class, as it is passed on at every step.
final class IncomingEvent: Sendable {
    let source: EventSource

    /// The webhook or the mailbox.
    let address: String

    /// In the order in which they are tried.
    let channels: [Index<Channel>]

    init(source: EventSource, address: String, channels: [Index<Channel>]) {
        (self.source, self.address, self.channels) = (source, address, channels)
    }
}

/// Decodes a request: every event of it goes to the channels of its address.
///
/// - Parameters:
///   - arrival: The request, and what runs on it.
///   - known: What is known of its address and its headers.
/// - Returns: Its events, or what it came to without any.
func readRequest(_ arrival: Arrival, _ known: DeliveryHead?) -> Incoming {
    let delivery = arrival.delivery
    let head =
        known ?? DeliveryHead(address: delivery.address, headers: delivery.headers, program: arrival.program)
    let query = decodeQuery(delivery.query)
    func event(_ payload: PayloadTree) -> IncomingEvent {
        let source = EventSource(payload: payload, query: query, headers: delivery.headers, mail: nil)
        return IncomingEvent(source: source, address: delivery.address, channels: head.channels)
    }
    switch decodeDelivery(query: delivery.query, head.content, body: delivery.body) {
    case .unreadable(let why): return .nothing(.unreadable(why))
    case .handshake: return .nothing(.handshake)
    case .event where head.channels.isEmpty, .events where head.channels.isEmpty:
        return .nothing(.unrouted(address: delivery.address))
    case .event(let tree): return .events([event(tree)])
    case .events(let trees): return .events(trees.map { event($0) })
    }
}

/// Decodes a mail: it goes to the channels of every mailbox among To, Cc and Delivered-To, in this order.
func readMail(_ delivery: Delivery, _ prepared: PreparedProgram) -> Incoming {
    let program = prepared.program
    let message: MailMessage
    do throws(MailError) {
        message = try decodeMail(delivery.body)
    } catch {
        return .nothing(.unreadable(error.words))
    }
    var recipients: [String] = []
    // Beside the list: a mail may go to as many as its headers hold.
    var seen: Set<String> = []
    for address in message.to + message.cc + message.deliveredTo {
        guard let key = EmailAddress(address.address)?.key, seen.insert(key).inserted else { continue }
        recipients.append(key)
    }
    let known = recipients.filter { program.mailbox($0) != nil }
    let mail = MailEvent(message)
    let source = EventSource(payload: mail.payload, query: PayloadTree(), headers: [], mail: mail)
    let addresses = known.isEmpty ? Array(recipients.prefix(1)) : known
    let events = (addresses.isEmpty ? [""] : addresses).map { address in
        IncomingEvent(source: source, address: address, channels: program.mailChannels(at: address))
    }
    guard events.contains(where: { !$0.channels.isEmpty }) else {
        return .nothing(.unrouted(address: recipients.joined(separator: ", ")))
    }
    return .events(events)
}
