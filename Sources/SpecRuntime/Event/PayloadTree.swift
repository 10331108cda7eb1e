import SpecBase

/// What a delivery says: an ordered tree of texts, numbers as written, booleans, nulls, lists and objects.
///
/// Flat: nodes stand in one array, linked by position, and all bytes in one buffer, so that a lookup compares bytes and
/// makes nothing.
///
/// Every text and every key is UTF-8, whatever was sent: ``readJSON(_:limits:)`` refuses other bytes, and the other decoders
/// make texts first, which put U+FFFD in their place. Whoever reads them does not check again; ``isUTF8`` is for tests.
package struct PayloadTree: Sendable {
    package enum Kind: UInt8, Sendable {
        case null, text, number, boolean, list, object

        @inline(__always)
        var hasParts: Bool { rawValue >= Self.list.rawValue }
    }

    /// A node's position.
    package struct ID: Hashable, Sendable {
        let position: Int32
    }

    /// Of 32 bytes, so that two of them are a line of the processor's cache.
    struct Node: Sendable {
        // Of a list or an object its last node and how many it has; of anything else where its bytes begin and end.
        private var first: Int32
        private var second: Int32

        /// Bytes of the key under which it stands in an object.
        var key: Range<Int32>
        /// What ``keySign(_:)`` says of the key.
        var sign: UInt64
        /// What follows it in its list or object, or below 0.
        var next: Int32 = -1
        private(set) var kind: Kind

        /// - Parameters:
        ///   - kind: A list and an object have no nodes yet.
        ///   - text: Bytes of the text, of a number as written, of `true` or `false`.
        ///   - key: Under which it stands in an object.
        ///   - sign: What ``keySign(_:)`` says of the key.
        @inline(__always)
        init(kind: Kind, text: Range<Int32> = 0..<0, key: Range<Int32> = 0..<0, sign: UInt64 = 0) {
            (first, second) = kind.hasParts ? (-1, 0) : (text.lowerBound, text.upperBound)
            (self.kind, self.key, self.sign) = (kind, key, sign)
        }

        /// Bytes of the text, of a number as written, of `true` or `false`.
        @inline(__always)
        var text: Range<Int32> { kind.hasParts ? 0..<0 : Range(uncheckedBounds: (first, second)) }

        /// The last node of a list or an object, below 0 where there is none.
        @inline(__always)
        var last: Int32 { kind.hasParts ? first : -1 }

        /// How many nodes a list or an object has.
        @inline(__always)
        var count: Int32 { kind.hasParts ? second : 0 }

        /// Makes it a node that nothing follows yet.
        ///
        /// - Parameters:
        ///   - kind: Of a list or an object there are no nodes yet.
        ///   - start: Where the bytes of its text begin; -1 of a list or an object.
        ///   - end: Where they end; 0 of a list or an object.
        @inline(__always)
        mutating func set(_ kind: Kind, _ start: Int32, _ end: Int32) {
            (self.kind, first, second, next) = (kind, start, end, -1)
        }

        @inline(__always)
        mutating func setParts(last: Int32, count: Int32) { (first, second) = (last, count) }
    }

    /// In the order in which they begin: a list or an object stands before its nodes.
    private(set) var nodes: [Node] = []
    private(set) var bytes: [UInt8] = []

    static let empty = PayloadTree()

    /// A tree of an empty object.
    package init() {
        nodes.append(Node(kind: .object))
    }

    /// A tree whose nodes are ranges of bytes that are there already.
    init(_ nodes: [Node], sharing bytes: [UInt8]) {
        self.nodes = nodes
        self.bytes = bytes
    }

    /// A tree that a reader fills; the first node added is the root.
    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    package var root: ID { ID(position: 0) }

    package func kind(_ id: ID) -> Kind { nodes[Int(id.position)].kind }

    /// The text, the number as written, `true` or `false`; `""` for anything else.
    package func text(_ id: ID) -> String { string(nodes[Int(id.position)].text) }

    /// Whether every text and every key is UTF-8, as it has to be.
    package var isUTF8: Bool {
        nodes.allSatisfy { node in
            String(validating: stored(node.text), as: UTF8.self) != nil
                && String(validating: stored(node.key), as: UTF8.self) != nil
        }
    }

    /// The bytes of what ``text(_:)`` gives.
    func bytesOfText(_ id: ID) -> ArraySlice<UInt8> { stored(nodes[Int(id.position)].text) }

    /// The key under which the node stands, `""` outside objects.
    package func key(_ id: ID) -> String { string(nodes[Int(id.position)].key) }

    private func firstChild(of id: ID) -> Int32 { firstNode(of: id.position, count: nodes[Int(id.position)].count) }

    /// How many elements a list or entries an object has.
    package func count(_ id: ID) -> Int { Int(nodes[Int(id.position)].count) }

    /// The value of a key. There is none in a list: not even in PHP's `[]` for an object that is empty.
    package func child(_ id: ID, key: String) -> ID? {
        guard kind(id) == .object else { return nil }
        var key = key
        return key.withUTF8 { key in
            let sign = keySign(key)
            var position = firstChild(of: id)
            while position >= 0 {
                let node = nodes[Int(position)]
                if node.sign == sign {
                    let isSame =
                        isWholeSign(sign) || stored(node.key).withUnsafeBufferPointer { haveSameBytes($0, key) }
                    if isSame { return ID(position: position) }
                }
                position = node.next
            }
            return nil
        }
    }

    /// An element of a list, from 0, or from the end: -1 is the last.
    package func element(_ id: ID, _ index: Int) -> ID? {
        guard kind(id) == .list else { return nil }
        let wanted = index < 0 ? count(id) + index : index
        guard wanted >= 0, wanted < count(id) else { return nil }
        var position = firstChild(of: id)
        for _ in 0..<wanted { position = nodes[Int(position)].next }
        return ID(position: position)
    }

    /// The elements or entries, in order.
    package func children(_ id: ID) -> [ID] {
        var ids: [ID] = []
        var position = firstChild(of: id)
        while position >= 0 {
            ids.append(ID(position: position))
            position = nodes[Int(position)].next
        }
        return ids
    }

    /// The tree below a node that is not the root, as a tree of its own.
    func subtree(_ id: ID) -> PayloadTree {
        var tree = PayloadTree(capacity: 0)
        tree.bytes = bytes
        tree.copy(id, from: self, below: nil)
        return tree
    }

    private mutating func copy(_ id: ID, from other: PayloadTree, below parent: ID?) {
        // Depth is bounded by the readers.
        var node = other.nodes[Int(id.position)]
        node.next = -1
        if node.kind.hasParts { node.setParts(last: -1, count: 0) }
        let own = append(node, below: parent)
        for child in other.children(id) { copy(child, from: other, below: own) }
    }

    private func string(_ range: Range<Int32>) -> String {
        String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    }

    // MARK: - Building

    /// Adds bytes to the buffer.
    mutating func store(_ new: some Collection<UInt8>) -> Range<Int32> {
        let start = Int32(bytes.count)
        bytes.append(contentsOf: new)
        return start..<Int32(bytes.count)
    }

    func stored(_ range: Range<Int32>) -> ArraySlice<UInt8> { bytes[Int(range.lowerBound)..<Int(range.upperBound)] }

    /// Adds a node as the last child of another, whose other nodes are all there, or as the root.
    @discardableResult mutating func append(_ node: Node, below parent: ID?) -> ID {
        let position = Int32(nodes.count)
        var node = node
        node.sign = stored(node.key).withUnsafeBufferPointer { keySign($0) }
        nodes.append(node)
        if let parent {
            let place = Int(parent.position)
            let (last, count) = (nodes[place].last, nodes[place].count)
            assert(last >= 0 || place == Int(position) - 1, "a node's first child stands behind it")
            if last >= 0 { nodes[Int(last)].next = position }
            nodes[place].setParts(last: position, count: count + 1)
        }
        return ID(position: position)
    }
}

/// The first node of the list or object at a position, which has so many; below 0 where it has none.
@inline(__always)
func firstNode(of position: Int32, count: Int32) -> Int32 { count > 0 ? position &+ 1 : -1 }
