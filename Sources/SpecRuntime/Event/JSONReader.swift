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
    var nodes: [PayloadTree.Node] = []
    var flaw: JSONFlaw?
    let text = [UInt8](unsafeUninitializedCapacity: bytes.count + JSONScanner.margin) { buffer, filled in
        _ = buffer.update(fromContentsOf: bytes)
        buffer[bytes.count...].update(repeating: 0)
        filled = bytes.count
        guard let start = buffer.baseAddress else { return }
        do throws(JSONFlaw) {
            // Of the buffer, nothing is left but ranges of it.
            let scanner = JSONScanner(bytes: start, count: bytes.count, digits: limits.digits)
            var reader = JSONReader(scanner, capacity: bytes.count / 16, limits: limits)
            try reader.read()
            nodes = reader.nodes.array
        } catch {
            flaw = error
        }
    }
    if let flaw { throw JSONError(flaw, in: bytes) }
    return PayloadTree(nodes, sharing: text)
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
    private var scanner: JSONScanner
    private(set) var nodes: PayloadNodes
    private let limits: DecodeLimits

    init(_ scanner: consuming JSONScanner, capacity: Int, limits: DecodeLimits) {
        self.scanner = scanner
        // A value of most payloads takes more bytes than this, with its key.
        nodes = PayloadNodes(capacity: min(capacity + 4, 1_024))
        self.limits = limits
    }

    mutating func read() throws(JSONFlaw) {
        scanner.skipMark()
        var last: Int32 = -1
        try readValue(key: 0..<0, sign: 0, below: -1, after: &last, depth: 0)
        scanner.skipBlanks()
        guard scanner.isAtEnd else { throw scanner.flaw("something after the value") }
    }

    /// Recursion is bounded by the limit on depth.
    ///
    /// - Parameters:
    ///   - key: Under which it stands in an object.
    ///   - sign: What ``keySign(_:)`` says of the key.
    ///   - parent: Below 0 for the root.
    ///   - last: What stands before it in its parent, or below 0; afterwards the value.
    ///   - depth: Of how many lists and objects it is a part.
    /// - Throws: What is not JSON.
    private mutating func readValue(
        key: Range<Int32>,
        sign: UInt64,
        below parent: Int32,
        after last: inout Int32,
        depth: Int
    ) throws(JSONFlaw) {
        scanner.skipBlanks()
        guard nodes.count < limits.nodes else {
            throw scanner.flaw("over \(limits.nodes) values")
        }
        let kind: PayloadTree.Kind
        var text: Range<Int32> = 0..<0
        switch scanner.byte {
        case UInt8(ascii: "\""):
            kind = .text
            text = try scanner.readText()
        case UInt8(ascii: "-"), 0x30...0x39:
            kind = .number
            text = try scanner.readNumber()
        case UInt8(ascii: "{"): kind = .object
        case UInt8(ascii: "["): kind = .list
        case UInt8(ascii: "t"):
            kind = .boolean
            text = try scanner.readWord("true")
        case UInt8(ascii: "f"):
            kind = .boolean
            text = try scanner.readWord("false")
        case UInt8(ascii: "n"):
            kind = .null
            _ = try scanner.readWord("null")
        default: throw scanner.noValue()
        }
        nodes.append(PayloadTree.Node(kind: kind, text: text, key: key, sign: sign), below: parent, after: &last)
        guard kind == .object || kind == .list else { return }
        guard depth < limits.depth else {
            throw scanner.flaw("over \(limits.depth) lists and objects within each other")
        }
        scanner.advance()
        if kind == .object {
            try readEntries(of: last, depth: depth + 1)
        } else {
            try readElements(of: last, depth: depth + 1)
        }
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
            let key = try scanner.readText()
            let sign = scanner.sign(of: key)
            guard keys.insert(key, sign: sign, in: nodes, scanner) else {
                let shown = shortened(scanner.text(key))
                throw JSONFlaw(offset: start, words: "the key \"\(shown)\" is there twice")
            }
            scanner.skipBlanks()
            guard scanner.take(":") else { throw scanner.flaw("\(scanner.found) where ':' is wanted") }
            try readValue(key: key, sign: sign, below: object, after: &last, depth: depth)
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
            try readValue(key: 0..<0, sign: 0, below: list, after: &last, depth: depth)
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
