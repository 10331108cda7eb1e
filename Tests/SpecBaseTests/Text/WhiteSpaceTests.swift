import SpecBase
import Testing

/// The set of white space is written out in the code; the standard library's knows newer versions of Unicode.
@Suite struct WhiteSpaceTests {
    @Test func isThatOfUnicode() {
        for scalar in (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
        where trimmed(String(scalar)).isEmpty != scalar.properties.isWhitespace {
            Issue.record("U+\(String(scalar.value, radix: 16))")
        }
    }
}
