/// Facts of Unicode that normalization needs, read once from the generated tables.
///
/// Sorted lists, searched by bisection: to hash what most texts never ask for would take longer than checking a spec.
struct UnicodeTables: Sendable {
    static let shared = UnicodeTables()

    private struct ClassRange: Sendable {
        let first: UInt32
        let last: UInt32
        let value: UInt8
    }

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

    /// Canonical combining classes other than 0.
    private let classes: [ClassRange]
    private let steps: [Step]
    private let composites: [Composite]

    /// A bit for each scalar below U+30000 that a text in Form C lacks, or holds only after certain others.
    private let unsettled: [UInt64]

    private init() {
        var (classes, steps, composites) = ([ClassRange](), [Step](), [Composite]())
        forEachEntry(of: combiningClassTable) {
            classes.append(ClassRange(first: $0, last: $1, value: UInt8(truncatingIfNeeded: $2)))
        }
        forEachEntry(of: decompositionTable) { steps.append(Step(scalar: $0, first: $1, second: $2)) }
        forEachEntry(of: compositionTable) { composites.append(Composite(pair: pair($0, $1), scalar: $2)) }
        (self.classes, self.steps, self.composites) = (classes, steps, composites)

        var unsettled = [UInt64](repeating: 0, count: 0x30000 / 64)
        func mark(_ scalar: UInt32) {
            if scalar < 0x30000 { unsettled[Int(scalar / 64)] |= 1 << UInt64(scalar % 64) }
        }
        for range in classes {
            for scalar in range.first...range.last { mark(scalar) }
        }
        for composite in composites { mark(UInt32(truncatingIfNeeded: composite.pair)) }
        for step in steps {
            let composite = Self.find(pair(step.first, step.second), in: composites)
            if composite != step.scalar { mark(step.scalar) }
        }
        for scalar in Hangul.vowelsAndTrails { mark(scalar) }
        self.unsettled = unsettled
    }

    /// Whether a scalar may be absent from Form C, or move, or join the one before it.
    func isUnsettled(_ scalar: UInt32) -> Bool {
        scalar < 0x30000 && unsettled[Int(scalar / 64)] >> UInt64(scalar % 64) & 1 == 1
    }

    func combiningClass(_ scalar: UInt32) -> UInt8 {
        // Nothing below U+0300 combines.
        if scalar < 0x300 { return 0 }
        let place = classes.bisect { $0.last < scalar }
        return place < classes.count && classes[place].first <= scalar ? classes[place].value : 0
    }

    /// The full canonical decomposition; `nil` for a scalar that has none.
    func decomposition(_ scalar: UInt32) -> [UInt32]? {
        let place = steps.bisect { $0.scalar < scalar }
        guard place < steps.count, steps[place].scalar == scalar else { return nil }
        let (first, second) = (steps[place].first, steps[place].second)
        let parts = decomposition(first) ?? [first]
        return second == 0 ? parts : parts + (decomposition(second) ?? [second])
    }

    /// The primary composite of two scalars.
    func composite(_ first: UInt32, _ second: UInt32) -> UInt32? { Self.find(pair(first, second), in: composites) }

    private static func find(_ pair: UInt64, in composites: [Composite]) -> UInt32? {
        let place = composites.bisect { $0.pair < pair }
        return place < composites.count && composites[place].pair == pair ? composites[place].scalar : nil
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

    static func decompose(_ scalar: UInt32) -> [UInt32]? {
        guard 0xAC00...0xD7A3 ~= scalar else { return nil }
        let index = scalar - syllables
        let trail = index % trailCount
        let pair = [leads + index / (vowelCount * trailCount), vowels + index % (vowelCount * trailCount) / trailCount]
        return trail == 0 ? pair : pair + [trails + trail]
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
