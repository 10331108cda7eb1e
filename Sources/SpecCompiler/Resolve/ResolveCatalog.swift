import SpecBase
import SpecIR

/// Looks up everything within a catalogue.
func resolveCatalog(_ declaration: CatalogDeclaration, into log: inout DiagnosticLog) -> CatalogSymbols {
    var positions: [String: Int] = [:]
    var principals: [Principal] = []
    for (account, isGroup) in declaration.users.map({ ($0, false) }) + declaration.groups.map({ ($0, true) }) {
        if positions[account.key.value] != nil {
            let earlier = (declaration.users + declaration.groups).first { $0.key.value == account.key.value }
            log.report(.duplicateName(account.key, kind: "user or group", earlier: earlier?.key.range))
            continue
        }
        positions[account.key.value] = principals.count
        let id = account.id?.value ?? account.key.value
        principals.append(
            Principal(
                name: account.key.value,
                id: comparisonForm(id),
                title: comparisonForm(account.name?.value ?? account.key.value),
                email: account.email.flatMap { email(of: $0, into: &log) },
                isActive: account.active?.value ?? true,
                isGroup: isGroup
            )
        )
    }
    reportSharedIDs(declaration.users, "user", into: &log)
    reportSharedIDs(declaration.groups, "group", into: &log)
    let entityPositions = Dictionary(
        declaration.entities.enumerated().map { ($0.element.name.value, $0.offset) },
        uniquingKeysWith: { first, _ in first }
    )
    let entities = declaration.entities.enumerated().map { position, entity in
        var resolver = EntityResolver(declaration: entity, position: position, entityPositions: entityPositions)
        return resolver.resolve(into: &log)
    }
    let symbols = CatalogSymbols(
        declaration: declaration,
        zone: declaration.zone.flatMap { Zone.named($0.value) } ?? .utc,
        region: declaration.region?.value ?? "US",
        principals: principals,
        principalPositions: positions,
        entities: entities,
        entityPositions: entityPositions,
        words: WordTable()
    )
    if let region = declaration.region, !PhonePlan.knows(region: region.value) {
        log.report(.unknownRegion(region))
    }
    return withTemplates(symbols, into: &log)
}

/// An account of the CRM has one name here, by which what reads it knows it.
private func reportSharedIDs(_ accounts: [AccountDeclaration], _ what: String, into log: inout DiagnosticLog) {
    var owners: [String: AccountDeclaration] = [:]
    for account in accounts {
        guard let id = account.id else { continue }
        if let owner = owners[comparisonForm(id.value)] {
            log.report(.duplicateAccountID(of: account.key, what, owner, at: id.range))
        } else {
            owners[comparisonForm(id.value)] = account
        }
    }
}

private func email(of text: Located<String>, into log: inout DiagnosticLog) -> String? {
    guard let address = EmailAddress(text.value) else {
        log.report(.badLiteral("'\(text.value)' is not an e-mail", at: text.range))
        return nil
    }
    return address.key
}

/// Checks the values of the entities' templates, now that the whole catalogue is known.
private func withTemplates(_ symbols: CatalogSymbols, into log: inout DiagnosticLog) -> CatalogSymbols {
    var checker = Checker(symbols: WorkspaceSymbols(), catalog: symbols, log: log)
    let entities = symbols.entities.enumerated().map { position, entity in
        var entity = entity
        entity.templates = symbols.declaration.entities[position].templates.map { declaration in
            var template = TemplateSymbols(
                name: declaration.name.value,
                id: comparisonForm(declaration.id?.value ?? declaration.name.value),
                declaration: declaration
            )
            template.values = checker.fields(declaration.fields, of: entity, merge: .replace)
            if template.values.count < declaration.fields.count { entity.isComplete = false }
            return template
        }
        return entity
    }
    log = checker.log
    return CatalogSymbols(
        declaration: symbols.declaration,
        zone: symbols.zone,
        region: symbols.region,
        principals: symbols.principals,
        principalPositions: symbols.principalPositions,
        entities: entities,
        entityPositions: symbols.entityPositions,
        words: checker.words
    )
}
