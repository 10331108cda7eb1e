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
    guard bytes.count <= limits.bytes else {
        throw JSONError(line: 1, column: 1, words: "\(bytes.count) bytes, and the limit is \(limits.bytes)")
    }
    var reader = JSONReader(bytes: bytes, limits: limits)
    return try reader.read()
}

private struct JSONReader {
    private let bytes: [UInt8]
    private let limits: DecodeLimits
    private var at = 0
    private var tree: PayloadTree

    init(bytes: [UInt8], limits: DecodeLimits) {
        self.bytes = bytes
        self.limits = limits
        tree = PayloadTree(capacity: bytes.count)
    }

    mutating func read() throws(JSONError) -> PayloadTree {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        try readValue(below: nil, key: 0..<0, depth: 0)
        skipBlanks()
        if at < bytes.count { throw error("something after the value") }
        return tree
    }

    /// Recursion is bounded by the limit on depth.
    private mutating func readValue(below parent: PayloadTree.ID?, key: Range<Int32>, depth: Int) throws(JSONError) {
        skipBlanks()
        guard at < bytes.count else { throw error("the text ends where a value is wanted") }
        guard tree.nodes.count < limits.nodes else { throw error("over \(limits.nodes) values") }
        var node = PayloadTree.Node(kind: .null, key: key)
        switch bytes[at] {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard depth < limits.depth else { throw error("over \(limits.depth) lists and objects within each other") }
            let isObject = bytes[at] == UInt8(ascii: "{")
            node.kind = isObject ? .object : .list
            let own = tree.append(node, below: parent)
            at += 1
            if isObject {
                try readEntries(of: own, depth: depth + 1)
            } else {
                try readElements(of: own, depth: depth + 1)
            }
        case UInt8(ascii: "\""):
            node.kind = .text
            node.text = try readText()
            tree.append(node, below: parent)
        case UInt8(ascii: "-"), 0x30...0x39:
            node.kind = .number
            node.text = try readNumber()
            tree.append(node, below: parent)
        case UInt8(ascii: "t"):
            node.kind = .boolean
            node.text = try readWord("true")
            tree.append(node, below: parent)
        case UInt8(ascii: "f"):
            node.kind = .boolean
            node.text = try readWord("false")
            tree.append(node, below: parent)
        case UInt8(ascii: "n"):
            _ = try readWord("null")
            tree.append(node, below: parent)
        case UInt8(ascii: "'"): throw error("a single quote; JSON texts have double quotes")
        default: throw error("\(found) where a value is wanted")
        }
    }

