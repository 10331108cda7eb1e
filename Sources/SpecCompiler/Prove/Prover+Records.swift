import SpecBase
import SpecIR

extension Prover {
    mutating func proveRecord(_ position: Int) {
        let record = channel.records[position]
        let found = formulas.atoms.holds(.found(position))
        for way in record.ways {
            examineAll(way.comparisons.map(\.value), knowing: base)
        }

        var written: [Formula] = []
        if let create = record.create {
            let created = proveCreate(create, of: record, knowing: .all([planned, found.negated]))
            written.append(created)
        }
        if let update = record.update {
            var known = Formula.all([planned, found])
            if let condition = update.condition {
                examine(condition, knowing: known)
                adviseConditions([condition], knowing: known)
                known = .all([known, formulas.truth(condition)])
            }
            proveSets(update.sets, of: record, knowing: known)
            written.append(known)
        }
        examineAll(record.fields.map(\.value), knowing: .any(written))
    }

    /// - Returns: What is known when the record is created.
    private mutating func proveCreate(_ create: CheckedCreate, of record: CheckedRecord, knowing known: Formula)
        -> Formula
    {
        var known = known
        if let condition = create.condition {
            examine(condition, knowing: known)
            adviseConditions([condition], knowing: known)
            known = .all([known, formulas.truth(condition)])
        }
        proveSets(create.sets, of: record, knowing: known)
        proveRequired(create, of: record, knowing: known)
        return known
    }

    /// Stage and responsible are definite; other fields may be left out.
    private mutating func proveSets(_ sets: [CheckedField], of record: CheckedRecord, knowing known: Formula) {
        let entity = catalog.entities[record.entity]
        for set in sets {
            if set.field == entity.stageField {
                definite(set.value, knowing: known, as: "'stage'")
            } else if set.field == entity.responsibleField {
                definite(set.value, knowing: known, as: "'responsible'")
            } else {
                examine(set.value, knowing: known)
            }
        }
    }

    /// What the CRM wants of a new record is given, and given for sure.
    private mutating func proveRequired(_ create: CheckedCreate, of record: CheckedRecord, knowing known: Formula) {
        let entity = catalog.entities[record.entity]
        let defaults = create.template.map { entity.templates[$0].values } ?? []
        guard !isImpossible(known) else { return }
        for field in entity.fields where field.isRequired {
            let values = (create.sets + record.fields + defaults).filter { $0.field == field.position }
            guard let first = values.first else {
                log.report(.requiredFieldLacking(field.name, of: entity, at: record.declaration.name.range))
                continue
            }
            let given = Formula.any(values.map { formulas.presence($0.value) })
            switch decide(given.negated, knowing: known) {
            case .unsatisfiable: break
            case .undecided: log.report(.notProven("that '\(field.name)' has a value", at: first.range))
            // A longer text says itself which of its parts may be missing.
            case .satisfiable where first.value.isTemplate: break
            case .satisfiable(let witness):
                report(
                    .requiredFieldOptional(
                        field.name,
                        of: entity,
                        when: describe(witness, of: given),
                        at: first.value.range
                    ),
                    witness
                )
            }
        }
    }
}

extension Term {
    fileprivate var isTemplate: Bool {
        if case .template = kind { true } else { false }
    }
}
