import SpecBase
import SpecIR

extension Prover {
    /// Tells of conditions that always or never hold, and of such parts of them.
    ///
    /// - Parameters:
    ///   - conditions: Those of one place, all of which must hold.
    ///   - known: What holds where they stand.
    mutating func adviseConditions(_ conditions: [Term], knowing known: Formula) {
        guard purpose != .obligations else { return }
        var known = known
        for condition in conditions {
            if !isDecided(condition, knowing: known) { adviseParts(of: condition, knowing: known) }
            known = .all([known, formulas.truth(condition)])
        }
    }

    /// Tells of parts of a condition that always or never hold where they are looked at.
    ///
    /// The condition of a row is told of as a row: here only its parts are.
    mutating func adviseParts(of condition: Term, knowing known: Formula) {
        guard purpose != .obligations else { return }
        var known = known
        switch condition.kind {
        case .and(let parts):
            for part in parts {
                if isDecided(part, knowing: known) { return }
                adviseParts(of: part, knowing: known)
                known = .all([known, formulas.truth(part)])
            }
        case .or(let parts):
            for part in parts {
                if isDecided(part, knowing: known) { return }
                adviseParts(of: part, knowing: known)
                known = .all([known, formulas.truth(part).negated])
            }
        case .not(let inner): adviseParts(of: inner, knowing: known)
        default: break
        }
    }

    /// Reports a condition whose truth is known before it is looked at. One that is written as `true` or `false` is meant.
    private mutating func isDecided(_ condition: Term, knowing known: Formula) -> Bool {
        guard condition.constant == nil else { return false }
        let holds = formulas.truth(condition)
        switch decide(holds, knowing: known) {
        case .unsatisfiable:
            // What stands where nothing arrives is told of there.
            guard !isImpossible(known) else { return true }
            log.report(.alwaysFalse(at: condition.range))
            return true
        case .undecided:
            unanalysed.append(("whether this condition can hold", condition.range))
            return true
        case .satisfiable: break
        }
        switch decide(holds.negated, knowing: known) {
        case .unsatisfiable:
            log.report(.alwaysTrue(at: condition.range))
            return true
        case .undecided:
            unanalysed.append(("whether this condition always holds", condition.range))
            return true
        case .satisfiable: return false
        }
    }
}