    private mutating func readEntries(of object: PayloadTree.ID, depth: Int) throws(JSONError) {
        var keys = KeySet()
        skipBlanks()
        if take("}") { return }
        while true {
            skipBlanks()
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
                if at < bytes.count, bytes[at] == UInt8(ascii: "'") {
                    throw error("a single quote; JSON texts have double quotes")
                }
                throw error(
                    at < bytes.count && bytes[at] == UInt8(ascii: "}")
                        ? "a comma before '}'" : "\(found) where a key in double quotes is wanted"
                )
            }
            let start = at
            let key = try readText()
            guard keys.insert(tree.stored(key)) else {
                at = start
                throw error("the key \"\(String(decoding: tree.stored(key), as: UTF8.self))\" is there twice")
            }
            skipBlanks()
            guard take(":") else { throw error("\(found) where ':' is wanted") }
            try readValue(below: object, key: key, depth: depth)
            skipBlanks()
            if take("}") { return }
            guard take(",") else { throw error("\(found) where ',' or '}' is wanted") }
        }
    }

    private mutating func readElements(of list: PayloadTree.ID, depth: Int) throws(JSONError) {
        skipBlanks()
        if take("]") { return }
        while true {
            skipBlanks()
            if at < bytes.count, bytes[at] == UInt8(ascii: "]") { throw error("a comma before ']'") }
            try readValue(below: list, key: 0..<0, depth: depth)
            skipBlanks()
            if take("]") { return }
            guard take(",") else { throw error("\(found) where ',' or ']' is wanted") }
        }
    }

    // MARK: - Scalars

    private mutating func readText() throws(JSONError) -> Range<Int32> {
        let start = tree.storedCount
        at += 1
        while at < bytes.count {
            let byte = bytes[at]
            switch byte {
            case UInt8(ascii: "\""):
                at += 1
                return start..<tree.storedCount
            case UInt8(ascii: "\\"): try readEscape()
            case 0..<0x20: throw error("a control character within a text")
            case 0x20..<0x80:
                tree.storeByte(byte)
                at += 1
            default: try readScalar()
            }
        }
        throw error("the text ends within quotes")
    }

    /// Bytes of one scalar beyond ASCII, checked.
    private mutating func readScalar() throws(JSONError) {
        let length = utf8Length(at: at)
        guard length > 0 else { throw error("bytes that are not UTF-8") }
        for offset in 0..<length { tree.storeByte(bytes[at + offset]) }
        at += length
    }

    private func utf8Length(at start: Int) -> Int {
        func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            start + offset < bytes.count && range.contains(bytes[start + offset])
        }
        switch bytes[start] {
        case 0xC2...0xDF: return continues(1) ? 2 : 0
        case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
        case 0xE1...0xEC, 0xEE...0xEF: return continues(1) && continues(2) ? 3 : 0
        case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
        case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
        case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
        case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
        default: return 0
        }
    }

    private mutating func readEscape() throws(JSONError) {
        guard at + 1 < bytes.count else { throw error("the text ends within quotes") }
        let plain: [UInt8: UInt8] = [
            0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
        ]
        if let byte = plain[bytes[at + 1]] {
            tree.storeByte(byte)
            at += 2
            return
        }
        guard bytes[at + 1] == UInt8(ascii: "u"), let unit = hexUnit(at + 2) else { throw error("an unknown escape") }
        var value = UInt32(unit)
        var length = 6
        if 0xD800...0xDBFF ~= unit {
            guard at + 7 < bytes.count, bytes[at + 6] == 0x5C, bytes[at + 7] == 0x75, let low = hexUnit(at + 8),
                0xDC00...0xDFFF ~= low
            else { throw error("half of a surrogate pair") }
            value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
            length = 12
        }
        guard let scalar = Unicode.Scalar(value) else { throw error("half of a surrogate pair") }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { tree.storeByte(byte) }
        at += length
    }

    private func hexUnit(_ start: Int) -> UInt16? {
        guard start + 4 <= bytes.count else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[start..<start + 4] {
            guard let digit = hexDigit(byte) else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    private mutating func readNumber() throws(JSONError) -> Range<Int32> {
        let start = at
        if bytes[at] == UInt8(ascii: "-") { at += 1 }
        let whole = digits()
        guard whole > 0 else { throw error("a number without digits") }
        if whole > 1, bytes[at - whole] == 0x30 { throw error("a number that begins with 0") }
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            guard digits() > 0 else { throw error("a number that ends with '.'") }
        }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
            guard digits() > 0 else { throw error("an exponent without digits") }
        }
        return tree.store(bytes[start..<at])
    }

    private mutating func digits() -> Int {
        let start = at
        while at < bytes.count, 0x30...0x39 ~= bytes[at] { at += 1 }
        return at - start
    }

    private mutating func readWord(_ word: StaticString) throws(JSONError) -> Range<Int32> {
        let text = Array(word.description.utf8)
        guard bytes[at...].starts(with: text) else { throw error("\(found) where a value is wanted") }
        at += text.count
        return tree.store(text)
    }

    // MARK: - Helpers

    private mutating func skipBlanks() {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 {
            at += 1
        }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
        at += 1
        return true
    }

    private var found: String {
        guard at < bytes.count else { return "the end of the text" }
        let scalar = String(decoding: bytes[at..<min(bytes.count, at + max(1, utf8Length(at: at)))], as: UTF8.self)
        return "'\(scalar)'"
    }

    private func error(_ words: String) -> JSONError {
        var line = 1
        var column = 1
        for byte in bytes[..<min(at, bytes.count)] {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return JSONError(line: line, column: column, words: words)
    }
}

/// The keys of one object. A few are compared one by one; many are hashed.
private struct KeySet {
    private var few: [[UInt8]] = []
    private var many: Set<[UInt8]> = []

    /// - Returns: `false` for a key that is there already.
    mutating func insert(_ key: ArraySlice<UInt8>) -> Bool {
        let key = Array(key)
        if few.count < 16 {
            if few.contains(key) { return false }
            few.append(key)
            return true
        }
        if many.isEmpty { many = Set(few) }
        return many.insert(key).inserted
    }
}
