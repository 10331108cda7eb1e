import SpecIR

/// What a run is about: the same from its start to its end.
///
/// Shared, because a frame is passed around, and the copies of so many arrays cost more than what is done with them.
final class RunContext: Sendable {
    let program: Program
    let channelIndex: Index<Channel>
    let channel: Channel
    let catalog: Catalog
    let source: EventSource
    let delivery: Delivery

    /// The webhook or the mailbox.
    let address: String

    let eventID: String
    let printer: ValuePrinter
    let isTracing: Bool

    init(
        program: Program,
        channel: Index<Channel>,
        source: EventSource,
        delivery: Delivery,
        address: String,
        eventID: String,
        isTracing: Bool
    ) {
        self.program = program
        channelIndex = channel
        self.channel = program.channels[channel.position]
        catalog = program.catalogs[self.channel.catalog.position]
        self.source = source
        self.delivery = delivery
        self.address = address
        self.eventID = eventID
        self.isTracing = isTracing
        printer = ValuePrinter(program: program, catalog: self.channel.catalog)
    }
}
