package import SpecBase

extension DiagnosticKind {
    /// Hours that cannot be read.
    package static let malformedHours = DiagnosticKind(
        id: "malformed-hours",
        severity: .error,
        rationale:
            "Work is shared out and deadlines are counted by these hours; a guess would give it to somebody asleep.",
        rejects: ExampleSpec.people(
            """
            hours: { mon-fri: 9-18 }
            #                 ^^^^ malformed-hours: '9-18' is not a time and a time, such as '09:00-18:00'
            """
        ),
        accepts: ExampleSpec.people(
            """
            hours: { mon-fri: 09:00-18:00 }
            """
        )
    )

    /// A mailbox that is no e-mail address.
    package static let malformedMailbox = DiagnosticKind(
        id: "malformed-mailbox",
        severity: .error,
        rationale: "Mail finds its channels by the address that it was sent to.",
        rejects: """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: { mailbox: orders }
            #                  ^^^^^^ malformed-mailbox: 'orders' is not an e-mail address
            """,
        accepts: """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: { mailbox: orders@shop.example }
            """
    )

    /// Days that cannot be read.
    package static let malformedDays = DiagnosticKind(
        id: "malformed-days",
        severity: .error,
        rationale: "A day off that is not understood would be a day of work.",
        rejects: ExampleSpec.people(
            """
            holidays: [1 May 2026]
            #          ^^^^^^^^^^ malformed-days: '1 May 2026' is not a day; write '2026-05-01' or '2026-07-01..2026-07-14'
            """
        ),
        accepts: ExampleSpec.people(
            """
            holidays: [2026-05-01]
            """
        )
    )
}
