import SpecBase

/// Everything that channels may name, found by name.
struct WorkspaceSymbols: Sendable {
    var catalogs: [CatalogSymbols] = []
    var catalogPositions: [String: Int] = [:]
    var sources: [SourceDeclaration] = []
    var sourcePositions: [String: Int] = [:]
    /// The tables of all files.
    var tables: [TableDeclaration] = []
    var tablePositions: [String: Int] = [:]

    /// Whether every file was understood. When `false`, what cannot be found may stand in a file that was dropped.
    var isComplete = true
    /// Whether a people file does not say whose it is.
    var hasLostPeople = false
}
