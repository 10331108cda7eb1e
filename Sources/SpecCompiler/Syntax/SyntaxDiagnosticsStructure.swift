package import SpecBase

// Mistakes in how brackets, quotes and values are put together.
extension DiagnosticKind {
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
