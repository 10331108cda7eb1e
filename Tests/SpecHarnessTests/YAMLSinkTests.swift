import SpecHarness
import SpecOutcome
import SpecTestSupport
import Testing

@Suite struct YAMLSinkTests {
    private static let texts = [
        "", "a", "no", "12", "+380671234567", "a: b", "#a", "a #b", "[x]", "- a", "-", "\"", "\\", "Заказ №5", "😀",
        "a\nb",
        "a\nb\n", "\na", "a \nb", "a\n\n", "a\tb", "a\u{0}", "a\u{a0}", "a\u{2028}", "a\u{ad}b", "~", ".Inf", "NULL",
        "<<", "=", "0x1F",
        "1e3", "---", "a:", "a,b", "a:\"b", "Ґанок", "e\u{301}",
    ]

    @Test func whatIsWrittenPartByPartIsWhatThePlainPrinterPrints() throws {
        for seed in 0..<4_000 {
            var random = SplitMix(seed: UInt64(seed))
            let document = Self.document(&random, depth: 0)
            for indent in [0, 3] {
                for showsOrigins in [false, true] {
                    let printed = printDocument(document, indent: indent, showsOrigins: showsOrigins)
                    let plain = plainlyPrinted(document, indent: indent, showsOrigins: showsOrigins)
                    try #require(printed == plain, "seed \(seed)")
                    // The same letters may be other bytes.
                    try #require(printed.utf8.elementsEqual(plain.utf8), "seed \(seed)")
                }
            }
            for isMessage in [false, true] {
                let inline = inlineText(document, isMessage: isMessage)
                try #require(inline == plainlyInlined(document, isMessage: isMessage), "seed \(seed)")
            }
        }
    }

    @Test func everyLetterIsTakenAsThePlainPrinterTakesIt() throws {
        for value in (0..<UInt32(0x20_000)) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in ["\(scalar)", "a\(scalar)", "a\(scalar)b", "\(scalar)1", "a \(scalar)b"] {
                let document = Document.list([.list([.text(text)], .flow), .text(text)])
                try #require(printDocument(document).utf8.elementsEqual(plainlyPrinted(document).utf8), "U+\(value)")
            }
        }
    }

    /// Mostly small, some of them as wide as a line.
    private static func document(_ random: inout SplitMix, depth: Int) -> Document {
        let layout = Bool.random(using: &random) ? Document.Layout.flow : .block
        switch Int.random(in: 0..<(depth < 5 ? 8 : 3), using: &random) {
        case 3...5 where depth > 0, 6:
            let entries = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                let origin = Int.random(in: 0..<5, using: &random) == 0 ? "a.yaml:1:2 ← x" : nil
                return Document.Entry(text(&random), document(&random, depth: depth + 1), origin: origin)
            }
            return .map(entries, layout)
        case 3...7:
            let count = Int.random(in: 0...4, using: &random)
            return .list((0..<count).map { _ in document(&random, depth: depth + 1) }, layout)
        case 2: return .bare(text(&random))
        default: return .text(text(&random))
        }
    }

    private static func text(_ random: inout SplitMix) -> String {
        switch Int.random(in: 0..<12, using: &random) {
        case 0...2: texts.randomElement(using: &random) ?? ""
        case 3: String(repeating: "ш", count: Int.random(in: 90...125, using: &random))
        case 4: String(repeating: "x", count: Int.random(in: 20...60, using: &random))
        case 5: (texts.randomElement(using: &random) ?? "") + (texts.randomElement(using: &random) ?? "")
        default: "k\(Int.random(in: 0..<100, using: &random))"
        }
    }
}
