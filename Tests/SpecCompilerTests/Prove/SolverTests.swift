import Testing

@testable import SpecCompiler

/// The solver against going through all values.
@Suite struct SolverTests {
    private let domains: [UInt64] = [0b11, 0b11, 0b111, 0b1111, 0b11, 0b1]

    @Test func agreesWithGoingThroughAllValues() {
        var numbers = FixedNumbers(11)
        for _ in 0..<20_000 {
            let formula = formula(depth: 4, &numbers)
            let truth = assignments.first { formula.holds($0) }
            var solver = Solver(domains: domains)
            switch solver.solve(formula) {
            case .undecided: Issue.record("undecided: \(formula)")
            case .unsatisfiable: #expect(truth == nil, "\(formula)")
            case .satisfiable(let witness):
                // Whatever the variables are that it leaves out.
                let chosen = witness.values
                let fitting = assignments.filter { values in chosen.allSatisfy { values[$0.variable.index] == $0.value }
                }
                #expect(!fitting.isEmpty && fitting.allSatisfy { formula.holds($0) }, "\(formula) \(chosen)")
            }
        }
    }

    @Test func saysThatItsBudgetIsSpent() {
        // Each of the parts of the second disjunction is looked at before anything is known of them.
        let parts = (0..<6).map { Formula.member(Variable(index: $0), 1) }
        var solver = Solver(domains: Array(repeating: 0b11, count: 6), budget: 10)
        let answer = solver.solve(.all([.any(parts), .any(parts.map(\.negated)), .any(parts.reversed())]))
        #expect(answer == .undecided)
    }

    private var assignments: [[Int]] {
        domains.reduce([[]]) { known, domain in
            known.flatMap { values in (0..<domain.nonzeroBitCount).map { values + [$0] } }
        }
    }

    private func formula(depth: Int, _ numbers: inout FixedNumbers) -> Formula {
        let variable = Int.random(in: domains.indices, using: &numbers)
        switch depth == 0 ? 0 : Int.random(in: 0..<8, using: &numbers) {
        case 0: return .member(Variable(index: variable), UInt64.random(in: 0...domains[variable], using: &numbers))
        case 1: return .not(formula(depth: depth - 1, &numbers))
        case 2...4: return .all(parts(depth, &numbers))
        default: return .any(parts(depth, &numbers))
        }
    }

    private func parts(_ depth: Int, _ numbers: inout FixedNumbers) -> [Formula] {
        (0..<Int.random(in: 1...4, using: &numbers)).map { _ in formula(depth: depth - 1, &numbers) }
    }
}

extension Formula {
    fileprivate func holds(_ values: [Int]) -> Bool {
        switch self {
        case .constant(let value): value
        case .member(let variable, let mask): mask >> UInt64(values[variable.index]) & 1 == 1
        case .not(let inner): !inner.holds(values)
        case .and(let parts): parts.all.allSatisfy { $0.holds(values) }
        case .or(let parts): parts.all.contains { $0.holds(values) }
        }
    }
}
