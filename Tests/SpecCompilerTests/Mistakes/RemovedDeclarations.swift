/// Declarations that were removed, and what has to stand there; the message is at the first use.
let removedDeclarations: [Mistake] = [
    mistakes(
        in: "jivo-amocrm/offline.yaml",
        [
            .row("  message_id: offline_message_id\n", "", "unknown-name", at: "message_id else"),
            .row("crm: jivo-amocrm\n", "", "missing-key", at: "channel: jivo-offline-message"),
            .row("source: jivo\n", "", "missing-key", at: "channel: jivo-offline-message"),
            .row("channel: jivo-offline-message\n", "", "unknown-file-kind", at: "title: Offline"),
            .row("crmspec: 1\n", "", "missing-version", at: "channel: jivo"),
            .row("    pick: oldest\n", "", "missing-pick", at: "  contact:\n"),
            .row("    update: enrich\n", "", "missing-update", at: "  contact:\n"),
            .row("            about: [contact]\n", "", "missing-key", at: "task:"),
            .row("            title: Ответить на сообщение с сайта\n", "", "missing-key", at: "task:"),
            .row(", fields: { last_name: \"-\" }", "", "required-field-missing", at: "  contact:\n"),
            .row(" else 'Сообщение без текста'", "x", "unknown-name", meant: "message"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/call.yaml",
        [
            .row("    - else: []", "", "incomplete-rows", at: "rule: not reached"),
            .row("      when: present(contact) and call_status == end\n", "", "missing-key", at: "rule: talked"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/source.yaml",
        usedIn: "jivo-amocrm/call.yaml",
        [
            .row(
                "  phone:       { path: [visitor.phone, call.phone], type: phone }\n",
                "",
                "unknown-name",
                at: "phone)\nonce"
            ),
            .row("      call:     [call_event]\n", "", "unknown-enum-word", at: "call and present(call_status)"),
            .row("source: jivo\n", "source: jivo-site\n", "unknown-source", at: "jivo\nfinal"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/source.yaml",
        [
            .row("webhook: jivo\n", "", "missing-key", at: "source: jivo")
        ]
    ),
    mistakes(
        in: "jivo-amocrm/catalog.yaml",
        [
            .row("kind: amocrm\n", "", "missing-key", at: "catalog: jivo"),
            .row("zone: Europe/Moscow\n", "", "missing-key", at: "catalog: jivo"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/catalog.yaml",
        usedIn: "jivo-amocrm/chat-finished-anonymous.yaml",
        [
            .row(
                "  vera:   { id: \"703\", name: Вера Лапина, email: vera@company.example }\n",
                "",
                "unknown-user",
                at: "\"vera\""
            ),
            .row(
                "    responsible: responsible_user_id\n    fields:\n      name:",
                "    fields:\n      name:",
                "no-such-role",
                at: "user(\"vera\")"
            ),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/catalog.yaml",
        usedIn: "jivo-amocrm/call.yaml",
        [
            .row("      first_name: { type: text }\n", "", "unknown-field", at: "first_name: \"{{name}}\""),
            .row("      PHONE:      { type: phone, many: true }\n", "", "unknown-field", at: "PHONE:  "),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/catalog.yaml",
        usedIn: "jivo-amocrm/tables.yaml",
        [
            .row("          talk: { id: \"3102\", is: open }\n", "", "unknown-stage", at: "main/talk")
        ]
    ),
    mistakes(
        in: "jivo-amocrm/catalog.yaml",
        usedIn: "jivo-amocrm/chat-started-anonymous.yaml",
        [
            .row("    url: /contacts/detail/{{id}}\n", "", "unknown-property", at: "contact.url")
        ]
    ),
    mistakes(
        in: "jivo-amocrm/people.yaml",
        usedIn: "jivo-amocrm/chat-finished.yaml",
        [
            .row("senior: alina\n", "", "needs-people", at: "senior()")
        ]
    ),
    mistakes(
        in: "jivo-amocrm/people.yaml",
        usedIn: "jivo-amocrm/call.yaml",
        [
            .row("hours: { mon-fri: 09:00-18:00 }\n", "", "needs-people", at: "working(event"),
            .row("teams:\n  chats: { members: [gleb, vera] }\n", "", "unknown-team", at: "chats)\n      fields"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/people.yaml",
        [
            .row("crm: jivo-amocrm\n", "", "missing-key", at: "people: jivo")
        ]
    ),
    mistakes(
        in: "jivo-amocrm/tables.yaml",
        [
            .row("    rows: { \"3948\": Сайт компании, \"2853\": Магазин }\n", "", "missing-key", at: "jivo_sites:")
        ]
    ),
    mistakes(
        in: "bitrix24-site/callback.yaml",
        [
            .row(
                "  evening: event.received_at >= at(date(event.received_at), 18:00)\n",
                "",
                "unknown-name",
                at: "evening else"
            ),
            .row(" else user(\"i.petrova\")", "", "optional-value", at: "owner }\n    update: enrich"),
            .row(", reason: the client has a deal in work", "", "missing-key", at: "when: deal.found"),
        ]
    ),
    mistakes(
        in: "bitrix24-site/catalog.yaml",
        usedIn: "bitrix24-site/orders.yaml",
        [
            .row(
                ", key: true }\n      OPPORTUNITY",
                " }\n      OPPORTUNITY",
                "search-on-no-key",
                at: "{ stages: [sales/NEW"
            )
        ]
    ),
    mistakes(
        in: "contact-form-7/catalog.yaml",
        usedIn: "contact-form-7/mail.yaml",
        [
            .row(
                "      client: { id: \"31\", fields: { GROUP: Клиенты } }\n",
                "      other: { id: \"31\", fields: { GROUP: Клиенты } }\n",
                "unknown-template",
                at: "client }\n    update: keep"
            )
        ]
    ),
    mistakes(
        in: "planfix-mail/orders.yaml",
        [
            .row("  order:\n    entity: task\n", "  order:\n", "unknown-entity", at: "order:\n    fields")
        ]
    ),
    mistakes(
        in: "ringostat-bitrix24/calls.yaml",
        [
            .row(
                "  line:     taken_on when direction == incoming else called_from when direction == outgoing\n",
                "",
                "unknown-name",
                at: "line else number)"
            ),
            .row("      - { else: stranger }\n", "", "unknown-enum-word", at: "stranger)"),
        ]
    ),
    mistakes(
        in: "tilda-forms/source.yaml",
        [
            .row("source: tilda\n", "", "unknown-file-kind", at: "webhook: tilda")
        ]
    ),
].flatMap { $0 }
