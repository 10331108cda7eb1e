/// The nodes of a tree while it is read: an array of them would look, for each one added, whether somebody else has it.
///
/// A list or an object that is open says what it stands within where it will say what follows it.
struct PayloadNodes: ~Copyable {
    private(set) var base: UnsafeMutablePointer<PayloadTree.Node>
    private var capacity: Int
    private(set) var count: Int32 = 0

    /// Whether the place became too small, and the nodes are at another one.
    private(set) var haveMoved = false

    /// - Parameter place: Where they are put as long as there is room; it outlives them.
    init(in place: UnsafeMutableBufferPointer<PayloadTree.Node>) {
        precondition(!place.isEmpty)
        base = place.baseAddress.unsafelyUnwrapped
        capacity = place.count
    }

    deinit {
        if haveMoved { base.deallocate() }
    }

    /// Adds a node that has no children yet.
    ///
    /// - Returns: Its position.
    @inline(__always)
    mutating func append(_ kind: PayloadTree.Kind, text: Range<Int32>, key: Range<Int32>, sign: UInt64) -> Int32 {
        if Int(count) == capacity {
            base = Self.moved(base, capacity, isOwn: haveMoved)
            capacity &*= 2
            haveMoved = true
        }
        (base + Int(count)).initialize(to: PayloadTree.Node(kind: kind, text: text, key: key, sign: sign))
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

    /// The nodes in a place of twice the size.
    @inline(never)
    private static func moved(
        _ base: UnsafeMutablePointer<PayloadTree.Node>,
        _ count: Int,
        isOwn: Bool
    ) -> UnsafeMutablePointer<PayloadTree.Node> {
        let larger = UnsafeMutablePointer<PayloadTree.Node>.allocate(capacity: 2 * count)
        larger.moveInitialize(from: base, count: count)
        if isOwn { base.deallocate() }
        return larger
    }
}
