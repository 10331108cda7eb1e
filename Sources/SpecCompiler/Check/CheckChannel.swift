import SpecBase

/// What checking one channel came to.
struct ChannelOutcome: Sendable {
    /// `nil` where its catalogue or source is not known.
    let result: ChannelResult?
    let log: DiagnosticLog
    /// What was reported because of a situation that can come about.
    var situations: [ReportedSituation] = []
}

/// A diagnostic with the situation that it warns of.
struct ReportedSituation: Sendable {
    let diagnostic: Diagnostic
    let situation: Situation
}

/// Checks and proves one channel. What comes of it depends on the channel and on what it names alone.
///
/// - Parameters:
///   - declaration: The channel.
///   - symbols: What it may name.
///   - analyses: How far to prove.
/// - Returns: The channel as far as it is sound, and what is to be told of it.
func check(_ declaration: ChannelDeclaration, symbols: WorkspaceSymbols, analyses: Analyses) -> ChannelOutcome {
    var log = DiagnosticLog()
    guard let catalog = catalog(of: declaration, symbols, into: &log),
        let (source, address) = source(of: declaration, symbols, into: &log)
    else { return ChannelOutcome(result: nil, log: log) }
    let checker = Checker(symbols: symbols, catalog: symbols.catalogs[catalog], log: log)
    var channel = ChannelChecker(declaration, source: source, catalog: catalog, checker: checker)
    channel.checker.isMail = address.mailbox != nil
    channel.check()
    channel.channel.words = channel.checker.words
    var own = channel.checker.log
    var suspicions: [Suspicion] = []
    var atoms = AtomTable()
    // What follows from a broken part would be a second message for one mistake.
    let isWhole =
        declaration.origin.isComplete && source?.origin.isComplete ?? true
        && symbols.catalogs[catalog].declaration.origin.isComplete && !channel.checker.hasGaps
    if !own.hasErrors, isWhole, analyses != .types {
        var prover = Prover(
            channel: channel.channel,
            catalog: symbols.catalogs[catalog],
            lookups: channel.checker.lookups,
            log: own
        )
        prover.prove()
        own = prover.log
        (suspicions, atoms) = (prover.suspicions, prover.formulas.atoms)
    }
    let result = ChannelResult(
        channel: channel.channel,
        lookups: channel.checker.lookups,
        address: address,
        isSound: !own.hasErrors && isWhole
    )
    return ChannelOutcome(
        result: result,
        log: own,
        situations: suspicions.map {
            ReportedSituation(diagnostic: $0.diagnostic, situation: Situation(result, atoms, $0.witness))
        }
    )
}

/// How much the compiler finds out of channels whose types are right.
package enum Analyses: Sendable {
    /// Nothing more. For measurements alone: what such a program does is not proven.
    case types
    /// Everything.
    case all
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
