package import SpecIR

/// A program with what its runs look up made ready once. Shared by all of them: to copy a program costs more than most
/// of what a run does with it.
package final class PreparedProgram: Sendable {
    package let program: Program

    /// In the order of ``Program/channels``.
    let channels: [PreparedChannel]

    /// In the order of ``Program/tables``.
    let tables: [PreparedTable]

    /// By the first channel of an address with many.
    private let sieves: [Index<Channel>: ChannelSieve]

    /// Makes a program ready; it must have been verified.
    package init(_ program: Program) {
        self.program = program
        tables = program.tables.map { PreparedTable($0) }
        let channels = program.channels.indices.map { PreparedChannel(program, Index($0)) }
        self.channels = channels
        var sieves: [Index<Channel>: ChannelSieve] = [:]
        for address in program.addresses {
            if let first = address.channels.first {
                sieves[first] = ChannelSieve(address.channels.map { channels[$0.position] })
            }
        }
        self.sieves = sieves
    }

    /// What finds an event's channels among many, all of one address; `nil` where they are few.
    func sieve(of channels: [Index<Channel>]) -> ChannelSieve? {
        guard channels.count > ChannelSieve.most, let sieve = sieves[channels[0]], sieve.count == channels.count else {
            return nil
        }
        return sieve
    }
}

/// A channel with its catalogue and what is looked up for each event.
final class PreparedChannel: Sendable {
    let index: Index<Channel>
    let channel: Channel
    let catalog: Catalog
    let printer: ValuePrinter

    let inputs: InputTable

    /// The inputs without which an event is rejected.
    let required: [Index<Input>]

    /// In the order of ``Channel/records``.
    let records: [PreparedRecord]

    /// What tells events of others at a glance.
    let signs: AcceptSigns

    /// In the order of ``Channel/tables``; `nil` of one with few rows.
    let rowSieves: [RowSieve?]

    init(_ program: Program, _ index: Index<Channel>) {
        let channel = program.channels[index.position]
        self.index = index
        self.channel = channel
        catalog = program.catalogs[channel.catalog.position]
        printer = ValuePrinter(program: program, catalog: channel.catalog)
        inputs = InputTable(channel.inputs, program.phones)
        required = channel.inputs.indices.filter { channel.inputs[$0].isRequired }.map { Index($0) }
        records = channel.records.map { [catalog] plan in PreparedRecord(plan, catalog) }
        signs = AcceptSigns(channel, inputs, program)
        rowSieves = channel.tables.map { RowSieve($0, program) }
    }
}
