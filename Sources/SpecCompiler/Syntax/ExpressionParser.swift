import SpecBase

/// Reads the text of a scalar as one expression.
///
/// - Throws: The first mistake; what follows a mistake in one expression cannot be trusted.
package func parseExpression(_ source: ScalarText) throws(SyntaxRejection) -> ExpressionSyntax {
    try parseExpression(source, source.scalars.indices, emptyRange: source.range)
}

/// Reads a stretch of a scalar as one expression.
func parseExpression(
    _ source: ScalarText,
    _ offsets: Range<Int>,
    emptyRange: SourceRange
) throws(SyntaxRejection) -> ExpressionSyntax {
    if source.scalars[offsets].allSatisfy(\.isBlank) {
        throw SyntaxRejection(.emptyExpression, "an expression is missing", at: emptyRange)
    }
    var lexer = ExpressionLexer(source, offsets)
    var parser = ExpressionParser(source: source, tokens: try lexer.tokens())
    return try parser.parseAll()
}

/// A recursive descent along the grammar of the language reference, one method per rule.
struct ExpressionParser {
    /// How deep values may stand within each other.
    static let depthLimit = 64

    let source: ScalarText
    let tokens: [ExpressionToken]
    var index = 0
    var depth = 0

    init(source: ScalarText, tokens: [ExpressionToken]) {
        self.source = source
        self.tokens = tokens
    }

    mutating func parseAll() throws(SyntaxRejection) -> ExpressionSyntax {
        let expression = try value()
        guard case .end = token.kind else { throw leftOver() }
        return expression
    }

    var token: ExpressionToken { tokens[index] }

    func range(_ token: ExpressionToken) -> SourceRange { source.range(token.offsets) }

    /// Steps over a token and says where it stood. The end is never stepped over.
    mutating func advance() -> SourceRange {
        let range = range(token)
        if index < tokens.count - 1 { index += 1 }
        return range
    }

    mutating func value() throws(SyntaxRejection) -> ExpressionSyntax {
        let first = try guarded()
        guard token.isKeyword("else") else { return first }
        let (values, elses) = try chain(first, "else") { (parser) throws(SyntaxRejection) in try parser.guarded() }
        return ExpressionSyntax(.otherwise(values, elses: elses), at: values.joinedRange)
    }

    mutating func guarded() throws(SyntaxRejection) -> ExpressionSyntax {
        let value = try or()
        guard token.isKeyword("when") else { return value }
        let when = advance()
        let condition = try or()
        return ExpressionSyntax(
            .guarded(value, when: when, condition: condition),
            at: value.range.joined(condition.range)
        )
    }

    mutating func or() throws(SyntaxRejection) -> ExpressionSyntax {
        let first = try and()
        guard token.isKeyword("or") else { return first }
        let (operands, operators) = try chain(first, "or") { (parser) throws(SyntaxRejection) in try parser.and() }
        return ExpressionSyntax(.or(operands, operators: operators), at: operands.joinedRange)
    }

    mutating func and() throws(SyntaxRejection) -> ExpressionSyntax {
        let first = try not()
        guard token.isKeyword("and") else { return first }
        let (operands, operators) = try chain(first, "and") { (parser) throws(SyntaxRejection) in try parser.not() }
        return ExpressionSyntax(.and(operands, operators: operators), at: operands.joinedRange)
    }

    /// The operands that follow one, with a keyword before each.
    private mutating func chain(
        _ first: ExpressionSyntax,
        _ keyword: String,
        _ operand: (inout Self) throws(SyntaxRejection) -> ExpressionSyntax
    ) throws(SyntaxRejection) -> (operands: [ExpressionSyntax], operators: [SourceRange]) {
        var operands = [first]
        var operators: [SourceRange] = []
        while token.isKeyword(keyword) {
            operators.append(advance())
            operands.append(try operand(&self))
        }
        return (operands, operators)
    }

    mutating func not() throws(SyntaxRejection) -> ExpressionSyntax {
        guard token.isKeyword("not") else { return try compare() }
        let sign = advance()
        let operand = try nested(at: sign) { (parser) throws(SyntaxRejection) in try parser.not() }
        return ExpressionSyntax(.not(sign, operand), at: sign.joined(operand.range))
    }

    mutating func compare() throws(SyntaxRejection) -> ExpressionSyntax {
        let left = try sum()
        let compared: ExpressionSyntax
        if let sign = comparisonOperator() {
            let right = try sum()
            compared = ExpressionSyntax(.comparison(left, sign, right), at: left.range.joined(right.range))
        } else if let sign = membershipOperator() {
            let right = try sum()
            compared = ExpressionSyntax(.membership(left, sign, right), at: left.range.joined(right.range))
        } else {
            return left
        }
        let next = token
        if comparisonOperator() != nil || membershipOperator() != nil {
            throw SyntaxRejection(
                .chainedComparison,
                "a comparison cannot be compared again; join two comparisons with 'and'",
                at: range(next)
            )
        }
        return compared
    }

