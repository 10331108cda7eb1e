package import SpecBase

extension DiagnosticKind {
    /// A value stands where another type is wanted.
    package static let typeMismatch = DiagnosticKind(
        id: "type-mismatch",
        severity: .error,
        rationale: """
            Text that merely looks like a phone or a number has not been checked to be one; an input's \
            `type` does that, and tells what was wrong with it.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { amount: amount }
            records:
              deal: { fields: { TITLE: Order, OPPORTUNITY: '{{amount}}' } }
            #                                                 ^^^^^^ type-mismatch: found a text where a decimal is wanted; give the input 'type: decimal'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { amount: { path: amount, type: decimal } }
            records:
              deal: { fields: { TITLE: Order, OPPORTUNITY: '{{amount}}' } }
            """
        )
    )

    /// A literal does not read as the type that its place wants.
    package static let badLiteral = DiagnosticKind(
        id: "bad-literal",
        severity: .error,
        rationale: "What is written in the spec is known now, so it is checked now.",
        rejects: ExampleSpec.channel(
            """
            records:
              deal: { fields: { TITLE: Order, OPPORTUNITY: a lot } }
            #                                              ^^^^^ bad-literal: 'a lot' is not a decimal
            """
        ),
        accepts: ExampleSpec.channel(
            """
            records:
              deal: { fields: { TITLE: Order, OPPORTUNITY: 3500 } }
            """
        )
    )

    /// A function is called with too many or too few arguments.
    package static let wrongArguments = DiagnosticKind(
        id: "wrong-arguments",
        severity: .error,
        rationale: "Every function takes a fixed number of arguments.",
        rejects: ExampleSpec.channel(
            """
            let: { short: lower() }
            #             ^^^^^^^ wrong-arguments: 'lower' takes 1 argument, found 0
            """
        ),
        accepts: ExampleSpec.channel(
            """
            let: { short: lower('ABC') }
            """
        )
    )

    /// A date pattern has a letter that means nothing.
    package static let badPattern = DiagnosticKind(
        id: "bad-pattern",
        severity: .error,
        rationale:
            "Patterns are made of `d M y H m s` and other characters in quotes, so that a typo cannot pass for text.",
        rejects: ExampleSpec.channel(
            """
            inputs: { day: { path: day, type: date, format: DD.MM.yyyy } }
            #                                               ^^^^^^^^^^ bad-pattern: 'DD.MM.yyyy' is no date pattern: 'D' stands for nothing; letters are d M y H m s, other text goes in quotes
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { day: { path: day, type: date, format: dd.MM.yyyy } }
            """
        )
    )

    /// No phone rules are known for the country.
    package static let unknownRegion = DiagnosticKind(
        id: "unknown-region",
        severity: .error,
        rationale: "Phones without a country code could not be read.",
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, region: AQ } }
            #                                                    ^^ unknown-region: no phone rules are known for the country 'AQ'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, region: GB } }
            """
        )
    )

    /// A field has a type that is neither one of the language nor an entity of the catalogue.
    package static let unknownType = DiagnosticKind(
        id: "unknown-type",
        severity: .error,
        rationale: "The type decides what may be written into the field.",
        rejects: ExampleSpec.catalog(
            """
            portal: https://example.bitrix24.ru
            zone: Europe/Moscow
            region: RU
            entities:
              contact: { fields: { NAME: { type: string } } }
            #                                    ^^^^^^ unknown-type: there is no type 'string'; did you mean 'text'?
            """
        ),
        accepts: ExampleSpec.catalog(
            """
            portal: https://example.bitrix24.ru
            zone: Europe/Moscow
            region: RU
            entities:
              contact: { fields: { NAME: { type: text } } }
            """
        )
    )

    /// A place reads a value that is known only later.
    package static let usedTooEarly = DiagnosticKind(
        id: "used-too-early",
        severity: .error,
        rationale: "A channel runs in the order in which it reads: let in, searched, planned, written, answered.",
        rejects: ExampleSpec.channel(
            """
            records:
              lead: { fields: { TITLE: Request } }
            accept: lead.found
            #       ^^^^^^^^^^ used-too-early: 'accept' is decided before anything is searched, and what is read of 'lead' is known after
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true } }
            records:
              lead: { fields: { TITLE: Request, PHONE: { value: '{{phone}}', search: true } }, pick: newest, update: keep }
            ignore:
              - { when: lead.found, reason: there is one }
            """
        )
    )

    /// A let reads itself, or one that stands below it.
    package static let laterLet = DiagnosticKind(
        id: "later-let",
        severity: .error,
        rationale: "Lets are read from top to bottom, so that none waits for itself.",
        rejects: ExampleSpec.accept(
            """
            let: { client: short, short: lower(name) }
            #              ^^^^^ later-let: 'short' is declared below; a let can use those above it
            once: client else short else 'none'
            """
        ),
        accepts: ExampleSpec.accept(
            """
            let: { short: lower(name), client: short }
            once: client else short else 'none'
            """
        )
    )

    /// A record refers to one that is planned after it.
    package static let laterRecord = DiagnosticKind(
        id: "later-record",
        severity: .error,
        rationale: "Records are planned in the order in which they stand, so a reference can only go back.",
        rejects: ExampleSpec.channel(
            """
            records:
              deal: { fields: { TITLE: Order, CONTACT_IDS: '{{contact}}' } }
            #                                                 ^^^^^^^ later-record: 'contact' is planned after 'deal'; put it above
              contact: { fields: { NAME: Anna } }
            """
        ),
        accepts: ExampleSpec.channel(
            """
            records:
              contact: { fields: { NAME: Anna } }
              deal: { fields: { TITLE: Order, CONTACT_IDS: '{{contact}}' } }
            """
        )
    )
}
