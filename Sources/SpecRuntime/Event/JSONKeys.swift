/// A key and what ``keySign(_:)`` says of it.
struct JSONKey {
    let range: Range<Int32>
    let sign: UInt64

    static let none = JSONKey(range: 0..<0, sign: 0)
}

/// An object that is read, with the nodes that it has so far.
struct OpenObject {
    let position: Int32
    let count: Int32
    let nodes: UnsafePointer<PayloadTree.Node>

    /// Whether something holds for all its keys.
    @inline(__always)
    fileprivate func allKeys(_ holds: (JSONKey) -> Bool) -> Bool {
        var position = firstNode(of: position, count: count)
        while position >= 0 {
            let node = nodes[Int(position)]
            guard holds(JSONKey(range: node.key, sign: node.sign)) else { return false }
            position = node.next
        }
        return true
    }
}

/// Tells whether a key of an object is there already. A few keys are compared one by one; many are hashed.
struct JSONKeys {
    private static let few: Int32 = 16

    /// A bit for each key of the open object, by its sign: a key whose bit is not there is surely new.
    private var seen: UInt64 = 0

    /// The same of the objects around it, by depth; of deeper ones nothing is known.
    private var outer = InlineArray<16, UInt64>(repeating: 0)

    /// Of open objects with many keys, the innermost last.
    private var tables: [KeyTable] = []

    /// - Parameter depth: How many lists and objects the one that begins stands within.
    @inline(__always)
    mutating func open(_ depth: Int) {
        if depth < outer.count { outer[depth] = seen }
        seen = 0
    }

    /// - Parameters:
    ///   - object: What ends.
    ///   - depth: How many lists and objects it stands within.
    @inline(__always)
    mutating func close(_ object: Int32, _ depth: Int) {
        seen = depth < outer.count ? outer[depth] : ~0
        if !tables.isEmpty { Self.drop(object, &tables) }
    }

    /// - Parameters:
    ///   - key: The key.
    ///   - object: Where it stands.
    ///   - scanner: With the bytes of all keys.
    /// - Returns: `false` for a key that is there already.
    @inline(__always)
    mutating func insert(_ key: JSONKey, in object: OpenObject, _ scanner: JSONScanner) -> Bool {
        // The length and the first letters, mixed by a multiplication.
        let bit: UInt64 = 1 &<< ((key.sign &* 0x9E37_79B9_7F4A_7C15) &>> 58)
        let isSurelyNew = seen & bit == 0
        seen |= bit
        if object.count < Self.few { return isSurelyNew || Self.isNew(key, in: object, scanner) }
        return Self.insert(key, in: object, scanner, &tables)
    }

    @inline(never)
    private static func isNew(_ key: JSONKey, in object: OpenObject, _ scanner: JSONScanner) -> Bool {
        object.allKeys { known in
            known.sign != key.sign || !isWholeSign(key.sign) && !scanner.isSame(known.range, key.range)
        }
    }

    @inline(never)
    private static func insert(
        _ key: JSONKey,
        in object: OpenObject,
        _ scanner: JSONScanner,
        _ tables: inout [KeyTable]
    ) -> Bool {
        if tables.last?.object != object.position {
            var table = KeyTable(object: object.position)
            _ = object.allKeys { table.insert($0.range, scanner) }
            tables.append(table)
        }
        return tables[tables.count - 1].insert(key.range, scanner)
    }

    @inline(never)
    private static func drop(_ object: Int32, _ tables: inout [KeyTable]) {
        if tables.last?.object == object { tables.removeLast() }
    }
}

/// The keys of one object.
private struct KeyTable {
    let object: Int32
    private var count = 0

    /// Open addressing: ranges of keys, an empty slot below 0. Its size is a power of two, at least twice the count.
    private var slots: [Range<Int32>] = Array(repeating: empty, count: 64)
    private static let empty: Range<Int32> = -1 ..< -1

    init(object: Int32) {
        self.object = object
    }

    /// - Returns: `false` for a key that is there already.
    mutating func insert(_ key: Range<Int32>, _ scanner: JSONScanner) -> Bool {
        count += 1
        if 2 * count > slots.count {
            let known = slots
            slots = Array(repeating: Self.empty, count: 2 * known.count)
            for key in known where key.lowerBound >= 0 { _ = place(key, scanner) }
        }
        return place(key, scanner)
    }

    private mutating func place(_ key: Range<Int32>, _ scanner: JSONScanner) -> Bool {
        let mask = slots.count - 1
        // Seeded by the process, so that nobody can send keys that collide; the order never shows.
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(scanner.bytes(key)))
        var slot = hasher.finalize() & mask
        while slots[slot].lowerBound >= 0 {
            if scanner.isSame(slots[slot], key) { return false }
            slot = (slot + 1) & mask
        }
        slots[slot] = key
        return true
    }
}
