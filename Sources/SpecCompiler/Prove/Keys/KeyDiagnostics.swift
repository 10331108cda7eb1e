package import SpecBase

/// What the analysis of search keys reports.
let keyDiagnosticKinds: [DiagnosticKind] = [
    .closedComesAgain, .constantSearchKey, .keyInOtherForm, .keysAllMissing, .neverTaken, .onceAlwaysRepeats,
    .onceNeverRepeats, .repeatMakesAnother, .updateChangesKey, .wayNeverAsked, .wayNeverDecides,
]

extension DiagnosticKind {
    /// A record is created without any of the values that would find it again.
    package static let keysAllMissing = DiagnosticKind(
        id: "keys-all-missing",
        severity: .warning,
        rationale: """
            A search with a missing value is not made. Where all of them are silent the record is created again by \
            every such event, and the CRM fills with cards that nobody can find.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, email: { path: email, type: email } }
            records:
              contact:
                fields:
                  PHONE: { value: '{{phone}}', search: true }
            #     ^^^^^ keys-all-missing: nothing finds 'contact' when phone is missing and email is missing: every such event makes a new one; let 'create.when' or 'accept' ask for a key
                  EMAIL: { value: '{{email}}', search: true }
                pick: oldest
                update: enrich
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, email: { path: email, type: email } }
            records:
              contact:
                fields:
                  PHONE: { value: '{{phone}}', search: true }
                  EMAIL: { value: '{{email}}', search: true }
                pick: oldest
                create: { when: present(phone) or present(email) }
                update: enrich
            """
        )
    )

    /// A record is made by every delivery, and nothing tells a repeated one.
    package static let repeatMakesAnother = DiagnosticKind(
        id: "repeat-makes-another",
        severity: .warning,
        rationale: """
            Whoever sends a webhook sends it again when the answer is late, and a visitor clicks twice. Either a search \
            finds what the first delivery has made, or `once` knows the second.
            """,
        rejects: """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: { webhook: orders }
            records:
              lead: { fields: { TITLE: Request } }
            # ^^^^ repeat-makes-another: a delivery that comes twice makes 'lead' twice: nothing finds it, and there is no 'once', such as 'once: event.digest'
            """,
        accepts: """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: { webhook: orders }
            once: { key: event.digest, within: 10m }
            records:
              lead: { fields: { TITLE: Request } }
            """
    )

    /// A way whose value is never there.
    package static let wayNeverAsked = DiagnosticKind(
        id: "way-never-asked",
        severity: .warning,
        rationale: "A search for something missing is not made, so this way finds nothing, whatever its author hoped.",
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, email: { path: email, type: email } }
            accept: present(phone) and not present(email)
            records:
              contact:
                fields:
                  PHONE: { value: '{{phone}}', search: true }
                  EMAIL: { value: '{{email}}', search: true }
            #     ^^^^^ way-never-asked: 'contact' is never searched by 'EMAIL': its value is missing in every event that comes this far
                pick: oldest
                update: enrich
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone } }
            accept: present(phone)
            records:
              contact:
                fields: { PHONE: { value: '{{phone}}', search: true } }
                pick: oldest
                update: enrich
            """
        )
    )

    /// A way that can find only what an earlier one finds.
    package static let wayNeverDecides = DiagnosticKind(
        id: "way-never-decides",
        severity: .warning,
        rationale: """
            The first way with hits decides. What asks for the same and more, or in fewer stages, has hits only where an \
            earlier one has them.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { order: { path: order, required: true } }
            records:
              deal:
                fields:
                  TITLE: 'Order {{order}}'
                  UF_CRM_ORDER_ID: { value: '{{order}}', search: true }
                find: [{ by: UF_CRM_ORDER_ID, stages: open }]
            #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ way-never-decides: whatever this way finds, 'UF_CRM_ORDER_ID' has found before: it never decides which 'deal' is meant
                pick: oldest
                update: keep
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { order: { path: order, required: true } }
            records:
              deal:
                fields:
                  TITLE: 'Order {{order}}'
                  UF_CRM_ORDER_ID: '{{order}}'
                find: [{ by: UF_CRM_ORDER_ID, stages: open }, { by: UF_CRM_ORDER_ID }]
                pick: oldest
                update: keep
            """
        )
    )

    /// A key is compared in our form with a field in which people write as they like.
    package static let keyInOtherForm = DiagnosticKind(
        id: "key-in-other-form",
        severity: .warning,
        rationale: """
            Texts compare exactly. A phone in a text field is found only where it was written as we write it; a field of \
            the type itself compares by what it means.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true } }
            records:
              contact:
                fields: { UF_CRM_CARD: { value: '{{phone}}', search: true } }
            #             ^^^^^^^^^^^ key-in-other-form: 'UF_CRM_CARD' is a text and finds a phone only as we write it, such as +79161234567; give the field its type in the catalogue, or search by another
                pick: oldest
                update: fill
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true } }
            records:
              contact:
                fields: { PHONE: { value: '{{phone}}', search: true } }
                pick: oldest
                update: enrich
            """
        )
    )

    /// A key is looked for among open records alone.
    package static let closedComesAgain = DiagnosticKind(
        id: "closed-comes-again",
        severity: .info,
        rationale: """
            An order that was closed and is told of again becomes a second deal with the same number. That is often \
            wanted; where it is, a comment `# crmspec: allow closed-comes-again -- why` says so.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { order: { path: order, required: true } }
            records:
              deal:
                fields:
                  TITLE: 'Order {{order}}'
                  UF_CRM_ORDER_ID: { value: '{{order}}', search: { stages: open } }
            #     ^^^^^^^^^^^^^^^ closed-comes-again: a 'deal' in sales/WON is not looked for by 'UF_CRM_ORDER_ID': when the same one comes again, a second is made
                pick: oldest
                create: { stage: sales/NEW }
                update: keep
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { order: { path: order, required: true } }
            records:
              deal:
                fields:
                  TITLE: 'Order {{order}}'
                  UF_CRM_ORDER_ID: { value: '{{order}}', search: true }
                pick: oldest
                create: { stage: sales/NEW }
                update: keep
            """
        )
    )

    /// An update writes another value into a field by which the record is found.
    package static let updateChangesKey = DiagnosticKind(
        id: "update-changes-key",
        severity: .warning,
        rationale: """
            A client who was found by phone and gets the event's e-mail in place of their own is found by the old one no \
            more: the next event from there makes a second card.
            """,
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, card: card }
            records:
              contact:
                fields:
                  PHONE: { value: '{{phone}}', search: true }
                  UF_CRM_CARD: { value: '{{card}}', search: true }
            #     ^^^^^^^^^^^ update-changes-key: an update may put another 'UF_CRM_CARD' in place of the one by which 'contact' is found; say 'merge: fill' or 'keep'
                pick: oldest
                update: replace
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone, required: true }, card: card }
            records:
              contact:
                fields:
                  PHONE: { value: '{{phone}}', search: true }
                  UF_CRM_CARD: { value: '{{card}}', search: true }
                pick: oldest
                update: fill
            """
        )
    )

    /// No event passes what is asked of it.
    package static let neverTaken = DiagnosticKind(
        id: "never-taken",
        severity: .warning,
        rationale: "Such a channel never runs; the conditions that it asks for exclude each other.",
        rejects: """
            crmspec: 1
            channel: orders
            #        ^^^^^^ never-taken: no event gets into 'orders': what 'accept' and the required inputs ask for is never there together
            crm: bitrix24
            source: { webhook: orders }
            inputs: { phone: { path: phone, type: phone, required: true } }
            accept: not present(phone)
            """,
        accepts: """
            crmspec: 1
            channel: orders
            crm: bitrix24
            source: { webhook: orders }
            inputs: { phone: { path: phone, type: phone, required: true } }
            accept: present(phone)
            """
    )
}
