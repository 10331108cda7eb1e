import SpecBase
import SpecIR

/// What can come about in a channel, or in two of one address, as the prover found it.
struct Situation: Sendable {
    /// In the order in which they are tried: one, or two whose parts are joined in ``whole``.
    let channels: [ChannelResult]
    /// The channel that the facts speak of.
    let whole: CheckedChannel
    /// For every record of ``whole``: the channel that it belongs to and its position there.
    let owners: [(channel: Int, record: Int)]
    let atoms: AtomTable
    let witness: Witness
    /// Records of ``whole`` that are all created; empty where the facts themselves are the claim.
    let created: [Int]
    /// Whether every channel skips the event.
    private(set) var isUntaken = false

    /// Of one channel.
    init(_ channel: ChannelResult, _ atoms: AtomTable, _ witness: Witness, created: [Int] = []) {
        channels = [channel]
        whole = channel.channel
        owners = channel.channel.records.indices.map { (0, $0) }
        self.atoms = atoms
        self.witness = witness
        self.created = created
    }

    /// Of channels of one address.
    ///
    /// - Parameters:
    ///   - union: The channels.
    ///   - atoms: What the variables stand for.
    ///   - witness: The facts.
    ///   - created: Records that are all created; `nil` where every channel skips the event.
    init(_ union: ChannelUnion, _ atoms: AtomTable, _ witness: Witness, created: [Int]?) {
        channels = union.results
        whole = union.channel
        owners = union.parts.enumerated().flatMap { channel, part in
            part.records.map { (channel, $0 - part.records.lowerBound) }
        }
        self.atoms = atoms
        self.witness = witness
        self.created = created ?? []
        isUntaken = created == nil
    }

    /// The facts, each a condition that holds in the situation.
    var facts: [Term] {
        witness.values.compactMap { fact(atoms.subjects[$0.variable.index], $0.value) }
    }

    private func fact(_ subject: AtomTable.Subject, _ value: Int) -> Term? {
        switch subject {
        case .found(let record):
            return condition(.record(record, .found), holds: value == 1)
        case .presence(let term): return condition(.call(.present, [term]), holds: value == 1)
        case .truth(let term): return negated(term, holds: value == 1)
        case .equality(let lhs, let rhs): return condition(.compare(value == 1 ? .equal : .notEqual, lhs, rhs))
        case .value(let term):
            let domain = atoms.domain(of: term)
            guard domain.indices.contains(value) else { return nil }
            // Where it is missing, its value is no matter.
            let isMissing = condition(.call(.present, [term]), holds: false)
            return condition(.or([isMissing, condition(of: term, in: domain[value], among: domain)]))
        }
    }

    private func condition(of term: Term, in region: Region, among domain: [Region]) -> Term {
        func compare(_ comparison: Comparison, _ literal: Value) -> Term {
            condition(.compare(comparison, term, Term(.constant(literal), term.type, at: term.range)))
        }
        switch region {
        case .exactly(let value): return compare(.equal, value)
        case .between(let low, let high):
            return condition(
                .and((low.map { [compare(.greater, $0)] } ?? []) + (high.map { [compare(.less, $0)] } ?? []))
            )
        case .other:
            let others = domain.compactMap { if case .exactly(let value) = $0 { value } else { nil } }
            return condition(.and(others.map { compare(.notEqual, $0) }))
        }
    }

    private func condition(_ kind: Term.Kind, holds: Bool = true) -> Term {
        negated(Term(kind, .boolean, at: whole.declaration.id.range), holds: holds)
    }

    private func negated(_ term: Term, holds: Bool) -> Term {
        holds ? term : Term(.not(term), .boolean, at: term.range)
    }
}
