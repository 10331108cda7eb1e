import SpecBase

/// Writes outcomes as JSON, on lines that tools which read line by line do not split.
package struct JSONSink: OutcomeSink, Sendable {
    package private(set) var bytes: [UInt8] = []

    /// Whether the next key or element follows another.
    private var needsComma = false

    package init() {}

    /// Ends the line.
    package mutating func endLine() {
        bytes.append(0x0A)
        needsComma = false
    }

    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    package mutating func beginMap(_ layout: OutcomeLayout) { begin(UInt8(ascii: "{")) }

    package mutating func endMap() { end(UInt8(ascii: "}")) }

    package mutating func beginList(_ layout: OutcomeLayout) { begin(UInt8(ascii: "[")) }

    package mutating func endList() { end(UInt8(ascii: "]")) }

    package mutating func key(_ key: String, origin: @autoclosure () -> String?) {
        separate()
        bytes.appendJSON(key, escaping: .separators)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func key(_ key: OutcomeKey, origin: @autoclosure () -> String?) {
        separate()
        bytes.append(contentsOf: key.json)
        needsComma = false
    }

    package mutating func text(_ text: String) {
        separate()
        bytes.appendJSON(text, escaping: .separators)
    }

    package mutating func bare(_ text: String) {
        separate()
        if isJSONLiteral(text) {
            text.withBytes { bytes.append(contentsOf: $0) }
        } else {
            bytes.appendJSON(text, escaping: .separators)
        }
    }

    package mutating func number(_ number: Int) {
        separate()
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        var (rest, place) = (number.magnitude, UInt(1))
        while rest / place >= 10 { place *= 10 }
        while place > 0 {
            bytes.append(0x30 + UInt8(truncatingIfNeeded: rest / place))
            rest %= place
            place /= 10
        }
    }

    // Words with a blank between them are no number.

    package mutating func bare(_ first: String, _ second: String) {
        separate()
        bytes.append(0x22)
        add(first)
        bytes.append(0x20)
        add(second)
        bytes.append(0x22)
    }

    package mutating func bare(_ first: String, _ second: String, _ third: String) {
        separate()
        bytes.append(0x22)
        add(first)
        bytes.append(0x20)
        add(second)
        bytes.append(0x20)
        add(third)
        bytes.append(0x22)
    }

    private mutating func add(_ part: String) {
        part.withBytes { bytes.appendJSONPart($0, escaping: .separators) }
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func begin(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func end(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }
}
