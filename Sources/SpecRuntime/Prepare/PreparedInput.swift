import SpecIR

/// An input with its origins as bytes.
final class PreparedInput: Sendable {
    let input: Input

    /// Whether its text is read as it is where it is plain.
    let reading: PlainReading?

    /// The country of phones without a country code; empty for other types.
    let region: String

    /// In the order of ``Input/origins``; `nil` where one is no path of keys and elements.
    let paths: [PreparedPath?]

    init(_ input: Input) {
        self.input = input
        reading = PlainReading(input)
        region = if case .phone(let region, _) = input.reading { region } else { "" }
        paths = input.origins.map { PreparedPath($0) }
    }
}

/// What most inputs are: types of which a plain text is read by its bytes.
enum PlainReading: Sendable {
    case text, integer, phone, email

    /// - Returns: `nil` for inputs that are lists, or have words that count as empty, or are of another type.
    init?(_ input: Input) {
        guard !input.isMany, input.emptyTexts.isEmpty else { return nil }
        switch input.reading {
        case .text: self = .text
        case .integer: self = .integer
        case .phone(_, let digits) where digits.isEmpty: self = .phone
        case .email: self = .email
        default: return nil
        }
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
