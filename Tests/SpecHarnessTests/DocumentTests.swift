import SpecBase
import SpecHarness
import Testing

@Suite struct DocumentTests {
    private static let texts = [
        "", " ", "a", "a b", " a", "a ", "no", "NO", "~", "08", "1e3", "+380671234567", "9f2c", "0x1F", "2026-04-09",
        "18:30",
        "a: b", "a:", ":a", "a #b", "#a", "- a", "-a", "-", "?", "[a]", "{a}", "a, b", "\"a\"", "'a'", "a\"b", "a\\b",
        "%a",
        "@a", "`a", "|", ">", "!a", "&a", "*a", "---", "--- a", "...", "a\nb", "a\nb\n", "\na", "a\n\nb", "a\n\n",
        " a\nb",
        "a \nb", "a\tb", "\ta\nb", "a\r\nb", "a\rb", "a\u{0}b", "a\u{1b}b", "a\u{85}b", "a\u{2028}b", "a\u{a0}b",
        "a\u{200b}b",
        "\u{feff}a", "Заказ №5", "😀", "e\u{301}", "=", "<<", ".5", "1_000", "1,5", "https://a.b/c?d=e&f#g", "a\n---\nb",
        "a\n# b",
        "a\n- b: c", "a\n\u{301}b", "null", "y", "on",
    ]

    @Test(arguments: texts) func everyTextReadsBackToTheByte(_ text: String) throws {
        // No reader of ours takes YAML's merge key, however it is written.
        let key = text == "<<" ? "key of \(text)" : text
        for layout in [Document.Layout.block, .flow] {
            let whole = Document.map(
                [
                    .init("key", .text(text)), .init(key, .text("x")),
                    .init("list", .list([.text(text), .text(text)], layout)),
                    .init("map", .map([.init("in", .text(text)), .init(key, .list([], layout))], layout)),
                ],
                .block
            )
            let printed = printDocument(whole)
            #expect(try document(printed).says(whole), "\(printed)")
        }
    }

    @Test(arguments: [
        ("12", true), ("+380671234567", true), ("+7 495 123-45-67", true),
        ("2026-04-09 18:30:00", true),
        ("2026-04-09 или позже", false), ("9f2c", false), ("9e2", true), ("0x1F", true), ("no", true),
        ("nobody", false),
        ("-", true), ("- a", true), ("a", false),
    ])
    func onlyWhatYAMLWouldGuessIsQuoted(_ text: String, _ isQuoted: Bool) {
        #expect(printDocument(.text(text)) == (isQuoted ? "\"\(text)\"\n" : "\(text)\n"))
    }

    @Test func longCollectionsAreBlocks() {
        let long = String(repeating: "x", count: 70)
        let document = Document.map([
            .init("a", .list([.bare(long), .bare(long)], .flow)), .init("b", .list([.bare("x")], .flow)),
        ])
        #expect(printDocument(document) == "a:\n  - \(long)\n  - \(long)\nb: [x]\n")
    }

    @Test func originsStandAsComments() {
        let entry = Document.Entry("A", .map([.init("after", .bare("1"))], .flow), origin: "a.yaml:1:2 ← payload x")
        #expect(printDocument(.map([entry]), showsOrigins: true) == "A: { after: 1 }  # a.yaml:1:2 ← payload x\n")
        #expect(printDocument(.map([entry])) == "A: { after: 1 }\n")
    }

    @Test(arguments: [
        ("a: 1\nb: [x, y]", "{\"a\":1,\"b\":[\"x\",\"y\"]}"),
        ("a: \"\\u2028\\n\"", "{\"a\":\"\\u2028\\n\"}"),
    ])
    func documentsBecomeJSON(_ yaml: String, _ json: String) throws {
        #expect(JSONText(try document(yaml)).printed == json)
    }

    @Test(arguments: [
        ("1.50", true), ("-0", true), ("01", false), ("1e5", true), ("1.", false), ("+1", false), ("0x1", false),
    ])
    func onlyJSONNumbersStandBare(_ text: String, _ isNumber: Bool) {
        #expect(JSONText(.bare(text)).printed == (isNumber ? text : "\"\(text)\""))
    }
}
