import SpecBase

/// Writes outcomes as JSON, on lines that tools which read line by line do not split.
package struct JSONSink: OutcomeSink, ~Copyable {
    private var buffer = ByteBuffer(capacity: 1 << 12)

    /// Whether the next key or element follows another.
    private var needsComma = false

    package init() {}

    package var bytes: [UInt8] { buffer.array }

    /// Looks at the bytes where they are.
    package func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { buffer.withBytes(body) }

    /// Begins anew; room for as much is kept.
    package mutating func removeAll() {
        buffer.shorten(to: 0)
        needsComma = false
    }

    /// Ends the line.
    package mutating func endLine() {
        buffer.append(0x0A)
        needsComma = false
    }

    package mutating func beginMap(_ layout: OutcomeLayout) { begin(UInt8(ascii: "{")) }

    package mutating func endMap() { end(UInt8(ascii: "}")) }

    package mutating func beginList(_ layout: OutcomeLayout) { begin(UInt8(ascii: "[")) }

    package mutating func endList() { end(UInt8(ascii: "]")) }

    package mutating func key(_ key: String, origin: @autoclosure () -> String?) {
        separate()
        quoted(key)
        buffer.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func key(_ key: OutcomeKey, origin: @autoclosure () -> String?) {
        separate()
        buffer.append(key.json)
        needsComma = false
    }

    package mutating func text(_ text: String) {
        separate()
        quoted(text)
    }

    package mutating func bare(_ text: String) {
        separate()
        text.withBytes { bytes in
            let mark: UInt8? = isJSONLiteral(bytes) ? nil : 0x22
            if let mark { buffer.append(mark) }
            buffer.appendJSONPart(bytes)
            if let mark { buffer.append(mark) }
        }
    }

    package mutating func bare(_ word: OutcomeWord) {
        separate()
        buffer.append(word.json)
    }

    package mutating func number(_ number: Int) {
        separate()
        buffer.appendDigits(of: number)
    }

    // Words with a blank between them are no number.

    package mutating func bare(_ first: String, _ second: String) {
        separate()
        buffer.append(0x22)
        add(first)
        buffer.append(0x20)
        add(second)
        buffer.append(0x22)
    }

    package mutating func bare(_ first: String, _ second: String, _ third: String) {
        separate()
        buffer.append(0x22)
        add(first)
        buffer.append(0x20)
        add(second)
        buffer.append(0x20)
        add(third)
        buffer.append(0x22)
    }

    private mutating func quoted(_ text: String) {
        buffer.append(0x22)
        add(text)
        buffer.append(0x22)
    }

    private mutating func add(_ part: String) {
        part.withBytes { buffer.appendJSONPart($0) }
    }

    private mutating func separate() {
        if needsComma { buffer.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func begin(_ bracket: UInt8) {
        separate()
        buffer.append(bracket)
        needsComma = false
    }

    private mutating func end(_ bracket: UInt8) {
        buffer.append(bracket)
        needsComma = true
    }
}
