import SpecBase
import SpecCompiler

extension LanguageServer {
    mutating func documentSymbols(_ params: JSON) throws(ResponseError) -> JSON {
        guard let spec = try spec(of: params) else { return .array([]) }
        let outline = workspaces[spec.workspace].ask { session in session.outline(of: spec.path) }
        guard client.nestsSymbols else {
            return .array(outline.flatMap { flat($0, within: nil, in: spec.workspace) })
        }
        return .array(outline.map { nested($0, in: spec.workspace) })
    }

    /// The depth of an outline is that of the language: a few levels.
    private mutating func nested(_ symbol: OutlineSymbol, in workspace: Int) -> JSON {
        let children = symbol.children.map { nested($0, in: workspace) }
        return .entries([
            "name": .string(symbol.name),
            "detail": symbol.detail.isEmpty ? nil : .string(symbol.detail),
            "kind": .integer(symbolKind(symbol.kind)),
            "range": range(symbol.range, in: workspace),
            "selectionRange": range(symbol.nameRange, in: workspace),
            "children": children.isEmpty ? nil : .array(children),
        ])
    }

    private mutating func flat(_ symbol: OutlineSymbol, within parent: String?, in workspace: Int) -> [JSON] {
        let own: JSON = .entries([
            "name": .string(symbol.name),
            "kind": .integer(symbolKind(symbol.kind)),
            "location": location(symbol.range, in: workspace),
            "containerName": parent.map(JSON.string),
        ])
        return [own] + symbol.children.flatMap { flat($0, within: symbol.name, in: workspace) }
    }

    /// Names in all specs that hold the letters asked for.
    mutating func workspaceSymbols(_ params: JSON) throws(ResponseError) -> JSON {
        let wanted = try params.needText("query").lowercased()
        var found: [JSON] = []
        for index in workspaces.indices {
            for file in workspaces[index].session.allFiles {
                for symbol in workspaces[index].ask({ session in session.outline(of: file.path) }) {
                    found += named(wanted, symbol, within: nil, in: index)
                }
            }
        }
        return .array(found)
    }

    private mutating func named(
        _ wanted: String,
        _ symbol: OutlineSymbol,
        within parent: String?,
        in workspace: Int
    ) -> [JSON] {
        var found: [JSON] = []
        if wanted.isEmpty || symbol.name.lowercased().contains(wanted) {
            found.append(
                .entries([
                    "name": .string(symbol.name),
                    "kind": .integer(symbolKind(symbol.kind)),
                    "location": location(symbol.nameRange, in: workspace),
                    "containerName": parent.map(JSON.string),
                ])
            )
        }
        for child in symbol.children { found += named(wanted, child, within: symbol.name, in: workspace) }
        return found
    }

    mutating func semanticTokens(_ params: JSON) throws(ResponseError) -> JSON {
        guard let spec = try spec(of: params) else { return ["data": []] }
        let tokens = workspaces[spec.workspace].ask { session in session.semanticTokens(of: spec.path) }
        let buffer = workspaces[spec.workspace].buffer(spec.path)
        var data: [JSON] = []
        var last = EditorPosition(line: 0, character: 0)
        for token in tokens {
            let start = buffer.editorPosition(token.range.start, encoding)
            let end = buffer.editorPosition(token.range.end, encoding)
            // Editors take tokens of one line, in reading order, that do not overlap.
            guard start.line == end.line, start < end, start >= last || data.isEmpty else { continue }
            let isSameLine = start.line == last.line
            data.append(.integer(start.line - last.line))
            data.append(.integer(isSameLine ? start.character - last.character : start.character))
            data.append(.integer(end.character - start.character))
            data.append(.integer(token.kind.rawValue))
            data.append(.integer(0))
            last = start
        }
        return ["data": .array(data)]
    }
}

/// The protocol's word for each kind of token, at the kind's number.
let semanticTokenTypes = SemanticToken.Kind.allCases.map { kind in
    switch kind {
    case .variable: "variable"
    case .parameter: "parameter"
    case .property: "property"
    case .function: "function"
    case .keyword: "keyword"
    case .string: "string"
    case .number: "number"
    case .operator: "operator"
    case .enumMember: "enumMember"
    case .type: "type"
    }
}

/// The number that the protocol has for a kind of symbol.
private func symbolKind(_ kind: OutlineSymbol.Kind) -> Int {
    switch kind {
    case .file: 1
    case .block: 3
    case .entity: 5
    case .field: 8
    case .table: 10
    case .row: 22
    case .input, .binding: 13
    case .record: 23
    case .user: 20
    case .team: 18
    }
}
