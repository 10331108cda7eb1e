import SpecBase
import SpecIR

/// Warns of two active channels of one address that create the same entity for one event, and shows such an event.
///
/// Only advice: what is beyond the prover's budget is not told.
///
/// - Parameters:
///   - pair: The channels.
///   - unions: Channels that were put together before.
///   - symbols: What they may name.
/// - Returns: The warning, if there is one.
func overlap(_ pair: Neighbours, _ unions: inout AddressUnions, symbols: WorkspaceSymbols) -> ReportedSituation? {
    let (first, second) = (pair.firstResult, pair.secondResult)
    guard first.channel.catalog == second.channel.catalog,
        // What a final channel handles, the second does not get.
        !(first.channel.declaration.final?.value ?? false)
    else { return nil }
    // Values of two CRMs cannot be compared.
    let finals = pair.finals.map(\.result).filter { $0.channel.catalog == first.channel.catalog }
    let union = unions.union(of: finals + [first, second], catalog: first.channel.catalog)
    var overlap = Overlap(union, catalog: symbols.catalogs[first.channel.catalog])
    guard let shared = overlap.find() else { return nil }
    return ReportedSituation(
        diagnostic: .overlappingChannels(
            first.channel.declaration.id,
            second.channel.declaration.id,
            entity: shared.entity,
            when: shared.words
        ),
        situation: Situation(union, overlap.atoms, shared.witness, created: shared.records)
    )
}

/// The order in which the channels of an address are tried.
func isTriedBefore(_ lhs: CheckedChannel, _ rhs: CheckedChannel) -> Bool {
    let orders = (lhs.declaration.order?.value ?? 100, rhs.declaration.order?.value ?? 100)
    return orders.0 == orders.1 ? isBefore(lhs.declaration.id, rhs.declaration.id) : orders.0 < orders.1
}

/// Looks for an event that the last two channels of a union take and create the same entity for.
private struct Overlap {
    private let union: ChannelUnion
    private let catalog: CatalogSymbols
    private var prover: Prover

    init(_ union: ChannelUnion, catalog: CatalogSymbols) {
        self.union = union
        self.catalog = catalog
        prover = union.prover
    }

    var atoms: AtomTable { prover.formulas.atoms }

    /// - Returns: The entity that both create, by which records of the union, and an event in words and as facts.
    mutating func find() -> (entity: String, words: String, witness: Witness, records: [Int])? {
        let (first, second) = (union.parts[union.parts.count - 2], union.parts[union.parts.count - 1])
        let pairs = first.records.flatMap { first in
            second.records.compactMap { second in
                sharedEntity(first, second).map { (first, second, $0) }
            }
        }
        guard !pairs.isEmpty else { return nil }
        let accepted = Formula.all([union.accepts(first, &prover.formulas), union.accepts(second, &prover.formulas)])
        let kept = union.parts.dropLast(2).map { union.handles($0, &prover.formulas).negated }
        let taken = Formula.all([prover.foundImplications(), accepted] + kept)
        for (first, second, entity) in pairs {
            let created = Formula.all([taken, creates(first), creates(second), missed(second, after: first)])
            if case .satisfiable(let witness) = prover.decide(created) {
                return (entity, prover.describe(witness, of: accepted), witness, [first, second])
            }
        }
        return nil
    }

    private mutating func creates(_ record: Int) -> Formula {
        guard let create = union.channel.records[record].create else { return .no }
        let isNew = prover.formulas.atoms.holds(.found(record)).negated
        return .all([isNew] + (create.condition.map { [prover.formulas.truth($0)] } ?? []))
    }

    /// The second record's search does not find what the first channel has just created.
    private mutating func missed(_ second: Int, after first: Int) -> Formula {
        guard union.channel.records[first].entity == union.channel.records[second].entity else { return .yes }
        var parts: [Formula] = []
        for way in union.channel.records[second].ways where finds(way, created: union.channel.records[first]) {
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
        guard union.channel.records[first].create != nil, union.channel.records[second].create != nil else {
            return nil
        }
        func made(_ record: Int) -> [Int] {
            let entity = union.channel.records[record].entity
            return [entity] + catalog.entities[entity].creates
        }
        let others = made(second)
        return made(first).first { others.contains($0) }.map { catalog.entities[$0].name }
    }
}
