/// Brings scalars into Normalization Form C, one after the other, in time that grows as they do.
struct Normalizer {
    private let tables = UnicodeTables.shared
    /// What is done, in UTF-8.
    private var text: [UInt8] = []
    /// A settled scalar and what follows up to the next one, which is looked at with it.
    private var run: [UInt32] = []
    /// The same decomposed.
    private var parts: [UInt32] = []

    init(capacity: Int) { text.reserveCapacity(capacity) }

    mutating func append(_ scalar: Unicode.Scalar) {
        // A settled scalar before another stays as it is.
        if !tables.isUnsettled(scalar.value) { flush() }
        run.append(scalar.value)
    }

    mutating func finished() -> String {
        flush()
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func flush() {
        defer { run.removeAll(keepingCapacity: true) }
        guard let first = run.first else { return }
        if run.count == 1, !tables.isUnsettled(first) { return write(first) }
        parts.removeAll(keepingCapacity: true)
        for scalar in run { tables.decompose(scalar, into: &parts) }
        reorder()
        compose()
        for scalar in parts { write(scalar) }
    }

    /// Puts marks into canonical order: a stable sort by class within every row of them.
    private mutating func reorder() {
        var start = 0
        while start < parts.count {
            var (end, last, isInOrder) = (start, UInt8(0), true)
            while end < parts.count {
                let order = tables.combiningClass(parts[end])
                if order == 0 { break }
                if order < last { isInOrder = false }
                last = order
                end += 1
            }
            if !isInOrder { sort(start..<end) }
            start = end + 1
        }
    }

    /// Puts the marks of a row in rising order of their classes, those of one class as they stood.
    private mutating func sort(_ row: Range<Int>) {
        guard row.count <= 32 else { return sortByCounting(row) }
        for place in row.dropFirst() {
            let mark = parts[place]
            let order = tables.combiningClass(mark)
            var free = place
            while free > row.lowerBound, tables.combiningClass(parts[free - 1]) > order {
                parts[free] = parts[free - 1]
                free -= 1
            }
            parts[free] = mark
        }
    }

    /// The same for a row that may be as long as the text: the time must stay linear.
    private mutating func sortByCounting(_ row: Range<Int>) {
        var starts = [Int](repeating: 0, count: 257)
        for mark in parts[row] { starts[Int(tables.combiningClass(mark)) + 1] += 1 }
        for order in 1...256 { starts[order] += starts[order - 1] }
        for mark in Array(parts[row]) {
            let order = Int(tables.combiningClass(mark))
            parts[row.lowerBound + starts[order]] = mark
            starts[order] += 1
        }
    }

    /// Joins marks with the starter before them, in place.
    private mutating func compose() {
        var count = 0
        var starter: Int?
        var lastClass: UInt8 = 0
        for scalar in parts {
            let own = tables.combiningClass(scalar)
            // A mark is blocked by one of its own class or a higher one between it and the starter.
            if let starter, count == starter + 1 || lastClass != 0 && lastClass < own,
                let composite = tables.composite(parts[starter], scalar)
            {
                parts[starter] = composite
                continue
            }
            if own == 0 { starter = count }
            lastClass = own
            parts[count] = scalar
            count += 1
        }
        parts.removeLast(parts.count - count)
    }

    private mutating func write(_ value: UInt32) {
        func continuation(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | value >> shift & 0x3F) }
        switch value {
        case ..<0x80: text.append(UInt8(truncatingIfNeeded: value))
        case ..<0x800:
            text.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
            text.append(continuation(0))
        case ..<0x10000:
            text.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            text.append(continuation(6))
            text.append(continuation(0))
        default:
            text.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
            text.append(continuation(12))
            text.append(continuation(6))
            text.append(continuation(0))
        }
    }
}
