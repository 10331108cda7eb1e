import SpecEditor
import Testing

/// Fixes that an editor offers, and the cases that it shows.
struct ActionTests {
    private let path = ExampleSpecs.path

    private func actions(_ text: String, line: Int, character: Int, only: JSON? = nil, capabilities: JSON = Editor.able)
        -> [JSON]
    {
        var editor = Editor(ExampleSpecs.files, capabilities: capabilities)
        editor.open(path, text, version: 4)
        let place: JSON = ["line": .integer(line), "character": .integer(character)]
        let params: JSON = [
            "textDocument": ["uri": .string(fileURI(ofPath: path))], "range": ["start": place, "end": place],
            "context": .entries(["diagnostics": [], "only": only]),
        ]
        return editor.request("textDocument/codeAction", params)["result"]?.elements ?? []
    }

    private let misspelt = ExampleSpecs.channel("{{name else phone}}", "{{nam else phone}}")

    @Test("A fix is offered at its mistake, as an edit of the version at hand")
    func offersFix() {
        let found = actions(misspelt, line: 11, character: 27)
        #expect(found.map { $0["title"]?.text } == ["use 'name'"])
        #expect(found.first?["kind"] == "quickfix")
        #expect(found.first?["diagnostics"]?.elements?.first?["code"] == "unknown-name")
        let edit = found.first?.at("edit", "documentChanges")?.elements?.first
        #expect(edit?.at("textDocument", "version") == 4)
        #expect(
            edit?["edits"] == [
                [
                    "range": ["start": ["line": 11, "character": 26], "end": ["line": 11, "character": 29]],
                    "newText": "name",
                ]
            ]
        )
    }

    @Test("Elsewhere nothing is offered, nor to editors that take only commands, nor of another kind")
    func offersNothingElse() {
        #expect(actions(misspelt, line: 12, character: 27).isEmpty)
        #expect(actions(misspelt, line: 11, character: 27, only: ["refactor"]).isEmpty)
        #expect(actions(misspelt, line: 11, character: 27, capabilities: [:]).isEmpty)
        #expect(actions(misspelt, line: 11, character: 27, only: ["quickfix"]).count == 1)
    }

    @Test("A channel says how many cases cover it, and the command shows them")
    func showsCases() {
        var editor = Editor(ExampleSpecs.files)
        let lenses = editor.request("textDocument/codeLens", editor.document(path))["result"]?.elements ?? []
        #expect(lenses.map { $0.at("command", "title")?.text } == ["1 case covers this"])
        #expect(lenses.first?.at("range", "start") == ["line": 1, "character": 0])
        let command = lenses.first?["command"] ?? .null
        let shown = editor.request("workspace/executeCommand", command)
        #expect(
            shown["result"] == [["title": "A new client", "uri": "file:///project/golden/feedback/new/case.yaml"]]
        )
        #expect(
            editor.told.last
                == .notification("window/showMessage", ["type": 3, "message": "feedback:\nA new client"])
        )
    }

    @Test("Each row of the rules says so for itself, and a case that reads other specs does not count")
    func showsCasesOfRows() {
        var texts = ExampleSpecs.files.texts
        let channel =
            ExampleSpecs.channel + """
                rules:
                  word:
                    - rule: known
                      when: lead.found
                      do: [{ comment: { about: lead, text: again } }]
                    - else: []

                """
        texts[path] = channel
        texts["/project/golden/other/case.yaml"] = "title: Other specs\nspecs: [elsewhere]\n"
        texts["/project/golden/other/outcome.yaml"] = "steps: [{ runs: [{ channel: feedback }] }]\n"
        texts["/project/golden/known/case.yaml"] = "title: Known\nspecs: [specs/feedback.yaml, specs/crm.yaml]\n"
        texts["/project/golden/known/outcome.yaml"] =
            "steps: [{ runs: [{ channel: feedback, commands: [{ create: comment, by: word / known }] }] }]\n"
        let disk = Disk(texts)
        var editor = Editor(disk)
        func titles() -> [String] {
            let lenses = editor.request("textDocument/codeLens", editor.document(path))["result"]?.elements ?? []
            return lenses.compactMap { $0.at("command", "title")?.text }
        }
        #expect(titles() == ["2 cases cover this", "1 case covers this"])
        disk.write("/project/golden/known/outcome.yaml", nil)
        editor.notify(
            "workspace/didChangeWatchedFiles",
            ["changes": [["uri": "file:///project/golden/known/outcome.yaml", "type": 3]]]
        )
        #expect(titles() == ["1 case covers this", "no case covers this"])
    }
}
