/// Writes JSON on one line straight into bytes. ``JSONText`` says the same of a tree that is there already.
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    /// Whether the next element or key has one before it.
    private var needsComma = false

    package init() {}

    package mutating func open(_ bracket: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: bracket))
        needsComma = false
    }

    package mutating func close(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
    }

    /// The key of the value that is written next.
    package mutating func key(_ name: String) {
        separate()
        jsonQuoted(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// A key that needs no escapes.
    package mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func text(_ text: String) {
        separate()
        jsonQuoted(text, to: &bytes)
        needsComma = true
    }

    /// A number, `true`, `false` or `null` as such, all else as a text.
    package mutating func bare(_ text: String) {
        guard isJSONLiteral(text) else { return self.text(text) }
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    package mutating func number(_ number: Int) {
        bare(String(number))
    }

    /// Ends the line.
    package mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }
}
