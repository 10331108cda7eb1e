import SpecBase

/// Cuts the text of an expression into tokens.
struct ExpressionLexer {
    private let source: ScalarText
    private let end: Int
    private var offset: Int

    init(_ source: ScalarText, _ offsets: Range<Int>) {
        self.source = source
        offset = offsets.lowerBound
        end = offsets.upperBound
    }

    mutating func tokens() throws(SyntaxRejection) -> [ExpressionToken] {
        var tokens: [ExpressionToken] = []
        tokens.reserveCapacity((end - offset) / 4 + 2)
        while let scalar = current {
            if scalar.isBlank {
                offset += 1
            } else {
                tokens.append(try token(startingWith: scalar))
            }
        }
        tokens.append(ExpressionToken(kind: .end, offsets: end..<end))
        return tokens
    }

    /// The tokens of broken text, too: what is no token is passed over.
    mutating func readableTokens() -> [ExpressionToken] {
        var tokens: [ExpressionToken] = []
        while let scalar = current {
            let start = offset
            guard !scalar.isBlank, let token = try? token(startingWith: scalar) else {
                offset = start + 1
                continue
            }
            tokens.append(token)
        }
        return tokens
    }

    private var current: Unicode.Scalar? { offset < end ? source.scalars[offset] : nil }

    private func scalar(_ distance: Int) -> Unicode.Scalar? {
        offset + distance < end ? source.scalars[offset + distance] : nil
    }

    private mutating func token(startingWith scalar: Unicode.Scalar) throws(SyntaxRejection) -> ExpressionToken {
        if scalar.startsName { return word() }
        if scalar.isDigit { return try number() }
        if scalar == "'" || scalar == "\"" { return try text(closedBy: scalar) }
        return try symbol(scalar)
    }

    private mutating func word() -> ExpressionToken {
        let start = offset
        while let scalar = current, scalar.continuesName { offset += 1 }
        let word = source.text(start..<offset)
        return ExpressionToken(kind: isKeyword(word) ? .keyword(word) : .name(word), offsets: start..<offset)
    }

    private mutating func text(closedBy quote: Unicode.Scalar) throws(SyntaxRejection) -> ExpressionToken {
        let start = offset
        offset += 1
        while let scalar = current, scalar != quote { offset += 1 }
        guard offset < end else {
            throw SyntaxRejection(
                .unclosedQuote,
                "the text that starts with \(quote) is never closed",
                at: source.range(start..<(start + 1))
            )
        }
        offset += 1
        return ExpressionToken(kind: .text(source.text((start + 1)..<(offset - 1))), offsets: start..<offset)
    }

    /// A number, a duration or a clock: whatever starts with a digit.
    private mutating func number() throws(SyntaxRejection) -> ExpressionToken {
        let start = offset
        skipDigits()
        try rejectDate(from: start)
        if current == ":", let next = scalar(1), next.isDigit {
            offset += 1
            skipDigits()
        } else if current == ".", let next = scalar(1), next.isDigit {
            offset += 1
            skipDigits()
        }
        while let scalar = current, scalar.continuesName { offset += 1 }
        let written = source.text(start..<offset)
        guard let kind = ExpressionToken.Kind(literal: written) else {
            throw .malformedLiteral(written, at: source.range(start..<offset))
        }
        return ExpressionToken(kind: kind, offsets: start..<offset)
    }

    /// `2026-04-09` would be a difference of three numbers.
    private func rejectDate(from start: Int) throws(SyntaxRejection) {
        let end = offset + 6
        guard offset - start == 4, end <= self.end else { return }
        let rest = source.scalars[offset..<end]
        guard rest.map({ $0.isDigit ? "0" : String($0) }).joined() == "-00-00" else { return }
        let written = source.text(start..<end)
        throw SyntaxRejection(
            .malformedLiteral,
            "a date is written as a text",
            at: source.range(start..<end),
            writing: "\"\(written)\""
        )
    }

    private mutating func skipDigits() {
        while let scalar = current, scalar.isDigit { offset += 1 }
    }

    private mutating func symbol(_ scalar: Unicode.Scalar) throws(SyntaxRejection) -> ExpressionToken {
        if scalar.isSymbolAlone { return symbol(1) }
        if scalar == "=", self.scalar(1) != "=", self.scalar(1) != ">", self.scalar(1) != "<" {
            throw .foreignOperator("=", ours: "==", at: source.range(offset..<(offset + 1)))
        }
        if scalar == "!", self.scalar(1) != "=" {
            throw .foreignOperator("!", ours: "not", at: source.range(offset..<(offset + 1)))
        }
        for foreign in foreignSymbols
        where source.has(foreign.mark, at: offset) && offset + foreign.mark.unicodeScalars.count <= end {
            throw .foreignOperator(
                foreign.mark,
                ours: foreign.ours,
                at: source.range(offset..<(offset + foreign.mark.unicodeScalars.count))
            )
        }
        if scalar == "?" {
            throw SyntaxRejection(
                .foreignOperator,
                "a choice is written 'value when condition else other' here",
                at: source.range(offset..<(offset + 1))
            )
        }
        if scalar == "|" {
            throw SyntaxRejection(
                .foreignOperator,
                "there are no filters; a function is called, such as lower(x), and conditions are joined with 'or'",
                at: source.range(offset..<(offset + 1))
            )
        }
        if self.scalar(1) == "=", scalar == "=" || scalar == "!" || scalar == "<" || scalar == ">" { return symbol(2) }
        guard scalar == "<" || scalar == ">" else {
            throw .unknownCharacter(scalar, at: source.range(offset..<(offset + 1)))
        }
        return symbol(1)
    }

    /// The next characters as one symbol.
    private mutating func symbol(_ length: Int) -> ExpressionToken {
        let start = offset
        offset += length
        return ExpressionToken(kind: .symbol(source.text(start..<offset)), offsets: start..<offset)
    }
}

extension Unicode.Scalar {
    /// Whether it is a symbol whatever stands beside it, in ours and in other languages.
    fileprivate var isSymbolAlone: Bool {
        switch self {
        case "(", ")", "[", "]", ",", ".", "+", "-": true
        default: false
        }
    }
}

/// Operators of other languages, longest first, and what we write instead.
private let foreignSymbols: [(mark: String, ours: String)] = [
    ("===", "=="), ("!==", "!="), ("&&", "and"), ("||", "or"), ("<>", "!="), ("=>", ">="), ("=<", "<="),
    ("??", "else"), ("&", "and"),
    ("≠", "!="), ("≤", "<="), ("≥", ">="), ("−", "-"), ("–", "-"),
]

extension ExpressionToken.Kind {
    /// A number, duration or clock from its text; `nil` when it is none of them.
    fileprivate init?(literal text: String) {
        if text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2E }) {
            self = .number(text)
        } else if let clock = ClockLiteral(text) {
            self = .clock(clock)
        } else if let duration = Duration(literal: text) {
            self = .duration(duration)
        } else {
            return nil
        }
    }
}
