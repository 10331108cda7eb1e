package import SpecBase

extension CompilerSession {
    /// The files whose findings may have other reasons after some files changed: those, and what names what they declare.
    ///
    /// - Parameter changed: Paths of files that were changed or added.
    /// - Returns: Paths of the session's files. What names something that no file declares is among them, since a
    ///   changed file may have declared it.
    package mutating func affectedPaths(by changed: Set<String>) -> Set<String> {
        _ = diagnostics()
        guard !changed.isEmpty else { return [] }
        let catalogs = Changes(workspace.catalogs.map { ($0.id.value, $0.origin.path) }, changed)
        let sources = Changes(workspace.sources.map { ($0.id.value, $0.origin.path) }, changed)
        let people = Set(workspace.people.filter { changed.contains($0.origin.path) }.compactMap(\.crm?.value))
        let isTableChanged = workspace.tables.contains { changed.contains($0.origin.path) }
        var affected = changed
        for file in workspace.people where file.crm.map({ catalogs.concern($0.value) }) ?? false {
            affected.insert(file.origin.path)
        }
        for channel in workspace.channels {
            var isAffected = channel.crm.map { catalogs.concern($0.value) || people.contains($0.value) } ?? false
            if case .named(let id) = channel.source, sources.concern(id.value) { isAffected = true }
            if isTableChanged, file(channel.origin.path)?.text.contains("lookup(") ?? false { isAffected = true }
            if isAffected { affected.insert(channel.origin.path) }
        }
        return affected
    }
}

/// Which names of one kind of file stand for something else since a change.
private struct Changes {
    private let changed: Set<String>
    private let known: Set<String>

    init(_ declarations: [(id: String, path: String)], _ paths: Set<String>) {
        changed = Set(declarations.filter { paths.contains($0.path) }.map(\.id))
        known = Set(declarations.map(\.id))
    }

    func concern(_ id: String) -> Bool { changed.contains(id) || !known.contains(id) }
}

extension Diagnostic {
    /// Whether a finding is about a file, or explained by one.
    ///
    /// - Parameters:
    ///   - affected: Files whose every finding counts.
    ///   - changed: Files of which a note is enough.
    /// - Returns: Whether it is worth telling.
    package func concerns(affected: Set<String>, changed: Set<String>) -> Bool {
        affected.contains(range.path) || notes.contains { changed.contains($0.range.path) }
    }
}
