import SpecBase

/// Checks and proves every channel.
func check(
    _ workspace: Workspace,
    symbols: WorkspaceSymbols,
    words: inout WordTable,
    into log: inout DiagnosticLog
) -> [ChannelResult] {
    var results: [ChannelResult] = []
    for declaration in workspace.channels.sorted(by: { isBefore($0.id, $1.id) }) {
        guard let catalog = catalog(of: declaration, symbols, into: &log) else { continue }
        guard let (source, address) = source(of: declaration, symbols, into: &log) else { continue }
        let checker = Checker(symbols: symbols, catalog: symbols.catalogs[catalog], words: words, log: DiagnosticLog())
        var channel = ChannelChecker(declaration, source: source, catalog: catalog, checker: checker)
        channel.checker.isMail = address.mailbox != nil
        channel.check()
        words = channel.checker.words
        var own = channel.checker.log
        // What follows from a broken part would be a second message for one mistake.
        let isWhole =
            declaration.origin.isComplete && source?.origin.isComplete ?? true
            && symbols.catalogs[catalog].declaration.origin.isComplete && !channel.checker.hasGaps
        if !own.hasErrors, isWhole {
            var prover = Prover(
                channel: channel.channel,
                catalog: symbols.catalogs[catalog],
                words: words.words,
                log: own
            )
            prover.prove()
            own = prover.log
        }
        log.append(own)
        results.append(
            ChannelResult(
                channel: channel.channel,
                lookups: channel.checker.lookups,
                address: address,
                isSound: !own.hasErrors && isWhole
            )
        )
    }
    reportDefaults(results, into: &log)
    reportSubjects(results, symbols: symbols, into: &log)
    reportOverlaps(results, symbols: symbols, words: words.words, into: &log)
    return results
}

private func catalog(
    of channel: ChannelDeclaration,
    _ symbols: WorkspaceSymbols,
    into log: inout DiagnosticLog
) -> Int? {
    guard let crm = channel.crm else { return nil }
    if let position = symbols.catalogPositions[crm.value] { return position }
    if symbols.isComplete { log.report(.unknownCatalog(crm, known: symbols.catalogs.map(\.declaration.id.value))) }
    return nil
}

private func source(
    of channel: ChannelDeclaration,
    _ symbols: WorkspaceSymbols,
    into log: inout DiagnosticLog
) -> (SourceDeclaration?, AddressDeclaration)? {
    switch channel.source {
    case nil: return nil
    case .inline(let address): return (nil, address)
    case .named(let id):
        guard let position = symbols.sourcePositions[id.value] else {
            if symbols.isComplete { log.report(.unknownSource(id, known: symbols.sources.map(\.id.value))) }
            return nil
        }
        return (symbols.sources[position], symbols.sources[position].address)
    }
}

/// One source a workspace and kind is the default.
private func reportDefaults(_ results: [ChannelResult], into log: inout DiagnosticLog) {
    var firsts: [Bool: AddressDeclaration] = [:]
    for result in results where result.address.default?.value ?? false {
        guard let earlier = firsts[result.address.isMailbox] else {
            firsts[result.address.isMailbox] = result.address
            continue
        }
        if earlier.name != result.address.name, let range = result.address.default?.range {
            log.report(.secondDefault(at: range, earlier: earlier.default?.range ?? earlier.range))
        }
    }
}

/// Two active sources of one subject into one CRM would create the same thing twice.
private func reportSubjects(_ results: [ChannelResult], symbols: WorkspaceSymbols, into log: inout DiagnosticLog) {
    let active = results.filter { $0.channel.declaration.state?.value != .paused && $0.address.subject != nil }
    for (position, result) in active.enumerated() {
        guard let subject = result.address.subject else { continue }
        for other in active[..<position] {
            guard other.address.subject?.value == subject.value,
                other.address.name != result.address.name || other.address.isMailbox != result.address.isMailbox,
                other.channel.catalog == result.channel.catalog
            else { continue }
            let created = createdEntities(other.channel, symbols)
            let shared = createdEntities(result.channel, symbols).filter(created.contains)
            if let entity = shared.first, let earlier = other.address.subject {
                log.report(.sharedSubject(subject, entity: entity, earlier: earlier.range))
                return
            }
        }
    }
}

/// Names of the entities that a channel creates, compound ones taken apart.
private func createdEntities(_ channel: CheckedChannel, _ symbols: WorkspaceSymbols) -> [String] {
    let entities = symbols.catalogs[channel.catalog].entities
    return channel.records.filter { $0.create != nil }.flatMap { record in
        [entities[record.entity].name] + entities[record.entity].creates.map { entities[$0].name }
    }
}
