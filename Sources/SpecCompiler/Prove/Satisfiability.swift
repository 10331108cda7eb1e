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
            let rest = formula.assigning(value, to: variable) ?? formula
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
    /// The formula with one variable's value known; `nil` where it does not speak of the variable, and stays as it is.
    fileprivate func assigning(_ value: Int, to variable: Variable) -> Formula? {
        switch self {
        case .constant: return nil
        case .member(let own, let mask):
            return own == variable ? .constant(mask >> UInt64(value) & 1 == 1) : nil
        case .not(let inner): return inner.assigning(value, to: variable)?.negated
        case .and(let parts):
            return Self.replacing(parts, end: .no) { $0.assigning(value, to: variable) }.map { Self.all($0) }
        case .or(let parts):
            return Self.replacing(parts, end: .yes) { $0.assigning(value, to: variable) }.map { Self.any($0) }
        }
    }

    /// The parts with some replaced.
    ///
    /// - Parameters:
    ///   - parts: Parts of a conjunction or disjunction.
    ///   - end: The constant that settles it: what stands behind one is not looked at.
    ///   - change: The part to stand for another; `nil` to leave it.
    /// - Returns: `nil` if all were left.
    private static func replacing(
        _ parts: [Formula],
        end: Formula,
        by change: (Formula) -> Formula?
    ) -> [Formula]? {
        for (first, part) in parts.enumerated() {
            guard let changed = change(part) else { continue }
            if changed.isConstant, changed == end { return [end] }
            var replaced = Array(parts[..<first])
            replaced.reserveCapacity(parts.count)
            if !changed.isConstant { replaced.append(changed) }
            for part in parts[(first + 1)...] {
                let changed = change(part) ?? part
                if changed.isConstant, changed == end { return [end] }
                if !changed.isConstant { replaced.append(changed) }
            }
            return replaced
        }
        return nil
    }

    private var isConstant: Bool {
        if case .constant = self { true } else { false }
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
