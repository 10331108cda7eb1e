import SpecBase
import SpecIR

/// Says where the search for a record does not do what searches are for: keep events from making a second one.
func adviseOnKeys(_ prover: inout Prover) {
    for position in prover.channel.records.indices {
        prover.adviseOnNewRecords(position)
        prover.adviseOnSilentWays(position)
        prover.adviseOnImpliedWays(position)
        prover.adviseOnForms(position)
        prover.adviseOnStages(position)
        prover.adviseOnChangedKeys(position)
    }
}

extension Prover {
    /// Records that every event of some sort makes anew.
    fileprivate mutating func adviseOnNewRecords(_ position: Int) {
        let record = channel.records[position]
        guard record.create != nil else { return }
        let own = ownWays(of: record)
        guard own.isEmpty else {
            adviseOnMissingKeys(position, own)
            return
        }
        guard channel.onceKey.isEmpty else { return }
        let repeats = Formula.all([creates(position), everythingIsThere()])
        guard
            witness(of: repeats, for: "whether events make '\(record.name)' twice", at: record.declaration.name.range)
                != nil
        else { return }
        log.report(.repeatMakesAnother(record.declaration.name, hasWays: !record.ways.isEmpty))
    }

    private mutating func adviseOnMissingKeys(_ position: Int, _ own: [CheckedWay]) {
        let record = channel.records[position]
        let present = Formula.any(own.map { presenceOfKeys($0) })
        let repeats = Formula.all([creates(position), everythingIsThere(), present.negated])
        let what = "whether the keys of '\(record.name)' may all be missing"
        guard let witness = witness(of: repeats, for: what, at: own[0].range) else { return }
        log.report(
            .keysAllMissing(
                record.name,
                when: describe(witness, of: present),
                at: own[0].range,
                others: own.dropFirst().map(\.range)
            )
        )
    }

    /// Ways whose values are never there.
    fileprivate mutating func adviseOnSilentWays(_ position: Int) {
        let record = channel.records[position]
        for way in record.ways {
            let asked = way.comparisons.map { formulas.presenceInSearch($0.value) }
            switch decide(.all([base] + asked)) {
            case .satisfiable: continue
            case .unsatisfiable: log.report(.wayNeverAsked(way.name, of: record.name, at: way.range))
            case .undecided:
                log.report(.notAnalysed("whether '\(way.name)' is ever looked for", at: way.range))
            }
        }
    }

    /// Ways that find nothing but what an earlier one finds.
    fileprivate mutating func adviseOnImpliedWays(_ position: Int) {
        let record = channel.records[position]
        for (index, way) in record.ways.enumerated() {
            let wider = record.ways[..<index].filter { earlier in
                earlier.comparisons.allSatisfy { wanted in
                    way.comparisons.contains { $0.target == wanted.target && $0.value.bare == wanted.value.bare }
                }
            }
            guard let first = wider.first else { continue }
            let isCovered: Bool
            if wider.contains(where: { $0.stages == nil }) {
                isCovered = true
            } else if let stages = way.stages {
                let seen = wider.flatMap { $0.stages ?? [] }
                isCovered = stages.allSatisfy(seen.contains)
            } else {
                isCovered = false
            }
            guard isCovered else { continue }
            log.report(.wayNeverDecides(way.name, of: record.name, at: way.range, earlier: first))
        }
    }
}