    mutating func comparisonOperator() -> Located<ExpressionSyntax.ComparisonOperator>? {
        guard case .symbol(let text) = token.kind, text.utf8.first?.beginsComparison ?? false,
            let sign = ExpressionSyntax.ComparisonOperator(rawValue: text)
        else { return nil }
        return Located(sign, at: advance())
    }

    mutating func membershipOperator() -> Located<ExpressionSyntax.MembershipOperator>? {
        if token.isKeyword("in") { return Located(.isIn, at: advance()) }
        guard token.isKeyword("not"), tokens[index + 1].isKeyword("in") else { return nil }
        let start = advance()
        return Located(.isNotIn, at: start.joined(advance()))
    }

    mutating func sum() throws(SyntaxRejection) -> ExpressionSyntax {
        let first = try item()
        var terms: [ExpressionSyntax.SumTerm] = []
        while token.isSymbol("+") || token.isSymbol("-") {
            let sign: ExpressionSyntax.SumOperator = token.isSymbol("+") ? .plus : .minus
            let place = advance()
            terms.append(ExpressionSyntax.SumTerm(Located(sign, at: place), try item()))
        }
        guard let last = terms.last else { return first }
        return ExpressionSyntax(.sum(first, terms), at: first.range.joined(last.operand.range))
    }

    mutating func closing(_ mark: String, opened open: SourceRange) throws(SyntaxRejection) -> SourceRange {
        if token.isSymbol(mark) { return advance() }
        if case .end = token.kind { throw unclosed(mark == ")" ? "(" : "[", at: open) }
        throw leftOver()
    }

    func unclosed(_ mark: String, at range: SourceRange) -> SyntaxRejection {
        SyntaxRejection(.unclosedBracket, "'\(mark)' is never closed", at: range)
    }

    private static let operators = ["else", "when", "or", "and", "not", "in"]

    /// A token after a whole value, where nothing or an operator should be.
    func leftOver() -> SyntaxRejection {
        let place = range(token)
        switch token.kind {
        case .symbol("("):
            return SyntaxRejection(.unexpectedToken, "only a function's name can stand before '('", at: place)
        case .symbol(")"), .symbol("]"):
            return SyntaxRejection(.unexpectedToken, "\(token.shown) closes nothing", at: place)
        case .keyword("when"):
            return SyntaxRejection(.unexpectedToken, "a value has one 'when'; join conditions with 'and'", at: place)
        case .name(let name):
            if name == "is", index + 1 < tokens.count, tokens[index + 1].kind == .keyword("not") {
                return .foreignOperator("is not", ours: "!=", at: place.joined(range(tokens[index + 1])))
            }
            if let ours = Self.foreignWords[name] { return .foreignOperator(name, ours: ours, at: place) }
            if let meant = Self.operators.closest(to: name) { return .misspelt(name, operator: meant, at: place) }
        default: break
        }
        // `nto present(x)`: what stands before it was no value.
        if index > 0, case .name(let name) = tokens[index - 1].kind, ["not"].closest(to: name) != nil {
            return .misspelt(name, operator: "not", at: range(tokens[index - 1]))
        }
        return SyntaxRejection(.unexpectedToken, "expected an operator before \(token.shown)", at: place)
    }

    func tooDeep(at range: SourceRange) -> SyntaxRejection {
        SyntaxRejection(.nestedTooDeeply, "values stand more than \(Self.depthLimit) deep within each other", at: range)
    }

    mutating func nested(
        at range: SourceRange,
        _ body: (inout Self) throws(SyntaxRejection) -> ExpressionSyntax
    ) throws(SyntaxRejection) -> ExpressionSyntax {
        guard depth < Self.depthLimit else { throw tooDeep(at: range) }
        depth += 1
        let inner = try body(&self)
        depth -= 1
        return inner
    }
}

extension SourceRange {
    /// From the start of this range to the end of another.
    func joined(_ other: SourceRange) -> SourceRange {
        SourceRange(source: source, start: start, end: other.end)
    }
}

extension UInt8 {
    /// `!`, `<`, `=` or `>`.
    fileprivate var beginsComparison: Bool { self == 0x21 || 0x3C...0x3E ~= self }
}

extension [ExpressionSyntax] {
    /// From the first to the last; there is always one.
    var joinedRange: SourceRange { self[0].range.joined(self[count - 1].range) }
}
