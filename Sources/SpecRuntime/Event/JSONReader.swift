import SpecBase

/// Why bytes are not JSON, and where.
package struct JSONError: Error, Hashable {
    /// Bytes before the place.
    package let offset: Int
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
    guard bytes.count <= min(limits.bytes, Int(Int32.max) / 2) else {
        throw JSONError(
            offset: 0,
            line: 1,
            column: 1,
            words: "\(bytes.count) bytes, and the limit is \(limits.bytes)"
        )
    }
    do throws(JSONFlaw) {
        return try bytes.withUnsafeBufferPointer { buffer throws(JSONFlaw) in
            // The pointer does not outlive this call: the tree shares the array, not the pointer.
            var reader = JSONReader(input: buffer, limits: limits)
            try reader.read()
            return PayloadTree(reader.nodes.array, sharing: bytes, unescaped: reader.scanner.unescaped)
        }
    } catch {
        throw JSONError(error, in: bytes)
    }
}

/// What is wrong, and after how many bytes; counting lines is left for when somebody wants to know.
struct JSONFlaw: Error {
    let offset: Int
    let words: String
}

extension JSONError {
    fileprivate init(_ flaw: JSONFlaw, in bytes: [UInt8]) {
        var line = 1
        var column = 1
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for byte in bytes[start..<max(start, min(flaw.offset, bytes.count))] {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.init(offset: flaw.offset, line: line, column: column, words: flaw.words)
    }
}

/// Walks over values; ``JSONScanner`` reads what has no parts.
private struct JSONReader: ~Copyable {
    private(set) var scanner: JSONScanner
    private(set) var nodes: PayloadNodes
    private let limits: DecodeLimits

    init(input: UnsafeBufferPointer<UInt8>, limits: DecodeLimits) {
        scanner = JSONScanner(input: input, digits: limits.digits)
        // A value of most payloads takes more bytes than this, with its key.
        nodes = PayloadNodes(capacity: min(input.count / 16 + 4, 1_024))
        self.limits = limits
    }

    mutating func read() throws(JSONFlaw) {
        scanner.skipMark()
        var last: Int32 = -1
        try readValue(PayloadTree.Node(kind: .null), below: -1, after: &last, depth: 0)
        scanner.skipBlanks()
        guard scanner.isAtEnd else { throw scanner.flaw("something after the value") }
    }

    /// Recursion is bounded by the limit on depth.
    ///
    /// - Parameters:
    ///   - node: With its key, to be filled.
    ///   - parent: Below 0 for the root.
    ///   - last: What stands before it in its parent, or below 0; afterwards the value.
    ///   - depth: Of how many lists and objects it is a part.
    /// - Throws: What is not JSON.
    private mutating func readValue(
        _ node: consuming PayloadTree.Node,
        below parent: Int32,
        after last: inout Int32,
        depth: Int
    ) throws(JSONFlaw) {
        scanner.skipBlanks()
        guard nodes.count < limits.nodes else {
            throw scanner.flaw("over \(limits.nodes) values")
        }
        switch scanner.byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard depth < limits.depth else {
                throw scanner.flaw("over \(limits.depth) lists and objects within each other")
            }
            let isObject = scanner.byte == UInt8(ascii: "{")
            node.kind = isObject ? .object : .list
            nodes.append(node, below: parent, after: &last)
            scanner.advance()
            if isObject {
                try readEntries(of: last, depth: depth + 1)
            } else {
                try readElements(of: last, depth: depth + 1)
            }
            return
        case UInt8(ascii: "\""):
            node.kind = .text
            node.text = try scanner.readText()
        case UInt8(ascii: "-"), 0x30...0x39:
            node.kind = .number
            node.text = try scanner.readNumber()
        case UInt8(ascii: "t"):
            node.kind = .boolean
            node.text = try scanner.readWord("true")
        case UInt8(ascii: "f"):
            node.kind = .boolean
            node.text = try scanner.readWord("false")
        case UInt8(ascii: "n"): _ = try scanner.readWord("null")
        default: throw scanner.noValue()
        }
        nodes.append(node, below: parent, after: &last)
    }

    private mutating func readEntries(of object: Int32, depth: Int) throws(JSONFlaw) {
        var keys = JSONKeys(object: object)
        var last: Int32 = -1
        var count: Int32 = 0
        scanner.skipBlanks()
        if scanner.take("}") { return }
        while true {
            scanner.skipBlanks()
            guard scanner.byte == UInt8(ascii: "\"") else { throw scanner.noKey() }
            let start = scanner.at
            var node = PayloadTree.Node(kind: .null, key: try scanner.readText())
            node.sign = scanner.sign(of: node.key)
            guard keys.insert(node.key, sign: node.sign, in: nodes, scanner) else {
                let shown = shortened(scanner.text(node.key))
                throw JSONFlaw(offset: start, words: "the key \"\(shown)\" is there twice")
            }
            scanner.skipBlanks()
            guard scanner.take(":") else { throw scanner.flaw("\(scanner.found) where ':' is wanted") }
            try readValue(node, below: object, after: &last, depth: depth)
            count += 1
            scanner.skipBlanks()
            if scanner.take(",") { continue }
            guard scanner.take("}") else { throw scanner.flaw("\(scanner.found) where ',' or '}' is wanted") }
            nodes.close(object, last: last, count: count)
            return
        }
    }

    private mutating func readElements(of list: Int32, depth: Int) throws(JSONFlaw) {
        var last: Int32 = -1
        var count: Int32 = 0
        scanner.skipBlanks()
        if scanner.take("]") { return }
        while true {
            scanner.skipBlanks()
            if scanner.byte == UInt8(ascii: "]") { throw scanner.flaw("a comma before ']'") }
            try readValue(PayloadTree.Node(kind: .null), below: list, after: &last, depth: depth)
            count += 1
            scanner.skipBlanks()
            if scanner.take(",") { continue }
            guard scanner.take("]") else { throw scanner.flaw("\(scanner.found) where ',' or ']' is wanted") }
            nodes.close(list, last: last, count: count)
            return
        }
    }
}

/// A text's beginning, for messages.
private func shortened(_ text: String) -> String {
    let limit = 40
    guard text.unicodeScalars.count > limit else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit))) + "…"
}
