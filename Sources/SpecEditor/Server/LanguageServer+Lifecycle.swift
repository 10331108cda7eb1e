import SpecBase
import SpecCompiler
import SpecHarness

extension LanguageServer {
    /// Begins the conversation: what the editor can do, which folders it has open.
    mutating func initialize(_ params: JSON) throws(ResponseError) -> JSON {
        guard params.isObject else { throw .invalidParams("parameters are an object") }
        client = ClientAbilities(params["capabilities"] ?? .null)
        encoding = .chosen(of: params.at("capabilities", "general", "positionEncodings")?.elements)
        phase = .running
        var folders = (params["workspaceFolders"]?.elements ?? []).compactMap { $0["uri"]?.text.flatMap(filePath) }
        if folders.isEmpty {
            folders = [params["rootUri"]?.text.flatMap(filePath) ?? params["rootPath"]?.text.map(normalized)]
                .compactMap(\.self)
        }
        for folder in folders { addFolder(folder) }
        return [
            "capabilities": capabilities,
            "serverInfo": ["name": "crmspec", "version": .string(compilerVersion)],
        ]
    }

    private var capabilities: JSON {
        [
            "positionEncoding": .string(encoding.rawValue),
            "textDocumentSync": ["openClose": true, "change": 2, "save": ["includeText": false]],
            "completionProvider": ["triggerCharacters": ["{", ".", ":", "(", "/", "\"", " "]],
            "hoverProvider": true,
            "definitionProvider": true,
            "referencesProvider": true,
            "renameProvider": ["prepareProvider": true],
            "documentSymbolProvider": true,
            "workspaceSymbolProvider": true,
            "codeActionProvider": ["codeActionKinds": ["quickfix", .string(fixAllKind)]],
            "codeLensProvider": ["resolveProvider": false],
            "executeCommandProvider": ["commands": [.string(casesCommand)]],
            "semanticTokensProvider": [
                "legend": ["tokenTypes": .array(semanticTokenTypes.map(JSON.string)), "tokenModifiers": []],
                "full": true,
            ],
            "workspace": ["workspaceFolders": ["supported": true, "changeNotifications": true]],
        ]
    }

    /// Asks the editor to tell of specs and golden cases that change on disk.
    mutating func registerWatchers() {
        guard client.watchesFiles else { return }
        let watchers: JSON = [["globPattern": "**/*.{yaml,yml}"]]
        outbox.append(
            .request(
                "watch-files",
                "client/registerCapability",
                [
                    "registrations": [
                        [
                            "id": "watch-files", "method": "workspace/didChangeWatchedFiles",
                            "registerOptions": ["watchers": watchers],
                        ]
                    ]
                ]
            )
        )
    }

    /// Reads the specs of a folder that the editor has open.
    mutating func addFolder(_ folder: String) {
        guard !workspaces.contains(where: { $0.root == folder }), var found = workspace(ofFolder: folder, files) else {
            return
        }
        load(&found)
        workspaces.append(found)
    }

    /// Reads all specs of a workspace, unsaved documents as they are in the editor.
    mutating func load(_ workspace: inout SpecWorkspace) {
        let paths: [String]
        do throws(FileError) {
            paths = try files.walk(workspace.specs)
        } catch {
            return log("\(error)")
        }
        for absolute in paths {
            guard let path = workspace.path(of: absolute) else { continue }
            workspace.set(path, currentText(absolute))
        }
    }

    /// The text of a file: of the open document, or else what the disk has; `nil` where there is neither.
    mutating func currentText(_ absolute: String) -> String? {
        if let document = documents[absolute] { return document.buffer.text }
        do throws(LoadError) {
            return try files.read(absolute)
        } catch {
            if case .file(let error) = error, error.isAbsence { return nil }
            log("\(error)")
            return nil
        }
    }

    /// Folders that the editor opened or closed.
    mutating func changeFolders(_ params: JSON) throws(ResponseError) {
        let removed = params.at("event", "removed")?.elements ?? []
        let added = params.at("event", "added")?.elements ?? []
        for folder in removed.compactMap({ $0["uri"]?.text.flatMap(filePath) }) {
            dropWorkspaces { $0.root == folder }
        }
        dropWorkspaces { $0.isLoose }
        for folder in added.compactMap({ $0["uri"]?.text.flatMap(filePath) }) { addFolder(folder) }
        for key in documents.keys.sorted() { adopt(key) }
    }

    /// Lets workspaces go, and takes back what was told of them.
    mutating func dropWorkspaces(where isLeft: (SpecWorkspace) -> Bool) {
        for workspace in workspaces where isLeft(workspace) {
            for told in workspace.told.values.sorted(by: { $0.uri < $1.uri }) where !told.diagnostics.isEmpty {
                outbox.append(published(told.uri, version: documentVersion(told.uri), []))
            }
        }
        workspaces.removeAll(where: isLeft)
    }
}
