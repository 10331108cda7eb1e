import SpecBase

/// What an expression names, and the colours of its words; broken expressions are read as far as they go.
struct ExpressionReading: Sendable {
    private(set) var occurrences: [Occurrence] = []
    private(set) var words: [ColouredWord] = []

    /// A word with its colour; that of a name is decided by what it names.
    struct ColouredWord: Hashable, Sendable {
        let range: SourceRange
        /// `nil` for the name.
        let kind: SemanticToken.Kind?
        let name: String
    }

    /// Reads an expression in the text of a scalar.
    mutating func read(_ source: ScalarText, _ offsets: Range<Int>) {
        var lexer = ExpressionLexer(source, offsets)
        let tokens = lexer.readableTokens()
        for position in tokens.indices { read(tokens, position, source) }
    }

    private mutating func read(_ tokens: [ExpressionToken], _ position: Int, _ source: ScalarText) {
        let token = tokens[position]
        func isSymbol(_ symbol: String, _ distance: Int) -> Bool {
            tokens.indices.contains(position + distance) && tokens[position + distance].isSymbol(symbol)
        }
        let range = source.range(token.offsets)
        switch token.kind {
        case .name(let name):
            if isSymbol("(", 1), !isSymbol(".", -1) {
                add(.function(name), .function, name, at: range)
            } else if isSymbol(".", -1) {
                guard let base = base(tokens, position - 2) else { return colour(.property, name, at: range) }
                add(.part(of: base, name, isQuoted: false), .property, name, at: range)
            } else if let function = function(tokens, position - 2), isSymbol("(", -1), function == "lookup" {
                add(.table(name), .type, name, at: range)
            } else if let function = function(tokens, position - 2), isSymbol("(", -1), function == "next" {
                add(.team(name), .type, name, at: range)
            } else {
                add(.name(name), nil, name, at: range)
            }
        case .text(let text):
            let inner = source.range(unquoted(token.offsets))
            if isSymbol("[", -1), let base = base(tokens, position - 2) {
                occurrences.append(Occurrence(.part(of: base, text, isQuoted: true), at: inner))
                colour(.property, text, at: range)
            } else {
                if isSymbol("(", -1), let function = function(tokens, position - 2),
                    ["user", "group"].contains(function)
                {
                    occurrences.append(Occurrence(.account(text), at: inner))
                }
                colour(.string, text, at: range)
            }
        case .keyword(let word): colour(.keyword, word, at: range)
        case .number(let text): colour(.number, text, at: range)
        case .duration, .clock: colour(.number, "", at: range)
        case .symbol(let symbol) where !"()[],.".contains(symbol): colour(.operator, symbol, at: range)
        case .symbol, .end: break
        }
    }

    private func unquoted(_ offsets: Range<Int>) -> Range<Int> {
        offsets.count > 1 ? (offsets.lowerBound + 1)..<(offsets.upperBound - 1) : offsets
    }

    /// The name at a position that a part can be taken of.
    private func base(_ tokens: [ExpressionToken], _ position: Int) -> String? {
        guard tokens.indices.contains(position), case .name(let name) = tokens[position].kind else { return nil }
        return tokens.indices.contains(position - 1) && tokens[position - 1].isSymbol(".") ? nil : name
    }

    private func function(_ tokens: [ExpressionToken], _ position: Int) -> String? {
        guard tokens.indices.contains(position), case .name(let name) = tokens[position].kind else { return nil }
        return name
    }

    private mutating func add(_ thing: Thing, _ kind: SemanticToken.Kind?, _ name: String, at range: SourceRange) {
        occurrences.append(Occurrence(thing, at: range))
        colour(kind, name, at: range)
    }

    private mutating func colour(_ kind: SemanticToken.Kind?, _ name: String, at range: SourceRange) {
        words.append(ColouredWord(range: range, kind: kind, name: name))
    }
}

extension ScalarText {
    /// Where the expressions of a template stand, without their braces; one that is not closed goes to the end.
    var expressionOffsets: [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        var quote: Unicode.Scalar?
        var offset = 0
        while offset < scalars.count {
            if start == nil {
                if has("{{", at: offset) {
                    start = offset + 2
                    offset += 1
                }
            } else if let open = quote {
                if scalars[offset] == open { quote = nil }
            } else if scalars[offset] == "'" || scalars[offset] == "\"" {
                quote = scalars[offset]
            } else if has("}}", at: offset), let first = start {
                found.append(first..<offset)
                start = nil
                offset += 1
            }
            offset += 1
        }
        if let start { found.append(min(start, scalars.count)..<scalars.count) }
        return found
    }
}
