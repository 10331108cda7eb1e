package import SpecBase

// Mistakes in keys and shapes.
extension DiagnosticKind {
    /// A key that its block does not have.
    package static let unknownKey = DiagnosticKind(
        id: "unknown-key",
        severity: .error,
        rationale: """
            A key that is not read would change nothing and look as if it did. Unknown keys are errors everywhere.
            """,
        rejects: ExampleSpec.channel(
            """
            tittle: Orders
            #^^^^^ unknown-key: a channel has no key 'tittle'; the nearest is 'title'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            title: Orders
            """
        )
    )

    /// A key that its block must have is not there.
    package static let missingKey = DiagnosticKind(
        id: "missing-key",
        severity: .error,
        rationale: "There is no safe default for it.",
        rejects: """
            crmspec: 1
            channel: orders
            #^^^^^^ missing-key: a channel needs 'crm'
            source: { webhook: orders }
            """,
        accepts: """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: { webhook: orders }
            """
    )

    /// Two keys of which a block has one.
    package static let conflictingKeys = DiagnosticKind(
        id: "conflicting-keys",
        severity: .error,
        rationale: "Both cannot be meant, and neither is dropped silently.",
        rejects: ExampleSpec.channel(
            """
            inputs: { name: { path: name, header: x-name } }
            #                             ^^^^^^ conflicting-keys: an input has either 'path' or 'header'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { name: { path: name } }
            """
        )
    )

    /// A key that belongs to another type or place.
    package static let misplacedKey = DiagnosticKind(
        id: "misplaced-key",
        severity: .error,
        rationale: "The key would have no effect where it stands.",
        rejects: ExampleSpec.channel(
            """
            inputs: { name: { path: name, digits: 12 } }
            #                             ^^^^^^ misplaced-key: 'digits' is for inputs of type 'phone', and this one is 'text'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { name: { path: name, type: phone, digits: 12 } }
            """
        )
    )

    /// A value has another shape than its key takes.
    package static let wrongShape = DiagnosticKind(
        id: "wrong-shape",
        severity: .error,
        rationale: "Every key takes one shape: a text, a list or a block of keys.",
        rejects: ExampleSpec.channel(
            """
            ignore: nothing
            #       ^^^^^^^ wrong-shape: expected a list of 'when' and 'reason', found 'nothing'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            ignore: []
            """
        )
    )

    /// YAML cut a value in two at its comma.
    package static let splitByYAML = DiagnosticKind(
        id: "split-by-yaml",
        severity: .error,
        rationale: "Between `{` and `}` YAML ends every plain value at a comma, also within a function's brackets.",
        rejects: ExampleSpec.accept(
            """
            let: { late: at(name, 18:30) }
            #            ^^^^^^^^^^^^^^^ split-by-yaml: YAML splits this value at its comma; quote it, or use the block style
            """
        ),
        accepts: ExampleSpec.accept(
            """
            let:
              parts: join([name, name], "-")
            """
        )
    )

    /// Rows stand behind an `else` row.
    package static let elseNotLast = DiagnosticKind(
        id: "else-not-last",
        severity: .error,
        rationale: "The first row that holds is taken, and `else` always holds.",
        rejects: ExampleSpec.accept(
            """
            let:
              size:
                case:
                  - { else: small }
            #         ^^^^ else-not-last: rows after 'else' are never reached; it must be the last
                  - { when: amount > 100, is: large }
            """
        ),
        accepts: ExampleSpec.accept(
            """
            let:
              size:
                case:
                  - { when: amount > 100, is: large }
                  - { else: small }
            """
        )
    )

    /// Braces of a template stand in a place that takes an expression.
    package static let bracesInExpression = DiagnosticKind(
        id: "braces-in-expression",
        severity: .error,
        rationale: """
            What decides is an expression, what is written is a template; braces lead from text into an expression \
            and have no meaning inside one.
            """,
        rejects: ExampleSpec.accept(
            """
            accept: "{{name}} == 'Ann'"
            #        ^^^^^^^^^^^^^^^^^ braces-in-expression: this place takes an expression; write it without braces
            """
        ),
        accepts: ExampleSpec.accept(
            """
            accept: name == 'Ann'
            """
        )
    )

    /// A path reads every element for an input of one value.
    package static let everyElementWithoutMany = DiagnosticKind(
        id: "every-element-without-many",
        severity: .error,
        rationale: "Which of the elements is meant must not be left to chance: `[0]`, `[-1]`, or `many: true`.",
        rejects: ExampleSpec.channel(
            """
            inputs: { name: "items[].name" }
            #                     ^^ every-element-without-many: '[]' reads every element, and the input lacks 'many: true'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { name: { path: "items[].name", many: true } }
            """
        )
    )
}
