package import SpecBase

/// Every way in which a template, an expression or a path can be wrong before its names are looked up.
package let syntaxDiagnosticKinds: [DiagnosticKind] = [
    .chainedComparison, .emptyExpression, .foreignOperator, .keywordAsName, .literalForMissing, .malformedLiteral,
    .malformedPath, .missingOperand, .nestedTooDeeply, .strayClosingBraces, .unclosedBraces, .unclosedBracket,
    .unclosedQuote, .unexpectedToken, .unknownCharacter,
]

extension DiagnosticKind {
    /// A comparison is compared with something again.
    package static let chainedComparison = DiagnosticKind(
        id: "chained-comparison",
        severity: .error,
        rationale: """
            `1 < amount < 9` would compare a boolean with a number. The language has no chains, so that every \
            comparison has two plain sides.
            """,
        rejects: ExampleSpec.accept(
            """
            accept: 1 < amount < 9
            #                  ^ chained-comparison: a comparison cannot be compared again; join two comparisons with 'and'
            """
        ),
        accepts: ExampleSpec.accept("accept: 1 < amount and amount < 9\n")
    )

    /// Nothing stands where an expression is wanted.
    package static let emptyExpression = DiagnosticKind(
        id: "empty-expression",
        severity: .error,
        rationale: "Braces or a key without an expression are a forgotten thought, and no value can be guessed.",
        rejects: ExampleSpec.accept(
            """
            let: { greeting: { text: "Hello {{}}" } }
            #                               ^^^^ empty-expression: an expression is missing
            """
        ),
        accepts: ExampleSpec.accept(
            """
            let: { greeting: { text: "Hello {{name else 'you'}}" } }
            """
        )
    )

    /// An operator of another language.
    package static let foreignOperator = DiagnosticKind(
        id: "foreign-operator",
        severity: .error,
        rationale: "Every operator has one spelling, so that specs of different authors read alike.",
        rejects: ExampleSpec.accept(
            """
            accept: amount > 3 && present(name)
            #                  ^^ foreign-operator: '&&' is written 'and' here
            """
        ),
        accepts: ExampleSpec.accept("accept: amount > 3 and present(name)\n")
    )

    /// A word of the grammar stands where a value or a name is wanted.
    package static let keywordAsName = DiagnosticKind(
        id: "keyword-as-name",
        severity: .error,
        rationale: "Words of the grammar cannot be names, or nobody could tell one from the other.",
        rejects: ExampleSpec.accept(
            """
            accept: name == when
            #               ^^^^ keyword-as-name: 'when' is a keyword, and a value is wanted here
            """
        ),
        accepts: ExampleSpec.accept(
            """
            accept: name == "when"
            """
        )
    )

    /// A word such as `null` stands for what is not there.
    package static let literalForMissing = DiagnosticKind(
        id: "literal-for-missing",
        severity: .error,
        rationale: """
            What is missing is missing for a reason (not sent, empty, invalid), and compares false with everything. A \
            literal for it would hide the reason. `present(x)` asks, `x else y` remedies, `x when c` makes it.
            """,
        rejects: ExampleSpec.accept(
            """
            accept: name != null
            #               ^^^^ literal-for-missing: there is no 'null'; ask 'present(x)', and what has no value is left out
            """
        ),
        accepts: ExampleSpec.accept("accept: present(name)\n")
    )

    /// A number, a duration or a time of day that is none.
    package static let malformedLiteral = DiagnosticKind(
        id: "malformed-literal",
        severity: .error,
        rationale: """
            What starts with a digit is a number (`12.50`), a duration in `s`, `m`, `h` or `d`, or a time of day with \
            two digits each (`09:30`). Dates are texts, checked where they are used.
            """,
        rejects: ExampleSpec.accept(
            """
            let: { late: event.received_at + 3w }
            #                                ^^ malformed-literal: '3w' is no number, duration (s, m, h, d) or time of day (09:30)
            """
        ),
        accepts: ExampleSpec.accept("let: { late: event.received_at + 21d }\n")
    )

