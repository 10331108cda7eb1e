/// Tells whether a key of an object is there already. A few keys are compared one by one; many are hashed.
struct JSONKeys {
    private static let few = 16

    private let object: Int32
    private var count = 0
    /// A bit for each key, by its sign: a key whose bit is not there is surely new.
    private var seen: UInt64 = 0
    /// Open addressing: ranges of keys, an empty slot below 0. Its size is a power of two, at least twice the count.
    private var slots: [Range<Int32>] = []
    private static let empty: Range<Int32> = -1 ..< -1

    init(object: Int32) {
        self.object = object
    }

    /// - Returns: `false` for a key that is there already.
    @inline(__always)
    mutating func insert(
        _ key: Range<Int32>,
        sign: UInt64,
        in nodes: borrowing PayloadNodes,
        _ scanner: borrowing JSONScanner
    ) -> Bool {
        // The length and the first letters, mixed by a multiplication.
        let bit: UInt64 = 1 &<< ((sign &* 0x9E37_79B9_7F4A_7C15) &>> 58)
        let isSurelyNew = seen & bit == 0
        seen |= bit
        count &+= 1
        if isSurelyNew, count <= Self.few { return true }
        return insertAmong(key, sign: sign, in: nodes, scanner)
    }

    private mutating func insertAmong(
        _ key: Range<Int32>,
        sign: UInt64,
        in nodes: borrowing PayloadNodes,
        _ scanner: borrowing JSONScanner
    ) -> Bool {
        if count <= Self.few {
            var position = nodes[object].first
            while position >= 0 {
                let isAlike = nodes[position].sign == sign
                if isAlike, isWholeSign(sign) || isSameRange(nodes[position].key, key, scanner) { return false }
                position = nodes[position].next
            }
            return true
        }
        if slots.isEmpty {
            slots = Array(repeating: Self.empty, count: 4 * Self.few)
            var position = nodes[object].first
            while position >= 0 {
                _ = place(nodes[position].key, scanner)
                position = nodes[position].next
            }
        } else if 2 * count >= slots.count {
            let known = slots
            slots = Array(repeating: Self.empty, count: 2 * known.count)
            for key in known where key.lowerBound >= 0 { _ = place(key, scanner) }
        }
        return place(key, scanner)
    }

    private mutating func place(_ key: Range<Int32>, _ scanner: borrowing JSONScanner) -> Bool {
        let mask = slots.count - 1
        // Seeded by the process, so that nobody can send keys that collide; the order never shows.
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(scanner.bytes(key)))
        var slot = hasher.finalize() & mask
        while slots[slot].lowerBound >= 0 {
            if isSameRange(slots[slot], key, scanner) { return false }
            slot = (slot + 1) & mask
        }
        slots[slot] = key
        return true
    }

    private func isSameRange(_ left: Range<Int32>, _ right: Range<Int32>, _ scanner: borrowing JSONScanner) -> Bool {
        left.count == right.count && haveSameBytes(scanner.bytes(left), scanner.bytes(right))
    }
}
