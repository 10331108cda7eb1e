import Testing

@testable import SpecRuntime

/// Which texts are taken as they stand, after one look at their bytes.
@Suite struct PlainTextTests {
    private struct Plain: Equatable {
        let string: String
        let isASCII: Bool
        let integer: Int?
    }

    private func plain(_ bytes: [UInt8], count: Int? = nil) -> Plain? {
        bytes.withUnsafeBufferPointer { buffer in
            PlainText(UnsafeBufferPointer(rebasing: buffer[..<(count ?? bytes.count)])).map {
                Plain(string: $0.string, isASCII: $0.isASCII, integer: $0.integer)
            }
        }
    }

    /// Latin, most of Cyrillic, and the signs that people type; never a blank beyond ASCII, nor what may be normalized.
    @Test func everyLetterIsPlainOrIsNot() throws {
        let signs: Set<UInt32> = [0x2026, 0x2116]
        for value in UInt32(0x21)...0x2FFF {
            let text = "a\(try #require(Unicode.Scalar(value)))b"
            let isPlain =
                value < 0x300 && value != 0x85 && value != 0xA0 || 0x400...0x47F ~= value || 0x2013...0x201E ~= value
                || signs.contains(value)
            let wanted = isPlain ? Plain(string: text, isASCII: value < 0x80, integer: nil) : nil
            #expect(plain(Array(text.utf8)) == wanted, "U+\(String(value, radix: 16))")
        }
    }

    @Test(
        arguments: [
            ("", "", nil), (" ", "", nil), (" \t\n", "", nil), (" a ", "a", nil), ("7", "7", 7), (" 007 ", "007", 7),
            ("1a", "1a", nil), ("-1", "-1", nil), ("999999999999999999", "999999999999999999", 999_999_999_999_999_999),
            ("1000000000000000000", "1000000000000000000", nil), ("12345678", "12345678", 12_345_678),
        ] as [(String, String, Int?)]
    )
    func blanksGoAndDigitsAreANumber(text: String, string: String, integer: Int?) {
        #expect(plain(Array(text.utf8)) == Plain(string: string, isASCII: true, integer: integer))
    }

    /// What follows in memory is none of the text.
    @Test(arguments: [
        ("12345678", 4), ("1234567890123456", 8), ("12345678я", 8), ("1234567890123456789012345", 9), ("1я", 1),
    ])
    func endsWhereItEnds(text: String, count: Int) {
        let bytes = Array(text.utf8)
        #expect(
            plain(bytes, count: count)
                == Plain(
                    string: String(decoding: bytes[..<count], as: UTF8.self),
                    isASCII: true,
                    integer: Int(String(decoding: bytes[..<count], as: UTF8.self))
                )
        )
    }

    @Test(arguments: ["№", "–", "…", "«"]) func halfALetterIsNotPlain(letter: String) {
        let bytes = Array(letter.utf8)
        for count in 1..<bytes.count { #expect(plain(bytes, count: count) == nil) }
    }
}
