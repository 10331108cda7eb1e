/// A word of the expression language.
struct ExpressionToken {
    var kind: Kind
    /// Offsets in the scalar's text.
    var offsets: Range<Int>

    enum Kind: Equatable {
        case name(String)
        case keyword(String)
        case text(String)
        case number(String)
        case duration(Duration)
        case clock(ClockLiteral)
        /// `( ) [ ] , . + - == != < <= > >=`.
        case symbol(String)
        case end
    }

    /// How the token is quoted in a message.
    var shown: String {
        switch kind {
        case .name(let word), .keyword(let word), .number(let word), .symbol(let word): "'\(word.shortened)'"
        case .text(let text): "the text '\(text.shortened)'"
        case .duration: "a duration"
        case .clock: "a time of day"
        case .end: "the end"
        }
    }

    func isSymbol(_ symbol: String) -> Bool {
        if case .symbol(let own) = kind { own == symbol } else { false }
    }

    func isKeyword(_ keyword: String) -> Bool {
        if case .keyword(let own) = kind { own == keyword } else { false }
    }
}
