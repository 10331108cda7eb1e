/// Whether values for the variables exist that make a formula hold.
enum Satisfiability: Hashable, Sendable {
    /// They do; these are such values, by variable, for the variables that matter.
    case satisfiable([Variable: Int])
    case unsatisfiable
    /// More cases than the budget allows.
    case undecided
}

/// Decides formulas by going through the values of their variables, one variable after the other.
///
/// Exact: it answers, or says that the budget did not suffice. A branch ends as soon as the values chosen so far settle
/// the formula, so that what grows is the number of variables that really depend on each other.
struct Solver {
    /// Count of values of each variable, by its index.
    let domainSizes: [Int]

    /// Branches that may still be looked at.
    private var budget: Int

    init(domainSizes: [Int], budget: Int = 20_000) {
        self.domainSizes = domainSizes
        self.budget = budget
    }

    mutating func solve(_ formula: Formula) -> Satisfiability {
        var chosen: [Variable: Int] = [:]
        return solve(formula, &chosen)
    }

    private mutating func solve(_ formula: Formula, _ chosen: inout [Variable: Int]) -> Satisfiability {
        switch formula {
        case .constant(true): return .satisfiable(chosen)
        case .constant(false): return .unsatisfiable
        default: break
        }
        guard let variable = formula.forcedVariable ?? formula.firstVariable else { return .unsatisfiable }
        for value in 0..<domainSizes[variable.index] {
            guard budget > 0 else { return .undecided }
            budget -= 1
            let rest = formula.assigning(value, to: variable)
            if rest == .no { continue }
            chosen[variable] = value
            switch solve(rest, &chosen) {
            case .unsatisfiable: chosen[variable] = nil
            case let answer: return answer
            }
        }
        return .unsatisfiable
    }
}

extension Formula {
    /// The formula with one variable's value known.
    fileprivate func assigning(_ value: Int, to variable: Variable) -> Formula {
        switch self {
        case .constant: self
        case .member(let own, let mask): own == variable ? .constant(mask >> UInt64(value) & 1 == 1) : self
        case .not(let inner): inner.assigning(value, to: variable).negated
        case .and(let parts): .all(parts.map { $0.assigning(value, to: variable) })
        case .or(let parts): .any(parts.map { $0.assigning(value, to: variable) })
        }
    }

    /// A variable that a top-level part of a conjunction speaks of alone: choosing it first cuts most.
    fileprivate var forcedVariable: Variable? {
        guard case .and(let parts) = self else { return nil }
        for part in parts {
            switch part {
            case .member(let variable, _), .not(.member(let variable, _)): return variable
            default: continue
            }
        }
        return nil
    }

    /// The first variable in reading order.
    fileprivate var firstVariable: Variable? {
        switch self {
        case .constant: return nil
        case .member(let variable, _): return variable
        case .not(let inner): return inner.firstVariable
        case .and(let parts), .or(let parts):
            for part in parts {
                if let variable = part.firstVariable { return variable }
            }
            return nil
        }
    }
}
