import SpecBase
import SpecIR

extension Prover {
    /// Reports a row that is never taken, with the rows above that leave it nothing.
    ///
    /// - Parameters:
    ///   - range: The row.
    ///   - isElse: Whether it is the last row, without a condition.
    ///   - holds: When its condition holds.
    ///   - known: What holds before any row is looked at.
    ///   - above: The rows above, each with when it is passed by.
    /// - Returns: Whether the row may be taken.
    @discardableResult
    mutating func examineRow(
        _ range: SourceRange,
        isElse: Bool,
        holds: Formula,
        knowing known: Formula,
        above: [(range: SourceRange, missed: Formula)]
    ) -> Bool {
        guard purpose != .obligations else { return true }
        switch decide(holds, knowing: .all([known] + above.map(\.missed))) {
        case .satisfiable: return true
        case .undecided:
            unanalysed.append(("whether this row is ever taken", range))
            return true
        case .unsatisfiable: break
        }
        // Where no event arrives, that is told of.
        guard !isImpossible(known) else { return false }
        var shadows = above
        for row in above.reversed() where shadows.count > 1 || !isElse {
            let others = shadows.filter { $0.range != row.range }
            if isImpossible(.all([known] + others.map(\.missed) + [holds])) { shadows = others }
        }
        log.report(.deadRow(at: range, isElse: isElse, shadows: shadows.map(\.range)))
        return false
    }

    /// Tells of neighbouring rows of a `case` with one word.
    mutating func adviseSameWords(_ parts: [Term]) {
        for (part, earlier) in zip(parts.dropFirst(), parts) where word(of: part) == word(of: earlier) {
            log.report(.sameEffect(at: part.range, earlier: earlier.range))
        }
    }

    private func word(of part: Term) -> Value? {
        if case .guarded(let word, condition: _) = part.kind { word.constant } else { part.constant }
    }

    /// Tells of neighbouring rows of a table that do the same.
    mutating func adviseSameActions(_ table: CheckedTable) {
        for (row, earlier) in zip(table.rows.dropFirst(), table.rows) {
            guard row.actions.count == earlier.actions.count,
                zip(row.actions, earlier.actions).allSatisfy({ $0.doesTheSame(as: $1) })
            else { continue }
            log.report(.sameEffect(at: row.range, earlier: earlier.range))
        }
    }
}

extension CheckedAction {
    /// Whether the CRM cannot tell the two apart.
    fileprivate func doesTheSame(as other: CheckedAction) -> Bool {
        kind == other.kind && about == other.about && title == other.title && text == other.text
            && responsible == other.responsible && due == other.due && done == other.done && entity == other.entity
            && fields.count == other.fields.count
            && zip(fields, other.fields).allSatisfy { $0.field == $1.field && $0.value == $1.value }
    }
}
