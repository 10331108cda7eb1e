import SpecBase
import Testing

/// Samples of RFC 3492, section 7.1, and labels encoded by Python's `punycode` codec.
@Suite struct PunycodeTests {
    @Test(arguments: [
        ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"), ("3年B組金八先生", "3B-ww4c5e180e575a65lsy2b"),
        ("-> $1.00 <-", "-> $1.00 <--"),
        ("почта", "80a1acny"), ("пример", "e1afmkfd"), ("рф", "p1ai"), ("bücher", "bcher-kva"), ("ü", "tda"),
        ("aü", "a-eha"),
        ("abc", "abc-"), ("\u{80}a", "a-a"),
        // A distance at which the bias is at the end of a step.
        ("abαѧґ", "ab-d9b24emg"),
    ]) func encodes(label: String, to wanted: String) {
        #expect(punycode(label) == wanted)
    }

    @Test func longLabelsAreRefused() {
        #expect(punycode(String(repeating: "я", count: 63)) != nil)
        #expect(punycode(String(repeating: "я", count: 64)) == nil)
        #expect(punycode(String(repeating: "\u{10FFFF}", count: 62) + "\u{80}") != nil)
    }
}
