import Testing

@testable import SpecCompiler

/// Questions that go on from earlier ones against each asked anew.
@Suite struct KnowledgeTests {
    private let domains: [UInt64] = [0b11, 0b11, 0b111, 0b1111, 0b11]

    @Test func answersAreThoseOfANewSolver() {
        var numbers = FixedNumbers(23)
        var answers: Set<Bool> = []
        for _ in 0..<300 {
            var knowledge = Knowledge()
            var steps = [Formula.yes]
            for _ in 0..<40 {
                switch Int.random(in: 0..<4, using: &numbers) {
                case 0 where steps.count > 1: steps.removeLast()
                case 1: steps = [formula(2, &numbers)]
                case 2: steps.append(.all([steps[steps.count - 1], formula(2, &numbers)]))
                default: steps.append(.all(steps + [formula(2, &numbers)]))
                }
                let (known, asked) = (steps[steps.count - 1], formula(3, &numbers))
                var solver = Solver(domains: domains)
                solver.assume(known)
                let answer = solver.solve(asked)
                #expect(knowledge.solve(asked, knowing: known, domains: domains) == answer, "\(asked) knowing \(known)")
                answers.insert(answer == .unsatisfiable)
            }
        }
        #expect(answers.count == 2)
    }

    @Test func variablesMayCome() {
        var knowledge = Knowledge()
        let first = Formula.member(Variable(index: 0), 0b01)
        let second = Formula.member(Variable(index: 1), 0b10)
        #expect(knowledge.solve(first.negated, knowing: first, domains: [0b11]) == .unsatisfiable)
        let found = knowledge.solve(second, knowing: first, domains: [0b11, 0b11])
        guard case .satisfiable(let witness) = found else { return #expect(Bool(false), "\(found)") }
        #expect(witness.values.map(\.variable.index) == [0, 1])
        #expect(witness.values.map(\.value) == [0, 1])
    }

    private func formula(_ depth: Int, _ numbers: inout FixedNumbers) -> Formula {
        let variable = Int.random(in: domains.indices, using: &numbers)
        switch depth == 0 ? 0 : Int.random(in: 0..<6, using: &numbers) {
        case 0: return .member(Variable(index: variable), UInt64.random(in: 0...domains[variable], using: &numbers))
        case 1: return formula(depth - 1, &numbers).negated
        case 2, 3: return .all((0..<3).map { _ in formula(depth - 1, &numbers) })
        default: return .any((0..<3).map { _ in formula(depth - 1, &numbers) })
        }
    }
}
