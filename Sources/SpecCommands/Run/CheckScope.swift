import SpecBase
import SpecCompiler
import SpecHarness

/// Which findings of a workspace are told.
struct CheckScope {
    /// Files that changed, and files whose findings may follow from that; `nil` where everything is told.
    private let changes: (changed: Set<String>, affected: Set<String>)?

    /// - Parameters:
    ///   - files: The whole workspace.
    ///   - roots: The files and folders that the user named.
    ///   - revision: A git revision, or `nil` for everything.
    /// - Throws: Git cannot say what changed.
    init(of files: [SourceFile], below roots: [String], since revision: String?) throws(RevisionError) {
        guard let revision else {
            changes = nil
            return
        }
        let changed = try ChangedFiles(since: revision, among: files.map(\.path), below: roots)
        guard !changed.isAnyGone else {
            changes = nil
            return
        }
        var session = CompilerSession()
        for file in files { session.set(file) }
        changes = (changed.paths, session.affectedPaths(by: changed.paths))
    }

    func includes(_ diagnostic: Diagnostic) -> Bool {
        changes.map { diagnostic.concerns(affected: $0.affected, changed: $0.changed) } ?? true
    }

    /// The files that are looked at.
    func paths(of files: [SourceFile]) -> Set<String> {
        changes?.affected ?? Set(files.map(\.path))
    }
}

/// The files that are links out of the folders that the user named. Nobody expects those to be written.
func linkedFiles(_ paths: [String], outside roots: [String]) -> Set<String> {
    let folders = roots.map { realPath(folderOf($0)) }
    return Set(
        paths.filter { path in
            let real = realPath(path)
            return !folders.contains { real.hasPrefix($0 == "/" ? $0 : $0 + "/") }
        }
    )
}
