/// The nodes of a tree while it is read: an array of them would look, for each one added, whether somebody else has it.
struct PayloadNodes: ~Copyable {
    private var base: UnsafeMutablePointer<PayloadTree.Node>
    private var capacity: Int
    private(set) var count: Int32 = 0

    init(capacity: Int) {
        self.capacity = max(capacity, 16)
        base = .allocate(capacity: self.capacity)
    }

    deinit {
        base.deallocate()
    }

    subscript(position: Int32) -> PayloadTree.Node {
        @inline(__always)
        get {
            assert(0..<count ~= position)
            return base[Int(position)]
        }
    }

    /// Adds a node as the child of another behind its last one, if it has any.
    ///
    /// - Parameters:
    ///   - node: Without children.
    ///   - parent: Below 0 for the root. Its last child and its count are said when it is closed.
    ///   - last: The parent's last child, or below 0; afterwards the new node.
    @inline(__always)
    mutating func append(_ node: PayloadTree.Node, below parent: Int32, after last: inout Int32) {
        if Int(count) == capacity { grow() }
        (base + Int(count)).initialize(to: node)
        if last >= 0 {
            base[Int(last)].next = count
        } else if parent >= 0 {
            base[Int(parent)].first = count
        }
        last = count
        count &+= 1
    }

    /// Says what a list or an object has, once all of it was added.
    mutating func close(_ parent: Int32, last: Int32, count: Int32) {
        assert(0..<self.count ~= parent)
        base[Int(parent)].last = last
        base[Int(parent)].count = count
    }

    var array: [PayloadTree.Node] { Array(UnsafeBufferPointer(start: base, count: Int(count))) }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<PayloadTree.Node>.allocate(capacity: 2 * capacity)
        larger.moveInitialize(from: base, count: Int(count))
        base.deallocate()
        base = larger
        capacity *= 2
    }
}
