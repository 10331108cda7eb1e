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
    }

    /// A node's position.
    package struct ID: Hashable, Sendable {
        let position: Int32
    }

    struct Node: Sendable {
        var kind: Kind
        /// Bytes of the text, of a number as written, of `true` or `false`.
        var text: Range<Int32> = 0..<0
        /// Bytes of the key under which it stands in an object.
        var key: Range<Int32> = 0..<0
        /// What ``keySign(_:)`` says of the key.
        var sign: UInt64 = 0
        var first: Int32 = -1
        var last: Int32 = -1
        var next: Int32 = -1
        var count: Int32 = 0
    }

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

    /// How many elements a list or entries an object has.
    package func count(_ id: ID) -> Int { Int(nodes[Int(id.position)].count) }

    /// The value of a key. There is none in a list: not even in PHP's `[]` for an object that is empty.
    package func child(_ id: ID, key: String) -> ID? {
        guard kind(id) == .object else { return nil }
        var key = key
        return key.withUTF8 { key in
            let sign = keySign(key)
            var position = nodes[Int(id.position)].first
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
        var position = nodes[Int(id.position)].first
        for _ in 0..<wanted { position = nodes[Int(position)].next }
        return ID(position: position)
    }

    /// The elements or entries, in order.
    package func children(_ id: ID) -> [ID] {
        var ids: [ID] = []
        var position = nodes[Int(id.position)].first
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
        (node.first, node.last, node.next, node.count) = (-1, -1, -1, 0)
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

    /// Adds a node as the last child of another, or as the root.
    @discardableResult mutating func append(_ node: Node, below parent: ID?) -> ID {
        let position = Int32(nodes.count)
        var node = node
        node.sign = stored(node.key).withUnsafeBufferPointer { keySign($0) }
        nodes.append(node)
        if let parent {
            let last = nodes[Int(parent.position)].last
            if last >= 0 { nodes[Int(last)].next = position } else { nodes[Int(parent.position)].first = position }
            nodes[Int(parent.position)].last = position
            nodes[Int(parent.position)].count += 1
        }
        return ID(position: position)
    }
}
