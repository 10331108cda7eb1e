import SpecEditor
import Testing

/// What the protocol says of the beginning, the end, and of messages that are none.
struct LifecycleTests {
    private func code(_ response: JSON?) -> Int? { response?.at("error", "code")?.integer }

    private func request(_ method: String, id: JSON = 1, _ params: JSON = [:]) -> JSON {
        ["jsonrpc": "2.0", "id": id, "method": .string(method), "params": params]
    }

    @Test("A request before 'initialize' is refused, a notification unheard")
    func waits() {
        var server = LanguageServer(ExampleSpecs.files)
        #expect(code(server.receive(request("textDocument/hover")).first) == -32_002)
        #expect(code(server.receive(request("shutdown")).first) == -32_002)
        #expect(server.receive(.notification("textDocument/didOpen", [:])).isEmpty)
        #expect(server.exitCode == nil)
    }

    @Test("'initialize' names what the server can do, once")
    func initializes() {
        var server = LanguageServer(ExampleSpecs.files)
        let response = server.receive(request("initialize", ["capabilities": [:], "rootUri": "file:///project"]))
            .first
        #expect(response?.at("result", "capabilities", "hoverProvider") == true)
        #expect(response?.at("result", "capabilities", "positionEncoding") == "utf-16")
        #expect(response?.at("result", "serverInfo", "name") == "crmspec")
        #expect(code(server.receive(request("initialize")).first) == -32_600)
    }

    @Test("After 'shutdown' nothing but 'exit' is heard, and it ends well")
    func shutsDown() {
        var server = Editor(ExampleSpecs.files).server
        #expect(server.receive(request("shutdown")).first?["result"] == .null)
        #expect(code(server.receive(request("textDocument/hover")).first) == -32_600)
        #expect(code(server.receive(request("shutdown")).first) == -32_600)
        #expect(server.tellFindings().isEmpty)
        _ = server.receive(.notification("exit", .null))
        #expect(server.exitCode == 0)
    }

    @Test("'exit' without 'shutdown' ends badly, whenever it comes")
    func exits() {
        for server in [LanguageServer(ExampleSpecs.files), Editor(ExampleSpecs.files).server] {
            var server = server
            #expect(server.receive(["jsonrpc": "2.0", "method": "exit"]).isEmpty)
            #expect(server.exitCode == 1)
        }
    }

    @Test(
        "What is no message of the protocol is answered so",
        arguments: [
            ([], -32_600), (3, -32_600), ("x", -32_600), (nil, -32_600), ([["jsonrpc": "2.0"]], -32_600),
            (["jsonrpc": "1.0", "id": 1, "method": "shutdown"], -32_600),
            (["jsonrpc": "2.0"], -32_600), (["jsonrpc": "2.0", "id": 1], -32_600),
            (["jsonrpc": "2.0", "id": 1, "method": 5], -32_600),
            (["jsonrpc": "2.0", "id": true, "method": "shutdown"], -32_600),
            (["jsonrpc": "2.0", "id": ["x": 1], "method": "shutdown"], -32_600),
            (["jsonrpc": "2.0", "id": 1, "method": "no/such"], -32_601),
            (["jsonrpc": "2.0", "id": 1, "method": "$/no/such", "params": [:]], -32_601),
        ] as [(JSON, Int)]
    )
    func refuses(_ message: JSON, _ expected: Int) {
        var editor = Editor(ExampleSpecs.files)
        #expect(code(editor.server.receive(message).first) == expected)
        #expect(editor.request("shutdown", [:])["result"] == .null)
    }

    @Test("A response, and a notification that is unknown, are passed over")
    func passesOver() {
        var editor = Editor(ExampleSpecs.files)
        #expect(editor.server.receive(["jsonrpc": "2.0", "id": "watch-files", "result": nil]).isEmpty)
        #expect(editor.server.receive(["jsonrpc": "2.0", "id": 7, "error": ["code": 1]]).isEmpty)
        #expect(editor.server.receive(.notification("$/setTrace", [:])).isEmpty)
        #expect(editor.server.receive(.notification("no/such", .null)).isEmpty)
    }

    private static let uri: JSON = ["uri": "file:///project/specs/feedback.yaml"]

    @Test(
        "Wrong parameters are named",
        arguments: [
            ("textDocument/hover", [], "parameters are an object"),
            ("textDocument/hover", [:], "'position' is missing"),
            ("textDocument/hover", ["position": 3], "'line' has to be a whole number"),
            ("textDocument/hover", ["position": ["line": 1.description.json]], "'line' has to be a whole number"),
            ("textDocument/hover", ["position": ["line": -1, "character": 0]], "a position is counted from 0"),
            ("textDocument/hover", ["position": ["line": 1, "character": 0]], "'textDocument.uri' has to be a text"),
            ("textDocument/rename", ["textDocument": uri], "'newName' has to be a text"),
            ("textDocument/codeAction", ["textDocument": uri], "'position' is missing"),
            ("textDocument/documentSymbol", [:], "'textDocument.uri' has to be a text"),
            ("workspace/symbol", [:], "'query' has to be a text"),
            ("workspace/executeCommand", ["command": "rm"], "there is no command 'rm'"),
        ] as [(String, JSON, String)]
    )
    func namesWrongParameters(_ method: String, _ params: JSON, _ words: String) {
        var editor = Editor(ExampleSpecs.files)
        let response = editor.request(method, params)
        #expect(code(response) == -32_602)
        #expect(response.at("error", "message")?.text == words)
    }

    @Test("A notification that cannot be understood goes to the editor's log")
    func logs() {
        var editor = Editor(ExampleSpecs.files)
        editor.notify("textDocument/didChange", ["textDocument": ["uri": "file:///project/specs/a.yaml"]])
        #expect(
            editor.told.last
                == .notification(
                    "window/logMessage",
                    ["type": 1, "message": "crmspec: textDocument/didChange: the document is not open"]
                )
        )
    }

    @Test("An editor that can watch files is asked to")
    func watches() {
        #expect(Editor(ExampleSpecs.files).told.first?["method"] == "client/registerCapability")
        #expect(Editor(ExampleSpecs.files, capabilities: [:]).told.isEmpty)
    }

    @Test(
        "About a document that is no spec nothing is known",
        arguments: ["file:///project/README.md", "untitled:1"]
    )
    func knowsNothingOfOthers(_ uri: String) {
        var editor = Editor(ExampleSpecs.files)
        let params: JSON = [
            "textDocument": ["uri": .string(uri)], "position": ["line": 0, "character": 0], "newName": "x",
            "range": ["start": ["line": 0, "character": 0], "end": ["line": 0, "character": 0]],
        ]
        for method in ["hover", "prepareRename"] {
            #expect(editor.request("textDocument/\(method)", params)["result"] == .null)
        }
        for method in ["completion", "definition", "references", "documentSymbol", "codeAction", "codeLens"] {
            #expect(editor.request("textDocument/\(method)", params)["result"] == [])
        }
        #expect(code(editor.request("textDocument/rename", params)) == -32_803)
    }
}

extension String {
    fileprivate var json: JSON { .string(self) }
}
