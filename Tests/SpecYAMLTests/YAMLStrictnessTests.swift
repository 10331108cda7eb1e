import SpecBase
import SpecYAML
import Testing

/// What the reader takes as it is written, and what it refuses.
@Suite struct YAMLStrictnessTests {
    @Test(arguments: [
        ("a: no", "no"), ("a: on", "on"), ("a: 22:22", "22:22"), ("a: ~", "~"), ("a: .inf", ".inf"),
        ("a: 1_000", "1_000"), ("a: +79161234567", "+79161234567"),
        ("a: 0123", "0123"), ("a: 1e3", "1e3"), ("a: 2026-04-09", "2026-04-09"), ("a:", ""), ("a: ''", ""),
        ("a: '<<'", "<<"), ("a: \"x y\"", "x y"), ("a: |\n  x\n  y", "x\ny"),
        ("a: >-\n  x\n  y", "x y"), ("a: x # y", "x"), ("a: x#y", "x#y"), ("\u{FEFF}a: 1", "1"),
    ]) func scalarsAreTexts(text: String, value: String) {
        #expect(outcome(text) == object([("a", quoted(value))]))
    }

    @Test(arguments: [
        ("", "malformed-yaml"), ("# only a comment\n", "malformed-yaml"), ("a: 1\n---\nb: 2\n", "malformed-yaml"),
        ("a:\n\tb: 1\n", "malformed-yaml"),
        ("a: 1\na: 2\n", "duplicate-key"), ("{a: 1, 'a': 2}", "duplicate-key"),
        ("a: {b: 1, b: 2}\na: 3", "duplicate-key,duplicate-key"), ("a: !!str 1", "yaml-tag"),
        ("!x a: 1", "yaml-tag"), ("a: !<tag:x> 1", "yaml-tag"), ("<<: {a: 1}", "yaml-merge-key"),
        ("a: *b", "yaml-alias"), ("a: &a [*a]", "yaml-alias"), ("? [a]\n: 1", "malformed-yaml"),
        ("a: {{b}}", "unquoted-template"), ("a: \u{0}", "not-text"), ("a: \u{7}", "not-text"),
        ("a: \u{FFFD}", "not-text"), ("a: \u{FFFE}", "not-text"), ("a: \u{7F}", "not-text"),
        ("<<<<<<< ours\na: 1\n", "merge-conflict-mark"), ("a: 1\n=======\nb: 2\n", "merge-conflict-mark"),
        ("a: 1\n>>>>>>> theirs\n", "merge-conflict-mark"), ("%TAG ! x\n---\n!y a", "yaml-tag"),
    ]) func refuses(text: String, ids: String) {
        #expect(outcome(text) == ids)
    }

    @Test(arguments: [("a: '<<'\n'<<': 1\n"), ("a: |\n  <<<<<<< ours\n"), ("a: x=======y\n"), ("a: &x 1\nb: *x\n")])
    func takesWhatOnlyLooksWrong(text: String) {
        #expect(read(text).ids == [])
    }

    @Test func bothPlacesOfADuplicateKeyAreTold() throws {
        var log = DiagnosticLog()
        #expect(readYAML(SourceFile(path: "a.yaml", text: "a: 1\nb:\n  c: 1\na: 2\n"), into: &log) == nil)
        let diagnostic = try #require(log.sorted.first)
        #expect(diagnostic.range.start == SourcePosition(line: 4, column: 1))
        #expect(diagnostic.notes.map(\.range.start) == [SourcePosition(line: 1, column: 1)])
    }

    @Test func boundsHoldExactly() {
        let nested = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        #expect(read(nested(100)).ids == [])
        #expect(read(nested(101)).ids == ["yaml-too-large"])
        #expect(
            read("a: &a [\(String(repeating: "1,", count: 99))]\nb: [\(String(repeating: "*a,", count: 100))]").ids
                == []
        )
        #expect(
            read("a: &a [\(String(repeating: "1,", count: 99))]\nb: [\(String(repeating: "*a,", count: 101))]").ids == [
                "yaml-alias"
            ]
        )
        #expect(read("a: '\(String(repeating: "x", count: 16 << 20))'").ids == ["yaml-too-large"])
    }

    @Test func anyPieceOfAFileEnds() {
        let text = Array("a: &x [1, 'b', \"c\\n\"]\nd: |\n  e\n? f\n: {g: *x, h: !i j}\n--- %\n".unicodeScalars)
        for start in text.indices {
            for end in start...text.count {
                _ = read(String(String.UnicodeScalarView(text[start..<end])))
            }
        }
    }
}
