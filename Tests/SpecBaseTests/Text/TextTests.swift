import SpecBase
import Testing

@Suite struct NormalizationTests {
    /// What Python's `unicodedata.normalize("NFC", …)` makes of them.
    @Test(arguments: [
        ("\u{65}\u{301}", "\u{E9}"),
        ("\u{61}\u{323}\u{307}", "\u{1EA1}\u{307}"),
        ("\u{61}\u{307}\u{323}", "\u{1EA1}\u{307}"),
        ("\u{1E9B}\u{323}", "\u{1E9B}\u{323}"),
        ("\u{344}", "\u{308}\u{301}"),
        ("\u{212B}", "\u{C5}"),
        ("\u{2126}", "\u{3A9}"),
        ("\u{2000}", "\u{2002}"),
        ("\u{958}", "\u{915}\u{93C}"),
        ("\u{929}", "\u{929}"),
        ("\u{FB1D}", "\u{5D9}\u{5B4}"),
        ("\u{1D15E}", "\u{1D157}\u{1D165}"),
        ("\u{1100}\u{1161}", "\u{AC00}"),
        ("\u{1100}\u{1161}\u{11A8}", "\u{AC01}"),
        ("\u{AC00}\u{11A8}", "\u{AC01}"),
        ("\u{AC01}\u{11A8}", "\u{AC01}\u{11A8}"),
        ("\u{71}\u{307}\u{323}", "\u{71}\u{323}\u{307}"),
        ("\u{415}\u{308}", "\u{401}"),
        ("\u{418}\u{306}", "\u{419}"),
        ("\u{439}", "\u{439}"),
        ("\u{457}", "\u{457}"),
        ("\u{456}\u{308}", "\u{457}"),
        ("\u{1112}\u{1175}\u{11C2}", "\u{D7A3}"),
        ("\u{B47}\u{B56}\u{B3E}", "\u{B48}\u{B3E}"),
        ("\u{B47}\u{300}\u{B3E}", "\u{B47}\u{300}\u{B3E}"),
        ("\u{61}\u{334}\u{301}\u{315}", "\u{E1}\u{334}\u{315}"),
        ("\u{3B1}\u{345}\u{301}", "\u{1FB4}"),
        ("\u{F900}", "\u{8C48}"),
        ("\u{2F800}", "\u{4E3D}"),
        ("\u{CC6}\u{CC2}\u{CD5}", "\u{CCB}"),
        ("\u{301}\u{61}", "\u{301}\u{61}"),
        ("\u{301}\u{323}", "\u{323}\u{301}"),
        ("\u{115B}\u{1161}", "\u{115B}\u{1161}"),
        ("\u{11099}\u{110BA}", "\u{1109A}"),
        ("\u{9C7}\u{9BE}", "\u{9CB}"),
        ("\u{1025}\u{102E}", "\u{1026}"),
        ("\u{304B}\u{3099}", "\u{304C}"),
        ("\u{3099}\u{304B}", "\u{3099}\u{304B}"),
        ("\u{F73}", "\u{F71}\u{F72}"),
        ("\u{FB2}\u{F81}", "\u{FB2}\u{F71}\u{F80}"),
        ("\u{61}\u{5AE}\u{300}\u{315}\u{62}", "\u{E0}\u{5AE}\u{315}\u{62}"),
        ("\u{2ADC}", "\u{2ADD}\u{338}"),
    ])
    func composes(text: String, form: String) {
        #expect(scalars(normalizedNFC(text)) == scalars(form))
        #expect(scalars(normalizedNFC("q" + text + "q")) == scalars("q" + form + "q"))
    }

    @Test(arguments: ["", "abc", "Заказ №1 – ёж й ї", "é ü ß", "中文", "👩🏽‍🔧 ❤️", "ქართული", "עברית"])
    func leavesComposedTextAlone(text: String) {
        #expect(scalars(normalizedNFC(text)) == scalars(text))
    }

    /// The standard library compares by canonical equivalence, so a form of its own making must be equal to the text.
    @Test(
        arguments: [
            0x00...0x052F, 0x0590...0x0FFF, 0x1000...0x11FF, 0x1E00...0x21FF, 0x2A00...0x30FF, 0xAC00...0xAE00,
            0xF900...0xFB50,
            0x11080...0x11350, 0x1D100...0x1D200, 0x2F800...0x2FA1F,
        ] as [ClosedRange<UInt32>]
    )
    func normalizingTwiceChangesNothingAndKeepsTheText(block: ClosedRange<UInt32>) {
        for scalar in block.compactMap(Unicode.Scalar.init) {
            for tail in ["", "\u{301}", "\u{323}\u{307}", "\u{307}\u{323}\u{1161}"] {
                let text = String(scalar) + tail
                let form = normalizedNFC(text)
                if scalars(normalizedNFC(form)) != scalars(form) || form != text {
                    Issue.record("U+\(String(scalar.value, radix: 16)) before \(tail.unicodeScalars.count) marks")
                }
            }
        }
    }

    @Test(.timeLimit(.minutes(1))) func takesLinearTimeForAMillionMarks() {
        let marks = String(repeating: "\u{301}\u{323}", count: 500_000)
        let form = normalizedNFC("a" + marks)
        // One mark of each kind joins the letter; the rest stand in order.
        #expect(form.unicodeScalars.first == "\u{1EA1}")
        #expect(form.unicodeScalars.count == 1_000_000)
        #expect(form.unicodeScalars.dropFirst().first == "\u{323}")
        #expect(form.unicodeScalars.last == "\u{301}")
        #expect(normalizedNFC(String(repeating: "й\u{306}", count: 100_000)).unicodeScalars.count == 200_000)
    }
}

@Suite struct BlanksTests {
    @Test(arguments: [
        ("", ""), (" ", ""), ("a", "a"), (" a ", "a"), ("a  b", "a b"), ("a\tb\r\nc", "a b c"),
        ("\u{A0}a\u{A0}b\u{2009}", "a b"),
        ("a\u{3000}\u{2028}b", "a b"), ("Иван  Петров ", "Иван Петров"), ("é  x", "é x"), ("e\u{301}", "é"),
        ("№ 1", "№ 1"),
        ("\u{200B}a", "\u{200B}a"), ("–  –", "– –"), ("\u{85}a\u{1680}b", "a b"), ("x – ", "x –"), ("– x", "– x"),
    ])
    func comparesWithBlanksJoined(text: String, form: String) {
        #expect(scalars(comparisonForm(text)) == scalars(form))
        #expect(scalars(comparisonForm(form)) == scalars(form))
    }

    @Test(arguments: [
        ("", ""), ("  ", ""), (" a b ", "a b"), ("\u{A0}a\r\n", "a"), ("a  b", "a  b"), (" \u{301}", "\u{301}"),
    ])
    func trimsBothEnds(text: String, form: String) {
        #expect(scalars(trimmed(text)) == scalars(form))
    }
}

private func scalars(_ text: String) -> [UInt32] {
    text.unicodeScalars.map(\.value)
}
