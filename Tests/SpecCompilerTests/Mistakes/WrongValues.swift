/// Values of the wrong shape or type, and literals that cannot be read.
let wrongValues: [Mistake] = [
    mistakes(
        in: "jivo-amocrm/offline.yaml",
        [
            .row("crmspec: 1", "crmspec: 2", "unsupported-version"),
            .row("channel: jivo-offline-message", "channel: Jivo offline", "malformed-id"),
            .row("final: true", "final: 1", "malformed-boolean"),
            .row("final: true", "final: [true]", "wrong-shape"),
            .row("final: true", "order: soon", "malformed-integer"),
            .row("update: enrich", "update:", "wrong-shape"),
            .row("update: enrich", "update: [enrich]", "wrong-shape"),
            .row("update: enrich", "update: always", "unknown-word"),
            .row("search: true }\n      EMAIL", "search: always }\n      EMAIL", "malformed-boolean"),
            .row("\"{{name}}\"", "[\"{{name}}\"]", "type-mismatch"),
            .row("value: \"{{phone}}\"", "value: \"{{name}}\"", "type-mismatch"),
            .row("value: \"{{email}}\"", "value: \"{{phone}}\"", "type-mismatch"),
            .row("value: \"{{email}}\"", "value: nobody", "bad-literal"),
            .row("    - else:\n        - task:", "    - else:\n          task:", "wrong-shape"),
            .row("  message:\n    - else:", "  message:\n      else:", "wrong-shape"),
            .row("responsible: contact.responsible else next(chats)", "responsible: name", "type-mismatch"),
            .row("due: working(event.received_at, 2h)", "due: 2026-05-01", "malformed-literal"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/source.yaml",
        [
            .row("webhook: jivo", "webhook: /jivo", "malformed-id"),
            .row("webhook: jivo", "mailbox: jivo", "malformed-mailbox", at: "jivo\ninputs"),
            .row("name:        visitor.name", "name:        visitor..name", "malformed-path"),
            .row("name:        visitor.name", "name:        \"visitor[first].name\"", "malformed-path"),
            .row("name:        visitor.name", "full name:   visitor.name", "malformed-name"),
            .row("visitor:     [visitor.number, client_id]", "visitor:     []", "wrong-shape"),
            .row("type: boolean", "type: number", "unknown-word", meant: "decimal"),
            .row("type: boolean", "type: string", "unknown-word", meant: "text"),
            .row("type: boolean", "type: boolean, region: UA", "misplaced-key"),
            .row("\"agents[-1].email\"", "\"agents[].email\"", "every-element-without-many"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/catalog.yaml",
        [
            .row("portal: https://", "portal: http://", "malformed-url"),
            .row(
                "portal: https://company.amocrm.example",
                "portal: https://company.amocrm.example/leads",
                "malformed-url"
            ),
            .row("region: RU", "region: Russia", "unknown-country"),
            .row("region: RU", "region: ru", "unknown-country", meant: "RU"),
            .row("zone: Europe/Moscow", "zone: MSK", "unknown-time-zone"),
            .row("url: /contacts/detail/{{id}}", "url: /contacts/detail/", "malformed-url"),
            .row("email: alina@company.example", "email: alina", "bad-literal"),
            .row("first_name: { type: text }", "first_name: text", "wrong-shape"),
            .row("first_name: { type: text }", "first_name: { type: text, values: [a] }", "misplaced-key"),
            .row("first_name: { type: text }", "first_name: { type: number }", "unknown-type", meant: "decimal"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/people.yaml",
        [
            .row("09:00-18:00", "9-18", "malformed-hours"),
            .row("09:00-18:00", "18:00-09:00", "malformed-hours"),
            .row("2026-05-11", "11.05.2026", "malformed-days"),
            .row("2026-05-11", "2026-05-32", "malformed-days"),
            .row("chat2@company.example", "chat2 at company", "bad-literal"),
        ]
    ),
    mistakes(
        in: "ringostat-bitrix24/people.yaml",
        [
            .row("+380671112233", "+3806711122", "bad-literal"),
            .row("[melnyk_102, \"102\"]", "[melnyk_102, \"101\"]", "shared-contact"),
        ]
    ),
    mistakes(
        in: "bitrix24-site/callback.yaml",
        [
            .row("within: 1h", "within: 1 hour", "malformed-duration"),
            .row("within: 1h", "within: 60", "malformed-duration"),
            .row("stage: calls/NEW", "stage: NEW", "unknown-stage", meant: "calls/NEW"),
            .row("stage: calls/NEW", "stage: \"10\"", "unknown-stage"),
            .row("by: CONTACT_IDS", "by: TITLE", "search-on-no-key"),
            .row(
                "source: { webhook: site-callback }",
                "source: { mailbox: shop@shop.example }",
                "wrong-source-kind",
                at: "name, Имя"
            ),
        ]
    ),
    mistakes(
        in: "bitrix24-site/orders.yaml",
        [
            .row("user(\"i.petrova\") }\n    update: enrich", "user(\"b.gone\") }\n    update: enrich", "inactive-user")
        ]
    ),
    mistakes(
        in: "contact-form-7/mail.yaml",
        [
            .row("{ after: \"Subject:\" }", "{ path: subject }", "wrong-source-kind")
        ]
    ),
    mistakes(
        in: "contact-form-7/measures.yaml",
        [
            .row("format: dd.MM.yyyy", "format: DD.MM.YYYY", "bad-pattern")
        ]
    ),
    mistakes(
        in: "contact-form-7/webhook.yaml",
        [
            .row("type: date, format", "type: text, format", "misplaced-key", at: "format: dd.MM.yyyy")
        ]
    ),
    mistakes(
        in: "planfix-mail/orders.yaml",
        [
            .row("DUE:       \"{{event.received_at + 3d}}\"", "DUE:       in three days", "bad-literal")
        ]
    ),
].flatMap { $0 }
