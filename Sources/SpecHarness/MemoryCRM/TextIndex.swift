import SpecBase

/// Rows by the texts that they are found by.
///
/// The texts stand one behind the other in one buffer, beside their hashes: finding one asks for no memory, and adding one
/// seldom does. Hashes are not secret, and who writes such texts can make them slow to find: production has a CRM of its own.
struct TextIndex: Sendable {
    fileprivate struct Entry: Sendable {
        let hash: UInt64
        let text: Range<Int>

        /// Rising. Most texts have one row, which stands here; `first` is below 0 where there is none.
        var first: Int
        var more: [Int]
    }

    /// Positions of entries plus one, 0 for none; as many as a power of two, at most half of them taken.
    private var slots = [UInt32](repeating: 0, count: 16)
    private var entries: [Entry] = []
    private var bytes: [UInt8] = []

    /// The rows of a text, rising.
    subscript(text: String) -> [Int] {
        guard let entry = position(of: text) else { return [] }
        return entries[entry].rows
    }

    /// The first row of a text.
    func first(_ text: String) -> Int? {
        guard let entry = position(of: text), entries[entry].first >= 0 else { return nil }
        return entries[entry].first
    }

    /// - Returns: Whether the text is new.
    @discardableResult mutating func insert(_ row: Int, at text: String) -> Bool {
        let isNew = text.withBytes { key in
            let hash = hashed(key)
            let slot = slot(of: key, hash)
            guard slots[slot] == 0 else {
                entries[Int(slots[slot]) - 1].insert(row)
                return false
            }
            let start = bytes.count
            bytes.append(contentsOf: key)
            entries.append(Entry(hash: hash, text: start..<bytes.count, first: row, more: []))
            slots[slot] = UInt32(entries.count)
            return true
        }
        if entries.count * 2 > slots.count { grow() }
        return isNew
    }

    mutating func remove(_ row: Int, at text: String) {
        guard let entry = position(of: text) else { return }
        entries[entry].remove(row)
    }

    private func position(of text: String) -> Int? {
        text.withBytes { key in
            let slot = slot(of: key, hashed(key))
            return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
        }
    }

    /// Where a text stands, or the empty slot that it would have.
    private func slot(of key: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let entry = Int(slots[slot]) - 1
            if entries[entry].hash == hash, entries[entry].text.count == key.count {
                let isSame = bytes.withUnsafeBufferPointer { bytes in
                    bytes[entries[entry].text].elementsEqual(key)
                }
                if isSame { return slot }
            }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for (position, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(position + 1)
        }
    }
}

extension TextIndex.Entry {
    fileprivate var rows: [Int] { first < 0 ? [] : more.isEmpty ? [first] : [first] + more }

    fileprivate mutating func insert(_ row: Int) {
        if first < 0 {
            first = row
        } else if row < first {
            more.insert(first, at: 0)
            first = row
        } else if row > first {
            more.insertRising(row)
        }
    }

    fileprivate mutating func remove(_ row: Int) {
        if first == row {
            first = more.isEmpty ? -1 : more.removeFirst()
        } else {
            more.removeRising(row)
        }
    }
}

extension [Int] {
    /// Adds a number to rising ones, unless it is there.
    mutating func insertRising(_ number: Int) {
        let place = bisect { $0 < number }
        if place == count || self[place] != number { insert(number, at: place) }
    }

    /// Takes a number out of rising ones.
    mutating func removeRising(_ number: Int) {
        let place = bisect { $0 < number }
        if place < count, self[place] == number { remove(at: place) }
    }
}

/// Eight bytes at a time, mixed as by Fibonacci hashing.
private func hashed(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = UInt64(truncatingIfNeeded: key.count) &* factor
    var at = 0
    let raw = UnsafeRawBufferPointer(key)
    while at + 8 <= key.count {
        hash = (hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* factor
        hash ^= hash >> 32
        at += 8
    }
    var rest: UInt64 = 0
    while at < key.count {
        rest = rest << 8 | UInt64(key[at])
        at += 1
    }
    hash = (hash ^ rest) &* factor
    return hash ^ hash >> 29
}
