/// The nodes of a tree while it is read: an array of them would look, for each one added, whether somebody else has it.
///
/// A list or an object that is open says what it stands within where it will say what follows it.
///
/// The key of the node to come stands already where that will be.
struct PayloadNodes: ~Copyable {
    private(set) var base: UnsafeMutablePointer<PayloadTree.Node>
    private(set) var count: Int32 = 0

    /// So many nodes have room, and the key of one more.
    private var room: Int32

    /// The greatest number of nodes.
    private let limit: Int32

    /// Whether the place became too small, and the nodes are at another one.
    private(set) var haveMoved = false

    /// - Parameters:
    ///   - place: Where they are put as long as there is room; it outlives them.
    ///   - limit: The greatest number of nodes.
    init(in place: UnsafeMutableBufferPointer<PayloadTree.Node>, limit: Int) {
        precondition(!place.isEmpty)
        base = place.baseAddress.unsafelyUnwrapped
        self.limit = Int32(clamping: limit)
        room = min(Int32(clamping: place.count - 1), self.limit)
        setKey(.none)
    }

    deinit {
        if haveMoved { base.deallocate() }
    }

    /// Finds room for a node.
    ///
    /// - Returns: `false` where there are as many as may be.
    @inline(__always)
    mutating func makeRoom() -> Bool {
        guard count == room else { return true }
        guard count < limit else { return false }
        base = Self.moved(base, room, isOwn: haveMoved)
        room = min(2 &* room &+ 16, limit)
        haveMoved = true
        return true
    }

    /// Says under which key the node stands that is added next.
    @inline(__always)
    func setKey(_ key: JSONKey) {
        base[Int(count)].key = key.range
        base[Int(count)].sign = key.sign
    }

    /// Adds a node that has no children yet, where room was made.
    ///
    /// - Returns: Its position.
    @inline(__always)
    mutating func append(_ kind: PayloadTree.Kind, _ part: JSONPart) -> Int32 {
        base[Int(count)].set(kind, part.start, part.end)
        count &+= 1
        return count &- 1
    }

    /// Says what follows a node in its list or object.
    @inline(__always)
    func link(_ node: Int32, to next: Int32) {
        assert(0..<count ~= node)
        base[Int(node)].next = next
    }

    /// Begins a list or an object.
    ///
    /// - Parameters:
    ///   - node: The list or object.
    ///   - parent: What it stands within, or below 0.
    ///   - count: How many nodes that has so far.
    @inline(__always)
    func open(_ node: Int32, within parent: Int32, _ count: Int32) {
        base[Int(node)].next = parent
        if parent >= 0 { base[Int(parent)].setParts(last: -1, count: count) }
    }

    /// Ends a list or an object.
    ///
    /// - Parameters:
    ///   - node: The list or object.
    ///   - last: Its last node, or below 0.
    ///   - count: How many it has.
    /// - Returns: What it stands within, or below 0; whether that is an object, and how many nodes it has so far.
    @inline(__always)
    func close(_ node: Int32, last: Int32, count: Int32) -> (parent: Int32, isObject: Bool, count: Int32) {
        let parent = base[Int(node)].next
        base[Int(node)].next = -1
        base[Int(node)].setParts(last: last, count: count)
        guard parent >= 0 else { return (-1, false, 1) }
        return (parent, base[Int(parent)].kind == .object, base[Int(parent)].count)
    }

    var array: [PayloadTree.Node] { Array(UnsafeBufferPointer(start: base, count: Int(count))) }

    /// The nodes, and the key of one more, in a place of twice the size.
    @inline(never)
    private static func moved(
        _ base: UnsafeMutablePointer<PayloadTree.Node>,
        _ count: Int32,
        isOwn: Bool
    ) -> UnsafeMutablePointer<PayloadTree.Node> {
        let larger = UnsafeMutablePointer<PayloadTree.Node>.allocate(capacity: 2 * Int(count) + 17)
        larger.moveInitialize(from: base, count: Int(count) + 1)
        if isOwn { base.deallocate() }
        return larger
    }
}
