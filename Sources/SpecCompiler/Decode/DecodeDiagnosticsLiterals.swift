package import SpecBase

// Mistakes in literal values.
extension DiagnosticKind {
    /// A word that is none of the few that its key takes.
    package static let unknownWord = DiagnosticKind(
        id: "unknown-word",
        severity: .error,
        rationale: "The words of a key are fixed, and a word that is not read would look as if it were.",
        rejects: ExampleSpec.channel(
            """
            state: pasued
            #      ^^^^^^ unknown-word: 'pasued' is not a state; the nearest is 'paused'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            state: paused
            """
        )
    )

    /// A word of an enum stands there twice.
    package static let duplicateWord = DiagnosticKind(
        id: "duplicate-word",
        severity: .error,
        rationale: "A word that comes in could mean either.",
        rejects: ExampleSpec.channel(
            """
            inputs:
              fact:
                path: status
                type: enum
                values: { paid: [done], sent: [done] }
            #                                  ^^^^ duplicate-word: 'done' already has a word of ours
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs:
              fact:
                path: status
                type: enum
                values: { paid: [done], sent: [gone] }
            """
        )
    )

    /// A switch that is not `true` or `false`.
    package static let malformedBoolean = DiagnosticKind(
        id: "malformed-boolean",
        severity: .error,
        rationale: "YAML readers disagree on `yes`, `on` and `NO`; two words are enough.",
        rejects: ExampleSpec.channel(
            """
            final: yes
            #      ^^^ malformed-boolean: 'yes' is not 'true' or 'false'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            final: true
            """
        )
    )

    /// A number that is no integer or out of range.
    package static let malformedInteger = DiagnosticKind(
        id: "malformed-integer",
        severity: .error,
        rationale: "The key counts something, within limits that the message names.",
        rejects: ExampleSpec.channel(
            """
            order: first
            #      ^^^^^ malformed-integer: 'first' is not an integer of -1000000 through 1000000
            """
        ),
        accepts: ExampleSpec.channel(
            """
            order: 10
            """
        )
    )

    /// A length of time without digits or a unit.
    package static let malformedDuration = DiagnosticKind(
        id: "malformed-duration",
        severity: .error,
        rationale: "`10` reads as seconds to half of a team and as minutes to the other half.",
        rejects: ExampleSpec.channel(
            """
            once: { key: event.digest, within: 10 }
            #                                  ^^ malformed-duration: '10' is not a duration; write digits and 's', 'm', 'h' or 'd'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            once: { key: event.digest, within: 10m }
            """
        )
    )

    /// An id with characters that ids do not have.
    package static let malformedID = DiagnosticKind(
        id: "malformed-id",
        severity: .error,
        rationale: "Ids stand in addresses, file names and logs, where other characters are changed or lost.",
        rejects: """
            crmspec: 1
            channel: Site orders
            #        ^^^^^^^^^^^ malformed-id: 'Site orders' is not an id; ids have lower-case Latin letters, digits and '-'
            crm: bitrix24
            source: { webhook: orders }
            """,
        accepts: """
            crmspec: 1
            channel: site-orders
            crm: bitrix24
            source: { webhook: orders }
            """
    )

    /// A name that expressions cannot use.
    package static let malformedName = DiagnosticKind(
        id: "malformed-name",
        severity: .error,
        rationale: """
            An expression reads letters, digits and `_` as one name; a dash would subtract, a keyword would be \
            itself.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { first-name: name }
            #         ^^^^^^^^^^ malformed-name: 'first-name' cannot name an input; names have letters, digits and '_', a letter first
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { first_name: name }
            """
        )
    )
}
