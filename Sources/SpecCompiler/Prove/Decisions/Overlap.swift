import SpecBase
import SpecIR

/// Warns of two active channels of one address that create the same entity for one event, and shows such an event.
///
/// Only advice: what is beyond the prover's budget is not told.
///
/// - Parameters:
///   - first: The channel that is tried first.
///   - second: The other one.
///   - symbols: What they may name.
/// - Returns: The warning, if there is one.
func overlap(_ first: ChannelResult, _ second: ChannelResult, symbols: WorkspaceSymbols) -> ReportedSituation? {
    guard first.channel.catalog == second.channel.catalog,
        // What a final channel handles, the second does not get.
        !(first.channel.declaration.final?.value ?? false)
    else { return nil }
    let pair = ChannelPair(first.channel, second.channel)
    var overlap = Overlap(
        pair,
        catalog: symbols.catalogs[first.channel.catalog],
        lookups: pair.lookups(first.lookups, second.lookups)
    )
    guard let shared = overlap.find() else { return nil }
    return ReportedSituation(
        diagnostic: .overlappingChannels(
            first.channel.declaration.id,
            second.channel.declaration.id,
            entity: shared.entity,
            when: shared.words
        ),
        situation: Situation(pair, [first, second], overlap.atoms, shared.witness, created: shared.records)
    )
}

/// The order in which the channels of an address are tried.
func isTriedBefore(_ lhs: CheckedChannel, _ rhs: CheckedChannel) -> Bool {
    let orders = (lhs.declaration.order?.value ?? 100, rhs.declaration.order?.value ?? 100)
    return orders.0 == orders.1 ? isBefore(lhs.declaration.id, rhs.declaration.id) : orders.0 < orders.1
}

/// Looks for an event that both of two channels take and create the same entity for.
private struct Overlap {
    private let pair: ChannelPair
    private let catalog: CatalogSymbols
    private var prover: Prover

    init(_ pair: ChannelPair, catalog: CatalogSymbols, lookups: [LookupKey: CheckedLookup]) {
        self.pair = pair
        self.catalog = catalog
        prover = Prover(channel: pair.channel, catalog: catalog, lookups: lookups, log: DiagnosticLog())
    }

    var atoms: AtomTable { prover.formulas.atoms }

    /// - Returns: The entity that both create, by which records of the pair, and an event in words and as facts.
    mutating func find() -> (entity: String, words: String, witness: [Variable: Int], records: [Int])? {
        let pairs = pair.first.records.indices.flatMap { first in
            pair.secondRecords.compactMap { second in
                sharedEntity(first, second).map { (first, second, $0) }
            }
        }
        guard !pairs.isEmpty else { return nil }
        let accepted = acceptedByBoth()
        let taken = Formula.all([prover.foundImplications(), accepted])
        for (first, second, entity) in pairs {
            let created = Formula.all([taken, creates(first), creates(second), missed(second, after: first)])
            if case .satisfiable(let witness) = prover.decide(created) {
                return (entity, prover.describe(witness, of: accepted), witness, [first, second])
            }
        }
        return nil
    }

    /// Both channels accept the event, have what they require, and do not ignore it.
    private mutating func acceptedByBoth() -> Formula {
        var parts = pair.channel.accept.map { prover.formulas.truth($0) }
        for position in pair.required {
            let input = pair.channel.inputs[position]
            parts.append(
                prover.formulas.presence(Term(.input(position), input.type, at: input.declaration.range))
            )
        }
        parts += pair.channel.ignore.map { prover.formulas.truth($0.condition).negated }
        return .all(parts)
    }

    private mutating func creates(_ record: Int) -> Formula {
        guard let create = pair.channel.records[record].create else { return .no }
        let isNew = prover.formulas.atoms.holds(.found(record)).negated
        return .all([isNew] + (create.condition.map { [prover.formulas.truth($0)] } ?? []))
    }

    /// The second record's search does not find what the first channel has just created.
    private mutating func missed(_ second: Int, after first: Int) -> Formula {
        guard pair.channel.records[first].entity == pair.channel.records[second].entity else { return .yes }
        var parts: [Formula] = []
        for way in pair.channel.records[second].ways where finds(way, created: pair.channel.records[first]) {
            parts += way.comparisons.map { prover.formulas.presence($0.value).negated }
        }
        return .all(parts)
    }

    /// Whether a way asks for a value that the first channel writes into the record it creates.
    private func finds(_ way: CheckedWay, created record: CheckedRecord) -> Bool {
        guard way.comparisons.count == 1, case .field(let field) = way.comparisons[0].target, let create = record.create
        else { return false }
        let written = (record.fields + create.sets).first { $0.field == field }
        guard let written, bare(written.value) == bare(way.comparisons[0].value) else { return false }
        guard let stages = way.stages else { return true }
        let stage = create.sets.first { $0.field == catalog.entities[record.entity].stageField }?.value.constant
        return stages.contains { stage == .stage(Index($0)) }
    }

    private func bare(_ term: Term) -> Term.Kind {
        if case .single(let inner) = term.kind { inner.kind } else { term.kind }
    }

    /// An entity that both records make, compound ones taken apart.
    private func sharedEntity(_ first: Int, _ second: Int) -> String? {
        guard pair.channel.records[first].create != nil, pair.channel.records[second].create != nil else { return nil }
        func made(_ record: Int) -> [Int] {
            let entity = pair.channel.records[record].entity
            return [entity] + catalog.entities[entity].creates
        }
        let others = made(second)
        return made(first).first { others.contains($0) }.map { catalog.entities[$0].name }
    }
}
