package import SpecBase

extension DiagnosticKind {
    /// `once` is asked by what is new in every delivery.
    package static let onceNeverRepeats = DiagnosticKind(
        id: "once-never-repeats",
        severity: .warning,
        rationale: """
            A delivery that comes twice comes at another time and gets another id. Only what was sent is the same.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { order: { path: order, required: true } }
            once: [order, event.received_at]
            #             ^^^^^^^^^^^^^^^^^ once-never-repeats: no two deliveries have this key, so that a repeated one is never known; take what was sent, such as 'event.digest'
            records: { lead: { fields: { TITLE: 'Order {{order}}' } } }
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { order: { path: order, required: true } }
            once: order
            records: { lead: { fields: { TITLE: 'Order {{order}}' } } }
            """
        )
    )

    /// `once` is asked by what tells nobody apart.
    package static let onceAlwaysRepeats = DiagnosticKind(
        id: "once-always-repeats",
        severity: .warning,
        rationale: """
            A key of a constant, or of words of an enum, is soon known, and whoever comes then is told to have come \
            before: the request is lost.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { kind: { path: kind, type: enum, values: [ORDER, CALL], required: true }, name: { path: name, required: true } }
            once: kind
            #     ^^^^ once-always-repeats: events of many customers have this key, and all after the first are taken for repeats; add what tells them apart
            records: { lead: { fields: { TITLE: '{{kind}} of {{name}}' } } }
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { kind: { path: kind, type: enum, values: [ORDER, CALL], required: true }, name: { path: name, required: true } }
            once: [kind, name]
            records: { lead: { fields: { TITLE: '{{kind}} of {{name}}' } } }
            """
        )
    )

    /// A way looks for a constant.
    package static let constantSearchKey = DiagnosticKind(
        id: "constant-search-key",
        severity: .warning,
        rationale: "Requests of all customers would be written to one record.",
        rejects: ExampleSpec.channel(
            """
            inputs: { name: name }
            once: event.digest
            records:
              contact:
                fields:
                  NAME: '{{name}}'
                  PHONE: { value: '+79161234567', search: true }
            #     ^^^^^ constant-search-key: 'PHONE' is the same in every event, so that all of them find the same 'contact'
                pick: oldest
                update: fill
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { name: name, phone: { path: phone, type: phone, required: true } }
            once: event.digest
            records:
              contact:
                fields:
                  NAME: '{{name}}'
                  PHONE: { value: '{{phone}}', search: true }
                pick: oldest
                update: fill
            """
        )
    )
}
