package import SpecBase

/// An expression as written: shaped by the grammar, nothing looked up, every part with its place.
package struct ExpressionSyntax: Hashable, Sendable {
    package var kind: Kind

    /// The whole expression. Parentheses around it belong to it.
    package var range: SourceRange

    package init(_ kind: Kind, at range: SourceRange) {
        self.kind = kind
        self.range = range
    }

    /// What the expression is. Chains of one operator are flat, so that depth is bounded by the parser's limit.
    package indirect enum Kind: Hashable, Sendable {
        /// `a else b else c`: the first that is not missing. At least two values; `elses` has one range less.
        case otherwise([ExpressionSyntax], elses: [SourceRange])
        /// `value when condition`.
        case guarded(ExpressionSyntax, when: SourceRange, condition: ExpressionSyntax)
        /// `a or b or c`: at least two operands; `operators` has one range less.
        case or([ExpressionSyntax], operators: [SourceRange])
        /// `a and b and c`: at least two operands; `operators` has one range less.
        case and([ExpressionSyntax], operators: [SourceRange])
        case not(SourceRange, ExpressionSyntax)
        case comparison(ExpressionSyntax, Located<ComparisonOperator>, ExpressionSyntax)
        /// `x in list` and `x not in list`; the range covers `in` or `not in`.
        case membership(ExpressionSyntax, Located<MembershipOperator>, ExpressionSyntax)
        /// `a + b - c`: the first item and at least one term.
        case sum(ExpressionSyntax, [SumTerm])
        /// `base.name`.
        case member(ExpressionSyntax, Located<String>)
        /// `base["text"]`.
        case `subscript`(ExpressionSyntax, Located<String>)
        /// A quoted text, without its quotes.
        case text(String)
        /// Digits with an optional sign and fraction, as written.
        case number(String)
        /// `30s`, `10m`, `2h`, `1d`.
        case duration(Duration)
        /// `18:30`.
        case clock(ClockLiteral)
        case boolean(Bool)
        case list([ExpressionSyntax])
        /// A bare word: an input, a let, a record, a given thing, or a word of an enum.
        case name(String)
        case call(Located<String>, [ExpressionSyntax])
    }

    /// `+ item` or `- item` in a sum.
    package struct SumTerm: Hashable, Sendable {
        package var `operator`: Located<SumOperator>
        package var operand: ExpressionSyntax

        package init(_ operator: Located<SumOperator>, _ operand: ExpressionSyntax) {
            self.operator = `operator`
            self.operand = operand
        }
    }

    package enum ComparisonOperator: String, Hashable, Sendable, CaseIterable {
        case equal = "=="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }

    package enum MembershipOperator: String, Hashable, Sendable {
        case isIn = "in"
        case isNotIn = "not in"
    }

    package enum SumOperator: String, Hashable, Sendable {
        case plus = "+"
        case minus = "-"
    }
}

/// A time of day written in an expression.
package struct ClockLiteral: Hashable, Sendable {
    /// 0 through 23.
    package var hour: Int

    /// 0 through 59.
    package var minute: Int

    package init(hour: Int, minute: Int) {
        self.hour = hour
        self.minute = minute
    }
}
