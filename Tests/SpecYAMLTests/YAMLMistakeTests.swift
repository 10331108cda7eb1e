import SpecBase
import SpecYAML
import Testing

/// Every usual mistake is told at its place, in words that say what to do.
@Suite struct YAMLMistakeTests {
    @Test(arguments: [
        ("a: b: c", "1:5 malformed-yaml a second ': ' on this line; put the value in quotes, or begin a new line"),
        (
            "a: b\n  c: d",
            "2:4 malformed-yaml a key where the value above goes on; look at the indentation of both lines"
        ),
        ("a:\n\tb: 1", "2:1 malformed-yaml a tab indents this line; YAML is indented with blanks"),
        ("a:\n  b: 1\n\tc: 1", "3:1 malformed-yaml a tab indents this line; YAML is indented with blanks"),
        ("a: |\n\tb", "2:1 malformed-yaml a tab indents this line; YAML is indented with blanks"),
        ("- -\tb", "1:4 malformed-yaml a tab stands here; YAML is indented with blanks"),
        ("a: \"b\nc: d\n", "1:4 malformed-yaml a quote is opened here and not closed"),
        ("a: 'it''s\nc: d\n", "1:4 malformed-yaml a quote is opened here and not closed"),
        ("a: \"b\n--- \n", "1:4 malformed-yaml a quote is opened here and not closed"),
        (
            "a: \"\\d\"",
            "1:5 malformed-yaml an unknown escape after '\\' in double quotes; write '\\\\' for a backslash, or use single quotes"
        ),
        (
            "a: \"\\u04\"",
            "1:7 malformed-yaml an escape of a character that does not exist; '\\u' wants four hexadecimal digits"
        ),
        (
            "a: \"\\ud800\"",
            "1:7 malformed-yaml an escape of a character that does not exist; '\\u' wants four hexadecimal digits"
        ),
        ("a: [b, c", "1:4 malformed-yaml a bracket is opened here and not closed"),
        ("a: [b, c\nd: e\n", "1:4 malformed-yaml a bracket is opened here and not closed"),
        ("a: {b: c\n", "1:4 malformed-yaml a bracket is opened here and not closed"),
        ("a: [b c] d", "1:10 malformed-yaml the value has ended before this; quotes have to hold all of it"),
        (
            "a: {b: c]",
            "1:9 malformed-yaml a block in '{…}' wants ',' or '}' here, found ']'; a text with special characters needs quotes"
        ),
        (
            "a: [b, 'c' d]",
            "1:12 malformed-yaml a list in '[…]' wants ',' or ']' here, found 'd'; a text with special characters needs quotes"
        ),
        (
            "a: [b, , c]",
            "1:8 malformed-yaml a value is wanted here, found ','; a text with special characters needs quotes"
        ),
        ("a: @b", "1:4 malformed-yaml a value that begins with '@' needs quotes"),
        ("a: `b`", "1:4 malformed-yaml a value that begins with '`' needs quotes"),
        ("a: %b", "1:4 malformed-yaml a value that begins with '%' needs quotes"),
        ("%b: c", "1:1 malformed-yaml '%' at a line's start begins a directive, which has no use here"),
        ("a: *жирно*", "1:4 malformed-yaml a value that begins with '*' needs quotes"),
        ("a: *b*", "1:4 malformed-yaml a value that begins with '*' needs quotes"),
        ("a: &", "1:4 malformed-yaml a value that begins with '&' needs quotes"),
        ("a: !b!c", "1:4 malformed-yaml a value that begins with '!' needs quotes"),
        ("a: \"{{b}}\" c", "1:12 malformed-yaml the value has ended before this; quotes have to hold all of it"),
        (
            "a: 1\n b: 2",
            "2:3 malformed-yaml a key where the value above goes on; look at the indentation of both lines"
        ),
        (
            "a:\n    b: 2\n  c: 3",
            "3:3 malformed-yaml a key is wanted here, found 'c'; its block has its keys in column 1"
        ),
        ("  a: 1\nb: 2", "2:1 malformed-yaml more than one value at the top of the file; look at the indentation"),
        ("a:\n  - b\n  c: d", "3:3 malformed-yaml an element '- …' is wanted here, found 'c'; look at the indentation"),
        ("a: - b", "1:4 malformed-yaml '- ' begins a list, and none can stand here; put it on a new line"),
        ("a: | b", "1:6 malformed-yaml the text of a block begins on the line after '|' or '>'"),
        ("a\nb: c", "2:2 malformed-yaml a key where the value above goes on; look at the indentation of both lines"),
        (
            "a: 1\nb\nc: 2",
            "2:1 malformed-yaml a key without ':' and a value; a text over several lines needs quotes or '|'"
        ),
        ("", "1:1 malformed-yaml the file is empty"),
        ("a: 1\n---\nb: 2", "2:1 malformed-yaml the file has a second document; one file holds one"),
        ("[a]: b", "1:1 malformed-yaml a key is a text, not a list or block"),
        ("a: {{b}}", "1:4 unquoted-template a value that begins with '{{' needs quotes: \"{{…}}\""),
        ("a: {{b}} и {{c}}", "1:4 unquoted-template a value that begins with '{{' needs quotes: \"{{…}}\""),
        ("a: {{b else 'x'}}", "1:4 unquoted-template a value that begins with '{{' needs quotes: \"{{…}}\""),
        ("- {{b.c[0]}}", "1:3 unquoted-template a value that begins with '{{' needs quotes: \"{{…}}\""),
        ("{ a: {{b}} }", "1:6 unquoted-template a value that begins with '{{' needs quotes: \"{{…}}\""),
        ("a: 1\nb: 2\n\"a\": 3", "3:1 duplicate-key the key 'a' is there already"),
        (
            "!!str a: b",
            "1:1 yaml-tag the tag 'tag:yaml.org,2002:str' has no meaning here; a place says itself what it takes"
        ),
        (
            "a: !b c",
            "1:4 yaml-tag to YAML '!' begins a tag, which has no meaning here; write 'not' for '!', and quote a text"
        ),
        ("<<: { a: 1 }", "1:1 yaml-merge-key '<<' merges nothing here; write the keys out"),
        ("a: &a [*a]", "1:8 yaml-alias the alias '*a' stands within what it repeats"),
        ("a: *b", "1:4 yaml-alias the alias '*b' stands for nothing: no '&b' stands above"),
        ("a: b\u{1}", "1:5 not-text the control character U+0001, which YAML does not have"),
        ("a: \u{7F}", "1:4 not-text the control character U+007F, which YAML does not have"),
        ("a:\r\nж\u{0}", "2:2 not-text a NUL byte: this is no text file"),
        ("a:\rb\u{FFFD}", "2:2 not-text bytes that are not UTF-8; save the file in UTF-8"),
        ("a: b\u{2028}c", "1:5 not-text the line end U+2028, which is none to other tools; write \"\\u2028\""),
        (
            "a: b\u{FEFF}c",
            "1:5 not-text a byte order mark, which stands only at the start of a file; write \"\\uFEFF\""
        ),
        ("\u{FEFF}a: 1\na: 2", "2:1 duplicate-key the key 'a' is there already"),
        ("a: 1\n=======\nb: 2", "2:1 merge-conflict-mark a merge left this mark: choose a side and delete the marks"),
        ("a: 1\n>>>>>>> main", "2:1 merge-conflict-mark a merge left this mark: choose a side and delete the marks"),
        (
            "a: 1\r\n<<<<<<< HEAD\r\n",
            "2:1 merge-conflict-mark a merge left this mark: choose a side and delete the marks"
        ),
        ("a: 1\n||||||| base\n", "2:1 merge-conflict-mark a merge left this mark: choose a side and delete the marks"),
        ("a: 1\n=======", "2:1 merge-conflict-mark a merge left this mark: choose a side and delete the marks"),
    ])
    func isToldAtItsPlace(text: String, told: String) {
        #expect(complaint(text) == told)
    }

    @Test func mergesAreEachToldOnce() {
        var log = DiagnosticLog()
        _ = readYAML(SourceFile(path: "a.yaml", text: "<<: { a: 1 }\n<<: { b: 1 }\n"), into: &log)
        #expect(log.sorted.map { "\($0.range.start.line) \($0.kind.id)" } == ["1 yaml-merge-key", "2 yaml-merge-key"])
    }

    @Test(arguments: [
        "a: |\n  =======\n  <<<<<<< HEAD\n", "a: ========\n", "\"=======x\": 1", "========: 1", "<<<<<<<<: 1",
        "a: \"\\u2028\\x85\\uFEFF\"",
    ])
    func isNoMistake(text: String) {
        #expect(complaint(text) == nil)
    }
}

/// `LINE:COLUMN id words` of the first mistake, or `nil`.
func complaint(_ text: String) -> String? {
    var log = DiagnosticLog()
    let node = readYAML(SourceFile(path: "a.yaml", text: text), into: &log)
    guard let first = log.sorted.first else { return node == nil ? "nothing is told" : nil }
    if node != nil { return "the file is read in spite of: \(first.message)" }
    return "\(first.range.start.line):\(first.range.start.column) \(first.kind.id) \(first.message)"
}
