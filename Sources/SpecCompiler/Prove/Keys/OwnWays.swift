import SpecBase
import SpecIR

extension Prover {
    /// The ways by which the next event with the same values finds what this one has created.
    ///
    /// A way that looks for another value than is written, as for the thread of a letter, is none of them.
    func ownWays(of record: CheckedRecord) -> [CheckedWay] {
        guard let create = record.create else { return [] }
        return record.ways.filter { way in
            way.comparisons.allSatisfy { isWritten($0.target, $0.value, by: record, create) }
                && isCreated(record, create, within: way.stages)
        }
    }

    private func isWritten(
        _ target: CheckedTarget,
        _ value: Term,
        by record: CheckedRecord,
        _ create: CheckedCreate
    ) -> Bool {
        guard case .field(let field) = target else { return false }
        let written = (record.fields + create.sets).first { $0.field == field }
        return written.map { $0.value.bare == value.bare } ?? false
    }

    /// Whether a new record stands in one of the stages; a stage that is decided by the event counts as one of them.
    private func isCreated(_ record: CheckedRecord, _ create: CheckedCreate, within stages: [Int]?) -> Bool {
        guard let stages else { return true }
        let field = catalog.entities[record.entity].stageField
        guard let set = (create.sets + record.fields).first(where: { $0.field == field }),
            let stage = set.value.constant
        else { return true }
        return stages.contains { stage == .stage(Index($0)) }
    }

    /// What holds once an event came so often that everything is there which can be found by it.
    mutating func everythingIsThere() -> Formula {
        var parts: [Formula] = []
        for (position, record) in channel.records.enumerated() {
            // A link to a record that is new each time finds nothing, however often the event comes.
            let ways = ownWays(of: record).map { way in
                Formula.all(way.comparisons.map { formulas.presenceInSearch($0.value) })
            }
            let isNew = creates(position)
            parts.append(Formula.all([isNew, .any(ways)]).negated)
        }
        return .all(parts)
    }

    /// When the values of a way are there, records that this event creates included.
    mutating func presenceOfKeys(_ way: CheckedWay) -> Formula {
        .all(way.comparisons.map { formulas.presence($0.value) })
    }
}

extension Term {
    /// The value itself, whether one or many are wanted of it.
    var bare: Kind {
        switch kind {
        case .single(let inner): return inner.bare
        case .call(.first, let arguments):
            if case .record(_, .reference) = arguments[0].kind { return arguments[0].kind }
            return kind
        default: return kind
        }
    }
}
