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
                        var next: Int32 = -1
                        switch step {
                        case _ where node.kind == .text: return .further
                        case .key(let key, let sign) where node.kind == .object:
                            next = node.first
                            while next >= 0 {
                                let child = nodes[Int(next)]
                                if child.sign == sign {
                                    let own = Int(child.key.lowerBound)..<Int(child.key.upperBound)
                                    if isWholeSign(sign)
                                        || haveSameBytes(.init(rebasing: bytes[own]), .init(rebasing: keys[key]))
                                    {
                                        break
                                    }
                                }
                                next = child.next
                            }
                        case .element(let index): next = element(ID(position: Int32(at)), index)?.position ?? -1
                        case .key: break
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
