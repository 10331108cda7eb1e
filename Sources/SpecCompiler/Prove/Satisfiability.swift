/// Whether values for the variables exist that make a formula hold.
enum Satisfiability: Hashable, Sendable {
    case satisfiable(Witness)
    case unsatisfiable
    /// More cases than the budget allows.
    case undecided
}

/// Values with which a formula holds. Most are never looked at: only what the solver was left with is kept.
struct Witness: Hashable, Sendable {
    /// The values that each variable may still have, and those that it had at first, by its index.
    fileprivate let left: [UInt64]
    fileprivate let all: [UInt64]

    /// A value for each variable that matters, in the order of variables.
    var values: [(variable: Variable, value: Int)] {
        left.indices.filter { left[$0] != all[$0] }.map { (Variable(index: $0), left[$0].trailingZeroBitCount) }
    }
}

/// Decides formulas by narrowing down which values each variable may still have.
///
/// What must hold narrows the values at once; a disjunction waits until one part is left that can hold, and only where
/// no such is left over is a part tried, then given up. Exact: it answers, or says that the budget did not suffice.
struct Solver {
    /// The values that each variable may have, a bit for each, by its index.
    private var domains: [UInt64]
    private var all: [UInt64]
    /// The disjunctions that must hold, and whether each is taken care of.
    private var disjunctions: [(literal: Literal, isSettled: Bool)] = []
    /// What was narrowed, and what it was before: the way back.
    private var narrowed: [(variable: Int, values: UInt64)] = []
    /// Which disjunctions were taken care of, in this order.
    private var settled: [Int] = []
    /// Whether nothing that was assumed contradicts the rest at first sight.
    private var isPossible = true
    /// Parts of formulas that may still be looked at.
    private var budget: Int

    /// A place to go back to: how much was narrowed, settled and assumed there.
    struct Mark {
        fileprivate let narrowed: Int
        fileprivate let settled: Int
        fileprivate let disjunctions: Int
        fileprivate let isPossible: Bool
        fileprivate let budget: Int
    }

    /// How many parts of formulas a question may look at.
    private static let budget = 200_000
    /// Before anything was assumed, with the usual budget.
    static let start = Mark(narrowed: 0, settled: 0, disjunctions: 0, isPossible: true, budget: budget)

    /// A formula that must hold, or whose negation must.
    private struct Literal {
        let formula: Formula
        let holds: Bool

        var negated: Literal { Literal(formula: formula, holds: !holds) }
    }

    private enum Outcome {
        case holds, fails, exhausted
    }

    /// - Parameters:
    ///   - domains: The values that each variable can have, a bit for each, by its index.
    ///   - budget: How many parts of formulas it may look at.
    init(domains: [UInt64], budget: Int = Solver.budget) {
        self.domains = domains
        all = domains
        self.budget = budget
    }

    /// Lets there be more variables, which nothing was assumed of.
    mutating func widen(to domains: [UInt64]) {
        guard domains.count > all.count else { return }
        self.domains += domains[all.count...]
        all += domains[all.count...]
    }

    var mark: Mark {
        Mark(
            narrowed: narrowed.count,
            settled: settled.count,
            disjunctions: disjunctions.count,
            isPossible: isPossible,
            budget: budget
        )
    }

    /// Forgets what was assumed, and what was asked, since.
    mutating func goBack(to mark: Mark) {
        while narrowed.count > mark.narrowed, let last = narrowed.popLast() { domains[last.variable] = last.values }
        while settled.count > mark.settled, let last = settled.popLast() { disjunctions[last].isSettled = false }
        disjunctions.removeLast(disjunctions.count - mark.disjunctions)
        isPossible = mark.isPossible
        budget = mark.budget
    }

    /// Lets a formula hold in all that follows.
    mutating func assume(_ formula: Formula) {
        isPossible = isPossible && require(Literal(formula: formula, holds: true))
    }

    /// Values with which a formula and what was assumed hold; to be asked once, or between ``mark`` and ``goBack(to:)``.
    mutating func solve(_ formula: Formula) -> Satisfiability {
        assume(formula)
        guard isPossible else { return .unsatisfiable }
        switch search() {
        case .fails: return .unsatisfiable
        case .exhausted: return .undecided
        case .holds: return .satisfiable(Witness(left: domains, all: all))
        }
    }

