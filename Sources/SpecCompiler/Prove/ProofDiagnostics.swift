package import SpecBase

extension DiagnosticKind {
    /// Two channels of one address create the same entity for one event.
    package static let overlappingChannels = DiagnosticKind(
        id: "overlapping-channels",
        severity: .warning,
        rationale: """
            An event that two channels take makes two leads of one. Conditions that exclude each other, `final`, or a \
            search by which the second finds what the first has created keep them apart.
            """,
        rejects: ExampleSpec.channel(
            """
            records:
              lead: { fields: { TITLE: Request } }
            # file: second.yaml
            crmspec: 1
            channel: questions
            #        ^^^^^^^^^ overlapping-channels: 'orders' and 'questions' both create a lead for one event, such as one when what is 'question'
            crm: bitrix24
            source: { webhook: orders }
            inputs: { what: form }
            accept: what == 'question'
            records:
              lead: { fields: { TITLE: Question } }
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { form: form }
            accept: not form == 'question'
            records:
              lead: { fields: { TITLE: Request } }
            # file: second.yaml
            crmspec: 1
            channel: questions
            crm: bitrix24
            source: { webhook: orders }
            inputs: { what: form }
            accept: what == 'question'
            records:
              lead: { fields: { TITLE: Question } }
            """
        )
    )

    /// A part of a longer text may be missing.
    package static let missingPart = DiagnosticKind(
        id: "missing-part",
        severity: .error,
        rationale: """
            A text with a hole in it, such as `Order №`, tells nobody anything; missing values never become \
            blank text.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name, order: order_id }
            records:
              lead: { fields: { TITLE: 'Order {{order}}' } }
            #                                   ^^^^^ missing-part: this part of a longer text may be missing: when order is missing; add 'else' with what to say then
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name, order: order_id }
            records:
              lead: { fields: { TITLE: 'Order {{order else event.id}}' } }
            """
        )
    )

    /// A value that must be there may be missing.
    package static let optionalValue = DiagnosticKind(
        id: "optional-value",
        severity: .error,
        rationale: """
            A task needs a responsible user in every event, also in the one where nobody was found. Either \
            a condition above proves the value present, or an `else` says what stands in for it.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name, order: order_id }
            records:
              contact:
                fields: { PHONE: { value: '{{phone}}', search: true } }
                pick: oldest
                update: enrich
              lead:
                fields: { TITLE: Request }
                create: { responsible: contact.responsible }
            #                          ^^^^^^^^^^^^^^^^^^^ optional-value: 'responsible' may be missing: when contact is not found; add 'else' with what stands in
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name, order: order_id }
            records:
              contact:
                fields: { PHONE: { value: '{{phone}}', search: true } }
                pick: oldest
                update: enrich
              lead:
                fields: { TITLE: Request }
                create: { responsible: contact.responsible else user("anna") }
            """
        )
    )

    /// The rows of a table or case leave a case open.
    package static let incompleteRows = DiagnosticKind(
        id: "incomplete-rows",
        severity: .error,
        rationale: "A decision table decides every case; what was forgotten shows here and not in production.",
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name, kind: { path: kind, type: enum, values: [order, call] } }
            let:
              sort:
                case:
                  - { when: kind == order, is: sale }
            #     ^ incomplete-rows: the cases of 'sort' leave a case open: when kind is missing; add a last row with 'else'
                  - { when: kind == call, is: talk }
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name, kind: { path: kind, type: enum, values: [order, call] } }
            let:
              sort:
                case:
                  - { when: kind == order, is: sale }
                  - { when: kind == call, is: talk }
                  - { else: other }
            """
        )
    )

    /// A row can never be taken.
    package static let deadRow = DiagnosticKind(
        id: "dead-row",
        severity: .error,
        rationale: "The rows above take everything that it asks for: either they are too wide, or it is left over.",
        rejects: ExampleSpec.channel(
            """
            inputs: { kind: { path: kind, type: enum, values: [order, call], required: true } }
            let:
              sort:
                case:
                  - { when: kind == order, is: sale }
                  - { when: kind == call, is: talk }
                  - { else: other }
            #               ^^^^^ dead-row: this 'else' is never taken: the rows above take every case
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { kind: { path: kind, type: enum, values: [order, call], required: true } }
            let:
              sort:
                case:
                  - { when: kind == order, is: sale }
                  - { when: kind == call, is: talk }
            """
        )
    )

    /// An `else` is never reached, because the value before it is always there.
    package static let unreachableElse = DiagnosticKind(
        id: "unreachable-else",
        severity: .warning,
        rationale: "Dead alternatives hide what really happens.",
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name, order: order_id }
            accept: present(name)
            records:
              lead: { fields: { TITLE: '{{name else "nobody"}}' } }
            #                                       ^^^^^^^^ unreachable-else: this 'else' is never reached: the value before it is always there
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name, order: order_id }
            accept: present(name)
            records:
              lead: { fields: { TITLE: '{{name}}' } }
            """
        )
    )

    /// A new record lacks a field that the CRM wants, or may lack it.
    package static let requiredFieldMissing = DiagnosticKind(
        id: "required-field-missing",
        severity: .error,
        rationale: "The CRM refuses such a record, and the lead is lost.",
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name, order: order_id }
            records:
              lead:
            # ^^^^ required-field-missing: a new lead needs the field 'TITLE', and nothing gives it a value
                fields: { NAME: '{{name}}' }
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name, order: order_id }
            records:
              lead:
                fields: { TITLE: Request, NAME: '{{name}}' }
            """
        )
    )

    /// Something must be proven and has too many cases.
    package static let notProven = DiagnosticKind(
        id: "not-proven",
        severity: .error,
        rationale: "The compiler never guesses: what it cannot go through in full it does not call safe.",
        rejects: ManyCases.rejected,
        accepts: ManyCases.accepted
    )

    /// What an action is about may not exist, or is more than one record.
    package static let badAbout = DiagnosticKind(
        id: "bad-about",
        severity: .error,
        rationale: "A comment without a record is lost.",
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name, order: order_id }
            records:
              contact:
                fields: { PHONE: { value: '{{phone}}', search: true } }
                pick: oldest
                update: enrich
                create: never
            rules:
              request:
                - else: [{ comment: { about: contact, text: Called } }]
            #                                ^^^^^^^ bad-about: none of the records of 'about' may exist: when contact is not found
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name, order: order_id }
            records:
              contact:
                fields: { PHONE: { value: '{{phone}}', search: true } }
                pick: oldest
                update: enrich
                create: never
            rules:
              request:
                - { rule: known, when: contact.found, do: [{ comment: { about: contact, text: Called } }] }
                - else: []
            """
        )
    )
}
