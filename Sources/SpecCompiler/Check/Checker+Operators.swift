import SpecBase
import SpecIR

extension Checker {
    mutating func compare(
        _ lhs: ExpressionSyntax,
        _ comparison: Located<ExpressionSyntax.ComparisonOperator>,
        _ rhs: ExpressionSyntax,
        at range: SourceRange
    ) -> Term? {
        guard let (left, right) = sides(lhs, rhs) else { return nil }
        if !comparison.value.isEquality, !(left.type.isOrdered && right.type.isOrdered) {
            let unordered = left.type.isOrdered ? right : left
            report(
                .typeMismatch(
                    "'\(comparison.value.rawValue)' compares numbers, dates and times, not \(describe(unordered.type))",
                    at: unordered.range
                )
            )
            return nil
        }
        guard let (leftFitted, rightFitted) = alike(left, right) else { return nil }
        return Term(.compare(comparison.value.comparison, leftFitted, rightFitted), .boolean, at: range)
    }

    mutating func contained(
        _ value: ExpressionSyntax,
        _ membership: Located<ExpressionSyntax.MembershipOperator>,
        _ list: ExpressionSyntax,
        at range: SourceRange
    ) -> Term? {
        guard let (left, right) = member(value, of: list) else { return nil }
        guard right.type.isList else {
            report(
                .typeMismatch(
                    "'\(membership.value.rawValue)' wants a list, found \(describe(right.type))",
                    at: right.range
                )
            )
            return nil
        }
        guard
            left.type.isPart(of: right.type.element) || right.type.element.isPart(of: left.type)
                || left.type.isNumber && right.type.element.isNumber
        else {
            report(
                .typeMismatch(
                    "\(describe(left.type)) is never in \(describe(right.type))",
                    at: left.range
                )
            )
            return nil
        }
        return Term(.contained(left, in: right, negated: membership.value == .isNotIn), .boolean, at: range)
    }

    /// Both sides of `in`, the side that says its type first: a word beside a list of an enum is one of its words.
    private mutating func member(_ value: ExpressionSyntax, of list: ExpressionSyntax) -> (Term, Term)? {
        if isAdaptable(value), case .name = list.kind {
            guard let right = expression(list, wanting: nil) else { return nil }
            let element = Term(right.kind, right.type.element, at: right.range)
            guard let left = word(value, beside: element) else { return nil }
            return (left, right)
        }
        guard let left = expression(value, wanting: nil) else { return nil }
        guard let right = expression(list, wanting: .list(left.type)) else { return nil }
        return (left, right)
    }

    /// Both sides of a comparison, the side that says its type first.
    private mutating func sides(_ lhs: ExpressionSyntax, _ rhs: ExpressionSyntax) -> (Term, Term)? {
        if isAdaptable(lhs), !isAdaptable(rhs) {
            guard let right = expression(rhs, wanting: nil) else { return nil }
            guard let left = word(lhs, beside: right) else { return nil }
            return (left, right)
        }
        let left = expression(lhs, wanting: nil)
        guard let left else {
            // Check the other side, too, unless its meaning hangs on this one.
            if !isAdaptable(rhs) { _ = expression(rhs, wanting: nil) }
            return nil
        }
        guard let right = word(rhs, beside: left) else { return nil }
        return (left, right)
    }

    /// A side of a comparison beside one whose type is known.
    private mutating func word(_ syntax: ExpressionSyntax, beside other: Term) -> Term? {
        if case .name(let name) = syntax.kind, case .enumeration(let words) = other.type, words.contains(name),
            scope.symbols[name] != nil
        {
            report(.ambiguousWord(name, at: syntax.range))
            return nil
        }
        return expression(syntax, wanting: other.type)
    }

    /// Makes two terms comparable.
    private mutating func alike(_ left: Term, _ right: Term) -> (Term, Term)? {
        if left.type.joined(with: right.type) != nil, left.type == right.type || !onlyAsText(left.type, right.type) {
            return (left, right)
        }
        let hint = left.type.isList != right.type.isList ? "; write 'in' to look into a list" : ""
        report(
            .typeMismatch(
                "\(describe(left.type)) never equals \(describe(right.type))\(hint)",
                at: SourceRange(source: left.range.source, start: left.range.start, end: right.range.end)
            )
        )
        return nil
    }

    /// Whether two types have nothing in common but that both can be printed.
    private func onlyAsText(_ lhs: ValueType, _ rhs: ValueType) -> Bool {
        !lhs.isPart(of: rhs) && !rhs.isPart(of: lhs) && lhs.joined(with: rhs) == .text
    }

    mutating func sum(_ first: ExpressionSyntax, _ rest: [ExpressionSyntax.SumTerm], at range: SourceRange) -> Term? {
        guard var total = expression(first, wanting: nil) else { return nil }
        for part in rest {
            guard let operand = expression(part.operand, wanting: total.type.isNumber ? total.type : nil) else {
                return nil
            }
            let type: ValueType
            switch (total.type, operand.type) {
            case (.integer, .integer): type = .integer
            case (.integer, .decimal), (.decimal, .integer), (.decimal, .decimal): type = .decimal
            case (.datetime, .duration): type = .datetime
            default:
                report(
                    .typeMismatch(
                        "'\(part.operator.value.rawValue)' joins two numbers, or a datetime and a duration, not "
                            + "\(describe(total.type)) and \(describe(operand.type))",
                        at: part.operator.range
                    )
                )
                return nil
            }
            let whole = SourceRange(source: range.source, start: total.range.start, end: operand.range.end)
            total = Term(
                part.operator.value == .plus ? .add(total, operand) : .subtract(total, operand),
                type,
                at: whole
            )
        }
        return total
    }
}

extension ExpressionSyntax.ComparisonOperator {
    var isEquality: Bool { self == .equal || self == .notEqual }

    var comparison: Comparison {
        switch self {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        }
    }
}
