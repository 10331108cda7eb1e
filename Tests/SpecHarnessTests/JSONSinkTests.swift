import SpecBase
import SpecOutcome
import SpecTestSupport
import Testing

/// Texts are written eight bytes at a time as they are written one by one.
@Suite struct JSONSinkTests {
    private static let letters: [Unicode.Scalar] = [
        "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\t", "\u{0}", "\u{1F}", "\u{7E}", "\u{7F}", "\u{80}", "\u{85}",
        "\u{9F}", "\u{A0}", "é", "я", "\u{2027}", "\u{2028}", "\u{2029}", "\u{202A}", "№", "—", "€", "😀", "\u{FFFD}",
    ]

    @Test func textsAreWrittenAsOneByOne() {
        var random = RandomNumbers(seed: 7)
        for _ in 0..<20_000 {
            var text = ""
            // Mostly plain, so that what is not stands at every place of eight.
            for _ in 0..<random.below(30) {
                let letter = random.below(4) == 0 ? random.below(Self.letters.count) : 0
                text.unicodeScalars.append(Self.letters[letter])
            }
            var wanted: [UInt8] = []
            wanted.appendJSON(text, escaping: .separators)
            var sink = JSONSink()
            sink.text(text)
            #expect(sink.bytes == wanted, "\(text.unicodeScalars.map(\.value))")
        }
    }

    /// A buffer grows at any length.
    @Test func longTextsAreWhole() {
        for length in [4_094, 4_095, 4_096, 8_190, 100_000] {
            let text = String(repeating: "a", count: length) + "\n"
            var sink = JSONSink()
            sink.text(text)
            #expect(sink.bytes.count == length + 4)
            #expect(sink.bytes.suffix(4).elementsEqual("a\\n\"".utf8))
        }
    }
}
