import SpecBase

/// Channels of one address put together, for the questions that are asked about them: most unions are asked about twice.
struct AddressUnions {
    private let symbols: WorkspaceSymbols
    private var made: [[SourceRange]: ChannelUnion] = [:]

    init(symbols: WorkspaceSymbols) {
        self.symbols = symbols
    }

    /// - Parameters:
    ///   - results: At least one channel, all of one catalogue, in the order in which they are tried.
    ///   - catalog: The position of the catalogue.
    /// - Returns: The union.
    mutating func union(of results: [ChannelResult], catalog: Int) -> ChannelUnion {
        let key = results.map(\.channel.declaration.id.range)
        if let known = made[key] { return known }
        let union = ChannelUnion(results, catalog: symbols.catalogs[catalog])
        made[key] = union
        return union
    }
}
