package import SpecBase

/// What the analysis of names and words reports.
let unusedDiagnosticKinds: [DiagnosticKind] = [
    .onlyPausedUse, .unhandledWord, .unusedCatalog, .unusedEmployee, .unusedInput, .unusedLet, .unusedSource,
    .unusedTable, .unusedTeam,
]

extension DiagnosticKind {
    /// An input is read and nothing is done with it.
    package static let unusedInput = DiagnosticKind(
        id: "unused-input",
        severity: .warning,
        rationale:
            "What a form sends and nothing takes up is lost without a word: a field was forgotten, or the input is.",
        rejects: ExampleSpec.channel(
            """
            inputs:
              phone: { path: phone, type: phone }
              question: question
            # ^^^^^^^^ unused-input: nothing reads 'question': it is sent and lost
            accept: present(phone)
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs:
              phone: { path: phone, type: phone }
            accept: present(phone)
            """
        )
    )

    /// A let has a value and nothing reads it.
    package static let unusedLet = DiagnosticKind(
        id: "unused-let",
        severity: .warning,
        rationale: "A name that nothing reads is left over, or something that should read it says something else.",
        rejects: ExampleSpec.channel(
            """
            let:
              evening: event.received_at >= at(date(event.received_at), 18:00)
            # ^^^^^^^ unused-let: nothing reads 'evening'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            let:
              evening: event.received_at >= at(date(event.received_at), 18:00)
            ignore: [{ when: evening, reason: nobody is there }]
            """
        )
    )

    /// A word of an enum that no condition speaks of, though conditions speak of the others.
    package static let unhandledWord = DiagnosticKind(
        id: "unhandled-word",
        severity: .warning,
        rationale: """
            Where conditions go through the words of an enum one by one, the one left out is handled as if nothing had \
            been sent.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { size: { path: size, type: enum, values: [SMALL, MIDDLE, LARGE] } }
            #                                                         ^^^^^^ unhandled-word: no condition speaks of 'MIDDLE': such a 'size' is handled as if it were missing
            let: { days: 1 when size == SMALL else 5 when size == LARGE else 30 }
            ignore: [{ when: days > 20, reason: nothing to do }]
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { size: { path: size, type: enum, values: [SMALL, MIDDLE, LARGE] } }
            let: { days: 1 when size == SMALL else 2 when size == MIDDLE else 5 when size == LARGE else 30 }
            ignore: [{ when: days > 20, reason: nothing to do }]
            """
        )
    )

    /// A table in which nothing is looked up.
    package static let unusedTable = DiagnosticKind(
        id: "unused-table",
        severity: .warning,
        rationale: "Whoever edits its rows changes nothing and will not know.",
        rejects: ExampleSpec.channel(
            """
            # file: tables.yaml
            crmspec: 1
            tables:
              cities: { rows: { msk: Moscow } }
            # ^^^^^^ unused-table: no channel looks anything up in 'cities'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { city: city }
            records:
              lead: { fields: { TITLE: Request, COMMENTS: '{{lookup(cities, city)}}' } }
            # file: tables.yaml
            crmspec: 1
            tables:
              cities: { rows: { msk: Moscow } }
            """
        )
    )

    /// A team to which no channel gives anything.
    package static let unusedTeam = DiagnosticKind(
        id: "unused-team",
        severity: .warning,
        rationale: "Its members wait for work that goes elsewhere.",
        rejects: ExampleSpec.channel(
            """
            # file: people.yaml
            crmspec: 1
            people: office
            crm: bitrix24
            teams: { sales: { members: [anna, boris] } }
            #        ^^^^^ unused-team: no channel gives the team 'sales' anything; that would be next(sales)
            """
        ),
        accepts: ExampleSpec.channel(
            """
            records:
              lead: { fields: { TITLE: Request }, create: { responsible: next(sales) } }
            """ + ExampleSpec.salesTeam
        )
    )

    /// An employee whom nothing names.
    package static let unusedEmployee = DiagnosticKind(
        id: "unused-employee",
        severity: .warning,
        rationale: "Lines, phones and hours of an employee matter where `person` asks for them, or in a team.",
        rejects: ExampleSpec.channel(
            """
            # file: people.yaml
            crmspec: 1
            people: office
            crm: bitrix24
            employees: { anna: { sip: "101" } }
            #            ^^^^ unused-employee: 'anna' is in no team, and no channel asks for employees by 'person'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { line: line }
            records:
              lead: { fields: { TITLE: Request, ASSIGNED_BY_ID: '{{person(line)}}' } }
            # file: people.yaml
            crmspec: 1
            people: office
            crm: bitrix24
            employees: { anna: { sip: "101" } }
            """
        )
    )

    /// A source that no channel names.
    package static let unusedSource = DiagnosticKind(
        id: "unused-source",
        severity: .warning,
        rationale: "What is sent to its address is taken by nobody.",
        rejects: ExampleSpec.channel(
            """
            # file: shop.yaml
            crmspec: 1
            source: shop
            #       ^^^^ unused-source: no channel has the source 'shop': nobody takes what comes to its address
            webhook: shop
            """
        ),
        accepts: ExampleSpec.usedSource
    )

    private static let usedCatalog = """
        crmspec: 1
        channel: orders
        crm: shop
        source: { webhook: orders }
        # file: shop.yaml
        crmspec: 1
        catalog: shop
        kind: bitrix24
        portal: https://shop.bitrix24.example
        zone: Europe/Moscow
        region: RU
        entities: {}
        """

    /// A catalogue that no channel writes to.
    package static let unusedCatalog = DiagnosticKind(
        id: "unused-catalog",
        severity: .warning,
        rationale: "A catalogue costs work to keep; this one is left over, or a channel names another.",
        rejects: usedCatalog + """

            # file: old.yaml
            crmspec: 1
            catalog: old
            #        ^^^ unused-catalog: no channel writes to 'old'
            kind: bitrix24
            portal: https://old.bitrix24.example
            zone: Europe/Moscow
            region: RU
            entities: {}
            """,
        accepts: usedCatalog
    )

    /// Something that only paused channels use.
    package static let onlyPausedUse = DiagnosticKind(
        id: "only-paused-use",
        severity: .info,
        rationale: "It rests with them, and will be out of date when they go on.",
        rejects: """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: { webhook: orders }
            # file: later.yaml
            crmspec: 1
            channel: later
            state: paused
            crm: bitrix24
            source: shop
            # file: shop.yaml
            crmspec: 1
            source: shop
            #       ^^^^ only-paused-use: only paused channels use the source 'shop'
            webhook: shop
            """,
        accepts: ExampleSpec.usedSource
    )
}
