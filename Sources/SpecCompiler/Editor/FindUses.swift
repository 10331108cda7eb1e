import SpecBase
import SpecIR

extension EditorModel {
    /// The thing at a place that is declared somewhere, with the name that stands there.
    mutating func symbol(at position: SourcePosition, in path: String) -> (symbol: EditorSymbol, range: SourceRange)? {
        guard let index = self[path] else { return nil }
        for occurrence in index.occurrences(at: position) {
            if let symbol = symbol(of: occurrence.thing, in: index) { return (symbol, occurrence.range) }
        }
        return literal(at: position, in: index)
    }

    /// Every place that names a thing, in reading order.
    mutating func uses(of symbol: EditorSymbol) -> [(range: SourceRange, isDeclaration: Bool)] {
        var uses: [(range: SourceRange, isDeclaration: Bool)] = []
        for index in files {
            var own = index.occurrences.filter {
                $0.thing.mayBe(symbol) && self.symbol(of: $0.thing, in: index) == symbol
            }
            .map { (range: $0.range, isDeclaration: $0.isDeclaration) }
            let further = literalUses(of: symbol, in: index).filter { range in !own.contains { $0.range == range } }
            own += further.map { ($0, false) }
            uses += own.sorted { $0.range.start < $1.range.start }
        }
        return uses
    }

    /// A literal that its place makes a user or a stage: in a template, beside a comparison, in a table.
    mutating func literal(at position: SourcePosition, in index: FileIndex)
        -> (symbol: EditorSymbol, range: SourceRange)?
    {
        for (range, symbol) in literals(in: index) where range.start <= position && position <= range.end {
            return (symbol, range)
        }
        return nil
    }

    private mutating func literalUses(of symbol: EditorSymbol, in index: FileIndex) -> [SourceRange] {
        switch symbol {
        case .account, .stage: literals(in: index).filter { $0.symbol == symbol }.map(\.range)
        default: []
        }
    }

    /// Users and stages that are written as plain words.
    private mutating func literals(in index: FileIndex) -> [(range: SourceRange, symbol: EditorSymbol)] {
        switch index.declaration {
        case .channel(let channel):
            guard let crm = channel.crm?.value, let typed = typedChannel(index.file.path) else { return [] }
            return typed.literals.compactMap { literal in
                // What a source says, such as a reply, is found in the source's own file.
                guard literal.range.path == index.file.path, let symbol = symbol(of: literal, in: typed.catalog, crm)
                else { return nil }
                let range = index.lines.unquoted(literal.range)
                // `senior()` is a user, too, and does not name one.
                return symbol.isWritten(index.lines.text(of: range)) ? (range, symbol) : nil
            }
        case .catalog(let catalog):
            resolveAll()
            guard let position = symbols.catalogPositions[catalog.id.value] else { return [] }
            let symbols = symbols.catalogs[position]
            let values = symbols.entities.flatMap { $0.templates.flatMap { $0.values.map(\.value) } }
            return values.flatMap(\.literals).compactMap { literal in
                symbol(of: literal, in: symbols, catalog.id.value).map { (index.lines.unquoted(literal.range), $0) }
            }
        case .tables(let file): return file.tables.flatMap { rows(of: $0, in: index) }
        default: return []
        }
    }

    private func symbol(of literal: Term, in catalog: CatalogSymbols, _ crm: String) -> EditorSymbol? {
        switch (literal.constant, literal.type) {
        case (.principal(let position), _) where catalog.principals.indices.contains(position.position):
            return .account(catalog: crm, catalog.principals[position.position].name)
        case (.stage(let position), .stage(let entity)) where catalog.entities.indices.contains(entity):
            let entity = catalog.entities[entity]
            guard entity.stages.indices.contains(position.position) else { return nil }
            let stage = entity.stages[position.position]
            let pipeline = entity.pipelines[stage.pipeline.position].name
            return .stage(catalog: crm, entity: entity.name, "\(pipeline)/\(stage.name)")
        default: return nil
        }
    }

    /// The values of a table that some channel reads as users or stages.
    private mutating func rows(of table: TableDeclaration, in index: FileIndex)
        -> [(range: SourceRange, symbol: EditorSymbol)]
    {
        resolveAll()
        guard let position = symbols.tablePositions[table.name.value] else { return [] }
        var found: [(range: SourceRange, symbol: EditorSymbol)] = []
        for channel in files where channel.kind == .channel {
            guard let crm = channel.catalogID, let typed = typedChannel(channel.file.path) else { continue }
            for value in table.rows.map(\.value) + [table.otherwise].compactMap({ $0 }) {
                for lookup in typed.lookups where lookup.table == position {
                    let symbol: EditorSymbol
                    switch lookup.type {
                    case .reference where typed.catalog.principalPositions[value.value] != nil:
                        symbol = .account(catalog: crm, value.value)
                    case .stage(let entity):
                        let name = EntityName(catalog: crm, entity: typed.catalog.entities[entity].name)
                        guard let full = fullStage(value.value, of: name) else { continue }
                        symbol = .stage(catalog: crm, entity: name.entity, full)
                    default: continue
                    }
                    let range = index.lines.unquoted(value.range)
                    if !found.contains(where: { $0.range == range && $0.symbol == symbol }) {
                        found.append((range, symbol))
                    }
                }
            }
        }
        return found
    }
}

extension EditorSymbol {
    /// Whether a text is a name of the user or stage.
    fileprivate func isWritten(_ text: String) -> Bool {
        switch self {
        case .account(_, let name): text == name
        case .stage(_, _, let label): label == text || label.hasSuffix("/" + text)
        default: false
        }
    }
}

extension Thing {
    /// Whether the thing could be a symbol, by its name alone.
    func mayBe(_ symbol: EditorSymbol) -> Bool {
        switch symbol {
        case .local(_, let name), .table(let name), .team(let name), .account(_, let name), .source(let name),
            .catalog(let name), .channel(let name), .people(let name), .entity(_, let name), .field(_, _, let name),
            .pipeline(_, _, let name), .template(_, _, let name):
            text == name
        case .stage(_, _, let label): label == text || label.hasSuffix("/" + text)
        }
    }
}
