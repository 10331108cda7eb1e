package import SpecBase

extension DiagnosticKind {
    /// `crm` names a catalogue that no file declares.
    package static let unknownCatalog = DiagnosticKind(
        id: "unknown-catalog",
        severity: .error,
        rationale: "Without its catalogue nothing in a channel can be checked.",
        rejects: """
            crmspec: 1
            channel: orders
            crm: bitrix
            #    ^^^^^^ unknown-catalog: no file declares the catalogue 'bitrix'; did you mean 'bitrix24'?
            source: { webhook: orders }
            """,
        accepts: """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: { webhook: orders }
            """
    )

    /// `source` names a source that no file declares.
    package static let unknownSource = DiagnosticKind(
        id: "unknown-source",
        severity: .error,
        rationale: "The channel would have no address.",
        rejects: """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: shop
            #       ^^^^ unknown-source: no file declares the source 'shop'
            """,
        accepts: ExampleSpec.usedSource
    )

    /// Something of mail in a channel of a webhook, or the other way round.
    package static let wrongSourceKind = DiagnosticKind(
        id: "wrong-source-kind",
        severity: .error,
        rationale: "A mail has labels, and a request has a payload; what the other has would always be missing.",
        rejects: """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: { mailbox: orders@shop.example }
            inputs: { name: client_name }
            #               ^^^^^^^^^^^ wrong-source-kind: 'name' is read by a path, and this channel's source is a mailbox; use 'after', 'below' or 'header'
            """,
        accepts: """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: { mailbox: orders@shop.example }
            inputs: { name: { after: "Name:" } }
            """
    )

    /// Two sources are the default.
    package static let secondDefault = DiagnosticKind(
        id: "second-default",
        severity: .error,
        rationale: "A delivery to an address that no channel has could go to only one of them.",
        rejects: """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: { webhook: orders, default: true }
            # file: second.yaml
            crmspec: 1
            channel: removed
            crm: bitrix24
            source: { webhook: removed, default: true }
            #                                    ^^^^ second-default: a workspace has one default source, and there is another
            """,
        accepts: """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: { webhook: orders }
            # file: second.yaml
            crmspec: 1
            channel: removed
            crm: bitrix24
            source: { webhook: removed, default: true }
            """
    )

    /// Two active sources of one subject create the same entity in one CRM.
    package static let sharedSubject = DiagnosticKind(
        id: "shared-subject",
        severity: .warning,
        rationale: "Two integrations of the same calls double every record.",
        rejects: """
            crmspec: 1
            channel: calls
            crm: bitrix24
            source: { webhook: calls, subject: calls }
            records:
              lead: { fields: { TITLE: Call } }
            # file: second.yaml
            crmspec: 1
            channel: calls-again
            crm: bitrix24
            source: { webhook: calls-again, subject: calls }
            #                                        ^^^^^ shared-subject: another active source of 'calls' creates a lead in this CRM, too
            records:
              lead: { fields: { TITLE: Call } }
            """,
        accepts: """
            crmspec: 1
            channel: calls
            crm: bitrix24
            source: { webhook: calls, subject: calls }
            records:
              lead: { fields: { TITLE: Call } }
            # file: second.yaml
            crmspec: 1
            channel: calls-again
            state: paused
            crm: bitrix24
            source: { webhook: calls-again, subject: calls }
            records:
              lead: { fields: { TITLE: Call } }
            """
    )
}
