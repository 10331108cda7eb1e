package import SpecBase

// Mistakes in words, operators and literals.
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
}
