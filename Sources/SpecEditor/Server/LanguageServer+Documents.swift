import SpecBase
import SpecCompiler
import SpecHarness

/// What a document is kept under: its path, or its URI where it is no file.
private func key(ofURI uri: String) -> String { filePath(ofURI: uri) ?? uri }

extension LanguageServer {
    // MARK: - What the editor says of documents

    mutating func open(_ params: JSON) throws(ResponseError) {
        let uri = try params.needText("textDocument", "uri")
        let text = try params.needText("textDocument", "text")
        let version = params.at("textDocument", "version")?.integer
        documents[key(ofURI: uri)] = OpenDocument(uri: uri, version: version, buffer: TextBuffer(text))
        adopt(key(ofURI: uri))
    }

    mutating func change(_ params: JSON) throws(ResponseError) {
        let key = key(ofURI: try params.needText("textDocument", "uri"))
        guard var document = documents[key] else { throw .invalidParams("the document is not open") }
        for change in try params.needElements("contentChanges") {
            let text = try change.needText("text")
            guard let range = change["range"], range != .null else {
                document.buffer = TextBuffer(text)
                continue
            }
            let start = try EditorPosition(needed: range["start"])
            let end = try EditorPosition(needed: range["end"])
            document.buffer.replace(start, end, with: text, encoding)
        }
        document.version = params.at("textDocument", "version")?.integer ?? document.version
        documents[key] = document
        guard let home = home(of: key) else { return adopt(key) }
        workspaces[home.index].set(home.path, document.buffer.text)
    }

    mutating func save(_ params: JSON) throws(ResponseError) {
        let key = key(ofURI: try params.needText("textDocument", "uri"))
        forgetCases(at: key)
        guard let text = params["text"]?.text, var document = documents[key] else { return }
        document.buffer = TextBuffer(text)
        documents[key] = document
        if let home = home(of: key) { workspaces[home.index].set(home.path, text) }
    }

    /// From here on the file is what the disk has.
    mutating func close(_ params: JSON) throws(ResponseError) {
        let key = key(ofURI: try params.needText("textDocument", "uri"))
        guard documents.removeValue(forKey: key) != nil, let home = home(of: key) else { return }
        let stays = documents.keys.contains { workspaces[home.index].path(of: $0) != nil }
        if workspaces[home.index].isLoose, !stays {
            let root = workspaces[home.index].root
            return dropWorkspaces { $0.isLoose && $0.root == root }
        }
        let text = currentText(key)
        workspaces[home.index].set(home.path, text)
    }

    /// Files that were made, changed or deleted by something else than the editor.
    mutating func changeFiles(_ params: JSON) throws(ResponseError) {
        for change in try params.needElements("changes") {
            guard let absolute = filePath(ofURI: try change.needText("uri")) else { continue }
            forgetCases(at: absolute)
            if let home = home(of: absolute) {
                let text = currentText(absolute)
                workspaces[home.index].set(home.path, text)
            } else {
                reloadFolder(absolute)
            }
        }
    }

    /// A folder of specs came, went or has another name.
    private mutating func reloadFolder(_ folder: String) {
        for index in workspaces.indices {
            guard relativePath(folder, below: workspaces[index].specs) != nil || folder == workspaces[index].specs
            else {
                continue
            }
            var paths = workspaces[index].session.allFiles.map(\.path).filter {
                relativePath(workspaces[index].absolutePath($0), below: folder) != nil
            }
            paths += ((try? files.walk(folder)) ?? []).compactMap { workspaces[index].path(of: $0) }
            for path in Set(paths).sorted() {
                let text = currentText(workspaces[index].absolutePath(path))
                workspaces[index].set(path, text)
            }
        }
    }

    // MARK: - Where documents belong

    /// The workspace of an absolute path, the innermost of several, with the path as the workspace has it.
    func home(of absolute: String) -> (index: Int, path: String)? {
        var home: (index: Int, path: String)?
        for (index, workspace) in workspaces.enumerated() {
            guard let path = workspace.path(of: absolute) else { continue }
            if let known = home, workspaces[known.index].specs.utf8.count >= workspace.specs.utf8.count { continue }
            home = (index, path)
        }
        return home
    }

    /// Brings an open document into its workspace. A spec outside of all workspaces gets one; what says of itself that
    /// it is no spec stays out.
    mutating func adopt(_ key: String) {
        guard let document = documents[key] else { return }
        if home(of: key) == nil {
            guard key.hasPrefix("/"), isSpecName(key), saysSpec(document.buffer.text) else { return }
            var loose = looseWorkspace(ofFile: key)
            if loose.specs.hasSuffix("/specs") {
                load(&loose)
            } else {
                for name in files.list(loose.specs) {
                    let absolute = normalized("\(loose.specs)/\(name)")
                    guard isSpec(absolute, files), let path = loose.path(of: absolute) else { continue }
                    loose.set(path, currentText(absolute))
                }
            }
            workspaces.append(loose)
        }
        guard let home = home(of: key) else { return }
        workspaces[home.index].set(home.path, document.buffer.text)
        workspaces[home.index].awaited.insert(home.path)
    }

    /// The URI of a file, as the editor writes it if it has it open.
    func uri(of path: String, in workspace: Int) -> String {
        let absolute = workspaces[workspace].absolutePath(path)
        return documents[absolute]?.uri ?? fileURI(ofPath: absolute)
    }

    /// The version of a document by URI; `nil` for one that is not open.
    func documentVersion(_ uri: String) -> Int? { documents[key(ofURI: uri)]?.version }
}
