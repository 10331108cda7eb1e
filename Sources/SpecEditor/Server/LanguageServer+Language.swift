import SpecBase
import SpecCompiler

extension LanguageServer {
    mutating func completion(_ params: JSON) throws(ResponseError) -> JSON {
        guard let question = try question(params) else { return .array([]) }
        let found = workspaces[question.workspace].ask { session in
            session.completions(in: question.path, at: question.position)
        }
        let width = String(found.count).utf8.count
        let items = found.enumerated().map { index, completion -> JSON in
            let number = String(index)
            let documentation: JSON? =
                completion.documentation.isEmpty
                ? nil
                : client.showsMarkdown
                    ? ["kind": "markdown", "value": .string(completion.documentation)]
                    : .string(completion.documentation)
            return .entries([
                "label": .string(completion.label),
                "kind": .integer(itemKind(completion.kind)),
                "detail": completion.detail.isEmpty ? nil : .string(completion.detail),
                "documentation": documentation,
                // The compiler's order, not that of letters.
                "sortText": .string(String(repeating: "0", count: width - number.utf8.count) + number),
                "textEdit": [
                    "range": range(completion.range, in: question.workspace), "newText": .string(completion.insertion),
                ],
            ])
        }
        return ["isIncomplete": false, "items": .array(items)]
    }

    mutating func hover(_ params: JSON) throws(ResponseError) -> JSON {
        guard let question = try question(params) else { return .null }
        let hover = workspaces[question.workspace].ask { session in
            session.hover(in: question.path, at: question.position)
        }
        guard let hover else { return .null }
        return [
            "contents": ["kind": "markdown", "value": .string(hover.text)],
            "range": range(hover.range, in: question.workspace),
        ]
    }

    mutating func definition(_ params: JSON) throws(ResponseError) -> JSON {
        guard let question = try question(params) else { return .array([]) }
        let found = workspaces[question.workspace].ask { session in
            session.definitions(in: question.path, at: question.position)
        }
        return .array(found.map { location($0, in: question.workspace) })
    }

    mutating func references(_ params: JSON) throws(ResponseError) -> JSON {
        guard let question = try question(params) else { return .array([]) }
        let isWithDeclaration = params.at("context", "includeDeclaration")?.flag ?? true
        let found = workspaces[question.workspace].ask { session in
            let declarations =
                isWithDeclaration ? [] : session.definitions(in: question.path, at: question.position)
            return session.references(in: question.path, at: question.position).filter { !declarations.contains($0) }
        }
        return .array(found.map { location($0, in: question.workspace) })
    }

    mutating func prepareRename(_ params: JSON) throws(ResponseError) -> JSON {
        guard let question = try question(params) else { return .null }
        let name = workspaces[question.workspace].ask { session in
            session.renameable(in: question.path, at: question.position)
        }
        return name.map { range($0, in: question.workspace) } ?? .null
    }

    mutating func rename(_ params: JSON) throws(ResponseError) -> JSON {
        let name = try params.needText("newName")
        guard let question = try question(params) else { throw .requestFailed("this document is no spec") }
        let edits: [TextEdit]
        do throws(RenameRefusal) {
            edits = try workspaces[question.workspace].ask { session throws(RenameRefusal) in
                try session.rename(in: question.path, at: question.position, to: name)
            }
        } catch {
            throw .requestFailed(error.message)
        }
        return workspaceEdit(edits, in: question.workspace)
    }

    /// Edits as the editor takes them: with the versions of open documents, if it can.
    mutating func workspaceEdit(_ edits: [TextEdit], in workspace: Int) -> JSON {
        let byPath = Dictionary(grouping: edits, by: \.range.path)
        let paths = byPath.keys.sorted { $0.precedesByBytes($1) }
        let changes = paths.map { path -> (uri: String, edits: JSON) in
            let edits = (byPath[path] ?? []).map { edit -> JSON in
                ["range": range(edit.range, in: workspace), "newText": .string(edit.replacement)]
            }
            return (uri(of: path, in: workspace), .array(edits))
        }
        guard client.takesDocumentChanges else {
            return ["changes": .object(changes.map { JSON.Entry($0.uri, $0.edits) })]
        }
        let documents = changes.map { change -> JSON in
            let version = documentVersion(change.uri).map(JSON.integer) ?? .null
            return ["textDocument": ["uri": .string(change.uri), "version": version], "edits": change.edits]
        }
        return ["documentChanges": .array(documents)]
    }
}

/// The number that the protocol has for a kind of completion.
private func itemKind(_ kind: Completion.Kind) -> Int {
    switch kind {
    case .function: 3
    case .field: 5
    case .input, .binding: 6
    case .record, .entity: 7
    case .catalog, .source, .team: 9
    case .key: 10
    case .table: 13
    case .word, .stage: 20
    case .user: 21
    case .type: 25
    }
}
