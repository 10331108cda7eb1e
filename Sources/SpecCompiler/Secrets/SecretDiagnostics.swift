package import SpecBase

/// What looking for secrets reports.
let secretDiagnosticKinds: [DiagnosticKind] = [.secretInSpec]

extension DiagnosticKind {
    /// A password, token or key stands in a spec.
    package static let secretInSpec = DiagnosticKind(
        id: "secret-in-spec",
        severity: .error,
        rationale: """
            A spec is read by many, copied into mails and kept in a history for good, its comments too. What opens the CRM \
            or a service must not stand in it: take it out, and have it changed where it was issued.
            """,
        rejects: ExampleSpec.channel(
            """
            # was: https://example.bitrix24.ru/rest/12/k3v9x1q8w2z7b5n4/crm.lead.add
            #                                          ^^^^^^^^^^^^^^^^ secret-in-spec: a secret stands here, the token of a webhook address; take it out and have it changed where it was issued
            records:
              lead: { fields: { TITLE: Request } }
            """
        ),
        accepts: ExampleSpec.channel(
            """
            # The webhook's address is kept by the host.
            records:
              lead: { fields: { TITLE: Request } }
            """
        ),
        showsText: false
    )
}

extension Diagnostic {
    static func secretInSpec(_ what: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            .secretInSpec,
            "a secret stands here, \(what); take it out and have it changed where it was issued",
            at: range
        )
    }
}
