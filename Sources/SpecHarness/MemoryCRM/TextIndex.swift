import SpecBase

/// Rows by the texts that they are found by.
///
/// The texts stand one behind the other in one buffer: finding one asks for no memory, and adding one seldom does. A part of
/// their hashes stands in the table, so that other texts are passed without a look at them. Hashes are not secret, and who writes such texts can make them slow to find: production has a CRM of its own.
struct TextIndex: Sendable {
    fileprivate struct Entry: Sendable {
        let text: Range<Int>

        /// Rising. Most texts have one row, which stands here; `first` is below 0 where there is none.
        var first: Int
        var more: [Int]
    }

    /// As many as a power of two, at most half of them taken.
    private var slots = [Slot](repeating: Slot(), count: 16)

    /// By how many bits a hash is moved to say a slot.
    private var shift = 60
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
            if let entry = slots[slot].entry {
                entries[entry].insert(row)
                return false
            }
            let start = bytes.count
            bytes.append(contentsOf: key)
            slots[slot] = Slot(entry: entries.count, hash: hash)
            entries.append(Entry(text: start..<bytes.count, first: row, more: []))
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
        text.withBytes { key in slots[slot(of: key, hashed(key))].entry }
    }

    /// Where a text stands, or the empty slot that it would have.
    private func slot(of key: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(hash >> UInt64(shift))
        while let entry = slots[slot].entry {
            if slots[slot].hasSign(of: hash), isText(of: entry, key) { return slot }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private func isText(of entry: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { haveSameBytes(UnsafeBufferPointer(rebasing: $0[entries[entry].text]), key) }
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        shift -= 1
        let mask = slots.count - 1
        for known in old where known.entry != nil {
            var slot = known.place(shift: shift)
            while slots[slot].entry != nil { slot = (slot + 1) & mask }
            slots[slot] = known
        }
    }
}

/// A place of the table: half of a text's hash, and the position of its entry plus one; 0 where nothing stands.
private struct Slot {
    private let bits: UInt64

    init() { bits = 0 }

    init(entry: Int, hash: UInt64) {
        bits = hash & ~0xFFFF_FFFF | UInt64(entry + 1)
    }

    var entry: Int? { bits == 0 ? nil : Int(bits & 0xFFFF_FFFF) - 1 }

    /// Whether a text of the hash may stand here.
    func hasSign(of hash: UInt64) -> Bool { (bits ^ hash) >> 32 == 0 }

    /// The slot that the hash says.
    func place(shift: Int) -> Int { Int(bits >> UInt64(shift)) }
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
