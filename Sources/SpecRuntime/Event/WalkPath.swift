/// Where a path leads.
enum Walk {
    /// Nothing was sent there.
    case nothing
    case node(PayloadTree.ID)
    /// It goes on within a text, which may hold JSON.
    case further
}

extension PayloadTree {
    /// Goes along a path, comparing keys as bytes.
    func walk(_ path: PreparedPath) -> Walk {
        nodes.withUnsafeBufferPointer { nodes in
            bytes.withUnsafeBufferPointer { bytes in
                path.keys.withUnsafeBufferPointer { keys in
                    var at = 0
                    for step in path.steps {
                        let node = nodes[at]
                        let next: Int32
                        switch step {
                        case _ where node.kind == .text: return .further
                        case .key(let key) where node.kind == .object:
                            next = value(of: node, nodes, bytes, UnsafeBufferPointer(rebasing: keys[key]))
                        case .element(let index): next = element(ID(position: Int32(at)), index)?.position ?? -1
                        case .key: next = -1
                        }
                        guard next >= 0 else { return .nothing }
                        at = Int(next)
                    }
                    return .node(ID(position: Int32(at)))
                }
            }
        }
    }

    /// The bytes of what ``text(_:)`` gives.
    func withText<Result>(of id: ID, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let range = nodes[Int(id.position)].text
        return bytes.withUnsafeBufferPointer { bytes in
            body(UnsafeBufferPointer(rebasing: bytes[Int(range.lowerBound)..<Int(range.upperBound)]))
        }
    }
}

/// The position of an object's value of a key; below 0 where there is none.
private func value(
    of object: PayloadTree.Node,
    _ nodes: UnsafeBufferPointer<PayloadTree.Node>,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ key: UnsafeBufferPointer<UInt8>
) -> Int32 {
    var position = object.first
    while position >= 0 {
        let own = nodes[Int(position)].key
        if own.count == key.count, isSame(bytes, at: Int(own.lowerBound), key) { return position }
        position = nodes[Int(position)].next
    }
    return -1
}

private func isSame(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    for (offset, byte) in key.enumerated() where bytes[start + offset] != byte { return false }
    return true
}
