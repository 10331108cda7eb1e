import SpecHarness
package import SpecRuntime

/// What one message of an editor may hold. A spec has at most 16 MiB, which escapes can make longer.
private let limits = DecodeLimits(bytes: largestMessage, depth: 100, nodes: 1_000_000, pairs: 0)

extension JSON {
    /// Reads a message as an editor sends it.
    ///
    /// An escaped half of a surrogate pair, which no text has but some editors send, becomes U+FFFD: it is as long in
    /// UTF-16, so that positions stay right.
    ///
    /// - Parameter bytes: UTF-8.
    /// - Throws: The bytes are no JSON, or hold more than is read.
    package init(reading bytes: [UInt8]) throws(JSONError) {
        let tree: PayloadTree
        do throws(JSONError) {
            tree = try readJSON(bytes, limits: limits)
        } catch {
            guard let mended = withoutLoneSurrogates(bytes) else { throw error }
            tree = try readJSON(mended, limits: limits)
        }
        self.init(tree, tree.root)
    }

    /// The depth of the tree bounds the recursion.
    private init(_ tree: PayloadTree, _ node: PayloadTree.ID) {
        self =
            switch tree.kind(node) {
            case .null: .null
            case .boolean: .bool(tree.text(node) == "true")
            case .number: .number(tree.text(node))
            case .text: .string(tree.text(node))
            case .list: .array(tree.children(node).map { JSON(tree, $0) })
            case .object: .object(tree.children(node).map { Entry(tree.key($0), JSON(tree, $0)) })
            }
    }

    /// The value as JSON on one line.
    package var printed: String { asText.printed }

    private var asText: JSONText {
        switch self {
        case .null: .literal("null")
        case .bool(let flag): .literal(flag ? "true" : "false")
        case .number(let digits): .literal(digits)
        case .string(let text): .text(text)
        case .array(let elements): .array(elements.map(\.asText))
        case .object(let entries): .object(entries.map { ($0.key, $0.value.asText) })
        }
    }
}

/// The bytes with `\uFFFD` for each escaped half of a surrogate pair.
///
/// - Returns: `nil` where there is none.
private func withoutLoneSurrogates(_ bytes: [UInt8]) -> [UInt8]? {
    var mended = bytes
    var isMended = false
    var at = 0
    while at < bytes.count {
        guard bytes[at] == UInt8(ascii: "\\") else {
            at += 1
            continue
        }
        guard let unit = escapedUnit(bytes, at) else {
            at += 2
            continue
        }
        if 0xD800...0xDBFF ~= unit, let low = escapedUnit(bytes, at + 6), 0xDC00...0xDFFF ~= low {
            at += 12
            continue
        }
        if 0xD800...0xDFFF ~= unit {
            mended.replaceSubrange(at..<at + 6, with: #"\uFFFD"#.utf8)
            isMended = true
        }
        at += 6
    }
    return isMended ? mended : nil
}

/// The code unit of an escape such as `\u0041`.
private func escapedUnit(_ bytes: [UInt8], _ at: Int) -> UInt16? {
    guard at + 6 <= bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") else { return nil }
    let digits = bytes[at + 2..<at + 6]
    guard digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-") else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
}
