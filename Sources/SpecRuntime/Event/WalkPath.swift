import SpecBase

/// Where a path leads.
enum Walk {
    /// Nothing was sent there.
    case nothing
    case node(PayloadTree.ID)
    /// It goes on within a text, which may hold JSON.
    case further
}

/// What stands for a node where a path leads to none.
private enum Place {
    static let nothing: Int32 = -1
    static let further: Int32 = -2
    static let unknown: Int32 = -3
}

extension Walk {
    @inline(__always)
    fileprivate init(_ place: Int32) {
        switch place {
        case Place.nothing: self = .nothing
        case Place.further: self = .further
        default: self = .node(PayloadTree.ID(position: place))
        }
    }
}

/// Lists and objects of a payload that paths lead through, by ``InputTable/Path/parent``.
struct FoundParents {
    fileprivate var places = InlineArray<16, Int32>(repeating: Place.unknown)
}

/// A payload's nodes and bytes, for as long as ``PayloadTree/withView(_:)`` lasts.
struct PayloadView {
    let nodes: UnsafeBufferPointer<PayloadTree.Node>
    let bytes: UnsafeBufferPointer<UInt8>

    /// Goes along a path, comparing keys as bytes.
    ///
    /// - Parameters:
    ///   - path: A plain path of the table.
    ///   - table: Has the path's steps and keys.
    /// - Returns: Where it ends.
    func walk(_ path: InputTable.Path, of table: InputTableView) -> Walk {
        Walk(walk(path.steps, from: 0, table))
    }

    /// The same of a path that begins as others do: what these lead to is looked for once.
    ///
    /// - Parameters:
    ///   - path: A plain path of the table.
    ///   - table: Has the path's steps and keys.
    ///   - parents: What was found before in the payload.
    /// - Returns: Where it ends.
    @inline(__always)
    func walk(_ path: InputTable.Path, of table: InputTableView, _ parents: inout FoundParents) -> Walk {
        guard path.parent < parents.places.count else { return walk(path, of: table) }
        var parent = parents.places[path.parent]
        if parent == Place.unknown {
            let end = max(path.steps.lowerBound, path.steps.upperBound - 1)
            parent = walk(path.steps.lowerBound..<end, from: 0, table)
            parents.places[path.parent] = parent
        }
        guard parent >= 0, let last = path.steps.last else { return Walk(parent) }
        return Walk(go(table.steps[last], from: parent, table))
    }

    /// - Returns: A node, or one of ``Place``.
    private func walk(_ steps: Range<Int>, from start: Int32, _ table: InputTableView) -> Int32 {
        var at = start
        for position in steps {
            at = go(table.steps[position], from: at, table)
            if at < 0 { return at }
        }
        return at
    }

    /// - Returns: A node, or one of ``Place``.
    @inline(__always)
    private func go(_ step: InputTable.Step, from at: Int32, _ table: InputTableView) -> Int32 {
        switch nodes[Int(at)].kind {
        case .text: Place.further
        case .object where step.isKey: value(of: step, in: Int(at), table)
        case .list where !step.isKey: element(step.element, of: Int(at))
        default: Place.nothing
        }
    }

    func kind(_ id: PayloadTree.ID) -> PayloadTree.Kind { nodes[Int(id.position)].kind }

    /// The bytes of what ``PayloadTree/text(_:)`` gives.
    func text(_ id: PayloadTree.ID) -> UnsafeBufferPointer<UInt8> { slice(nodes[Int(id.position)].text) }

    @inline(__always)
    private func value(of step: InputTable.Step, in object: Int, _ table: InputTableView) -> Int32 {
        var next = firstChild(of: object)
        while next >= 0 {
            if nodes[Int(next)].sign == step.sign {
                if isWholeSign(step.sign) { return next }
                let key = Int(step.key.lowerBound)..<Int(step.key.upperBound)
                if haveSameBytes(slice(nodes[Int(next)].key), UnsafeBufferPointer(rebasing: table.keys[key])) {
                    return next
                }
            }
            next = nodes[Int(next)].next
        }
        return Place.nothing
    }

    /// An element from 0, or from the end: -1 is the last.
    private func element(_ index: Int, of list: Int) -> Int32 {
        let count = Int(nodes[list].count)
        let wanted = index < 0 ? count + index : index
        guard wanted >= 0, wanted < count else { return Place.nothing }
        var next = firstChild(of: list)
        for _ in 0..<wanted { next = nodes[Int(next)].next }
        return next
    }

    @inline(__always)
    private func firstChild(of parent: Int) -> Int32 {
        firstNode(of: Int32(truncatingIfNeeded: parent), count: nodes[parent].count)
    }

    private func slice(_ range: Range<Int32>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[Int(range.lowerBound)..<Int(range.upperBound)])
    }
}

extension PayloadTree {
    func withView<Result>(_ body: (PayloadView) -> Result) -> Result {
        nodes.withUnsafeBufferPointer { nodes in
            bytes.withUnsafeBufferPointer { body(PayloadView(nodes: nodes, bytes: $0)) }
        }
    }
}
