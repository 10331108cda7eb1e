import SpecBase
import Testing

/// What of a text is escaped within JSON's quotes, scalar by scalar.
@Suite struct JSONQuotedTests {
    private func quoted(_ text: String, _ escapes: JSONEscapes) -> String {
        var bytes: [UInt8] = []
        bytes.appendJSON(text, escaping: escapes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func hexadecimal(_ value: UInt32, uppercase: Bool) -> String {
        let digits = String(value, radix: 16, uppercase: uppercase)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// The short escapes that both ways have.
    private static let short: [UInt32: String] = [0x22: "\\\"", 0x5C: "\\\\", 0x0A: "\\n", 0x0D: "\\r", 0x09: "\\t"]

    @Test func escapesWhatItMustAndNothingElse() throws {
        for value in UInt32(0)...0x2FFF {
            let scalar = try #require(Unicode.Scalar(value))
            let isControl = value < 0x20
            let controls = Self.short[value] ?? [8: "\\b", 12: "\\f"][value]
            #expect(
                quoted("a\(scalar)b", .controls)
                    == "\"a\(controls ?? (isControl ? hexadecimal(value, uppercase: false) : String(scalar)))b\""
            )
            let isSeparator = isControl || 0x7F...0x9F ~= value || 0x2028...0x2029 ~= value
            let separators = Self.short[value] ?? (isSeparator ? hexadecimal(value, uppercase: true) : String(scalar))
            #expect(quoted("a\(scalar)b", .separators) == "\"a\(separators)b\"")
            // Nothing before or behind it.
            #expect(quoted(String(scalar), .separators) == "\"\(separators)\"")
        }
    }

    @Test(arguments: [("é", 0, ""), ("\u{85}", 2, "\\u0085"), ("\"", 1, "\\\"")])
    func countsWhatAnEscapeStandsFor(text: String, count: Int, escape: String) {
        var written: [UInt8] = []
        let taken = Array(text.utf8).withUnsafeBufferPointer {
            written.appendEscape(at: 0, of: $0, escaping: .separators)
        }
        #expect(taken == count)
        #expect(String(decoding: written, as: UTF8.self) == escape)
    }

    /// Bytes that begin what is escaped, without the rest: they stand for themselves, and nothing behind them is read.
    @Test(
        arguments: [[0xC2], [0xE2], [0xE2, 0x80], [0xE2, 0x80, 0xA7], [0xE2, 0x81, 0xA8], [0xC2, 0xA0]] as [[UInt8]]
    )
    func keepsBeginnings(bytes: [UInt8]) {
        var written: [UInt8] = []
        bytes.withUnsafeBufferPointer { written.appendJSON($0, escaping: .separators) }
        #expect(written == [0x22] + bytes + [0x22])
    }
}
