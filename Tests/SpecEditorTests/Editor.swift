import SpecBase
import SpecEditor
import SpecHarness

/// Files in memory, by absolute path.
struct MemoryFiles: WorkspaceFiles {
    var texts: [String: String]

    func walk(_ folder: String) -> [String] {
        texts.keys.filter { $0.hasPrefix("\(folder)/") }.sorted()
    }

    func list(_ folder: String) -> [String] {
        Set(walk(folder).compactMap { $0.dropFirst(folder.count + 1).split(separator: "/").first.map(String.init) })
            .sorted()
    }

    func read(_ path: String) throws(LoadError) -> String {
        guard let text = texts[path] else {
            throw .file(FileError(path: path, action: "read", reason: "there is no such file", code: 2))
        }
        return text
    }
}

/// An editor that talks with the server and remembers what it was told.
struct Editor {
    var server: LanguageServer
    /// What is shown at each file, by URI.
    var findings: [String: JSON] = [:]
    /// Everything that is neither a response nor findings.
    var told: [JSON] = []
    private var lastID = 0

    /// An editor that has a folder open.
    init(
        _ files: any WorkspaceFiles,
        folder: String? = "/project",
        capabilities: JSON = Editor.able,
        today: Day? = nil
    ) {
        server = LanguageServer(files, today: { today })
        _ = request(
            "initialize",
            ["capabilities": capabilities, "rootUri": folder.map { .string(fileURI(ofPath: $0)) } ?? .null]
        )
        notify("initialized", [:])
    }

    /// What Neovim and VS Code can do, as far as the server asks.
    static let able: JSON = [
        "workspace": [
            "workspaceEdit": ["documentChanges": true], "didChangeWatchedFiles": ["dynamicRegistration": true],
        ],
        "textDocument": [
            "codeAction": ["codeActionLiteralSupport": [:]],
            "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
            "completion": ["completionItem": ["documentationFormat": ["markdown"]]],
        ],
    ]

    /// Sends a request and gives back its response.
    mutating func request(_ method: String, _ params: JSON) -> JSON {
        lastID += 1
        let message: JSON = [
            "jsonrpc": "2.0", "id": .integer(lastID), "method": .string(method), "params": params,
        ]
        let messages = server.receive(message)
        take(Array(messages.dropFirst()) + server.tellFindings())
        return messages.first ?? .null
    }

    mutating func notify(_ method: String, _ params: JSON) {
        take(server.receive(.notification(method, params)) + server.tellFindings())
    }

    private mutating func take(_ messages: [JSON]) {
        for message in messages {
            if message["method"] == "textDocument/publishDiagnostics", let uri = message.at("params", "uri")?.text {
                findings[uri] = message["params"]
            } else {
                told.append(message)
            }
        }
    }
}

// MARK: - What people do

extension Editor {
    mutating func open(_ path: String, _ text: String, version: Int = 1) {
        let document: JSON = [
            "uri": .string(fileURI(ofPath: path)), "languageId": "yaml", "version": .integer(version),
            "text": .string(text),
        ]
        notify("textDocument/didOpen", ["textDocument": document])
    }

    /// Replaces the whole text.
    mutating func change(_ path: String, to text: String, version: Int) {
        notify(
            "textDocument/didChange",
            [
                "textDocument": ["uri": .string(fileURI(ofPath: path)), "version": .integer(version)],
                "contentChanges": [["text": .string(text)]],
            ]
        )
    }

    mutating func close(_ path: String) {
        notify("textDocument/didClose", document(path))
    }

    func document(_ path: String) -> JSON {
        ["textDocument": ["uri": .string(fileURI(ofPath: path))]]
    }

    /// Parameters of a question about a place, counted from 0.
    func place(_ path: String, _ line: Int, _ character: Int) -> JSON {
        [
            "textDocument": ["uri": .string(fileURI(ofPath: path))],
            "position": ["line": .integer(line), "character": .integer(character)],
        ]
    }

    /// The ids of what is shown at a file; `nil` where nothing was ever told of it.
    func codes(_ path: String) -> [String]? {
        findings[fileURI(ofPath: path)]?["diagnostics"]?.elements?.compactMap { $0["code"]?.text }
    }

    /// The first thing shown at a file.
    func first(_ path: String) -> JSON? {
        findings[fileURI(ofPath: path)]?["diagnostics"]?.elements?.first
    }
}
