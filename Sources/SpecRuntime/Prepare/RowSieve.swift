import SpecBase
import SpecIR

/// The rows of a decision table by the value that most of them compare with: an event goes straight to its own, however many
/// there are.
final class RowSieve: Sendable {
    /// So few rows are looked at one by one.
    static let most = 8

    /// What the rows compare. Only that is known here of which the first row asks first: whatever is passed over, the
    /// same values are read.
    let compared: Index<Expression>

    /// How many rows there are.
    let count: Int

    /// Rows, rising: those that hold only for a value, and those of which nothing is known.
    private let rows: [Value: [Int]]
    private let others: [Int]

    /// A table of a program; `nil` where a sieve would save nothing.
    init?(_ table: RuleTable, _ program: Program) {
        guard table.rows.count > Self.most,
            let first = table.rows[0].condition.flatMap({ comparison($0, program) })
        else { return nil }
        let compared = program.expressions[first.compared.position]
        var (rows, others) = ([Value: [Int]](), [Int]())
        for (position, row) in table.rows.enumerated() {
            if let found = row.condition.flatMap({ comparison($0, program) }),
                program.expressions[found.compared.position] == compared
            {
                rows[found.value, default: []].append(position)
            } else {
                others.append(position)
            }
        }
        guard table.rows.count - others.count > Self.most else { return nil }
        self.compared = first.compared
        count = table.rows.count
        (self.rows, self.others) = (rows, others)
    }

    /// The first row from a position on that may hold for a value; the count of rows where there is none.
    func next(from row: Int, _ value: Value) -> Int {
        let wanted = value.isPresent ? rows[normalForm(value)] ?? [] : []
        return min(first(of: others, from: row), first(of: wanted, from: row))
    }

    private func first(of rows: [Int], from row: Int) -> Int {
        let found = rows.bisect { $0 < row }
        return found < rows.count ? rows[found] : count
    }
}

/// The comparison of an input or a `let` with a text or a word that a condition asks for before anything else.
private func comparison(
    _ condition: Index<Expression>,
    _ program: Program
) -> (compared: Index<Expression>, value: Value)? {
    switch program.expressions[condition.position] {
    case .and(let operands): return operands.positions.first.flatMap { comparison(program.operands[$0], program) }
    case .compare(.equal, let left, let right):
        guard case .constant(let constant) = program.expressions[right.position] else { return nil }
        switch (program.expressions[left.position], program.constants[constant.position]) {
        case (.input, .text), (.input, .word), (.binding, .text), (.binding, .word):
            return (left, normalForm(program.constants[constant.position]))
        default: return nil
        }
    default: return nil
    }
}
