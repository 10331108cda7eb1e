package import SpecBase
package import SpecIR
import SpecYAML

/// A workspace that is compiled again and again while its files change: what an editor, and `check`, ask.
///
/// Whatever order the files came in and whatever was asked before, the answers are those of a new session over the same
/// files.
package struct CompilerSession: Sendable {
    /// The files by path.
    private var files: [String: SourceFile] = [:]

    /// What the files declare, as far as it could be understood.
    private(set) var workspace = Workspace()
    /// What channels may name.
    private(set) var symbols = WorkspaceSymbols()
    /// The channels that could be checked, by id.
    private(set) var channels: [ChannelResult] = []
    private var words = WordTable()
    private var found: [Diagnostic] = []
    private var isCurrent = false
    /// What answers of an editor are made from.
    var editor = EditorModel()

    package init() {}

    /// Adds a file, or replaces the one of its path.
    package mutating func set(_ file: SourceFile) {
        files[file.path] = file
        isCurrent = false
    }

    /// Takes a file out of the workspace; without one of that path nothing changes.
    package mutating func remove(path: String) {
        files[path] = nil
        isCurrent = false
    }

    /// The file of a path; `nil` where the session has none.
    package func file(_ path: String) -> SourceFile? { files[path] }

    /// The files in the order of their paths.
    package var allFiles: [SourceFile] {
        files.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Checks what changed since it was last asked.
    ///
    /// - Returns: Everything worth telling of the workspace as it is now, in reading order.
    package mutating func diagnostics() -> [Diagnostic] {
        guard !isCurrent else { return found }
        isCurrent = true
        var log = DiagnosticLog()
        workspace = Workspace()
        words = WordTable()
        for file in allFiles {
            guard let node = readYAML(file, into: &log) else {
                workspace.append(nil)
                continue
            }
            workspace.append(decode(node, file: file, isKnownZone: { Zone.named($0) != nil }, into: &log))
        }
        symbols = resolve(workspace, words: &words, into: &log)
        channels = check(workspace, symbols: symbols, words: &words, into: &log)
        found = log.sorted
        return found
    }

    /// The program of the workspace; `nil` while something is wrong with it.
    package mutating func program() -> Program? {
        guard !diagnostics().contains(where: { $0.kind.severity == .error }) else { return nil }
        return lower(channels, symbols: symbols, words: words.words, files: allFiles, compiler: compilerVersion)
    }
}
