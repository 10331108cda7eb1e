package import SpecBase

// Decisions that are no decisions.
extension DiagnosticKind {
    /// A condition, or a part of one, holds in every event that gets there.
    package static let alwaysTrue = DiagnosticKind(
        id: "always-true",
        severity: .warning,
        rationale: """
            A condition that decides nothing was meant to decide something, or is left over: either way the next reader \
            is misled.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name }
            accept: present(phone)
            records:
              lead:
                fields: { TITLE: Request }
                create: { when: present(phone) or present(name) }
            #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ always-true: this condition always holds: what is known here decides it
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name }
            accept: present(phone)
            records:
              lead:
                fields: { TITLE: Request }
                create: { when: present(name) }
            """
        )
    )

    /// A condition, or a part of one, holds in no event that gets there.
    package static let alwaysFalse = DiagnosticKind(
        id: "always-false",
        severity: .warning,
        rationale: "What hangs on it never happens, though somebody wrote it down because it should.",
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name }
            accept: present(phone)
            records:
              lead:
                fields: { TITLE: Request }
                create: { when: not present(phone) or present(name) }
            #                   ^^^^^^^^^^^^^^^^^^ always-false: this condition never holds: what is known here decides it
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name }
            accept: present(phone)
            records:
              lead:
                fields: { TITLE: Request }
                create: { when: present(name) }
            """
        )
    )

    /// Two rows side by side do the same.
    package static let sameEffect = DiagnosticKind(
        id: "same-effect",
        severity: .warning,
        rationale: """
            A row that does what its neighbour does is a row too many, or a copy in which something was to be changed. \
            Conditions joined by `or` make one row of two.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { kind: { path: kind, type: enum, values: [order, call, chat] } }
            let:
              sort:
                case:
                  - { when: kind == order, is: sale }
                  - { when: kind == call, is: talk }
                  - { when: kind == chat, is: talk }
            #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ same-effect: this row does the same as the one above; one row can do it
                  - { else: other }
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { kind: { path: kind, type: enum, values: [order, call, chat] } }
            let:
              sort:
                case:
                  - { when: kind == order, is: sale }
                  - { when: 'kind in [call, chat]', is: talk }
                  - { else: other }
            """
        )
    )

    /// Advice that could not be given.
    package static let notAnalysed = DiagnosticKind(
        id: "not-analysed",
        severity: .info,
        rationale: """
            The compiler tells what it has proven and never guesses. Where conditions depend on each other in too many \
            ways it says so instead; parts of them put into `case` lets make fewer cases.
            """,
        rejects: ManyCases.unanalysed,
        accepts: ManyCases.accepted
    )
}
