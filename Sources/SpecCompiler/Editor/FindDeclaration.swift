import SpecBase

extension EditorModel {
    /// Where the thing at a place is declared.
    mutating func definitions(at position: SourcePosition, in path: String) -> [SourceRange] {
        guard let found = symbol(at: position, in: path) else { return [] }
        return declarations(of: found.symbol)
    }

    /// Where a thing is declared; of what is declared twice, every place.
    func declarations(of symbol: EditorSymbol) -> [SourceRange] {
        files.flatMap { index in
            index.occurrences.filter {
                $0.isDeclaration && $0.thing.mayBe(symbol) && self.symbol(of: $0.thing, in: index) == symbol
            }
            .map(\.range)
        }
    }

    /// Everywhere that the thing at a place is named.
    mutating func references(at position: SourcePosition, in path: String) -> [SourceRange] {
        guard let found = symbol(at: position, in: path) else { return [] }
        return uses(of: found.symbol).map(\.range)
    }
}
