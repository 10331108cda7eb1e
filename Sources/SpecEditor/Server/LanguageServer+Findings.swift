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
        guard !workspaces[index].touched.isEmpty || !workspaces[index].awaited.isEmpty else { return [] }
        let byPath = groupedByPath(workspaces[index].findings(today: today()))
        var messages: [JSON] = []
        for path in pathsToTell(of: index, byPath) {
            let diagnostics = byPath[path] ?? []
            let told = workspaces[index].told[path]
            let uri = uri(of: path, in: index)
            if let told, told.uri != uri, !told.diagnostics.isEmpty {
                messages.append(published(told.uri, version: nil, []))
            }
            workspaces[index].told[path] =
                diagnostics.isEmpty ? nil : SpecWorkspace.Told(uri: uri, diagnostics: diagnostics)
            let shown = diagnostics.map { described($0, in: index) }
            messages.append(published(uri, version: documentVersion(uri), shown))
        }
        workspaces[index].touched = []
        workspaces[index].awaited = []
        return messages
    }

    /// The files of which something has to be told, by the bytes of their paths.
    private func pathsToTell(of index: Int, _ byPath: [String: [Diagnostic]]) -> [String] {
        let (told, touched, awaited) = (workspaces[index].told, workspaces[index].touched, workspaces[index].awaited)
        let moved = Set(touched.map { SourcePath($0) })
        let found = byPath.filter { path, diagnostics in
            // Only a file that was opened, closed or changed can have another URI than before.
            if awaited.contains(path) || touched.contains(path) || told[path]?.diagnostics != diagnostics {
                return true
            }
            // An editor moves its marks along with edits: after one they are told again.
            return diagnostics.contains { $0.notes.contains { moved.contains($0.range.source) } }
        }
        let mended = told.keys.filter { byPath[$0] == nil }
        return awaited.union(found.keys).union(mended).sorted { $0.precedesByBytes($1) }
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

/// Findings by the paths of their files; those of one file stand together.
private func groupedByPath(_ findings: [Diagnostic]) -> [String: [Diagnostic]] {
    var grouped: [String: [Diagnostic]] = [:]
    var rest = findings[...]
    while let first = rest.first {
        let file = rest.prefix { $0.range.source == first.range.source }
        grouped[first.range.path, default: []] += file
        rest = rest.dropFirst(file.count)
    }
    return grouped
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
    kind.id.hasPrefix("unused-") || ["dead-row", "unreachable-else"].contains(kind.id)
}
