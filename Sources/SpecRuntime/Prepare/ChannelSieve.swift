import SpecBase
import SpecIR

/// The channels of one address by the text that most of them want at one path: an event goes straight to its own, however
/// many there are.
final class ChannelSieve: Sendable {
    /// So few channels are looked at one by one.
    static let most = 8

    /// How many channels there are.
    let count: Int

    private let inputs: InputTable
    private let path: InputTable.Path

    /// Places of channels, rising: those that want a text, and those that do not say which.
    private let places: [[UInt8]: [Int]]
    private let others: [Int]

    /// Channels of one address, in the order in which they are tried; `nil` where a sieve would save nothing.
    init?(_ channels: [PreparedChannel]) {
        guard channels.count > Self.most else { return nil }
        var counts: [InputOrigin: Int] = [:]
        for channel in channels {
            for origin in Set(channel.signs.signs.map(\.origin)) { counts[origin, default: 0] += 1 }
        }
        // Which one of two equally good ones is taken cannot be seen.
        guard let (origin, wanting) = counts.max(by: { $0.value < $1.value }), wanting > Self.most else { return nil }
        var (places, others) = ([[UInt8]: [Int]](), [Int]())
        var glance: (inputs: InputTable, path: InputTable.Path)?
        for (place, channel) in channels.enumerated() {
            guard let sign = channel.signs.signs.first(where: { $0.origin == origin }) else {
                others.append(place)
                continue
            }
            glance = (channel.inputs, sign.path)
            places[Array(sign.word.utf8), default: []].append(place)
        }
        guard let glance else { return nil }
        (inputs, path) = glance
        (self.places, self.others, count) = (places, others, channels.count)
    }

    /// The first channel from a place on that does not surely let an event go by; the count of channels where there is none.
    func next(from place: Int, _ payload: PayloadView) -> Int {
        let wanted: [Int]? = inputs.withView { view in
            switch payload.walk(path, of: view) {
            case .nothing: return []
            case .further: return nil
            case .node(let node):
                let text = payload.text(node)
                guard payload.kind(node) == .text, text.allSatisfy({ isVisibleASCII($0) }) else { return nil }
                return places[Array(text)] ?? []
            }
        }
        guard let wanted else { return place }
        return min(first(of: others, from: place), first(of: wanted, from: place))
    }

    private func first(of places: [Int], from place: Int) -> Int {
        let found = places.bisect { $0 < place }
        return found < places.count ? places[found] : count
    }
}