    /// A path that cannot be followed in a payload.
    package static let malformedPath = DiagnosticKind(
        id: "malformed-path",
        severity: .error,
        rationale: """
            A path is keys with `.` between them and `[0]`, `[-1]`, `[]` or `["odd key"]` behind them. A key may have \
            blanks and dashes; one with a dot or bracket is written in brackets and quotes.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { name: client..name }
            #                     ^ malformed-path: a key is missing beside '.'
            """
        ),
        accepts: ExampleSpec.channel("inputs: { name: client.name }\n")
    )

    /// An operator without a value on one side.
    package static let missingOperand = DiagnosticKind(
        id: "missing-operand",
        severity: .error,
        rationale: "An operator works on two values; one was forgotten or lost in an edit.",
        rejects: ExampleSpec.accept(
            """
            accept: present(name) and
            #                     ^^^ missing-operand: a value is missing after 'and'
            """
        ),
        accepts: ExampleSpec.accept("accept: present(name)\n")
    )

    /// Values within values beyond the limit.
    package static let nestedTooDeeply = DiagnosticKind(
        id: "nested-too-deeply",
        severity: .error,
        rationale: "Nobody reads what is nested so deep, and the compiler's own memory is bounded by the limit.",
        rejects: ExampleSpec.accept(
            """
            accept: \(String(repeating: "not ", count: 65))present(name)
            #       \(String(repeating: " ", count: 256))^^^ nested-too-deeply: values stand more than 64 deep within each other
            """
        ),
        accepts: ExampleSpec.accept("accept: not not present(name)\n")
    )

    /// `}}` outside an expression.
    package static let strayClosingBraces = DiagnosticKind(
        id: "stray-closing-braces",
        severity: .error,
        rationale: "Half of a pair of braces is mostly a slip; text that has braces on purpose says so.",
        rejects: ExampleSpec.accept(
            """
            let: { greeting: { text: "Hello }} you" } }
            #                               ^^ stray-closing-braces: '}}' closes nothing; {{'}}'}} prints it
            """
        ),
        accepts: ExampleSpec.accept(
            """
            let: { greeting: { text: "Hello {{'}}'}} you" } }
            """
        )
    )

    /// `{{` without `}}`.
    package static let unclosedBraces = DiagnosticKind(
        id: "unclosed-braces",
        severity: .error,
        rationale: "Half of a pair of braces is mostly a slip; text that has braces on purpose says so.",
        rejects: ExampleSpec.accept(
            """
            let: { greeting: { text: "Hello {{name" } }
            #                               ^^ unclosed-braces: '{{' is never closed
            """
        ),
        accepts: ExampleSpec.accept(
            """
            let: { greeting: { text: "Hello {{name else 'you'}}" } }
            """
        )
    )

    /// A bracket without its partner.
    package static let unclosedBracket = DiagnosticKind(
        id: "unclosed-bracket",
        severity: .error,
        rationale: "Where the bracket should end cannot be guessed, and the place decides what the expression means.",
        rejects: ExampleSpec.accept(
            """
            accept: present(name
            #              ^ unclosed-bracket: '(' is never closed
            """
        ),
        accepts: ExampleSpec.accept("accept: present(name)\n")
    )

    /// A quote without its partner.
    package static let unclosedQuote = DiagnosticKind(
        id: "unclosed-quote",
        severity: .error,
        rationale: "Where the text should end cannot be guessed. A text has no escapes: the other quote holds a quote.",
        rejects: ExampleSpec.accept(
            """
            accept: name == "Ann
            #               ^ unclosed-quote: the text that starts with " is never closed
            """
        ),
        accepts: ExampleSpec.accept(
            """
            accept: name == "Ann"
            """
        )
    )

    /// Something stands where the grammar allows something else.
    package static let unexpectedToken = DiagnosticKind(
        id: "unexpected-token",
        severity: .error,
        rationale: "Two values in a row, a bracket too many: the grammar has no reading for it.",
        rejects: ExampleSpec.accept(
            """
            accept: amount 3
            #              ^ unexpected-token: expected an operator before '3'
            """
        ),
        accepts: ExampleSpec.accept("accept: amount == 3\n")
    )

    /// A character that no expression has.
    package static let unknownCharacter = DiagnosticKind(
        id: "unknown-character",
        severity: .error,
        rationale: "Text belongs in quotes; what stands outside them is names, numbers and a few operators.",
        rejects: ExampleSpec.accept(
            """
            accept: name == “Ann”
            #               ^ unknown-character: '“' is not a quote here; write ' or "
            """
        ),
        accepts: ExampleSpec.accept(
            """
            accept: name == "Ann"
            """
        )
    )
}

extension SyntaxRejection {
    static func foreignOperator(_ foreign: String, ours: String, at range: SourceRange) -> SyntaxRejection {
        SyntaxRejection(.foreignOperator, "'\(foreign)' is written '\(ours)' here", at: range, writing: ours)
    }

    static func malformedLiteral(_ written: String, at range: SourceRange) -> SyntaxRejection {
        SyntaxRejection(
            .malformedLiteral,
            "'\(written)' is no number, duration (s, m, h, d) or time of day (09:30)",
            at: range
        )
    }

    static func unknownCharacter(_ scalar: Unicode.Scalar, at range: SourceRange) -> SyntaxRejection {
        let message =
            switch scalar {
            case "“", "”", "„", "«", "»", "‘", "’", "`": "'\(scalar)' is not a quote here; write ' or \""
            case "*", "/", "%": "there is no '\(scalar)'; expressions add and subtract only"
            case "{", "}": "'\(scalar)' has no place in an expression; braces stand around a whole one"
            default: "an expression has no '\(scalar.shown)' outside quotes"
            }
        return SyntaxRejection(.unknownCharacter, message, at: range)
    }
}
