import SpecBase
import SpecIR

extension Program {
    /// The channels of a webhook, or those of the default source where it has none that is active.
    func channels(at webhook: String) -> [Index<Channel>] {
        route(find(webhook, in: addresses), else: defaultChannels)
    }

    /// The channels of a mailbox, or those of the default mailbox where it has none that is active.
    func mailChannels(at mailbox: String) -> [Index<Channel>] {
        route(find(mailbox, in: mailboxes), else: defaultMailChannels)
    }

    /// A mailbox by its address in lower case.
    func mailbox(_ address: String) -> Address? {
        find(address, in: mailboxes)
    }

    private func route(_ address: Address?, else defaults: [Index<Channel>]) -> [Index<Channel>] {
        guard let own = address?.channels else { return defaults }
        let isServed = own.contains { channels[$0.position].isActive }
        return isServed || defaults.isEmpty ? own : defaults
    }

    /// By bisection: addresses are sorted by bytes.
    private func find(_ name: String, in addresses: [Address]) -> Address? {
        let place = addresses.bisect { $0.name.precedesByBytes(name) }
        guard place < addresses.count, isSameText(addresses[place].name, name) else { return nil }
        return addresses[place]
    }
}
