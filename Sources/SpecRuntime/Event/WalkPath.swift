/// Where a path leads.
enum Walk {
    /// Nothing was sent there.
    case nothing
    case node(PayloadTree.ID)
    /// It goes on within a text, which may hold JSON.
    case further
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
        var at = 0
        for position in path.steps {
            let step = table.steps[position]
            var next: Int32 = -1
            switch nodes[at].kind {
            case .text: return .further
            case .object where step.isKey: next = value(of: step, in: at, table)
            case .list where !step.isKey: next = element(step.element, of: at)
            default: break
            }
            guard next >= 0 else { return .nothing }
            at = Int(next)
        }
        return .node(PayloadTree.ID(position: Int32(truncatingIfNeeded: at)))
    }

    func kind(_ id: PayloadTree.ID) -> PayloadTree.Kind { nodes[Int(id.position)].kind }

    /// The bytes of what ``PayloadTree/text(_:)`` gives.
    func text(_ id: PayloadTree.ID) -> UnsafeBufferPointer<UInt8> { slice(nodes[Int(id.position)].text) }

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
        return -1
    }

    /// An element from 0, or from the end: -1 is the last.
    private func element(_ index: Int, of list: Int) -> Int32 {
        let count = Int(nodes[list].count)
        let wanted = index < 0 ? count + index : index
        guard wanted >= 0, wanted < count else { return -1 }
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
