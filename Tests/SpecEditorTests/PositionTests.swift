import SpecBase
import SpecEditor
import Testing

/// Editors count UTF-16 from 0, the compiler scalars from 1.
struct PositionTests {
    /// One line of each kind: plain, Cyrillic, an emoji of two units, a letter of two scalars, CR LF, CR, no end.
    private static let buffer = TextBuffer("name: x\nимя: Оля\r\na 😀 b\re\u{301}!\n\nend")

    struct Row: Sendable {
        let line: Int
        let scalar: Int
        let utf16: Int
        let utf8: Int
    }

    static let rows = [
        Row(line: 1, scalar: 1, utf16: 0, utf8: 0),
        Row(line: 1, scalar: 8, utf16: 7, utf8: 7),
        Row(line: 2, scalar: 4, utf16: 3, utf8: 6),
        Row(line: 2, scalar: 9, utf16: 8, utf8: 14),
        Row(line: 3, scalar: 3, utf16: 2, utf8: 2),
        Row(line: 3, scalar: 4, utf16: 4, utf8: 6),
        Row(line: 3, scalar: 6, utf16: 6, utf8: 8),
        Row(line: 4, scalar: 2, utf16: 1, utf8: 1),
        Row(line: 4, scalar: 3, utf16: 2, utf8: 3),
        Row(line: 5, scalar: 1, utf16: 0, utf8: 0),
        Row(line: 6, scalar: 4, utf16: 3, utf8: 3),
    ]

    @Test("Places go there and back", arguments: rows)
    func goesThereAndBack(_ row: Row) {
        let source = SourcePosition(line: row.line, column: row.scalar)
        for (encoding, units) in [
            (PositionEncoding.utf16, row.utf16), (.utf8, row.utf8), (.utf32, row.scalar - 1),
        ] {
            let editor = EditorPosition(line: row.line - 1, character: units)
            #expect(Self.buffer.editorPosition(source, encoding) == editor)
            #expect(Self.buffer.sourcePosition(editor, encoding) == source)
        }
    }

    @Test(
        "A place that the text does not have becomes the nearest before it",
        arguments: [
            // Beyond the end of a line, within an emoji, beyond the last line.
            (EditorPosition(line: 1, character: 99), SourcePosition(line: 2, column: 9)),
            (EditorPosition(line: 2, character: 3), SourcePosition(line: 3, column: 3)),
            (EditorPosition(line: 99, character: 0), SourcePosition(line: 6, column: 4)),
            (EditorPosition(line: .max, character: .max), SourcePosition(line: 6, column: 4)),
        ]
    )
    func clamps(_ editor: EditorPosition, _ source: SourcePosition) {
        #expect(Self.buffer.sourcePosition(editor, .utf16) == source)
    }

    @Test("A place of the compiler's beyond the text becomes its end")
    func clampsBack() {
        let end = EditorPosition(line: 5, character: 3)
        #expect(Self.buffer.editorPosition(SourcePosition(line: 7, column: 1), .utf16) == end)
        #expect(Self.buffer.editorPosition(SourcePosition(line: 6, column: 99), .utf16) == end)
    }

    struct Edit: Sendable {
        let before: String
        let start: (Int, Int)
        let end: (Int, Int)
        let text: String
        let after: String
    }

    static let edits = [
        Edit(before: "a 😀 b", start: (0, 4), end: (0, 4), text: "!", after: "a 😀! b"),
        Edit(before: "a 😀 b", start: (0, 2), end: (0, 4), text: "", after: "a  b"),
        // Half of an emoji cannot be taken away.
        Edit(before: "a 😀 b", start: (0, 3), end: (0, 4), text: "", after: "a  b"),
        Edit(before: "Оля\r\nЯна", start: (0, 3), end: (1, 0), text: " ", after: "Оля Яна"),
        // A line's end stays when an edit goes beyond it.
        Edit(before: "a\r\nb", start: (0, 9), end: (0, 99), text: "x", after: "ax\r\nb"),
        Edit(before: "a\nb", start: (1, 0), end: (9, 0), text: "", after: "a\n"),
        Edit(before: "", start: (0, 0), end: (0, 0), text: "a\nb", after: "a\nb"),
        // An end before its start replaces nothing.
        Edit(before: "abc", start: (0, 2), end: (0, 1), text: "x", after: "abxc"),
    ]

    @Test("Edits replace what an editor means", arguments: edits)
    func replaces(_ edit: Edit) {
        var buffer = TextBuffer(edit.before)
        buffer.replace(
            EditorPosition(line: edit.start.0, character: edit.start.1),
            EditorPosition(line: edit.end.0, character: edit.end.1),
            with: edit.text,
            .utf16
        )
        #expect(Array(buffer.text.utf8) == Array(edit.after.utf8))
        #expect(buffer == TextBuffer(edit.after))
    }

    @Test("The compiler's own way of counting is chosen where an editor knows it")
    func choosesEncoding() {
        #expect(PositionEncoding.chosen(of: nil) == .utf16)
        #expect(PositionEncoding.chosen(of: ["utf-16"]) == .utf16)
        #expect(PositionEncoding.chosen(of: ["utf-16", "utf-8"]) == .utf8)
        #expect(PositionEncoding.chosen(of: ["utf-8", "utf-32", "utf-16"]) == .utf32)
        #expect(PositionEncoding.chosen(of: ["utf-7", 3]) == .utf16)
    }

    @Test(
        "Paths and URIs name the same file",
        arguments: [
            ("file:///a/b.yaml", "/a/b.yaml"), ("file:///a%20b/%D0%B6.yaml", "/a b/ж.yaml"),
            ("file://localhost/a", "/a"), ("FILE:///a/./b/../c", "/a/c"), ("file:///a?x#y", "/a"),
        ]
    )
    func readsURI(_ uri: String, _ path: String) {
        #expect(filePath(ofURI: uri) == path)
        #expect(filePath(ofURI: fileURI(ofPath: path)) == path)
    }

    @Test(
        "What names no file of this host has no path",
        arguments: ["untitled:1", "file://host/a", "file://", "file:///%zz", "file:///%FF", "file:///a%00", "", "/a"]
    )
    func refusesURI(_ uri: String) {
        #expect(filePath(ofURI: uri) == nil)
    }
}
