package import SpecBase

extension DiagnosticKind {
    /// A phone or an address in a golden file that may be somebody's.
    package static let realLookingData = DiagnosticKind(
        id: "real-looking-data",
        severity: .warning,
        rationale: """
            Cases are made from recorded deliveries, and are kept and shared for years: a client's phone or address must \
            not stay in them. Addresses of example.com, example.net, example.org and of the domains .example, .test, \
            .invalid and .localhost are nobody's, and so are the phones that authorities keep free for plays and films, \
            such as +1 202 555 0100 through 0199 or +44 7700 900000 through 900999. Whatever else is invented is declared \
            in golden/test-data.yaml, with the reason: under 'phones' the first digits or a range, under 'domains' and \
            'emails' names and addresses.
            """,
        rejects: """
            title: A client who is known
            why: The phone is found, so nothing is made.
            clock: 2026-04-09T11:06:00+03:00
            crm:
              crm:
                contact:
                  - { id: 1, NAME: "Anna, +48 22 512 34 56" }
            #                             ^^^^^^^^^^^^^^^^ real-looking-data: '+48225123456' may be a phone that somebody has; declare it under 'phones' in golden/test-data.yaml, or use a reserved one such as +12025550142
            """,
        accepts: """
            title: A client who is known
            why: The phone is found, so nothing is made.
            clock: 2026-04-09T11:06:00+03:00
            crm:
              crm:
                contact:
                  - { id: 1, NAME: "Anna, +1 202 555 0142" }
            """
    )
}
