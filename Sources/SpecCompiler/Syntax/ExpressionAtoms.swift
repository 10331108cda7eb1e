import SpecBase

// What stands between operators: values with their members, texts, numbers, lists, names and calls.
extension ExpressionParser {
    /// What other languages call a value that is not there.
    private static let missingWords = ["null", "Null", "NULL", "None", "nil", "undefined"]

    /// Operators of other languages that are words.
    static let foreignWords = [
        "AND": "and", "And": "and", "OR": "or", "Or": "or", "NOT": "not", "Not": "not", "IN": "in", "ELSE": "else",
        "WHEN": "when", "is": "==", "eq": "==", "ne": "!=", "if": "when", "If": "when", "IF": "when",
    ]

    mutating func item() throws(SyntaxRejection) -> ExpressionSyntax {
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
            if Self.missingWords.contains(name) {
                throw SyntaxRejection(
                    .literalForMissing,
                    "there is no '\(name)'; ask 'present(x)', and what has no value is left out",
                    at: place
                )
            }
            if tokens[index].startsValue, let ours = Self.foreignWords[name] {
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
}

extension ExpressionToken {
    /// Whether a value can start with this token, so that a word before it cannot be a value itself.
    fileprivate var startsValue: Bool {
        switch kind {
        case .name, .text, .number, .duration, .clock: true
        default: false
        }
    }
}
