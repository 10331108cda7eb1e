import SpecBase
import SpecIR

/// Tells of channels that no event reaches, and of events that no channel takes, at one address.
///
/// - Parameters:
///   - results: The sound, active channels of the address, in the order in which they are tried.
///   - unions: Channels that were put together before.
/// - Returns: What is to be told, each with its situation where there is one.
func adviseOnAddress(_ results: [ChannelResult], _ unions: inout AddressUnions) -> [AddressFinding] {
    let crm = results.first?.channel.catalog
    // Channels of two CRMs have no value in common that the prover could compare.
    guard results.count > 1, results.allSatisfy({ $0.channel.catalog == crm }), let crm else { return [] }
    guard results.count <= AddressAdvice.largestUnion else {
        let place = results[0].channel.declaration.id.range
        return [AddressFinding(.notAnalysed("which of them take an event", count: 1, at: place))]
    }
    var advice = AddressAdvice(unions.union(of: results, catalog: crm))
    return advice.starved() + advice.uncaught()
}

/// A diagnostic about an address.
struct AddressFinding: Sendable {
    let diagnostic: Diagnostic
    let situation: Situation?

    init(_ diagnostic: Diagnostic, _ situation: Situation? = nil) {
        self.diagnostic = diagnostic
        self.situation = situation
    }
}

private struct AddressAdvice {
    /// More channels of one address are not looked at together.
    static let largestUnion = 40

    private let union: ChannelUnion
    private var prover: Prover
    private let found: Formula
    private let accepted: [Formula]

    init(_ union: ChannelUnion) {
        self.union = union
        var prover = union.prover
        found = prover.foundImplications()
        var accepted: [Formula] = []
        for part in union.parts { accepted.append(union.takes(part, &prover.formulas)) }
        self.accepted = accepted
        self.prover = prover
    }

    /// Channels all of whose events a final one before them keeps to itself.
    mutating func starved() -> [AddressFinding] {
        var findings: [AddressFinding] = []
        var finals: [Int] = []
        var kept: [Formula] = []
        for position in union.parts.indices {
            let own = Formula.all([found, accepted[position]])
            if !finals.isEmpty, prover.isImpossible(.all([own] + kept.map(\.negated))), !prover.isImpossible(own) {
                let takers = finals.map { union.results[$0].channel.declaration }
                findings.append(
                    AddressFinding(.starvedChannel(union.results[position].channel.declaration.id, takers: takers))
                )
            }
            guard union.results[position].channel.declaration.final?.value ?? false else { continue }
            finals.append(position)
            kept.append(union.handles(union.parts[position], &prover.formulas))
        }
        return findings
    }

    /// An event that every channel skips.
    mutating func uncaught() -> [AddressFinding] {
        let some = Formula.any(accepted)
        switch prover.decide(.all([found, some.negated])) {
        case .unsatisfiable: return []
        case .undecided:
            let place = union.results[0].channel.declaration.id.range
            return [AddressFinding(.notAnalysed("whether every event is taken", count: 1, at: place))]
        case .satisfiable(let witness):
            let first = union.results[0]
            return [
                AddressFinding(
                    .uncaughtEvent(
                        first.channel.declaration.id,
                        address: first.address.name ?? "",
                        count: union.results.count,
                        when: prover.describe(witness, of: some)
                    ),
                    Situation(union, prover.formulas.atoms, witness, created: nil)
                )
            ]
        }
    }
}
