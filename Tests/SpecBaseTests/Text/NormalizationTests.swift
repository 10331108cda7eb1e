import SpecBase
import Testing

/// NFC beside what Python's `unicodedata` gives, scalar by scalar: `==` would take both forms for one.
@Suite struct NormalizationTests {
    @Test(arguments: [
        ("", ""),
        ("abc", "abc"),
        ("\u{401}", "\u{401}"),
        ("\u{438}\u{306}", "\u{439}"),
        ("\u{418}\u{306}", "\u{419}"),
        ("\u{435}\u{308}", "\u{451}"),
        ("\u{439}", "\u{439}"),
        ("\u{212B}", "\u{C5}"),
        ("\u{212A}", "K"),
        ("\u{2126}", "\u{3A9}"),
        ("\u{958}", "\u{915}\u{93C}"),
        ("\u{915}\u{93C}", "\u{915}\u{93C}"),
        ("\u{344}", "\u{308}\u{301}"),
        ("a\u{315}\u{300}\u{5AE}\u{300}b", "\u{E0}\u{5AE}\u{300}\u{315}b"),
        ("a\u{301}\u{323}", "\u{1EA1}\u{301}"),
        ("a\u{323}\u{301}", "\u{1EA1}\u{301}"),
        ("\u{E9}\u{323}", "\u{1EB9}\u{301}"),
        ("a\u{316}\u{301}", "\u{E1}\u{316}"),
        ("\u{301}\u{323}", "\u{323}\u{301}"), ("q\u{307}\u{323}", "q\u{323}\u{307}"),
        ("a\u{310}\u{301}", "a\u{310}\u{301}"),
        ("a\u{323}\u{310}\u{301}", "\u{1EA1}\u{310}\u{301}"), ("a\u{327}\u{302}\u{301}", "\u{1EA5}\u{327}"),
        ("я\u{301}\u{323}", "я\u{323}\u{301}"), ("я\u{323}\u{301}", "я\u{323}\u{301}"),
        ("я\u{1D16D}\u{323}", "я\u{323}\u{1D16D}"), ("я\u{5B0}\u{1DFA}", "я\u{5B0}\u{1DFA}"),
        ("\u{1E9B}\u{323}", "\u{1E9B}\u{323}"),
        ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),
        ("\u{1112}\u{1161}", "\u{D558}"),
        ("\u{D55C}\u{11A8}", "\u{D55C}\u{11A8}"),
        ("\u{D558}\u{11AB}", "\u{D55C}"), ("\u{ACE0}\u{11B7}", "\u{ACF0}"),
        // The tables end where the third plane begins.
        ("\u{30000}\u{301}", "\u{30000}\u{301}"), ("\u{30000}\u{301}\u{323}", "\u{30000}\u{323}\u{301}"),
        ("\u{10FFFF}e\u{301}", "\u{10FFFF}\u{E9}"), ("q\u{315}\u{316}", "q\u{316}\u{315}"),
        ("q\u{F71}\u{316}", "q\u{F71}\u{316}"),
        ("\u{AC00}\u{11A7}", "\u{AC00}\u{11A7}"),
        ("\u{1100}\u{1161}\u{11A7}", "\u{AC00}\u{11A7}"),
        ("A\u{30A}\u{301}", "\u{1FA}"),
        ("\u{301}a", "\u{301}a"),
        ("\u{340}\u{341}", "\u{300}\u{301}"),
        ("\u{FB1D}", "\u{5D9}\u{5B4}"),
        ("\u{FB2C}", "\u{5E9}\u{5BC}\u{5C1}"),
        ("\u{2ADC}", "\u{2ADD}\u{338}"),
        ("\u{1D15E}", "\u{1D157}\u{1D165}"),
        ("\u{2F800}", "\u{4E3D}"),
        ("\u{F900}", "\u{8C48}"),
        ("\u{CCA}", "\u{CCA}"),
        ("\u{CC6}\u{CC2}\u{CD5}", "\u{CCB}"),
        ("\u{1B06}", "\u{1B06}"),
        ("a\u{338}\u{300}", "\u{E0}\u{338}"),
        ("<\u{338}", "\u{226E}"),
        ("\u{3B9}\u{308}\u{301}", "\u{390}"),
        ("\u{1FD3}", "\u{390}"),
        ("\u{1FEF}", "`"),
        ("\u{37E}", ";"),
        ("\u{387}", "\u{B7}"),
        ("o\u{31B}\u{323}", "\u{1EE3}"),
        ("u\u{308}\u{30C}", "\u{1DA}"),
        ("u\u{30C}\u{308}", "\u{1D4}\u{308}"),
        ("\u{FB01}", "\u{FB01}"),
        ("\u{2460}", "\u{2460}"),
        ("\u{E9}", "\u{E9}"),
        ("e\u{301}", "\u{E9}"),
        ("\u{11099}\u{110BA}", "\u{1109A}"),
        ("\u{1F469}\u{200D}\u{1F469}", "\u{1F469}\u{200D}\u{1F469}"),
        ("\u{F73}", "\u{F71}\u{F72}"),
        ("\u{F71}\u{F72}", "\u{F71}\u{F72}"),
        ("\u{FB2}\u{F80}", "\u{FB2}\u{F80}"),
        ("\u{DD9}\u{DCF}\u{DCA}", "\u{DDD}"),
        ("\u{1100}\u{300}\u{1161}", "\u{1100}\u{300}\u{1161}"),
        ("a\u{300}\u{300}\u{300}", "\u{E0}\u{300}\u{300}"),
    ]) func composes(text: String, to normal: String) {
        #expect(Array(normalizedNFC(text).unicodeScalars) == Array(normal.unicodeScalars))
    }

    /// Long rows of marks are put in order by counting, short ones one by one: those of one class stay as they stand.
    @Test(arguments: [4, 32, 36, 400]) func rowsOfMarks(count: Int) {
        let marks = (0..<count).map { ["\u{315}", "\u{317}", "\u{31A}", "\u{316}"][$0 % 4] }
        let below = marks.filter { $0 == "\u{316}" || $0 == "\u{317}" }
        let above = marks.filter { $0 == "\u{315}" || $0 == "\u{31A}" }
        let wanted = "q" + (below + above).joined()
        #expect(normalizedNFC("q" + marks.joined()).unicodeScalars.elementsEqual(wanted.unicodeScalars))
    }

    @Test func aSecondTimeChangesNothing() {
        var differences: [UInt32] = []
        for value in UInt32(0)..<0x30000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in [String(scalar), "a\u{301}\(scalar)\u{323}"] {
                let once = normalizedNFC(text)
                if !normalizedNFC(once).utf8.elementsEqual(once.utf8) { differences.append(value) }
            }
        }
        #expect(differences == [])
    }

    /// Swift's `==` is canonical equivalence, and so a judge of our tables.
    @Test func everyScalarStaysEquivalent() {
        var differences: [UInt32] = []
        for value in UInt32(0)..<0x30000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            if normalizedNFC(String(scalar)) != String(scalar) { differences.append(value) }
        }
        #expect(differences == [])
    }

    @Test(.timeLimit(.minutes(1))) func manyMarksAreReadInTime() {
        let marks = (0..<200_000).map { $0.isMultiple(of: 2) ? "\u{301}" : "\u{323}" }.joined()
        let normal = normalizedNFC("a" + marks)
        #expect(normal.unicodeScalars.first == "\u{1EA1}")
        #expect(normal.unicodeScalars.count == 200_000)
    }
}
