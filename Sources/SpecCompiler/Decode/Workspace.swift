package import SpecBase

/// Everything a folder of specs declares, in the order in which the files were read.
package struct Workspace: Hashable, Sendable {
    package var channels: [ChannelDeclaration] = []
    package var sources: [SourceDeclaration] = []
    package var catalogs: [CatalogDeclaration] = []
    package var people: [PeopleDeclaration] = []
    package var tables: [TablesDeclaration] = []

    /// Whether every file declared something. When `false`, what cannot be found may stand in a file that was dropped.
    package var isComplete = true

    package init() {}

    /// Adds what a file declares; `nil` is a file that was reported and dropped.
    package mutating func append(_ declaration: Declaration?) {
        switch declaration {
        case .channel(let channel): channels.append(channel)
        case .source(let source): sources.append(source)
        case .catalog(let catalog): catalogs.append(catalog)
        case .people(let file): people.append(file)
        case .tables(let file): tables.append(file)
        case nil: isComplete = false
        }
    }
}

/// What one file declares.
package enum Declaration: Hashable, Sendable {
    case channel(ChannelDeclaration)
    case source(SourceDeclaration)
    case catalog(CatalogDeclaration)
    case people(PeopleDeclaration)
    case tables(TablesDeclaration)
}

/// The file that a declaration came from.
package struct DeclarationOrigin: Hashable, Sendable {
    /// As the user wrote it.
    package var path: String

    /// The whole document.
    package var range: SourceRange

    /// Whether every part was understood. When `false`, parts are lacking that were reported: a later pass must not
    /// report what follows from their absence.
    package var isComplete: Bool

    package init(path: String, range: SourceRange, isComplete: Bool) {
        self.path = path
        self.range = range
        self.isComplete = isComplete
    }
}
