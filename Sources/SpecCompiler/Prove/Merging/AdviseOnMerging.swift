import SpecBase
import SpecIR

/// Says where a merge policy does nothing, or does more than its author may think of.
func adviseOnMerging(_ prover: inout Prover) {
    for position in prover.channel.records.indices {
        prover.adviseOnIdlePolicies(position)
        prover.adviseOnEmptying(position)
    }
    for second in prover.channel.records.indices {
        for first in 0..<second {
            prover.adviseOnSharedRecord(first, second)
        }
    }
}

extension Prover {
    /// Policies that change nothing wherever they stand.
    fileprivate mutating func adviseOnIdlePolicies(_ position: Int) {
        let record = channel.records[position]
        let entity = catalog.entities[record.entity]
        let inherited = record.declaration.update?.merge
        for field in record.declaration.fields {
            guard let own = field.merge, let target = entity.field(named: field.name.value) else { continue }
            let policy = SpecIR.MergePolicy(own.value)
            guard let inherited else {
                // Without ways there is no update; a record with ways and without an update was reported.
                log.report(.idleMerge(own, "nothing finds '\(record.name)', so 'merge' is never used"))
                continue
            }
            let effect = policy.effect(isMany: target.isMany)
            if effect == inherited.effect(isMany: target.isMany) {
                let kept = effect == .keeps ? "keeps" : effect == .adds ? "adds to" : "treats"
                let theirs = (record.declaration.update?.policy?.value ?? .keep).rawValue
                let message = "'\(own.value.rawValue)' \(kept) '\(target.name)' just as the record's '\(theirs)' does"
                log.report(.idleMerge(own, message, declared: record.declaration.update?.policyRange))
            } else if policy == .enrich, effect == .keeps {
                let message =
                    "'enrich' never changes '\(target.name)', a single value; say 'fill' to set it where the "
                    + "CRM has none, or 'keep' to leave it"
                log.report(.idleMerge(own, message))
            }
        }
        adviseOnIdleRecordPolicy(record, entity)
    }

    private mutating func adviseOnIdleRecordPolicy(_ record: CheckedRecord, _ entity: EntitySymbols) {
        guard !record.ways.isEmpty, let policy = record.declaration.update?.policy, policy.value != .keep else {
            return
        }
        let own = Set(record.declaration.fields.filter { $0.merge != nil }.map(\.name.value))
        let inheriting = record.fields.map { entity.fields[$0.field] }.filter { !own.contains($0.name) }
        if inheriting.isEmpty {
            let message = "no field of '\(record.name)' follows '\(policy.value.rawValue)'"
            log.report(.idleMerge(policy, message + "; say 'keep'"))
        } else if policy.value == .enrich, inheriting.allSatisfy({ !$0.isMany }) {
            let message =
                "'enrich' adds to fields of many values, and '\(record.name)' writes none; say 'fill' to set "
                + "what the CRM lacks, or 'keep'"
            log.report(.idleMerge(policy, message))
        }
    }

    /// Fields that `set` clears when an event says that there is nothing.
    fileprivate mutating func adviseOnEmptying(_ position: Int) {
        let record = channel.records[position]
        let entity = catalog.entities[record.entity]
        guard record.update != nil else { return }
        let own = Dictionary(
            record.declaration.fields.compactMap { field in field.merge.map { (field.name.value, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
        var inherited: [String] = []
        for field in record.fields where field.merge == .set && channel.maybeSentEmpty(field.value) {
            let cleared = Formula.all([updates(position), formulas.presence(field.value).negated])
            let name = entity.fields[field.field].name
            let what = "whether '\(name)' may be cleared"
            // That it is sent empty and not left out is no fact of the prover's: no event is shown.
            guard witness(of: cleared, for: what, at: field.range) != nil else { continue }
            if let own = own[name] {
                log.report(.setEmpties([name], at: own.range))
            } else {
                inherited.append(name)
            }
        }
        if !inherited.isEmpty, let policy = record.declaration.update?.policy {
            log.report(.setEmpties(inherited, at: policy.range))
        }
    }

    /// Two records of one entity that may turn out to be one, with different values for a field of it.
    fileprivate mutating func adviseOnSharedRecord(_ first: Int, _ second: Int) {
        let (earlier, later) = (channel.records[first], channel.records[second])
        guard earlier.entity == later.entity, earlier.mayShareStages(with: later) else { return }
        let entity = catalog.entities[later.entity]
        let both = Formula.all([updates(first), updates(second)])
        for write in later.writes(entity) {
            guard let other = earlier.writes(entity).first(where: { $0.field == write.field }),
                other.value.bare != write.value.bare
            else { continue }
            let name = entity.fields[write.field].name
            let found = [first, second].map { formulas.atoms.holds(.found($0)) }
            let conditions = [earlier, later].compactMap(\.update?.condition).map { formulas.truth($0) }
            let conflict = Formula.all([both, formulas.presence(write.value), formulas.presence(other.value)])
            let what = "whether '\(name)' is filled by two records"
            guard let witness = witness(of: conflict, for: what, at: write.range) else { continue }
            let diagnostic = Diagnostic.filledTwice(
                name,
                of: entity.name,
                (earlier.name, later.name),
                when: describe(witness, of: .all(found + conditions)),
                at: write.range,
                earlier: other.range
            )
            report(diagnostic, witness)
            return
        }
    }
}

extension CheckedRecord {
    /// What an update may write.
    fileprivate func writes(_ entity: EntitySymbols) -> [CheckedField] {
        fields.filter { $0.merge.effect(isMany: entity.fields[$0.field].isMany) != .keeps } + (update?.sets ?? [])
    }

    /// Whether both may be found in one stage.
    fileprivate func mayShareStages(with other: CheckedRecord) -> Bool {
        guard !ways.isEmpty, !other.ways.isEmpty else { return false }
        return ways.contains { way in
            other.ways.contains { theirs in
                guard let stages = way.stages, let others = theirs.stages else { return true }
                return stages.contains(where: others.contains)
            }
        }
    }
}

extension CheckedChannel {
    /// Whether the value, where it is missing, may be so because it was sent empty.
    fileprivate func maybeSentEmpty(_ term: Term) -> Bool {
        switch term.kind {
        case .constant, .event, .next, .template, .and, .or, .not, .compare, .contained, .list: false
        case .input(let position): inputs[position].fallback == nil
        case .mail, .record, .field: true
        case .binding(let position): maybeSentEmpty(bindings[position].value)
        case .guarded(let value, condition: _): maybeSentEmpty(value)
        case .otherwise, .add, .subtract, .single, .text, .url, .call, .lookup, .format:
            term.children.contains { maybeSentEmpty($0) }
        }
    }
}
