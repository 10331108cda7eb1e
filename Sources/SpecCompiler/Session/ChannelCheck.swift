import SpecBase

/// A channel's check and what it depends on. A class, as every answer of a session goes through those of all channels.
final class ChannelCheck: Sendable {
    let stamp: ChannelStamp
    let id: Located<String>
    let outcome: ChannelOutcome

    init(stamp: ChannelStamp, id: Located<String>, outcome: ChannelOutcome) {
        self.stamp = stamp
        self.id = id
        self.outcome = outcome
    }
}

/// Two sound, active channels of one address, in the order in which they are tried.
struct Neighbours {
    let first: ChannelCheck
    let firstResult: ChannelResult
    let second: ChannelCheck
    let secondResult: ChannelResult
    /// Final channels that are tried before the second: what they keep, it does not get.
    let finals: [(check: ChannelCheck, result: ChannelResult)]
}

/// The pairs of channels that the same event is offered to.
///
/// - Parameter groups: The channels of every address.
/// - Returns: The pairs, by the second channel in the order of trying, then by the first.
func neighbours(_ groups: [[(check: ChannelCheck, result: ChannelResult)]]) -> [Neighbours] {
    groups.flatMap { group in
        group.indices.flatMap { second -> [Neighbours] in
            let finals = group[..<second].filter { $0.result.channel.declaration.final?.value ?? false }
            return group[..<second].map { first in
                Neighbours(
                    first: first.check,
                    firstResult: first.result,
                    second: group[second].check,
                    secondResult: group[second].result,
                    finals: finals
                )
            }
        }
    }
}

/// The sound, active channels of every address, in the order in which they are tried.
///
/// - Parameter checks: All channels.
/// - Returns: One list an address.
func addressGroups(_ checks: [ChannelCheck]) -> [[(check: ChannelCheck, result: ChannelResult)]] {
    var byAddress: [AddressKey: [(check: ChannelCheck, result: ChannelResult)]] = [:]
    var order: [AddressKey] = []
    for check in checks {
        guard let result = check.outcome.result, result.isSound, let name = result.address.name,
            result.channel.declaration.state?.value != .paused
        else { continue }
        let key = AddressKey(name: name, isMailbox: result.address.isMailbox)
        if byAddress[key] == nil { order.append(key) }
        byAddress[key, default: []].append((check, result))
    }
    return order.map { key in
        (byAddress[key] ?? []).sorted { isTriedBefore($0.result.channel, $1.result.channel) }
    }
}

private struct AddressKey: Hashable {
    let name: String
    let isMailbox: Bool
}
