import SpecIR

/// An input with its origins as bytes.
final class PreparedInput: Sendable {
    let input: Input

    /// In the order of ``Input/origins``; `nil` where one is no path of keys and elements.
    let paths: [PreparedPath?]

    init(_ input: Input) {
        self.input = input
        paths = input.origins.map { PreparedPath($0) }
    }
}

/// A path into a payload that leads to one node.
final class PreparedPath: Sendable {
    enum Step: Sendable {
        /// A key, as a range of ``PreparedPath/keys``, with what ``keySign(_:)`` says of it.
        case key(Range<Int>, UInt64)
        case element(Int)
    }

    let steps: [Step]

    /// UTF-8 of all keys.
    let keys: [UInt8]

    init?(_ origin: InputOrigin) {
        guard case .path(let path) = origin else { return nil }
        var steps: [Step] = []
        var keys: [UInt8] = []
        for step in path {
            switch step {
            case .key(let key):
                let own = Array(key.utf8)
                let sign = own.withUnsafeBufferPointer { keySign($0) }
                steps.append(.key(keys.count..<keys.count + own.count, sign))
                keys += own
            case .element(let index): steps.append(.element(index))
            case .every: return nil
            }
        }
        self.steps = steps
        self.keys = keys
    }
}
