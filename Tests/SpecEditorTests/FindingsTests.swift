import SpecBase
import SpecEditor
import Testing

/// What an editor shows at files, while documents and files come, change and go.
struct FindingsTests {
    private let path = ExampleSpecs.path
    private let broken = ExampleSpecs.channel("{{name else phone}}", "{{nam else phone}}")

    @Test("A mistake is shown at its place, in UTF-16, with the version that it is about, and goes with the mistake")
    func showsAndClears() {
        var editor = Editor(ExampleSpecs.files)
        editor.open(path, ExampleSpecs.channel)
        #expect(editor.codes(path) == [])
        editor.change(path, to: broken, version: 2)
        #expect(editor.codes(path) == ["unknown-name"])
        // The emoji is two units, the Cyrillic letters one each.
        #expect(
            editor.first(path)?["range"]
                == ["start": ["line": 11, "character": 26], "end": ["line": 11, "character": 29]]
        )
        #expect(editor.first(path)?["severity"] == 1)
        #expect(editor.first(path)?["source"] == "crmspec")
        #expect(editor.findings[fileURI(ofPath: path)]?["version"] == 2)
        editor.change(path, to: ExampleSpecs.channel, version: 3)
        #expect(editor.codes(path) == [])
        #expect(editor.findings[fileURI(ofPath: path)]?["version"] == 3)
    }

    @Test("UTF-8 and UTF-32 count otherwise", arguments: [("utf-8", 34), ("utf-32", 25)])
    func countsAsAsked(_ encoding: String, _ character: Int) {
        let capabilities: JSON = ["general": ["positionEncodings": [.string(encoding), "utf-16"]]]
        var editor = Editor(ExampleSpecs.files, capabilities: capabilities)
        editor.open(path, broken)
        #expect(editor.first(path)?.at("range", "start", "character") == .integer(character))
    }

    @Test("Edits of ranges, one after the other, come to the same as the whole text")
    func appliesRanges() {
        var editor = Editor(ExampleSpecs.files)
        editor.open(path, ExampleSpecs.channel)
        func edit(_ line: Int, _ start: Int, _ end: Int, _ text: String) -> JSON {
            [
                "range": [
                    "start": ["line": .integer(line), "character": .integer(start)],
                    "end": ["line": .integer(line), "character": .integer(end)],
                ], "text": .string(text),
            ]
        }
        editor.notify(
            "textDocument/didChange",
            [
                "textDocument": ["uri": .string(fileURI(ofPath: path)), "version": 2],
                // After the first, the second's line is one further down.
                "contentChanges": [edit(0, 0, 0, "# 😀\n"), edit(12, 29, 30, "")],
            ]
        )
        #expect(editor.codes(path) == ["unknown-name"])
        #expect(editor.first(path)?.at("range", "start", "line") == 12)
    }

    @Test("A letter that is taken apart moves what stands behind it")
    func movesWithDecomposition() {
        var editor = Editor(ExampleSpecs.files)
        editor.open(path, broken.replacing("😀", "\u{E9}"))
        #expect(editor.first(path)?.at("range", "start", "character") == 25)
        editor.change(path, to: broken.replacing("😀", "e\u{301}"), version: 2)
        #expect(editor.first(path)?.at("range", "start", "character") == 26)
    }

    @Test("What is shown at other files follows an edit, and a mistake in a file that is not open is shown, too")
    func followsAcrossFiles() {
        var editor = Editor(ExampleSpecs.files)
        let catalog = "/project/specs/crm.yaml"
        editor.open(catalog, ExampleSpecs.catalog.replacing("anna:", "berta:"))
        #expect(editor.codes(path) == ["unknown-user"])
        #expect(editor.findings[fileURI(ofPath: path)]?["version"] == nil)
        editor.change(catalog, to: ExampleSpecs.catalog, version: 2)
        #expect(editor.codes(path) == [])
    }

    @Test("Findings point to related places")
    func pointsToRelated() throws {
        var editor = Editor(ExampleSpecs.files)
        editor.open("/project/specs/second.yaml", ExampleSpecs.channel)
        let related = editor.first("/project/specs/second.yaml")?["relatedInformation"]?.elements?.first
        #expect(related?.at("location", "uri")?.text == fileURI(ofPath: path))
        #expect(related?.at("location", "range", "start") == ["line": 1, "character": 9])
    }

    @Test("A document that is closed without being saved is again what the disk has")
    func closes() {
        var editor = Editor(ExampleSpecs.files)
        editor.open(path, broken)
        editor.open("/project/specs/new.yaml", "crmspec: 1\nchannel: [\n")
        #expect(editor.codes(path) == ["unknown-name"])
        #expect(editor.codes("/project/specs/new.yaml")?.isEmpty == false)
        editor.close(path)
        editor.close("/project/specs/new.yaml")
        #expect(editor.codes(path) == [])
        #expect(editor.codes("/project/specs/new.yaml") == [])
    }

    @Test("Files that change on disk are read again, unless they are open")
    func watches() {
        let disk = Disk(ExampleSpecs.files.texts)
        var editor = Editor(disk)
        func tell(_ path: String, _ type: JSON) {
            editor.notify(
                "workspace/didChangeWatchedFiles",
                ["changes": [["uri": .string(fileURI(ofPath: path)), "type": type]]]
            )
        }
        disk.write(path, broken)
        tell(path, 2)
        #expect(editor.codes(path) == ["unknown-name"])
        editor.open(path, ExampleSpecs.channel)
        tell(path, 2)
        #expect(editor.codes(path) == [])
        editor.close(path)
        #expect(editor.codes(path) == ["unknown-name"])
        disk.write(path, nil)
        tell(path, 3)
        #expect(editor.codes(path) == [])
        disk.write("/project/specs/sub/a.yaml", broken)
        tell("/project/specs/sub/a.yaml", 1)
        #expect(editor.codes("/project/specs/sub/a.yaml") == ["unknown-name"])
        disk.write("/project/specs/sub/a.yaml", nil)
        tell("/project/specs/sub", 3)
        #expect(editor.codes("/project/specs/sub/a.yaml") == [])
    }

    @Test(
        "A comment that allows a finding hides it until its day",
        arguments: [(20_000, []), (30_000, ["single-braces", "expired-allowance"])] as [(Int, [String])]
    )
    func allows(_ day: Int, _ codes: [String]) {
        let text = ExampleSpecs.channel(
            "{{name else phone}}\"",
            "{{name else phone}} {name}\"  # crmspec: allow single-braces until 2030-01-01 -- the shop's own"
        )
        var editor = Editor(ExampleSpecs.files, today: Day(number: day))
        editor.open(path, text)
        #expect(editor.codes(path) == codes)
    }

    @Test("What never happens may be faded, and a warning is one")
    func fades() {
        var editor = Editor(ExampleSpecs.files)
        editor.open(path, ExampleSpecs.channel("{{name else phone}}", "{{phone else name}}"))
        #expect(editor.codes(path) == ["unreachable-else"])
        #expect(editor.first(path)?["tags"] == [1])
        #expect(editor.first(path)?["severity"] == 2)
    }

    @Test("Broken YAML does not stop the answers")
    func survivesBrokenYAML() {
        var editor = Editor(ExampleSpecs.files)
        editor.open(path, ExampleSpecs.channel + "rules: {{{\n\t- [")
        #expect(editor.codes(path)?.count == 1)
        for method in ["hover", "completion", "documentSymbol", "codeLens", "semanticTokens/full"] {
            #expect(editor.request("textDocument/\(method)", editor.place(path, 11, 28))["result"] != nil)
        }
        editor.change(path, to: ExampleSpecs.channel, version: 2)
        #expect(editor.codes(path) == [])
    }

    @Test("Where the specs are: below the folder, in it, or around a file that is opened alone")
    func findsSpecs() {
        let texts = [
            "/project/crm.yaml": ExampleSpecs.catalog, "/project/a.yaml": broken, "/else/values.yaml": "a: b",
        ]
        var editor = Editor(MemoryFiles(texts: texts))
        editor.notify("none", [:])
        #expect(editor.codes("/project/a.yaml") == ["unknown-name"])
        var alone = Editor(MemoryFiles(texts: texts), folder: nil)
        alone.open("/project/a.yaml", broken)
        #expect(alone.codes("/project/a.yaml") == ["unknown-name"])
        alone.open("/else/values.yaml", "a: b")
        #expect(alone.codes("/else/values.yaml") == nil)
        alone.close("/project/a.yaml")
        #expect(alone.codes("/project/a.yaml") == [])
    }

    @Test("Golden cases beside specs are no specs")
    func passesOverCases() {
        let texts = [
            "/project/crm.yaml": ExampleSpecs.catalog, "/project/a.yaml": broken,
            "/project/golden/a/case.yaml": "title: A case",
        ]
        var editor = Editor(MemoryFiles(texts: texts))
        editor.open("/project/golden/a/case.yaml", "title: Another case")
        #expect(editor.codes("/project/a.yaml") == ["unknown-name"])
        #expect(editor.codes("/project/golden/a/case.yaml") == nil)
    }

    @Test("Folders come and go while the editor runs")
    func changesFolders() {
        var texts = ExampleSpecs.files.texts
        texts["/project/specs/feedback.yaml"] = broken
        var editor = Editor(MemoryFiles(texts: texts), folder: nil)
        let folder: JSON = [["uri": "file:///project", "name": "anna"]]
        editor.notify("workspace/didChangeWorkspaceFolders", ["event": ["added": folder, "removed": []]])
        #expect(editor.codes(path) == ["unknown-name"])
        editor.notify("workspace/didChangeWorkspaceFolders", ["event": ["added": [], "removed": folder]])
        #expect(editor.codes(path) == [])
    }
}

extension String {
    func replacing(_ text: String, _ replacement: String) -> String {
        split(separator: text, omittingEmptySubsequences: false).joined(separator: replacement)
    }
}
