import SpecBase
import SpecIR

/// A channel as far as it could be checked, unproven: the types of its names, and what its literals became.
struct TypedChannel: Sendable {
    let channel: CheckedChannel
    let scope: Scope
    let catalog: CatalogSymbols
    let isMail: Bool
    /// Tables that were looked up, and as what.
    let lookups: [LookupKey]
    /// Users, stages and words that are written as literals.
    let literals: [Term]

    init?(_ declaration: ChannelDeclaration, symbols: WorkspaceSymbols) {
        guard let crm = declaration.crm, let position = symbols.catalogPositions[crm.value] else { return nil }
        var source: SourceDeclaration?
        var address: AddressDeclaration?
        switch declaration.source {
        case .inline(let own): address = own
        case .named(let id):
            source = symbols.sourcePositions[id.value].map { symbols.sources[$0] }
            address = source?.address
        case nil: break
        }
        let catalog = symbols.catalogs[position]
        let checker = Checker(symbols: symbols, catalog: catalog, log: DiagnosticLog())
        var checked = ChannelChecker(declaration, source: source, catalog: position, checker: checker)
        checked.checker.isMail = address?.isMailbox ?? false
        checked.check()
        channel = checked.channel
        scope = checked.checker.scope
        self.catalog = catalog
        isMail = checked.checker.isMail
        lookups = Array(checked.checker.lookups.keys)
        literals = checked.channel.allTerms.flatMap(\.literals)
    }

    /// The type of an input, let or record by its name.
    func type(of name: String) -> ValueType? {
        switch scope.symbols[name] {
        case .input(let position): scope.inputs[position]
        case .binding(let position): scope.bindings[position]
        case .record(let position):
            scope.records[position].picksAll
                ? .list(.record(scope.records[position].entity)) : .record(scope.records[position].entity)
        case .broken, nil: nil
        }
    }

    func input(named name: String) -> CheckedInput? { channel.inputs.first { $0.name == name } }

    /// The entity of a record by its name.
    func entity(ofRecord name: String) -> EntitySymbols? {
        scope.records.first { $0.name == name }.map { catalog.entities[$0.entity] }
    }
}

extension Term {
    /// The users, stages and words in a term.
    var literals: [Term] {
        switch constant {
        case .principal, .stage, .word: [self]
        default: children.flatMap(\.literals)
        }
    }
}
