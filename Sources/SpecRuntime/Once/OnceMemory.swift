import SpecBase
import SpecIR

extension RunState {
    /// Whether a key is known: now − time < within. One whose time is over is dropped.
    mutating func knows(_ key: String, of channel: Channel, at now: Instant) -> Bool {
        guard let once = channel.once, let seen = self.once[channel.id]?[key] else { return false }
        let (span, isEndless) = once.within.seconds.multipliedReportingOverflow(by: 1_000)
        // Both moments lie within the years 1 to 9999, so that their difference fits.
        if isEndless ? once.within.seconds > 0 : now.milliseconds - seen.milliseconds < span { return true }
        self.once[channel.id]?[key] = nil
        if self.once[channel.id]?.isEmpty == true { self.once[channel.id] = nil }
        return false
    }

    /// Remembers a key with the time at which it was first seen.
    mutating func remember(_ key: String, of channel: Channel, at now: Instant) {
        once[channel.id, default: [:]][key] = now
    }
}

extension RunFrame {
    /// The event's `once` key: its one part, or its parts as a JSON list; `nil` where the channel has none.
    mutating func readOnceKey() -> String? {
        guard let once = channel.once else { return nil }
        var parts: [String] = []
        for expression in once.key {
            // Parts are definite; one that is missing all the same must not make other events known.
            guard let text = printer.text(evaluate(expression)) else { return nil }
            parts.append(text)
        }
        let key = parts.count == 1 ? parts[0] : jsonList(parts)
        if isTracing { tell("once", "key \(key)", at: nil) }
        return key
    }
}
