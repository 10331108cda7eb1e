import SpecBase

extension LanguageServer {
    /// Tells what was found in the files whose findings are others than the editor knows.
    ///
    /// - Returns: Notifications, in the order of paths.
    package mutating func tellFindings() -> [JSON] {
        guard phase == .running else { return [] }
        return workspaces.indices.flatMap { tellFindings(of: $0) }
    }

    private mutating func tellFindings(of index: Int) -> [JSON] {
        let touched = workspaces[index].touched
        guard !touched.isEmpty || !workspaces[index].awaited.isEmpty else { return [] }
        let byPath = Dictionary(grouping: workspaces[index].findings(today: today()), by: \.range.path)
        let paths = Set(byPath.keys).union(workspaces[index].told.keys).union(workspaces[index].awaited).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        var messages: [JSON] = []
        for path in paths {
            let diagnostics = byPath[path] ?? []
            let told = workspaces[index].told[path]
            let uri = uri(of: path, in: index)
            if let told, told.uri != uri, !told.diagnostics.isEmpty {
                messages.append(published(told.uri, version: nil, []))
            }
            // An editor moves its marks along with edits: after one they are told again.
            let isMoved = diagnostics.contains { diagnostic in
                touched.contains(path) || diagnostic.notes.contains { touched.contains($0.range.path) }
            }
            let isKnown = (told?.diagnostics ?? []) == diagnostics && (told?.uri ?? uri) == uri
            if isKnown, !isMoved, !workspaces[index].awaited.contains(path) { continue }
            workspaces[index].told[path] =
                diagnostics.isEmpty ? nil : SpecWorkspace.Told(uri: uri, diagnostics: diagnostics)
            let shown = diagnostics.map { described($0, in: index) }
            messages.append(published(uri, version: documentVersion(uri), shown))
        }
        workspaces[index].touched = []
        workspaces[index].awaited = []
        return messages
    }

    /// The notification of a file's findings.
    func published(_ uri: String, version: Int?, _ diagnostics: [JSON]) -> JSON {
        .notification(
            "textDocument/publishDiagnostics",
            .entries([
                "uri": .string(uri), "version": version.map(JSON.integer), "diagnostics": .array(diagnostics),
            ])
        )
    }

    /// A diagnostic as the protocol has it.
    mutating func described(_ diagnostic: Diagnostic, in workspace: Int) -> JSON {
        let related = diagnostic.notes.map { note -> JSON in
            ["location": location(note.range, in: workspace), "message": .string(note.message)]
        }
        return .entries([
            "range": range(diagnostic.range, in: workspace),
            "severity": .integer(severityNumber(diagnostic.kind.severity)),
            "code": .string(diagnostic.kind.id),
            "source": "crmspec",
            "message": .string(diagnostic.message),
            "tags": isAboutUnused(diagnostic.kind) ? [1] : nil,
            "relatedInformation": related.isEmpty ? nil : .array(related),
        ])
    }

    // MARK: - Places

    /// A range of a file as the editor counts.
    mutating func range(_ range: SourceRange, in workspace: Int) -> JSON {
        let buffer = workspaces[workspace].buffer(range.path)
        let start = buffer.editorPosition(range.start, encoding)
        let end = max(start, buffer.editorPosition(range.end, encoding))
        return ["start": start.json, "end": end.json]
    }

    mutating func location(_ range: SourceRange, in workspace: Int) -> JSON {
        ["uri": .string(uri(of: range.path, in: workspace)), "range": self.range(range, in: workspace)]
    }
}

private func severityNumber(_ severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .info: 3
    }
}

/// Whether an editor may fade the text, since nothing would change without it.
private func isAboutUnused(_ kind: DiagnosticKind) -> Bool {
    kind.id.hasPrefix("unused-") || kind.id == "dead-row"
}
