package import SpecBase

// Channels of one address that leave nothing to each other, or something to nobody.
extension DiagnosticKind {
    /// A final channel keeps everything from a later one.
    package static let starvedChannel = DiagnosticKind(
        id: "starved-channel",
        severity: .warning,
        rationale: """
            `final` ends the way of an event. A channel behind it that asks for nothing else never runs; a smaller `order` \
            puts it before.
            """,
        rejects: ExampleSpec.channel(
            """
            final: true
            records:
              lead: { fields: { TITLE: Request } }
            # file: second.yaml
            crmspec: 1
            channel: questions
            #        ^^^^^^^^^ starved-channel: no event reaches 'questions': 'orders', final and tried first, takes all that it accepts
            crm: bitrix24
            source: { webhook: orders }
            inputs: { form: form }
            accept: form == 'question'
            records:
              lead: { fields: { TITLE: Question } }
            """
        ),
        accepts: ExampleSpec.channel(
            """
            final: true
            records:
              lead: { fields: { TITLE: Request } }
            # file: second.yaml
            crmspec: 1
            channel: questions
            order: 50
            final: true
            crm: bitrix24
            source: { webhook: orders }
            inputs: { form: form }
            accept: form == 'question'
            records:
              lead: { fields: { TITLE: Question } }
            """
        )
    )

    /// An event that comes to an address of several channels, none of which takes it.
    package static let uncaughtEvent = DiagnosticKind(
        id: "uncaught-event",
        severity: .info,
        rationale: """
            Channels that share an address divide its events among themselves. What none of them accepts is skipped and \
            changes nothing: meant or forgotten, it is worth knowing.
            """,
        rejects: """
            crmspec: 1
            channel: orders
            #        ^^^^^^ uncaught-event: none of the 2 channels of 'orders' takes an event such as one when kind is missing
            crm: bitrix24
            source: { webhook: orders }
            inputs: { kind: { path: kind, type: enum, values: [order, question] } }
            accept: kind == order
            records:
              lead: { fields: { TITLE: Order } }
            # file: second.yaml
            crmspec: 1
            channel: questions
            crm: bitrix24
            source: { webhook: orders }
            inputs: { kind: { path: kind, type: enum, values: [order, question] } }
            accept: kind == question
            records:
              lead: { fields: { TITLE: Question } }
            """,
        accepts: ExampleSpec.channel(
            """
            inputs: { kind: { path: kind, type: enum, values: [order, question] } }
            accept: kind == order
            records:
              lead: { fields: { TITLE: Order } }
            # file: second.yaml
            crmspec: 1
            channel: questions
            crm: bitrix24
            source: { webhook: orders }
            inputs: { kind: { path: kind, type: enum, values: [order, question] } }
            accept: kind == question or not present(kind)
            records:
              lead: { fields: { TITLE: Question } }
            """
        )
    )
}
