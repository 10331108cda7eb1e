import SpecBase
import SpecIR

/// Says where the search for a record does not do what searches are for: keep events from making a second one.
func adviseOnKeys(_ prover: inout Prover) {
    prover.adviseOnOnce()
    // The same for all records, and made only if one asks for it.
    var everything: Formula?
    for position in prover.channel.records.indices {
        prover.adviseOnNewRecords(position, &everything)
        prover.adviseOnIdleWays(position)
        prover.adviseOnConstantWays(position)
        prover.adviseOnForms(position)
        prover.adviseOnStages(position)
        prover.adviseOnChangedKeys(position)
    }
}

extension Prover {
    /// Records that every event of some sort makes anew.
    ///
    /// - Parameters:
    ///   - position: The record.
    ///   - everything: What ``everythingIsThere()`` gave, once it was asked.
    fileprivate mutating func adviseOnNewRecords(_ position: Int, _ everything: inout Formula?) {
        let record = channel.records[position]
        guard record.create != nil else { return }
        let own = ownWays(of: record)
        guard !own.isEmpty || channel.onceKey.isEmpty else { return }
        let isThere = everything ?? everythingIsThere()
        everything = isThere
        guard own.isEmpty else {
            adviseOnMissingKeys(position, own, isThere)
            return
        }
        let repeats = Formula.all([creates(position), isThere])
        let what = "whether events make '\(record.name)' twice"
        guard let witness = witness(of: repeats, for: what, at: record.declaration.name.range) else { return }
        report(.repeatMakesAnother(record.declaration.name, hasWays: !record.ways.isEmpty), witness)
    }

    private mutating func adviseOnMissingKeys(_ position: Int, _ own: [CheckedWay], _ everything: Formula) {
        let record = channel.records[position]
        let present = Formula.any(own.map { presenceOfKeys($0) })
        let repeats = Formula.all([creates(position), everything, present.negated])
        let what = "whether the keys of '\(record.name)' may all be missing"
        guard let witness = witness(of: repeats, for: what, at: own[0].range) else { return }
        let diagnostic = Diagnostic.keysAllMissing(
            record.name,
            when: describe(witness, of: present),
            at: own[0].range,
            others: own.dropFirst().map(\.range)
        )
        report(diagnostic, witness)
    }

    /// Ways whose values are never there, and ways that find nothing but what an earlier one finds.
    fileprivate mutating func adviseOnIdleWays(_ position: Int) {
        let record = channel.records[position]
        var asked: [CheckedWay] = []
        for way in record.ways {
            let isThere = way.comparisons.map { formulas.presenceInSearch($0.value) }
            switch decide(.all(isThere), knowing: base) {
            case .satisfiable: break
            case .unsatisfiable:
                log.report(.wayNeverAsked(way.name, of: record.name, at: way.range))
                continue
            case .undecided:
                unanalysed.append(("whether '\(way.name)' is ever looked for", way.range))
                continue
            }
            let wider = asked.filter { $0.asksNoMore(than: way) }
            if let first = wider.first, way.isCovered(by: wider) {
                log.report(.wayNeverDecides(way.name, of: record.name, at: way.range, earlier: first))
            }
            asked.append(way)
        }
    }
}

extension CheckedWay {
    /// Whether every comparison of this way is one of the other's, so that it finds whatever the other does in its stages.
    func asksNoMore(than other: CheckedWay) -> Bool {
        comparisons.allSatisfy { wanted in
            other.comparisons.contains { $0.target == wanted.target && $0.value.bare == wanted.value.bare }
        }
    }

    /// Whether the ways look in all stages that this one looks in.
    func isCovered(by ways: [CheckedWay]) -> Bool {
        if ways.contains(where: { $0.stages == nil }) { return true }
        guard let stages else { return false }
        let seen = ways.flatMap { $0.stages ?? [] }
        return stages.allSatisfy(seen.contains)
    }
}
