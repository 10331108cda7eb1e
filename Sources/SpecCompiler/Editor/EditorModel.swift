import SpecBase
import SpecIR

/// What an editor's answers are made from: an index of every file, and what the files say together.
///
/// It is kept from question to question; only what hangs on a changed file is made again.
struct EditorModel: Sendable {
    private var indexes: [String: FileIndex] = [:]
    /// In the order of their paths.
    private(set) var paths: [String] = []
    private(set) var symbols = WorkspaceSymbols()
    private var channels: [String: TypedChannel] = [:]
    /// Whether the symbols are those of the files as they are now.
    private var isResolved = false

    init() {}

    /// Takes in what has changed.
    ///
    /// - Parameter files: All files of the workspace, in the order of their paths.
    mutating func refresh(_ files: [SourceFile]) {
        var seen: Set<String> = []
        for file in files {
            seen.insert(file.path)
            if indexes[file.path]?.file == file { continue }
            let index = FileIndex(file)
            if indexes[file.path]?.kind != .channel || index.kind != .channel { isResolved = false }
            indexes[file.path] = index
            channels[file.path] = nil
        }
        let newPaths = files.map(\.path)
        guard newPaths != paths else { return }
        for path in paths where !seen.contains(path) {
            indexes[path] = nil
            channels[path] = nil
            isResolved = false
        }
        paths = newPaths
    }

    subscript(path: String) -> FileIndex? { indexes[path] }

    /// The indexes in the order of their paths.
    var files: [FileIndex] { paths.compactMap { indexes[$0] } }

    /// Looks up what channels may name, unless that is done.
    mutating func resolveAll() {
        guard !isResolved else { return }
        isResolved = true
        channels = [:]
        var workspace = Workspace()
        for file in files { workspace.append(file.declaration) }
        var log = DiagnosticLog()
        symbols = resolve(workspace, into: &log)
    }

    /// A channel with the types of its names; `nil` where the file is none, or its catalogue or source is not there.
    mutating func typedChannel(_ path: String) -> TypedChannel? {
        resolveAll()
        if let known = channels[path] { return known }
        guard let declaration = indexes[path]?.channel else { return nil }
        let typed = TypedChannel(declaration, symbols: symbols)
        channels[path] = typed
        return typed
    }

    /// The catalogue that a file's names of users and entities belong to.
    mutating func catalog(of index: FileIndex) -> CatalogSymbols? {
        resolveAll()
        return index.catalogID.flatMap { symbols.catalogPositions[$0] }.map { symbols.catalogs[$0] }
    }

    /// The index of the source file that a channel names.
    func source(of index: FileIndex) -> FileIndex? {
        guard let id = index.sourceID else { return nil }
        return files.first { $0.source?.id.value == id }
    }

    /// The channels that name a source file.
    func channels(of source: FileIndex) -> [FileIndex] {
        guard let id = source.source?.id.value else { return [] }
        return files.filter { $0.sourceID == id }
    }
}
