package import SpecBase

extension DiagnosticKind {
    /// Every kind that reading a golden case or a CRM's state reports, by id.
    package static let caseCatalogue: [DiagnosticKind] = [
        .badCaseValue, .danglingLink, .duplicateRecord, .unknownCaseKey, .missingCaseKey, .unknownCRMName,
        .realLookingData,
    ].sorted { $0.id.precedesByBytes($1.id) }

    /// A key of a case that has a value of the wrong kind.
    package static let badCaseValue = DiagnosticKind(
        id: "bad-case-value",
        severity: .error,
        rationale: """
            A case is replayed at the times and on the records that it names. A time without an offset, a duration \
            without a unit or a number that is none would make the replay a guess.
            """,
        rejects: """
            title: A repeat
            why: Nothing new was sent.
            clock: 2026-04-09T11:06:00
            #      ^^^^^^^^^^^^^^^^^^^ bad-case-value: a time needs its offset, such as 2026-04-09T11:06:00+03:00
            """,
        accepts: """
            title: A repeat
            why: Nothing new was sent.
            clock: 2026-04-09T11:06:00+03:00
            """
    )

    /// A key that cases do not have.
    package static let unknownCaseKey = DiagnosticKind(
        id: "unknown-case-key",
        severity: .error,
        rationale: """
            A misspelt key would be left unread, and the case would pass without testing what its author meant.
            """,
        rejects: """
            title: A repeat
            why: Nothing new was sent.
            clok: 2026-04-09T11:06:00+03:00
            #^^^ unknown-case-key: a case has no key 'clok'; the nearest is 'clock'
            """,
        accepts: """
            title: A repeat
            why: Nothing new was sent.
            clock: 2026-04-09T11:06:00+03:00
            """
    )

    /// A key that every case needs.
    package static let missingCaseKey = DiagnosticKind(
        id: "missing-case-key",
        severity: .error,
        rationale: """
            A case says what it shows, why its outcome is the right one and at what time it happens. Without the \
            second, nobody can tell a wrong expectation from a wrong program.
            """,
        rejects: """
            title: A repeat
            #^^^^ missing-case-key: a case needs 'why'
            clock: 2026-04-09T11:06:00+03:00
            """,
        accepts: """
            title: A repeat
            why: Nothing new was sent.
            clock: 2026-04-09T11:06:00+03:00
            """
    )
}
