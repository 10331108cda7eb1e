import SpecBase
import SpecIR

extension Prover {
    /// Updates that give a found record another key than the one by which it was found, and will be again.
    mutating func adviseOnChangedKeys(_ position: Int) {
        let record = channel.records[position]
        let entity = catalog.entities[record.entity]
        guard let update = record.update else { return }
        let keys = Set(record.ways.flatMap { $0.comparisons.compactMap(\.target.field) })
        let writes =
            record.fields.filter { $0.merge.overwrites(isMany: entity.fields[$0.field].isMany) }
            + update.sets.filter { !entity.fields[$0.field].isMany }
        for write in writes where keys.contains(write.field) && entity.fields[write.field].identifies {
            let what = "whether an update changes the key '\(entity.fields[write.field].name)'"
            let changed = Formula.all([
                updates(position), formulas.presence(write.value), mayDiffer(write, of: record),
            ])
            // Which value the CRM holds besides is no fact of the prover's: no event is shown.
            guard witness(of: changed, for: what, at: write.range) != nil else { continue }
            let field = entity.fields[write.field]
            let ways = record.ways.filter { way in way.comparisons.contains { $0.target.field == write.field } }
            let diagnostic = Diagnostic.updateChangesKey(
                field.name,
                of: record.name,
                dropsOthers: field.isMany,
                at: write.range,
                way: ways.first?.range
            )
            log.report(diagnostic)
        }
    }

    /// When the record may have been found by something else than the value that is written.
    private mutating func mayDiffer(_ write: CheckedField, of record: CheckedRecord) -> Formula {
        if catalog.entities[record.entity].fields[write.field].isMany { return .yes }
        let others = record.ways.filter { way in
            !way.comparisons.contains { $0.target.field == write.field && $0.value.bare == write.value.bare }
        }
        return .any(
            others.map { way in .all(way.comparisons.map { formulas.presenceInSearch($0.value) }) }
        )
    }
}

extension CheckedTarget {
    fileprivate var field: Int? {
        if case .field(let field) = self { field } else { nil }
    }
}

extension SpecIR.MergePolicy {
    /// Whether it takes away what the CRM holds.
    fileprivate func overwrites(isMany: Bool) -> Bool {
        switch self {
        case .set: true
        case .replace: !isMany
        case .keep, .enrich, .fill: false
        }
    }
}
