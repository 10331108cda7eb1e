/// Facts of Unicode that normalization needs, read once from the generated tables.
///
/// Sorted lists, searched by bisection: to hash what most texts never ask for would take longer than checking a spec.
struct UnicodeTables: Sendable {
    static let shared = UnicodeTables()

    /// One step of a canonical decomposition; `second` is 0 where there is one part.
    private struct Step: Sendable {
        let scalar: UInt32
        let first: UInt32
        let second: UInt32
    }

    private struct Composite: Sendable {
        /// `first << 32 | second`
        let pair: UInt64
        let scalar: UInt32
    }

    /// The canonical combining class of every scalar below U+30000: none above has one.
    ///
    /// By place, as a text may hold nothing but marks, each of which is asked for more than once.
    private let classes: [UInt8]
    private let steps: [Step]
    private let composites: [Composite]

    /// Scalars that a text in Form C lacks, or holds only after certain others.
    private let unsettled: ScalarSet
    /// Those of them that are not merely marks in an order.
    private let changing: ScalarSet
    /// Scalars that have a decomposition, and those that join one before them.
    private let (decomposing, joining): (ScalarSet, ScalarSet)

    private init() {
        var (steps, composites) = ([Step](), [Composite]())
        var classes = [UInt8](repeating: 0, count: Int(ScalarSet.end))
        var (unsettled, decomposing, joining) = (ScalarSet(), ScalarSet(), ScalarSet())
        forEachEntry(of: combiningClassTable) { first, last, value in
            for scalar in first...last where scalar < ScalarSet.end {
                classes[Int(scalar)] = UInt8(truncatingIfNeeded: value)
                unsettled.insert(scalar)
            }
        }
        forEachEntry(of: decompositionTable) { steps.append(Step(scalar: $0, first: $1, second: $2)) }
        forEachEntry(of: compositionTable) { composites.append(Composite(pair: pair($0, $1), scalar: $2)) }
        for composite in composites { joining.insert(UInt32(truncatingIfNeeded: composite.pair)) }
        for scalar in Hangul.vowelsAndTrails { joining.insert(scalar) }
        var changing = joining
        for step in steps {
            decomposing.insert(step.scalar)
            let composite = Self.find(pair(step.first, step.second), in: composites)
            if composite != step.scalar { changing.insert(step.scalar) }
        }
        unsettled.formUnion(changing)
        (self.classes, self.steps, self.composites) = (classes, steps, composites)
        (self.unsettled, self.changing) = (unsettled, changing)
        (self.decomposing, self.joining) = (decomposing, joining)
    }

    /// Whether a scalar may be absent from Form C, or move, or join the one before it.
    func isUnsettled(_ scalar: UInt32) -> Bool { unsettled.contains(scalar) }

    /// Whether a scalar may be absent from Form C, or join the one before it, wherever it stands.
    func isChanging(_ scalar: UInt32) -> Bool { changing.contains(scalar) }

    /// Whether two scalars in a row stay as they are: the first is settled and whole, the second does not join it.
    func isSettledPair(_ first: UInt32, _ second: UInt32) -> Bool {
        !unsettled.contains(first) && !decomposing.contains(first) && !decomposing.contains(second)
            && !(0xAC00...0xD7A3 ~= first) && composite(first, second) == nil
    }

    func combiningClass(_ scalar: UInt32) -> UInt8 { scalar < ScalarSet.end ? classes[Int(scalar)] : 0 }

    /// Appends the full canonical decomposition, which is the scalar itself where it has none.
    func decompose(_ scalar: UInt32, into parts: inout [UInt32]) {
        guard decomposing.contains(scalar) else { return Hangul.decompose(scalar, into: &parts) }
        let place = steps.bisect { $0.scalar < scalar }
        decompose(steps[place].first, into: &parts)
        if steps[place].second != 0 { decompose(steps[place].second, into: &parts) }
    }

    /// The primary composite of two scalars.
    func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
        guard joining.contains(second) else { return nil }
        return Self.find(pair(first, second), in: composites) ?? Hangul.compose(first, second)
    }

    private static func find(_ pair: UInt64, in composites: [Composite]) -> UInt32? {
        let place = composites.bisect { $0.pair < pair }
        return place < composites.count && composites[place].pair == pair ? composites[place].scalar : nil
    }
}

/// Scalars below U+30000: a bit for each.
private struct ScalarSet: Sendable {
    static let end: UInt32 = 0x30000
    private var words = [UInt64](repeating: 0, count: Int(end) / 64)

    func contains(_ scalar: UInt32) -> Bool {
        scalar < Self.end && words[Int(scalar / 64)] >> UInt64(scalar % 64) & 1 == 1
    }

    mutating func insert(_ scalar: UInt32) {
        if scalar < Self.end { words[Int(scalar / 64)] |= 1 << UInt64(scalar % 64) }
    }

    mutating func formUnion(_ other: ScalarSet) {
        for position in words.indices { words[position] |= other.words[position] }
    }
}

private func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

/// Goes through entries of two or three numbers: hexadecimal, decimal behind a colon. A number that is not there is 0.
private func forEachEntry(of table: String, _ body: (UInt32, UInt32, UInt32) -> Void) {
    var table = table
    table.withUTF8 { bytes in
        var numbers: (UInt32, UInt32, UInt32) = (0, 0, 0)
        var (place, number, radix) = (0, UInt32(0), UInt32(16))
        for position in 0...bytes.count {
            let byte = position < bytes.count ? bytes[position] : 0x20
            switch byte {
            case 0x30...0x39: number = number &* radix &+ UInt32(byte - 0x30)
            case 0x61...0x66: number = number &* radix &+ UInt32(byte - 0x57)
            default:
                switch place {
                case 0: numbers.0 = number
                case 1: numbers.1 = number
                default: numbers.2 = number
                }
                place += 1
                number = 0
                radix = byte == UInt8(ascii: ":") ? 10 : 16
                guard byte == 0x20 else { continue }
                body(numbers.0, numbers.1, numbers.2)
                numbers = (0, 0, 0)
                place = 0
            }
        }
    }
}

/// Hangul syllables, which are composed by arithmetic.
enum Hangul {
    private static let (syllables, leads, vowels, trails) = (
        UInt32(0xAC00), UInt32(0x1100), UInt32(0x1161), UInt32(0x11A7)
    )
    private static let (vowelCount, trailCount) = (UInt32(21), UInt32(28))

    /// Parts of a syllable that join what stands before them.
    static let vowelsAndTrails: [UInt32] = Array(0x1161...0x1175) + Array(0x11A8...0x11C2)

    static func decompose(_ scalar: UInt32, into parts: inout [UInt32]) {
        guard 0xAC00...0xD7A3 ~= scalar else { return parts.append(scalar) }
        let index = scalar - syllables
        parts.append(leads + index / (vowelCount * trailCount))
        parts.append(vowels + index % (vowelCount * trailCount) / trailCount)
        if index % trailCount != 0 { parts.append(trails + index % trailCount) }
    }

    static func compose(_ first: UInt32, _ second: UInt32) -> UInt32? {
        if 0x1100...0x1112 ~= first, 0x1161...0x1175 ~= second {
            return syllables + ((first - leads) * vowelCount + second - vowels) * trailCount
        }
        if 0xAC00...0xD7A3 ~= first, (first - syllables) % trailCount == 0, 0x11A8...0x11C2 ~= second {
            return first + second - trails
        }
        return nil
    }
}
