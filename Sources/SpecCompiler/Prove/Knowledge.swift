/// What holds where something is asked, narrowed down once for all questions that are asked there.
///
/// What is known of a row goes on from what is known of the row above: the steps are kept, and a question goes back to the last
/// one that it shares.
struct Knowledge {
    private var solver = Solver(domains: [])
    private var steps: [(formula: Formula, after: Solver.Mark)] = []

    /// Values with which a formula holds where others do.
    ///
    /// - Parameters:
    ///   - formula: What may hold.
    ///   - known: What holds there.
    ///   - domains: The values that each variable can have, a bit for each, by its index; more than before, but no others.
    mutating func solve(_ formula: Formula, knowing known: Formula, domains: [UInt64]) -> Satisfiability {
        solver.widen(to: domains)
        enter(known)
        let mark = solver.mark
        let answer = solver.solve(formula)
        solver.goBack(to: mark)
        return answer
    }

    private mutating func enter(_ known: Formula) {
        while let last = steps.last {
            solver.goBack(to: last.after)
            if last.formula == known { return }
            if let further = known.parts(beyond: last.formula) { return step(to: known, assuming: further) }
            steps.removeLast()
        }
        solver.goBack(to: Solver.start)
        step(to: known, assuming: [known])
    }

    private mutating func step(to known: Formula, assuming parts: [Formula]) {
        for part in parts { solver.assume(part) }
        steps.append((known, solver.mark))
    }
}

extension Formula {
    /// What it says beside a formula that it begins with; `nil` if it does not.
    fileprivate func parts(beyond first: Formula) -> [Formula]? {
        guard case .and(let own) = self else { return nil }
        if own.all.first == first { return Array(own.all.dropFirst()) }
        guard case .and(let parts) = first, parts.all.count < own.all.count, own.all.starts(with: parts.all) else {
            return nil
        }
        return Array(own.all.dropFirst(parts.all.count))
    }
}
