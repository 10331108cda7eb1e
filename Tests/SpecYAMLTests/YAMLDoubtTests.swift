import SpecBase
import SpecYAML
import Testing

/// What libyaml takes and YAML 1.2 has as an error, or reads otherwise, is refused at its place.
@Suite struct YAMLDoubtTests {
    private static let line =
        "malformed-yaml the value that began above goes on here, no deeper than the block around it;"
    private static let comment =
        "malformed-yaml a '#' right behind a value; a comment has a blank before its '#', a text needs quotes"
    private static let tab = "malformed-yaml a tab indents this line; YAML is indented with blanks"
    private static let name =
        "malformed-yaml the name of an anchor has letters, digits, '-' and '_' alone; a text needs quotes"
    private static let first = "malformed-yaml blanks alone on this line, more than before the text below; delete them"

    @Test(arguments: [
        ("a: [b,\nc]", "2:1 \(line) at least a blank before it"),
        ("a: [\n  b\n]", "3:1 \(line) at least a blank before it"),
        ("\u{FEFF}a: [\n  b\n]", "3:1 \(line) at least a blank before it"),
        ("a:\n  b: { c: 1,\n  d: 2 }", "3:3 \(line) at least 3 blanks before it"),
        ("a:\n  - [b,\n  c]", "3:3 \(line) at least 3 blanks before it"),
        ("a:\n- [b,\nc]", "3:1 \(line) at least a blank before it"),
        ("a: [b\nc]", "2:1 \(line) at least a blank before it"),
        ("a: [\n&x b]", "2:1 \(line) at least a blank before it"),
        ("a: &x [1]\nb: [\n*x ]", "3:1 \(line) at least a blank before it"),
        ("a: \"b\nc\"", "2:1 \(line) at least a blank before it"),
        ("ж: 'я\r\nё'", "2:1 \(line) at least a blank before it"),
        ("- - 'a\n  b'", "2:3 \(line) at least 3 blanks before it"),
        ("a:\n|\n b\n", "2:1 \(line) at least a blank before it"),
        ("a: \"b\n\tc\"", "2:1 \(tab)"), ("a: [\n\tb\n ]", "2:1 \(tab)"), ("a:\n  - [\n  \tb ]", "3:3 \(tab)"),
        ("a: [b]#c", "1:7 \(comment)"), ("a: [b,#c\n ]", "1:7 \(comment)"), ("a: [#c\n b]", "1:5 \(comment)"),
        ("a: { b: 1 }#c", "1:12 \(comment)"), ("a: 'b'#c", "1:7 \(comment)"), ("\"a\"#b", "1:4 \(comment)"),
        ("a: |#c\n b\n", "1:5 \(comment)"), ("a: >2-#c\n  b\n", "1:7 \(comment)"),
        ("%YAML 1.2#c\n---\na: 1", "1:10 \(comment)"),
        ("a: [-]", "1:5 malformed-yaml a '-' alone within brackets needs quotes"),
        ("a: [b, -, c]", "1:8 malformed-yaml a '-' alone within brackets needs quotes"),
        ("{ ?a: b }", "1:3 malformed-yaml a text that begins with '?' needs quotes within brackets"),
        ("[?a]", "1:2 malformed-yaml a text that begins with '?' needs quotes within brackets"),
        ("{ ? :a }", "1:5 malformed-yaml a text that begins with ':' needs quotes within brackets"),
        ("a: &b:c d", "1:4 \(name)"), ("a: &b 1\nc: [*b:c]\n", "2:5 \(name)"),
        ("a: >\n \n  \n   \n # c\n", "4:1 \(first)"),
        ("--- |\n# a\n", "2:1 malformed-yaml the text of a block is indented; one blank before it will do"),
    ])
    func isRefusedAtItsPlace(text: String, told: String) {
        #expect(complaint(text) == told)
    }

    @Test(arguments: [
        ("[a,\nb\n]", "[a,b]"), ("a: [\n b,\n\n# c\n\t# c\n c\n ]", "a [b,c]"), ("a: [b, # c\n c]", "a [b,c]"),
        ("a: \"b\n\n \n c\"", "a b\\n\\nc"), ("a: 'b\n  \tc'", "a b c"), ("a: b\n  c", "a b c"),
        ("\"a#\": b#c # 'd'#", "a# b#c"), ("a: 'b''#c'", "a b'#c"), ("a: &x # 'b'#c\n# d\n  'e'", "a e"),
        ("a: [-b, - c]", ""), ("a: [-b, --]", "a [-b,--]"), ("{ 'a':b, \"c\": [d]}", "a b c [d]"),
        ("{ ? a : b }", "a b"), ("? a\n: b", "a b"), ("?a: b", "?a b"), ("a: :b", "a :b"), ("{a: b:c}", "a b:c"),
        ("a: &x-1 [b]\nc: *x-1", "a [b] c [b]"), ("a: [&x b,*x]", "a [b,b]"), ("{a: &x b, *x : c}", "a b b c"),
        ("a: |\n\n \n  b\n", "a \\n\\nb\\n"), ("a: |2\n    \n  b\n", "a   \\nb\\n"),
        ("a: |\n   \n   \n# c\nb: 1", "a  b 1"),
        ("a:\n- [b,\n c]\n- d", "a [[b,c],d]"), ("a: |\n # b\n", "a # b\\n"), ("--- |\n # a\n", "# a\\n"),
        ("- |\n b\n- 'c'\n- # d\n  e", "[b\\n,c,e]"), ("a: |\n  b\n   ", "a b\\n \\n"), ("a: b\n   ", "a b"),
        ("a: |\n  b ", "a b "), ("- |+\n  b\n\n# c\n", "[b\\n\\n]"),
    ])
    func isReadAsMeant(text: String, tree: String) {
        var log = DiagnosticLog()
        let node = readYAML(SourceFile(path: "a.yaml", text: text), into: &log)
        #expect(node.map(plain) ?? "" == tree, "\(complaint(text) ?? "")")
    }

    /// A bracket or quote that nobody closed is the mistake, not the lines below it.
    @Test(arguments: ["a: [b, c\nd: e\n", "a: [b,\nc: d\n"])
    func isNotToldBesideAnOpenBracket(text: String) {
        #expect(complaint(text) == "1:4 malformed-yaml a bracket is opened here and not closed")
    }

    private func plain(_ node: YAMLNode) -> String {
        switch node.content {
        case .scalar(let text): text.replacing("\n", with: "\\n")
        case .sequence(let elements): "[" + elements.map(plain).joined(separator: ",") + "]"
        case .mapping(let entries): entries.map { "\($0.key.value) \(plain($0.value))" }.joined(separator: " ")
        }
    }
}
