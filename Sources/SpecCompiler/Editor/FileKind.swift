import SpecYAML

/// What a file declares.
enum FileKind: String, Hashable, Sendable, CaseIterable {
    case channel, source, catalog, people, tables

    /// The keys of its outermost block.
    var keys: BlockKeys {
        switch self {
        case .channel: .channel
        case .source: .source
        case .catalog: .catalog
        case .people: .people
        case .tables: .tables
        }
    }

    /// The kind that a file's keys tell, the first that is one; a channel has a `source`, so that order decides.
    init?(keys: [String]) {
        guard let kind = keys.first(where: { FileKind(rawValue: $0) != nil }).flatMap(FileKind.init) else { return nil }
        self = kind
    }
}
