import SpecBase
import SpecIR

/// What an editor's answers are made from: an index of every file, and what the files say together.
///
/// It is kept from question to question; only what hangs on a changed file is made again.
struct EditorModel: Sendable {
    /// The indexes in the order of their paths.
    private(set) var files: [FileIndex] = []
    private var positions: [String: Int] = [:]
    /// Positions of the files that declare a catalogue or source, by its id.
    private var catalogs: [String: Int] = [:]
    private var sources: [String: Int] = [:]
    private(set) var symbols = WorkspaceSymbols()
    private var channels: [String: TypedChannel] = [:]
    /// Whether the symbols are those of the files as they are now.
    private var isResolved = false

    init() {}

    /// Takes in what has changed.
    ///
    /// - Parameter current: All files of the workspace, in the order of their paths.
    mutating func refresh(_ current: [SourceFile]) {
        guard files.count != current.count || !zip(files, current).allSatisfy({ $0.file == $1 }) else { return }
        let before = files
        files = current.map { file in
            if let position = positions[file.path], before[position].file == file { return before[position] }
            channels[file.path] = nil
            let index = FileIndex(file)
            // What a channel declares, no other file names.
            if positions[file.path].map({ before[$0].kind }) != .channel || index.kind != .channel {
                isResolved = false
            }
            return index
        }
        if before.count != files.count || !zip(before, files).allSatisfy({ $0.file.path == $1.file.path }) {
            isResolved = false
        }
        (positions, catalogs, sources) = ([:], [:], [:])
        for (position, index) in files.enumerated() {
            positions[index.file.path] = position
            if let id = index.catalog?.id.value, catalogs[id] == nil { catalogs[id] = position }
            if let id = index.source?.id.value, sources[id] == nil { sources[id] = position }
        }
    }

    subscript(path: String) -> FileIndex? { positions[path].map { files[$0] } }

    /// What a catalogue's file declares.
    func declaration(ofCatalog id: String) -> CatalogDeclaration? { catalogs[id].flatMap { files[$0].catalog } }

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
        guard let declaration = self[path]?.channel else { return nil }
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
        index.sourceID.flatMap { sources[$0] }.map { files[$0] }
    }

    /// The channels that name a source file.
    func channels(of source: FileIndex) -> [FileIndex] {
        guard let id = source.source?.id.value else { return [] }
        return files.filter { $0.sourceID == id }
    }
}
