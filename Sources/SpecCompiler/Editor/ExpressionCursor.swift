import SpecBase

/// What is typed at the end of an expression.
struct ExpressionCursor {
    /// The word or the text in quotes that is typed.
    let typed: String
    /// Whether it stands within quotes.
    let isQuoted: Bool
    /// What stands before it.
    let tokens: [ExpressionToken]

    /// - Parameter text: The expression up to the place.
    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        var quote: Int?
        for (offset, scalar) in scalars.enumerated() {
            if let open = quote {
                if scalar == scalars[open] { quote = nil }
            } else if scalar == "'" || scalar == "\"" {
                quote = offset
            }
        }
        var start = scalars.count
        if let quote {
            start = quote + 1
        } else {
            while start > 0, scalars[start - 1].continuesName { start -= 1 }
        }
        typed = scalars[start...].reduce(into: "") { $0.unicodeScalars.append($1) }
        isQuoted = quote != nil
        let lines = SourceLines(SourceFile(path: "", text: text))
        let place = SourcePosition(line: 1, column: 1)
        let source = ScalarText(text, at: SourceRange(path: "", start: place, end: place), lines: lines)
        var lexer = ExpressionLexer(source, 0..<(quote ?? start))
        tokens = lexer.readableTokens()
    }

    /// The name whose part is typed: `name.` or, in quotes, `name[`.
    var base: String? {
        guard tokens.count > 1, tokens[tokens.count - 1].isSymbol(isQuoted ? "[" : ".") else { return nil }
        return name(tokens.count - 2)
    }

    /// Whether an operand stands right before: what follows is an operator.
    var isBehindOperand: Bool {
        switch tokens.last?.kind {
        case .name, .text, .number, .duration, .clock: true
        case .keyword(let word): word == "true" || word == "false"
        case .symbol(let symbol): symbol == ")" || symbol == "]"
        case .end, nil: false
        }
    }

    /// The call that is open here, and which of its arguments is typed, counted from 0.
    var call: (function: String, argument: Int)? {
        guard let open = openBracket, tokens[open.position].isSymbol("("), let function = name(open.position - 1) else {
            return nil
        }
        return (function, open.commas)
    }

    /// The tokens of the operand that what is typed is compared with.
    var compared: ArraySlice<ExpressionToken>? {
        var end = tokens.count
        if let open = openBracket, tokens[open.position].isSymbol("["), name(open.position - 1) == nil {
            end = open.position
        }
        guard end > 0 else { return nil }
        switch tokens[end - 1].kind {
        case .symbol(let symbol) where ["==", "!=", "<", "<=", ">", ">="].contains(symbol):
            return operand(before: end - 1)
        case .keyword("in"):
            let isNegated = end > 1 && tokens[end - 2].isKeyword("not")
            return operand(before: isNegated ? end - 2 : end - 1)
        default: return nil
        }
    }

    /// Whether a condition is typed: behind `when`, `not`, `and`, `or`.
    var isCondition: Bool {
        guard case .keyword(let word) = tokens.last?.kind else { return false }
        return ["when", "not", "and", "or"].contains(word)
    }

    func name(_ position: Int) -> String? {
        guard tokens.indices.contains(position), case .name(let name) = tokens[position].kind else { return nil }
        return name
    }

    /// The innermost bracket that is open.
    private var openBracket: (position: Int, commas: Int)? {
        var depth = 0
        var commas = 0
        for position in tokens.indices.reversed() {
            guard case .symbol(let symbol) = tokens[position].kind else { continue }
            switch symbol {
            case ")", "]": depth += 1
            case "(", "[":
                if depth == 0 { return (position, commas) }
                depth -= 1
            case "," where depth == 0: commas += 1
            default: break
            }
        }
        return nil
    }

    /// `name`, `name.part` or a call, right before a token.
    private func operand(before end: Int) -> ArraySlice<ExpressionToken>? {
        guard end > 0 else { return nil }
        var start = end - 1
        if tokens[start].isSymbol(")") {
            var depth = 0
            while start >= 0 {
                if tokens[start].isSymbol(")") { depth += 1 }
                if tokens[start].isSymbol("(") { depth -= 1 }
                if depth == 0 { break }
                start -= 1
            }
            start -= 1
        } else if start > 1, tokens[start - 1].isSymbol(".") {
            start -= 2
        } else if start > 2, tokens[start].isSymbol("]"), tokens[start - 2].isSymbol("[") {
            start -= 3
        }
        return start >= 0 ? tokens[start..<end] : nil
    }
}

/// The expression of a template that is open at its end; `nil` in plain text.
func openExpression(ofTemplate text: String) -> String? {
    var rest = Array(text.unicodeScalars)[...]
    while let start = rest.indices.first(where: { rest[$0] == "{" && $0 + 1 < rest.endIndex && rest[$0 + 1] == "{" }) {
        rest = rest[(start + 2)...]
        var quote: Unicode.Scalar?
        var end: Int?
        for offset in rest.indices {
            if let open = quote {
                if rest[offset] == open { quote = nil }
            } else if rest[offset] == "'" || rest[offset] == "\"" {
                quote = rest[offset]
            } else if rest[offset] == "}", offset + 1 < rest.endIndex, rest[offset + 1] == "}" {
                end = offset
                break
            }
        }
        guard let end else { return rest.reduce(into: "") { $0.unicodeScalars.append($1) } }
        rest = rest[(end + 2)...]
    }
    return nil
}
