import SpecBase
import SpecCompiler

extension ExpressionSyntax {
    /// The shape of an expression in brackets, for tests.
    var dump: String {
        switch kind {
        case .otherwise(let values, _): "(else \(values.dumped))"
        case .guarded(let value, _, let condition): "(when \(value.dump) \(condition.dump))"
        case .or(let operands, _): "(or \(operands.dumped))"
        case .and(let operands, _): "(and \(operands.dumped))"
        case .not(_, let operand): "(not \(operand.dump))"
        case .comparison(let left, let sign, let right): "(\(sign.value.rawValue) \(left.dump) \(right.dump))"
        case .membership(let left, let sign, let right): "(\(sign.value.rawValue) \(left.dump) \(right.dump))"
        case .sum(let first, let terms):
            "(sum \(first.dump)\(terms.map { " \($0.operator.value.rawValue) \($0.operand.dump)" }.joined()))"
        case .member(let base, let name): "\(base.dump).\(name.value)"
        case .subscript(let base, let name): "\(base.dump)[\(name.value)]"
        case .text(let text): "'\(text)'"
        case .number(let digits): digits
        case .duration(let duration): "\(duration.components.seconds)s"
        case .clock(let clock): "\(clock.hour):\(clock.minute)"
        case .boolean(let value): "\(value)"
        case .list(let elements): "[\(elements.dumped)]"
        case .name(let name): name
        case .call(let name, let arguments): "\(name.value)(\(arguments.dumped))"
        }
    }

    var columns: Range<Int> { range.start.column..<range.end.column }
}

extension [ExpressionSyntax] {
    var dumped: String { map(\.dump).joined(separator: " ") }
}

extension ScalarText {
    /// A scalar on a line of its own from column 1.
    init(plain text: String) {
        let end = SourcePosition(line: 1, column: text.unicodeScalars.count + 1)
        let range = SourceRange(path: "a.yaml", start: SourcePosition(line: 1, column: 1), end: end)
        self.init(text, at: range, lines: SourceLines(SourceFile(path: "a.yaml", text: "?" + text)))
    }
}
