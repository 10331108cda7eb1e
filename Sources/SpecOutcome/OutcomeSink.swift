/// What outcomes are written to: a tree, which is compared and printed as YAML, or JSON at once.
///
/// A map is begun, filled with keys that each have one value after them, and ended; a list likewise, without keys.
package protocol OutcomeSink: ~Copyable {
    mutating func beginMap(_ layout: OutcomeLayout)
    mutating func endMap()
    mutating func beginList(_ layout: OutcomeLayout)
    mutating func endList()

    /// Begins an entry of a map.
    ///
    /// - Parameters:
    ///   - key: Its key.
    ///   - origin: Spec line and payload paths of the value, in words; asked for only by a sink that keeps them.
    mutating func key(_ key: String, origin: @autoclosure () -> String?)

    /// The same of a key that is known beforehand.
    mutating func key(_ key: OutcomeKey, origin: @autoclosure () -> String?)

    mutating func text(_ text: String)

    /// A number, a time, a name of ours.
    mutating func bare(_ text: String)

    /// The same of a name that is known beforehand.
    mutating func bare(_ word: OutcomeWord)

    mutating func number(_ number: Int)

    /// Two names of ours with a blank between them.
    mutating func bare(_ first: String, _ second: String)

    /// Three names of ours with blanks between them.
    mutating func bare(_ first: String, _ second: String, _ third: String)
}

extension OutcomeSink where Self: ~Copyable {
    package mutating func key(_ key: String) { self.key(key, origin: nil) }

    package mutating func key(_ key: OutcomeKey) { self.key(key, origin: nil) }

    package mutating func bare(_ word: OutcomeWord) { bare(word.text) }

    /// Names of ours as a list on one line.
    package mutating func bareList(_ texts: some Sequence<String>) {
        beginList(.flow)
        for text in texts { bare(text) }
        endList()
    }
}

/// How a list or a map is laid out where there is a choice.
package enum OutcomeLayout: Hashable, Sendable {
    /// One entry a line.
    case block
    /// On one line if it fits, else as a block.
    case flow
}
