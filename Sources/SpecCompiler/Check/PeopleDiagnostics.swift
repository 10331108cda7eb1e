package import SpecBase

extension DiagnosticKind {
    /// A function needs something of a people file that is not there.
    package static let needsPeople = DiagnosticKind(
        id: "needs-people",
        severity: .error,
        rationale: """
            Who takes turns, who is senior and when the office works is written in the people file of the CRM. \
            Without it there is nobody to give the work to.
            """,
        rejects: ExampleSpec.channel(
            """
            records:
              lead: { fields: { TITLE: Request }, create: { responsible: next(sales) } }
            #                                                            ^^^^ needs-people: 'next' needs a people file with 'crm: bitrix24', and there is none
            """
        ),
        accepts: ExampleSpec.channel(
            """
            records:
              lead: { fields: { TITLE: Request }, create: { responsible: next(sales) } }
            """ + ExampleSpec.salesTeam
        )
    )

    /// `next` names a team that the people file does not have.
    package static let unknownTeam = DiagnosticKind(
        id: "unknown-team",
        severity: .error,
        rationale: "Work for a team that does not exist would be nobody's.",
        rejects: ExampleSpec.channel(
            """
            records:
              lead: { fields: { TITLE: Request }, create: { responsible: next(sale) } }
            #                                                                 ^^^^ unknown-team: there is no team 'sale'; did you mean 'sales'?
            """ + ExampleSpec.salesTeam
        ),
        accepts: ExampleSpec.channel(
            """
            records:
              lead: { fields: { TITLE: Request }, create: { responsible: next(sales) } }
            """ + ExampleSpec.salesTeam
        )
    )

    /// Two people files for one CRM.
    package static let secondPeople = DiagnosticKind(
        id: "second-people",
        severity: .error,
        rationale: "Two files could disagree on who is senior and who is in a team.",
        rejects: ExampleSpec.people(
            """
            senior: anna
            # file: other.yaml
            crmspec: 1
            people: warehouse
            crm: bitrix24
            #    ^^^^^^^^ second-people: 'bitrix24' has a people file already
            """
        ),
        accepts: ExampleSpec.people(
            """
            senior: anna
            """
        )
    )

    /// Two employees are known by one account, phone or e-mail.
    package static let sharedContact = DiagnosticKind(
        id: "shared-contact",
        severity: .error,
        rationale: "A call on that line would be the one's or the other's by chance.",
        rejects: ExampleSpec.people(
            """
            employees:
              anna: { sip: ["101"] }
              boris: { sip: ["101"] }
            #                ^^^^^ shared-contact: '101' is known as anna's already
            """
        ),
        accepts: ExampleSpec.people(
            """
            employees:
              anna: { sip: ["101"] }
              boris: { sip: ["102"] }
            """
        )
    )
}

extension Diagnostic {
    /// What does not fit the source of one owner is one mistake, which may be the source's.
    static func wrongSourceKind(_ message: String, owner: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.wrongSourceKind, message, at: range).about(lack: "kind of \(owner)")
    }

    static func needsPeople(_ function: String, _ what: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(.needsPeople, "'\(function)' needs \(what), and there is none", at: range).about(
            lack: "people \(what)"
        )
    }

    static func unknownTeam(_ name: Located<String>, known: [String]) -> Diagnostic {
        Diagnostic(
            .unknownTeam,
            "there is no team '\(name.value)'\(nearestOrKnown(name.value, known, "there are"))",
            at: name.range,
            fixIts: replacement(name.range, name.value, known)
        ).about(lack: "team \(name.value)")
    }

    static func secondPeople(_ crm: Located<String>, earlier: SourceRange) -> Diagnostic {
        Diagnostic(
            .secondPeople,
            "'\(crm.value)' has a people file already",
            at: crm.range,
            notes: [Note("the first", at: earlier)]
        )
    }

    static func sharedContact(_ text: Located<String>, with name: String) -> Diagnostic {
        Diagnostic(.sharedContact, "'\(text.value)' is known as \(name)'s already", at: text.range)
    }
}
