import SpecEditor
import Testing

/// Answers about names, as the protocol has them. What they say is the compiler's matter.
struct LanguageTests {
    private let path = ExampleSpecs.path

    private func editor(_ text: String = ExampleSpecs.channel, capabilities: JSON = Editor.able) -> Editor {
        var editor = Editor(ExampleSpecs.files, capabilities: capabilities)
        editor.open(path, text, version: 3)
        return editor
    }

    private func range(_ line: Int, _ start: Int, _ end: Int) -> JSON {
        [
            "start": ["line": .integer(line), "character": .integer(start)],
            "end": ["line": .integer(line), "character": .integer(end)],
        ]
    }

    @Test("A completion says what it replaces, in UTF-16, and keeps the compiler's order")
    func completes() throws {
        // The word at the place is `nam`, after an emoji.
        var editor = editor(ExampleSpecs.channel("{{name else phone}}", "{{nam}}"))
        let result = editor.request("textDocument/completion", editor.place(path, 11, 29))["result"]
        let items = try #require(result?["items"]?.elements)
        let name = try #require(items.first { $0["label"] == "name" })
        #expect(name["textEdit"] == ["range": range(11, 26, 29), "newText": "name"])
        let order = items.compactMap { $0["sortText"]?.text }
        #expect(order == order.sorted() && Set(order).count == items.count)
    }

    @Test("A hover is Markdown over its thing")
    func hovers() {
        var editor = editor()
        let hover = editor.request("textDocument/hover", editor.place(path, 12, 17))["result"]
        #expect(hover?.at("contents", "kind") == "markdown")
        #expect(hover?["range"] == range(12, 16, 20))
        #expect(editor.request("textDocument/hover", editor.place(path, 18, 0))["result"] == .null)
    }

    @Test("A definition, and references with and without it")
    func finds() {
        var editor = editor()
        let place = editor.place(path, 12, 17)
        let uri = JSON.string(fileURI(ofPath: path))
        let declaration: JSON = ["uri": uri, "range": range(5, 2, 6)]
        let uses: [JSON] = [["uri": uri, "range": range(11, 26, 30)], ["uri": uri, "range": range(12, 16, 20)]]
        #expect(editor.request("textDocument/definition", place)["result"] == [declaration])
        #expect(editor.request("textDocument/references", place)["result"] == .array([declaration] + uses))
        guard case .object(let entries) = place else { return }
        let without = JSON.object(entries + [JSON.Entry("context", ["includeDeclaration": false])])
        #expect(editor.request("textDocument/references", without)["result"] == .array(uses))
    }

    @Test("A new name goes to every place, of the version at hand, or without it where the editor wants none")
    func renames() {
        for capabilities in [Editor.able, [:]] {
            var editor = editor(capabilities: capabilities)
            let prepared = editor.request("textDocument/prepareRename", editor.place(path, 12, 17))["result"]
            #expect(prepared == range(12, 16, 20))
            guard case .object(let entries) = editor.place(path, 12, 17) else { return }
            let params = JSON.object(entries + [JSON.Entry("newName", "client")])
            let result = editor.request("textDocument/rename", params)["result"]
            let versioned = result?["documentChanges"]?.elements?.first
            let edits = versioned?["edits"] ?? result?.at("changes", fileURI(ofPath: path))
            #expect(versioned?.at("textDocument", "version") == (capabilities == [:] ? nil : 3))
            #expect(
                edits?.elements?.compactMap { $0["range"] } == [range(5, 2, 6), range(11, 26, 30), range(12, 16, 20)]
            )
            #expect(edits?.elements?.allSatisfy { $0["newText"] == "client" } == true)
        }
    }

    @Test("A name that cannot be given is refused with the reason")
    func refusesRename() {
        var editor = editor()
        guard case .object(let entries) = editor.place(path, 12, 17) else { return }
        for name in ["phone", "not a name", ""] {
            let response = editor.request(
                "textDocument/rename",
                .object(entries + [JSON.Entry("newName", .string(name))])
            )
            #expect(response.at("error", "code")?.integer == -32_803)
            #expect(response.at("error", "message")?.text?.isEmpty == false)
        }
    }

    @Test("The outline has levels where the editor shows them, and each name is within its part")
    func outlines() throws {
        var editor = editor()
        let symbols = try #require(
            editor.request("textDocument/documentSymbol", editor.document(path))["result"]?.elements
        )
        var names: [String] = []
        func walk(_ symbols: [JSON]) {
            for symbol in symbols {
                names.append(symbol["name"]?.text ?? "")
                let (whole, name) = (symbol["range"], symbol["selectionRange"])
                #expect(place(whole, "start") <= place(name, "start") && place(name, "end") <= place(whole, "end"))
                walk(symbol["children"]?.elements ?? [])
            }
        }
        walk(symbols)
        #expect(names.contains("name") && names.contains("lead"))
        var plain = self.editor(capabilities: [:])
        let flat = plain.request("textDocument/documentSymbol", plain.document(path))["result"]?.elements
        #expect(flat?.compactMap { $0["name"]?.text } == names)
        #expect(flat?.allSatisfy { $0["location"] != nil } == true)
    }

    private func place(_ range: JSON?, _ end: String) -> EditorPosition {
        EditorPosition(
            line: range?.at(end, "line")?.integer ?? -1,
            character: range?.at(end, "character")?.integer ?? -1
        )
    }

    @Test("Tokens are given by their distances, in UTF-16")
    func colours() throws {
        var editor = editor()
        let data = try #require(
            editor.request("textDocument/semanticTokens/full", editor.document(path)).at("result", "data")?.elements
        )
        let numbers = data.compactMap(\.integer)
        #expect(numbers.count % 5 == 0)
        var line = 0
        var character = 0
        var places: [EditorPosition] = []
        for index in stride(from: 0, to: numbers.count, by: 5) {
            if numbers[index] > 0 { character = 0 }
            line += numbers[index]
            character += numbers[index + 1]
            places.append(EditorPosition(line: line, character: character))
        }
        #expect(places.contains(EditorPosition(line: 11, character: 26)))
        #expect(places == places.sorted() && Set(places).count == places.count)
    }

    @Test("Names are found in the whole workspace")
    func findsSymbols() {
        var editor = editor()
        let found = editor.request("workspace/symbol", ["query": "PhOnE"])["result"]?.elements ?? []
        #expect(Set(found.compactMap { $0["name"]?.text }) == ["phone", "PHONE"])
        #expect(Set(found.compactMap { $0.at("location", "uri")?.text }).count == 2)
    }
}
