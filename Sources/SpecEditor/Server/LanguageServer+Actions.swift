import SpecBase
import SpecCompiler

/// The kind of the action that applies all certain fixes of a file.
let fixAllKind = "source.fixAll.crmspec"

extension LanguageServer {
    mutating func codeActions(_ params: JSON) throws(ResponseError) -> JSON {
        let start = try EditorPosition(needed: params.at("range", "start"))
        let end = try EditorPosition(needed: params.at("range", "end"))
        guard client.takesActions, let spec = try spec(of: params) else { return .array([]) }
        let buffer = workspaces[spec.workspace].buffer(spec.path)
        let asked =
            buffer.sourcePosition(
                start,
                encoding
            )...max(
                buffer.sourcePosition(start, encoding),
                buffer.sourcePosition(end, encoding)
            )
        let only = params.at("context", "only")?.elements?.compactMap(\.text)
        let found = workspaces[spec.workspace].findings(today: today()).filter { $0.range.path == spec.path }
        var actions: [JSON] = []
        if isWanted("quickfix", only) {
            for diagnostic in found
            where asked.overlaps(diagnostic.range.start...max(diagnostic.range.start, diagnostic.range.end)) {
                for fixIt in diagnostic.fixIts { actions.append(quickFix(fixIt, of: diagnostic, in: spec.workspace)) }
            }
        }
        let edits = certainEdits(found, in: spec.path)
        if isWanted(fixAllKind, only), !edits.isEmpty {
            actions.append([
                "title": "fix all that can be fixed with certainty",
                "kind": .string(fixAllKind),
                "edit": workspaceEdit(edits, in: spec.workspace),
            ])
        }
        return .array(actions)
    }

    private mutating func quickFix(_ fixIt: FixIt, of diagnostic: Diagnostic, in workspace: Int) -> JSON {
        .entries([
            "title": .string(fixIt.summary),
            "kind": "quickfix",
            "diagnostics": [described(diagnostic, in: workspace)],
            "isPreferred": fixIt.confidence == .certain ? true : nil,
            "edit": workspaceEdit([TextEdit(fixIt.range, fixIt.replacement)], in: workspace),
        ])
    }
}

/// Whether an editor asks for a kind of action: for all, for it, or for a kind that it belongs to.
private func isWanted(_ kind: String, _ only: [String]?) -> Bool {
    guard let only else { return true }
    return only.contains { $0.isEmpty || $0 == kind || kind.hasPrefix($0 + ".") }
}

/// The edits of the certain fixes of a file. Of two that touch, the first is made; the other one has its turn afterwards.
private func certainEdits(_ diagnostics: [Diagnostic], in path: String) -> [TextEdit] {
    let fixes = diagnostics.fixes(upTo: .certain).filter { $0.range.path == path }
    var edits: [TextEdit] = []
    for fix in fixes.sorted(by: { $0.range.start < $1.range.start }) {
        if let last = edits.last, fix.range.start <= last.range.end { continue }
        edits.append(TextEdit(fix.range, fix.replacement))
    }
    return edits
}