    /// Finds values with which every disjunction holds.
    private mutating func search() -> Outcome {
        var choice: Literal?
        var isNarrowed = true
        while isNarrowed {
            (isNarrowed, choice) = (false, nil)
            var position = 0
            while position < disjunctions.count {
                guard budget > 0 else { return .exhausted }
                if !disjunctions[position].isSettled {
                    switch state(of: disjunctions[position].literal) {
                    case .holds: settle(position)
                    case .fails: return .fails
                    case .hangs(on: let last, isAlone: true):
                        settle(position)
                        guard require(last) else { return .fails }
                        isNarrowed = true
                    case .hangs(on: let first, isAlone: false): choice = choice ?? first
                    }
                }
                position += 1
            }
        }
        guard let choice else { return .holds }
        let back = mark
        let part = undecidedPart(of: choice)
        let outcome = require(part) ? search() : .fails
        guard outcome == .fails else { return outcome }
        let left = budget
        goBack(to: back)
        budget = left
        return require(part.negated) ? search() : .fails
    }

    /// The first variable that a formula hangs on, with the values that do most for it.
    private mutating func undecidedPart(of literal: Literal) -> Literal {
        switch literal.formula {
        case .constant, .member: return literal
        case .not(let inner): return undecidedPart(of: Literal(formula: inner, holds: !literal.holds))
        case .and(let parts), .or(let parts):
            let undecided = parts.all.first { truth(of: $0) == nil } ?? .no
            return undecidedPart(of: Literal(formula: undecided, holds: literal.holds))
        }
    }

    private mutating func settle(_ position: Int) {
        disjunctions[position].isSettled = true
        settled.append(position)
    }

    /// Narrows the values to those with which a formula can hold.
    ///
    /// - Returns: `false` if no value is left for a variable.
    private mutating func require(_ literal: Literal) -> Bool {
        budget -= 1
        switch (literal.formula, literal.holds) {
        case (.constant(let value), let holds): return value == holds
        case (.not(let inner), let holds): return require(Literal(formula: inner, holds: !holds))
        case (.member(let variable, let mask), let holds): return narrow(variable.index, to: holds ? mask : ~mask)
        case (.and(let parts), true), (.or(let parts), false): return requireEach(of: parts, holds: literal.holds)
        case (.and, false), (.or, true):
            disjunctions.append((literal, isSettled: false))
            return true
        }
    }

    private mutating func requireEach(of parts: FormulaParts, holds: Bool) -> Bool {
        for member in parts.members {
            budget -= 1
            guard narrow(member.variable, to: holds ? member.mask : ~member.mask) else { return false }
        }
        return parts.others.allSatisfy { require(Literal(formula: $0, holds: holds)) }
    }

    /// Leaves a variable those of its values that are in a mask.
    private mutating func narrow(_ variable: Int, to mask: UInt64) -> Bool {
        let values = domains[variable]
        let left = values & mask
        guard left != values else { return values != 0 }
        narrowed.append((variable, values))
        domains[variable] = left
        return left != 0
    }

    private enum State {
        case holds, fails
        /// On a part that may hold or not: the first such, and whether there is no other.
        case hangs(on: Literal, isAlone: Bool)
    }

    /// What the values left say of a disjunction.
    private mutating func state(of disjunction: Literal) -> State {
        let parts: [Formula]
        switch disjunction.formula {
        case .and(let inner), .or(let inner): parts = inner.all
        default: parts = [disjunction.formula]
        }
        var (first, isAlone): (Literal?, Bool) = (nil, true)
        for part in parts {
            switch truth(of: part) {
            case disjunction.holds?: return .holds
            case .some: continue
            case nil where first == nil: first = Literal(formula: part, holds: disjunction.holds)
            case nil: isAlone = false
            }
        }
        return first.map { .hangs(on: $0, isAlone: isAlone) } ?? .fails
    }

    /// Whether a formula holds with all values left, or with none; `nil` if that depends.
    private mutating func truth(of formula: Formula) -> Bool? {
        budget -= 1
        switch formula {
        case .constant(let value): return value
        case .not(let inner): return truth(of: inner).map { !$0 }
        case .member(let variable, let mask): return truth(of: variable.index, mask)
        case .and(let parts): return truth(of: parts, endingWith: false)
        case .or(let parts): return truth(of: parts, endingWith: true)
        }
    }

    private func truth(of variable: Int, _ mask: UInt64) -> Bool? {
        let values = domains[variable]
        return values & ~mask == 0 ? true : values & mask == 0 ? false : nil
    }

    private mutating func truth(of parts: FormulaParts, endingWith end: Bool) -> Bool? {
        var isKnown = true
        for member in parts.members {
            budget -= 1
            switch truth(of: member.variable, member.mask) {
            case end?: return end
            case nil: isKnown = false
            default: break
            }
        }
        for part in parts.others {
            switch truth(of: part) {
            case end?: return end
            case nil: isKnown = false
            default: break
            }
        }
        return isKnown ? !end : nil
    }
}
