import SpecBase

/// Why bytes are not JSON, and where.
package struct JSONError: Error, Hashable {
    /// Counted from 1.
    package let line: Int
    /// In Unicode scalars, counted from 1.
    package let column: Int
    /// What was found or wanted, in words.
    package let words: String
}

/// Reads strict JSON (RFC 8259, UTF-8).
///
/// Keeps digits as written and the order of keys. A key that is there twice, an escaped half of a surrogate pair, bytes that
/// are not UTF-8 and anything after the value are errors. A byte order mark at the start is passed over.
package func readJSON(_ bytes: [UInt8], limits: DecodeLimits = .standard) throws(JSONError) -> PayloadTree {
    try readJSON(bytes.span, limits: limits)
}

/// The same of bytes that are part of others.
package func readJSON(_ bytes: Span<UInt8>, limits: DecodeLimits = .standard) throws(JSONError) -> PayloadTree {
    guard bytes.count <= min(limits.bytes, Int(Int32.max) / 2) else {
        throw JSONError(line: 1, column: 1, words: "\(bytes.count) bytes, and the limit is \(limits.bytes)")
    }
    let count = bytes.count
    var read = ReadNodes.flaw(JSONFlaw(offset: 0, words: ""))
    var nodes: [PayloadTree.Node] = []
    let text = bytes.withUnsafeBufferPointer { bytes in
        [UInt8](room: count + JSONScanner.margin) { buffer, filled in
            _ = buffer.update(fromContentsOf: bytes)
            buffer[count...].update(repeating: 0)
            filled = count
            guard let start = buffer.baseAddress else { return }
            // Of the buffer, nothing is left but ranges of it.
            let scanner = JSONScanner(bytes: start, count: count, digits: limits.digits)
            // A value of most payloads takes more bytes than this, with its key.
            nodes = Array(room: min(count / 12 + 16, 1_024)) { place, filled in
                read = readNodes(scanner, limits, into: place)
                if case .here(let count) = read { filled = count }
            }
        }
    }
    switch read {
    case .here: return PayloadTree(nodes, sharing: text)
    case .elsewhere(let nodes): return PayloadTree(nodes, sharing: text)
    case .flaw(let flaw): throw JSONError(flaw, in: bytes)
    }
}

/// Where nodes that were read are: at the place that was given, elsewhere because there were more, or nowhere.
private enum ReadNodes {
    case here(Int)
    case elsewhere([PayloadTree.Node])
    case flaw(JSONFlaw)
}

private func readNodes(
    _ scanner: JSONScanner,
    _ limits: DecodeLimits,
    into place: UnsafeMutableBufferPointer<PayloadTree.Node>
) -> ReadNodes {
    var nodes = PayloadNodes(in: place, limit: limits.nodes)
    do throws(JSONFlaw) {
        try read(scanner, limits, into: &nodes)
    } catch {
        return .flaw(error)
    }
    return nodes.haveMoved ? .elsewhere(nodes.array) : .here(Int(nodes.count))
}

extension JSONError {
    fileprivate init(_ flaw: JSONFlaw, in bytes: Span<UInt8>) {
        var line = 1
        var column = 1
        let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        let start = hasMark ? 3 : 0
        for position in start..<max(start, min(flaw.offset, bytes.count)) {
            if bytes[position] == 0x0A {
                line += 1
                column = 1
            } else if bytes[position] & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.init(line: line, column: column, words: flaw.words)
    }
}

/// Goes from value to value; ``JSONScanner`` reads what has no parts.
///
/// One loop, whose variables stay in registers: nothing is called that takes their addresses.
@inline(__always)
private func read(_ scanner: JSONScanner, _ limits: DecodeLimits, into nodes: inout PayloadNodes) throws(JSONFlaw) {
    var keys = JSONKeys()
    // What is open: the list or object, below 0 for none, how deep it is, what was read of it last, and how much it has.
    var open: (node: Int32, isObject: Bool, last: Int32, count: Int32) = (-1, false, -1, 0)
    var depth = 0
    var at = scanner.start
    values: while true {
        at = scanner.skipBlanks(at)
        guard nodes.makeRoom() else { throw scanner.flaw("over \(limits.nodes) values", at) }
        let kind: PayloadTree.Kind
        let part: JSONPart
        switch scanner[at] {
        case UInt8(ascii: "\""): (kind, part) = (.text, try scanner.readText(at))
        case UInt8(ascii: "{"): (kind, part) = (.object, JSONPart(-1, 0, next: at))
        case UInt8(ascii: "-"), 0x30...0x39: (kind, part) = (.number, try scanner.readNumber(at))
        case UInt8(ascii: "["): (kind, part) = (.list, JSONPart(-1, 0, next: at))
        default: (kind, part) = try scanner.readWord(at)
        }
        at = part.next
        let node = nodes.append(kind, part)
        if open.last >= 0 { nodes.link(open.last, to: node) }
        open.last = node
        open.count &+= 1
        var isFresh = false
        if kind.hasParts {
            guard depth < limits.depth else {
                throw scanner.flaw("over \(limits.depth) lists and objects within each other", at)
            }
            nodes.open(node, within: open.node, open.count)
            keys.open(depth)
            open = (node, kind == .object, -1, 0)
            depth &+= 1
            at &+= 1
            isFresh = true
        }
        // On to the next value, over what separates values and what ends them.
        while open.node >= 0 {
            at = scanner.skipBlanks(at)
            if scanner[at] == UInt8(ascii: ","), !isFresh {
                at = scanner.skipBlanks(at &+ 1)
                if !open.isObject, scanner[at] == UInt8(ascii: "]") { throw scanner.flaw("a comma before ']'", at) }
            } else if scanner[at] == UInt8(ascii: open.isObject ? "}" : "]") {
                let closed = open.node
                let outer = nodes.close(closed, last: open.last, count: open.count)
                open = (outer.parent, outer.isObject, closed, outer.count)
                depth &-= 1
                keys.close(closed, depth)
                at &+= 1
                isFresh = false
                continue
            } else if !isFresh {
                throw scanner.noSeparator(at, isObject: open.isObject)
            }
            if open.isObject {
                guard scanner[at] == UInt8(ascii: "\"") else { throw scanner.noKey(at) }
                let part = try scanner.readText(at)
                let key = JSONKey(range: part.range, sign: scanner.sign(of: part.range))
                let object = OpenObject(position: open.node, count: open.count, nodes: nodes.base)
                guard keys.insert(key, in: object, scanner) else {
                    throw scanner.repeatedKey(key.range, at)
                }
                nodes.setKey(key)
                at = scanner.skipBlanks(part.next)
                guard scanner[at] == UInt8(ascii: ":") else { throw scanner.noColon(at) }
                at &+= 1
            } else {
                nodes.setKey(.none)
            }
            continue values
        }
        break
    }
    at = scanner.skipBlanks(at)
    guard at >= scanner.count else { throw scanner.flaw("something after the value", at) }
}
