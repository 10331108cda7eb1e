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
    private var index = 0
    private var depth = 0

    init(source: ScalarText, tokens: [ExpressionToken]) {
        self.source = source
        self.tokens = tokens
    }

    mutating func parseAll() throws(SyntaxRejection) -> ExpressionSyntax {
        let expression = try value()
        guard case .end = token.kind else { throw leftOver() }
        return expression
    }

    private var token: ExpressionToken { tokens[index] }

    private func range(_ token: ExpressionToken) -> SourceRange { source.range(token.offsets) }

    /// Steps over a token and says where it stood. The end is never stepped over.
    private mutating func advance() -> SourceRange {
        let range = range(token)
        if index < tokens.count - 1 { index += 1 }
        return range
    }

    private mutating func value() throws(SyntaxRejection) -> ExpressionSyntax {
        let (values, elses) = try chain("else") { (parser) throws(SyntaxRejection) in try parser.guarded() }
        return values.count == 1
            ? values[0] : ExpressionSyntax(.otherwise(values, elses: elses), at: values.joinedRange)
    }

    private mutating func guarded() throws(SyntaxRejection) -> ExpressionSyntax {
        let value = try or()
        guard token.isKeyword("when") else { return value }
        let when = advance()
        let condition = try or()
        return ExpressionSyntax(
            .guarded(value, when: when, condition: condition),
            at: value.range.joined(condition.range)
        )
    }

    private mutating func or() throws(SyntaxRejection) -> ExpressionSyntax {
        let (operands, operators) = try chain("or") { (parser) throws(SyntaxRejection) in try parser.and() }
        return operands.count == 1
            ? operands[0] : ExpressionSyntax(.or(operands, operators: operators), at: operands.joinedRange)
    }

    private mutating func and() throws(SyntaxRejection) -> ExpressionSyntax {
        let (operands, operators) = try chain("and") { (parser) throws(SyntaxRejection) in try parser.not() }
        return operands.count == 1
            ? operands[0] : ExpressionSyntax(.and(operands, operators: operators), at: operands.joinedRange)
    }

    /// One or more operands with a keyword between them.
    private mutating func chain(
        _ keyword: String,
        _ operand: (inout Self) throws(SyntaxRejection) -> ExpressionSyntax
    ) throws(SyntaxRejection) -> (operands: [ExpressionSyntax], operators: [SourceRange]) {
        var operands = [try operand(&self)]
        var operators: [SourceRange] = []
        while token.isKeyword(keyword) {
            operators.append(advance())
            operands.append(try operand(&self))
        }
        return (operands, operators)
    }

    private mutating func not() throws(SyntaxRejection) -> ExpressionSyntax {
        guard token.isKeyword("not") else { return try compare() }
        let sign = advance()
        let operand = try nested(at: sign) { (parser) throws(SyntaxRejection) in try parser.not() }
        return ExpressionSyntax(.not(sign, operand), at: sign.joined(operand.range))
    }

    private mutating func compare() throws(SyntaxRejection) -> ExpressionSyntax {
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

    private mutating func comparisonOperator() -> Located<ExpressionSyntax.ComparisonOperator>? {
        guard case .symbol(let text) = token.kind, let sign = ExpressionSyntax.ComparisonOperator(rawValue: text) else {
            return nil
        }
        return Located(sign, at: advance())
    }

    private mutating func membershipOperator() -> Located<ExpressionSyntax.MembershipOperator>? {
        if token.isKeyword("in") { return Located(.isIn, at: advance()) }
        guard token.isKeyword("not"), tokens[index + 1].isKeyword("in") else { return nil }
        let start = advance()
        return Located(.isNotIn, at: start.joined(advance()))
    }

    private mutating func sum() throws(SyntaxRejection) -> ExpressionSyntax {
        let first = try item()
        var terms: [ExpressionSyntax.SumTerm] = []
        while case .symbol(let text) = token.kind, let sign = ExpressionSyntax.SumOperator(rawValue: text) {
            let place = advance()
            terms.append(ExpressionSyntax.SumTerm(Located(sign, at: place), try item()))
        }
        guard let last = terms.last else { return first }
        return ExpressionSyntax(.sum(first, terms), at: first.range.joined(last.operand.range))
    }

    private mutating func item() throws(SyntaxRejection) -> ExpressionSyntax {
        var item = try atom()
        var steps = 0
        while token.isSymbol(".") || token.isSymbol("[") {
            steps += 1
            if depth + steps > Self.depthLimit { throw tooDeep(at: range(token)) }
            item = token.isSymbol(".") ? try member(of: item) : try element(of: item)
        }
        return item
    }

    private mutating func member(of base: ExpressionSyntax) throws(SyntaxRejection) -> ExpressionSyntax {
        let point = advance()
        let place = range(token)
        switch token.kind {
        case .name(let name):
            _ = advance()
            if token.isSymbol("(") {
                throw SyntaxRejection(
                    .unexpectedToken,
                    "'\(name)' is not called on a value; write '\(name)(…)' with the value inside",
                    at: place
                )
            }
            return ExpressionSyntax(.member(base, Located(name, at: place)), at: base.range.joined(place))
        case .keyword(let word):
            throw SyntaxRejection(
                .keywordAsName,
                "'\(word)' is a keyword; write the field as '[\"\(word)\"]'",
                at: place
            )
        default:
            throw SyntaxRejection(.unexpectedToken, "a name is missing after '.'", at: point)
        }
    }

    private mutating func element(of base: ExpressionSyntax) throws(SyntaxRejection) -> ExpressionSyntax {
        let open = advance()
        guard case .text(let name) = token.kind else {
            if case .end = token.kind { throw unclosed("[", at: open) }
            throw SyntaxRejection(
                .unexpectedToken,
                "expected a quoted field name in '[ ]', found \(token.shown)",
                at: range(token)
            )
        }
        let place = advance()
        let close = try closing("]", opened: open)
        return ExpressionSyntax(.subscript(base, Located(name, at: place)), at: base.range.joined(close))
    }

    private mutating func atom() throws(SyntaxRejection) -> ExpressionSyntax {
        let start = token
        let place = range(start)
        switch start.kind {
        case .text(let text): return ExpressionSyntax(.text(text), at: advance())
        case .number(let digits): return ExpressionSyntax(.number(digits), at: advance())
        case .duration(let duration): return ExpressionSyntax(.duration(duration), at: advance())
        case .clock(let clock): return ExpressionSyntax(.clock(clock), at: advance())
        case .keyword("true"): return ExpressionSyntax(.boolean(true), at: advance())
        case .keyword("false"): return ExpressionSyntax(.boolean(false), at: advance())
        case .keyword(let word):
            let hint = word == "not" ? "; put 'not …' in parentheses" : ""
            throw SyntaxRejection(
                .keywordAsName,
                "'\(word)' is a keyword, and a value is wanted here\(hint)",
                at: place
            )
        case .name(let name): return try nameOrCall(name)
        case .symbol("("):
            let open = advance()
            var inner = try nested(at: open) { (parser) throws(SyntaxRejection) in try parser.value() }
            inner.range = open.joined(try closing(")", opened: open))
            return inner
        case .symbol("["):
            let (elements, end) = try elements(closedBy: "]")
            return ExpressionSyntax(.list(elements), at: place.joined(end))
        case .symbol("-"): return try negativeNumber()
        case .symbol(")") where index == 0, .symbol("]") where index == 0:
            throw SyntaxRejection(.unexpectedToken, "\(start.shown) closes nothing", at: place)
        case .symbol: throw SyntaxRejection(.missingOperand, "a value is missing before \(start.shown)", at: place)
        case .end:
            let before = tokens[index - 1]
            throw SyntaxRejection(.missingOperand, "a value is missing after \(before.shown)", at: range(before))
        }
    }

    private mutating func negativeNumber() throws(SyntaxRejection) -> ExpressionSyntax {
        let sign = token
        let place = advance()
        guard case .number(let digits) = token.kind, token.offsets.lowerBound == sign.offsets.upperBound else {
            throw SyntaxRejection(.missingOperand, "a value is missing before '-'", at: place)
        }
        return ExpressionSyntax(.number("-" + digits), at: place.joined(advance()))
    }

    private mutating func nameOrCall(_ name: String) throws(SyntaxRejection) -> ExpressionSyntax {
        let place = advance()
        guard token.isSymbol("(") else {
            if missingWords.contains(name) {
                throw SyntaxRejection(
                    .literalForMissing,
                    "there is no '\(name)'; ask 'present(x)', and what has no value is left out",
                    at: place
                )
            }
            if let ours = foreignWords[name], tokens[index].startsValue {
                throw .foreignOperator(name, ours: ours, at: place)
            }
            return ExpressionSyntax(.name(name), at: place)
        }
        let (arguments, end) = try elements(closedBy: ")")
        return ExpressionSyntax(.call(Located(name, at: place), arguments), at: place.joined(end))
    }

    /// Values with commas between them, from the opening bracket on.
    private mutating func elements(
        closedBy mark: String
    ) throws(SyntaxRejection) -> (elements: [ExpressionSyntax], end: SourceRange) {
        let open = advance()
        var elements: [ExpressionSyntax] = []
        if token.isSymbol(mark) { return (elements, advance()) }
        while true {
            if case .end = token.kind { throw unclosed(mark == ")" ? "(" : "[", at: open) }
            elements.append(try nested(at: open) { (parser) throws(SyntaxRejection) in try parser.value() })
            if token.isSymbol(",") {
                _ = advance()
            } else {
                return (elements, try closing(mark, opened: open))
            }
        }
    }

    private mutating func closing(_ mark: String, opened open: SourceRange) throws(SyntaxRejection) -> SourceRange {
        if token.isSymbol(mark) { return advance() }
        if case .end = token.kind { throw unclosed(mark == ")" ? "(" : "[", at: open) }
        throw leftOver()
    }

    private func unclosed(_ mark: String, at range: SourceRange) -> SyntaxRejection {
        SyntaxRejection(.unclosedBracket, "'\(mark)' is never closed", at: range)
    }

    /// A token after a whole value, where nothing or an operator should be.
    private func leftOver() -> SyntaxRejection {
        let place = range(token)
        switch token.kind {
        case .symbol("("):
            return SyntaxRejection(.unexpectedToken, "only a function's name can stand before '('", at: place)
        case .symbol(")"), .symbol("]"):
            return SyntaxRejection(.unexpectedToken, "\(token.shown) closes nothing", at: place)
        case .keyword("when"):
            return SyntaxRejection(.unexpectedToken, "a value has one 'when'; join conditions with 'and'", at: place)
        case .name(let name):
            if let ours = foreignWords[name] { return .foreignOperator(name, ours: ours, at: place) }
        default: break
        }
        return SyntaxRejection(.unexpectedToken, "expected an operator before \(token.shown)", at: place)
    }

    private func tooDeep(at range: SourceRange) -> SyntaxRejection {
        SyntaxRejection(.nestedTooDeeply, "values stand more than \(Self.depthLimit) deep within each other", at: range)
    }

    private mutating func nested(
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

/// What other languages call a value that is not there.
private let missingWords = ["null", "Null", "NULL", "None", "nil", "undefined"]

/// Operators of other languages that are words.
private let foreignWords = [
    "AND": "and", "And": "and", "OR": "or", "Or": "or", "NOT": "not", "Not": "not", "IN": "in", "ELSE": "else",
    "WHEN": "when", "is": "==", "eq": "==", "ne": "!=", "if": "when", "If": "when", "IF": "when", "then": "when",
]

extension ExpressionToken {
    /// Whether a value can start with this token, so that a word before it cannot be a value itself.
    fileprivate var startsValue: Bool {
        switch kind {
        case .name, .text, .number, .duration, .clock: true
        default: false
        }
    }
}

extension SourceRange {
    /// From the start of this range to the end of another.
    func joined(_ other: SourceRange) -> SourceRange {
        SourceRange(path: path, start: start, end: other.end)
    }
}

extension [ExpressionSyntax] {
    /// From the first to the last; there is always one.
    fileprivate var joinedRange: SourceRange { self[0].range.joined(self[count - 1].range) }
}
