/// Words that a key or an operator takes, spelt wrongly.
let misspeltWords: [Mistake] = [
    mistakes(
        in: "jivo-amocrm/offline.yaml",
        [
            .row("pick: oldest", "pick: oldst", "unknown-word", meant: "oldest"),
            .row("update: enrich", "update: enrcih", "unknown-word", meant: "enrich"),
            .row("final: true", "final: ture", "malformed-boolean", meant: "true"),
            .row("final: true", "final: yes", "malformed-boolean", meant: "true"),
            .row("message_id else", "message_id els", "unexpected-token", meant: "else"),
            .row("offline and", "offline nad", "unexpected-token", meant: "and"),
            .row("(present(phone) or", "(present(phone) ro", "unexpected-token", meant: "or"),
            .row("contact.responsible else", "contact.responsible esle", "unexpected-token", meant: "else"),
            .row("{{message else", "{{message ele", "unexpected-token", meant: "else"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/source.yaml",
        [
            .row("type: enum", "type: enmu", "unknown-word", meant: "enum"),
            .row("visitor.email, type: email", "visitor.email, type: emial", "unknown-word", meant: "email"),
            .row("type: boolean", "type: bolean", "unknown-word", meant: "boolean"),
            .row("type: boolean", "type: bool", "unknown-word", meant: "boolean"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/catalog.yaml",
        [
            .row("kind: amocrm", "kind: amcorm", "unknown-word", meant: "amocrm"),
            .row("first_name: { type: text }", "first_name: { type: txt }", "unknown-type", meant: "text"),
            .row("      PHONE:      { type: phone", "      PHONE:      { type: fone", "unknown-type", meant: "phone"),
            .row("contacts:     { type: contact", "contacts:     { type: contacts", "unknown-type", meant: "contact"),
            .row("creates: [contact, lead]", "creates: [contact, leed]", "unknown-entity", meant: "lead"),
            .row("stage: status_id", "stage: staus_id", "unknown-field", meant: "status_id"),
            .row("{ id: \"3101\", is: open }", "{ id: \"3101\", is: opne }", "unknown-word", meant: "open"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/people.yaml",
        [
            .row("members: [gleb, vera]", "members: [gelb, vera]", "unknown-user", meant: "gleb"),
            .row("senior: alina", "senior: allina", "unknown-user", meant: "alina"),
            .row("  vera:  {}", "  vear:  {}", "unknown-user", meant: "vera"),
            .row("crm: jivo-amocrm", "crm: jivo-amocmr", "unknown-catalog", meant: "jivo-amocrm"),
            .row("mon-fri:", "mon-fry:", "malformed-hours", meant: "fri"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/tables.yaml",
        [
            .row("\"2853\": shop/new", "\"2853\": shp/new", "unknown-stage", meant: "shop/new"),
            .row("else: main/talk", "else: main/tlak", "unknown-stage", meant: "main/talk"),
        ]
    ),
    mistakes(
        in: "bitrix24-site/callback.yaml",
        [
            .row("stage: calls/NEW", "stage: calls/NWE", "unknown-stage", meant: "calls/NEW"),
            .row("[sales/open, calls/open]", "[sale/open, calls/open]", "unknown-stage", meant: "sales/open"),
            .row("pick: newest", "pick: newset", "unknown-word", meant: "newest"),
            .row("update: keep", "update: kep", "unknown-word", meant: "keep"),
            .row("type: decimal", "type: decmal", "unknown-word", meant: "decimal"),
            .row("100000 else", "100000 elese", "unexpected-token", meant: "else"),
        ]
    ),
    mistakes(
        in: "bitrix24-site/leads.yaml",
        [
            .row("SOURCE_ID:    WEB", "SOURCE_ID:    WBE", "unknown-enum-word", meant: "WEB"),
            .row("stage: NEW", "stage: NWE", "unknown-stage", meant: "NEW"),
        ]
    ),
    mistakes(
        in: "bitrix24-site/orders.yaml",
        [
            .row("{ merge: replace,", "{ merge: replce,", "unknown-word", meant: "replace")
        ]
    ),
    mistakes(
        in: "bitrix24-site/catalog.yaml",
        [
            .row("zone: Europe/Moscow", "zone: Europe/Moskow", "unknown-time-zone", meant: "Europe/Moscow")
        ]
    ),
    mistakes(
        in: "contact-form-7/mail.yaml",
        [
            .row("mail.from when not", "mail.from wehn not", "unexpected-token", meant: "when"),
            .row("when not starts", "when nto starts", "unexpected-token", meant: "not"),
            .row("template: client", "template: clinet", "unknown-template", meant: "client"),
        ]
    ),
    mistakes(
        in: "contact-form-7/webhook.yaml",
        [
            .row("Ремонт in services", "Ремонт ni services", "unexpected-token", meant: "in")
        ]
    ),
    mistakes(
        in: "contact-form-7/catalog.yaml",
        [
            .row("GROUP: Клиенты } }", "GROUP: Клиенти } }", "unknown-enum-word", meant: "Клиенты"),
            .row("EXECUTORS: [office]", "EXECUTORS: [ofice]", "unknown-user", meant: "office"),
            .row("type: [user, group]", "type: [user, grup]", "unknown-type", meant: "group"),
        ]
    ),
    mistakes(
        in: "planfix-mail/orders.yaml",
        [
            .row("in: subject", "in: subjct", "unknown-word", meant: "subject"),
            .row("template: step", "template: stp", "unknown-template", meant: "step"),
            .row("entity: task", "entity: tsak", "unknown-entity", meant: "task", nth: 2),
        ]
    ),
    mistakes(
        in: "leadbox-sendpulse/events.yaml",
        [
            .row("create: never", "create: nevr", "unknown-word", meant: "never", nth: 1)
        ]
    ),
    mistakes(
        in: "tilda-forms/tables.yaml",
        [
            .row("else: denis", "else: dennis", "unknown-user", meant: "denis")
        ]
    ),
    mistakes(
        in: "tilda-forms/leads.yaml",
        [
            .row("stages: requests/open", "stages: request/open", "unknown-stage", meant: "requests/open")
        ]
    ),
].flatMap { $0 }
