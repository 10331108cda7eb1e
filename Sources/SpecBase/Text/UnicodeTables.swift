/// Facts of Unicode that normalization needs, read once from the generated tables.
struct UnicodeTables: Sendable {
    static let shared = UnicodeTables()

    /// Canonical combining classes other than 0.
    let classes: [UInt32: UInt8]
    /// Full canonical decompositions.
    let decompositions: [UInt32: [UInt32]]
    /// Primary composites by `first << 32 | second`.
    let composites: [UInt64: UInt32]
    /// A bit for each scalar below U+30000 that a text in Form C lacks, or holds only after certain others.
    private let unsettled: [UInt64]

    private init() {
        var classes: [UInt32: UInt8] = [:]
        for entry in combiningClassTable.split(separator: " ") {
            let numbers = entry.split { $0 == "-" || $0 == ":" }
            guard numbers.count == 3, let first = UInt32(numbers[0], radix: 16),
                let last = UInt32(numbers[1], radix: 16),
                let value = UInt8(numbers[2])
            else { continue }
            for scalar in first...last { classes[scalar] = value }
        }
        self.classes = classes

        var steps: [UInt32: [UInt32]] = [:]
        for entry in decompositionTable.split(separator: " ") {
            let numbers = entry.split { $0 == "=" || $0 == "+" }.compactMap { UInt32($0, radix: 16) }
            if let scalar = numbers.first { steps[scalar] = Array(numbers.dropFirst()) }
        }
        func full(_ scalar: UInt32) -> [UInt32] {
            steps[scalar].map { $0.flatMap(full) } ?? [scalar]
        }
        decompositions = steps.mapValues { $0.flatMap(full) }

        var composites: [UInt64: UInt32] = [:]
        for entry in compositionTable.split(separator: " ") {
            let numbers = entry.split { $0 == "=" || $0 == "+" }.compactMap { UInt32($0, radix: 16) }
            if numbers.count == 3 { composites[UInt64(numbers[0]) << 32 | UInt64(numbers[1])] = numbers[2] }
        }
        self.composites = composites

        var unsettled = [UInt64](repeating: 0, count: 0x30000 / 64)
        func mark(_ scalar: UInt32) {
            if scalar < 0x30000 { unsettled[Int(scalar / 64)] |= 1 << UInt64(scalar % 64) }
        }
        for scalar in classes.keys { mark(scalar) }
        for pair in composites.keys { mark(UInt32(truncatingIfNeeded: pair)) }
        for (scalar, parts) in steps {
            let isComposite = parts.count == 2 && composites[UInt64(parts[0]) << 32 | UInt64(parts[1])] == scalar
            if !isComposite { mark(scalar) }
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
        scalar < 0x300 ? 0 : classes[scalar] ?? 0
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
