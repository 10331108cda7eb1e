/// Names of inputs, lets, records, fields, functions and the like, spelt wrongly where they are used.
let misspeltNames: [Mistake] = [
    mistakes(
        in: "jivo-amocrm/offline.yaml",
        [
            .row("present(phone)", "present(phnoe)", "unknown-name", meant: "phone"),
            .row("once: message_id", "once: mesage_id", "unknown-name", meant: "message_id"),
            .row("event.digest", "event.digset", "unknown-property", meant: "digest"),
            .row("event.received_at", "event.recieved_at", "unknown-property", meant: "received_at"),
            .row("event.digest", "evnt.digest", "unknown-name", meant: "event"),
            .row("== offline", "== ofline", "unknown-enum-word", meant: "offline"),
            .row("{{email}}", "{{emial}}", "unknown-name", meant: "email"),
            .row("{{message else", "{{mesage else", "unknown-name", meant: "message"),
            .row("first_name: ", "fist_name: ", "unknown-field", meant: "first_name"),
            .row("PHONE:      {", "PHNOE:      {", "unknown-field", meant: "PHONE"),
            .row("last_name: \"-\"", "lastname: \"-\"", "unknown-field", meant: "last_name"),
            .row("contact.responsible", "contact.responsable", "unknown-field", meant: "responsible"),
            .row("contact.responsible", "contcat.responsible", "unknown-name", meant: "contact"),
            .row("about: [contact]", "about: [contract]", "unknown-name", meant: "contact"),
            .row("  contact:\n", "  contat:\n", "unknown-entity", meant: "contact"),
            .row("working(event", "workng(event", "unknown-function", meant: "working"),
            .row("present(email)", "presnt(email)", "unknown-function", meant: "present"),
            .row("next(chats), fields", "next(chat), fields", "unknown-team", meant: "chats"),
            .row("next(chats), fields", "nxt(chats), fields", "unknown-function", meant: "next"),
            .row("source: jivo", "source: jvio", "unknown-source", meant: "jivo"),
            .row("crm: jivo-amocrm", "crm: jivo-amcrm", "unknown-catalog", meant: "jivo-amocrm"),
        ]
    ),
    mistakes(
        in: "jivo-bitrix24/chat-shop.yaml",
        [
            .row("lookup(jivo_b24_sites", "lookup(jivo_b24_site", "unknown-table", meant: "jivo_b24_sites"),
            .row("lookup(jivo_b24_stages", "loookup(jivo_b24_stages", "unknown-function", meant: "lookup"),
            .row("user(\"e.sokolova\")", "user(\"e.sokolowa\")", "unknown-user", meant: "e.sokolova"),
            .row("user(\"e.sokolova\")", "usr(\"e.sokolova\")", "unknown-function", meant: "user"),
            .row("UF_CRM_FROM:", "UF_CRM_FORM:", "unknown-field", meant: "UF_CRM_FROM"),
        ]
    ),
    mistakes(
        in: "bitrix24-site/callback.yaml",
        [
            .row("by: CONTACT_IDS", "by: CONTACT_ID", "unknown-field", meant: "CONTACT_IDS"),
            .row("when evening", "when evenning", "unknown-name", meant: "evening"),
            .row("deal.found", "deal.fuond", "unknown-field", meant: "found"),
            .row("{{contact.id}}", "{{contact.di}}", "unknown-field", meant: "id"),
            .row("create: { responsible: owner }", "create: { responsible: onwer }", "unknown-name", meant: "owner"),
        ]
    ),
    mistakes(
        in: "bitrix24-site/orders.yaml",
        [
            .row("{{order}}\", search", "{{oder}}\", search", "unknown-name", meant: "order"),
            .row("CURRENCY_ID:", "CURENCY_ID:", "unknown-field", meant: "CURRENCY_ID"),
        ]
    ),
    mistakes(
        in: "bitrix24-site/consultations.yaml",
        [
            .row("senior()", "seniro()", "unknown-function", meant: "senior"),
            .row("next(consultants)", "next(consultant)", "unknown-team", meant: "consultants"),
            .row("== WHOLESALE", "== WHOLESAEL", "unknown-enum-word", meant: "WHOLESALE"),
        ]
    ),
    mistakes(
        in: "contact-form-7/mail.yaml",
        [
            .row("once: mail.message_id", "once: mail.mesage_id", "unknown-property", meant: "message_id"),
            .row("client: mail.reply_to", "client: mial.reply_to", "unknown-name", meant: "mail"),
            .row("starts_with(", "start_with(", "unknown-function", meant: "starts_with"),
            .row("{ Письма:", "{ Письмо:", "unknown-field", meant: "Письма"),
        ]
    ),
    mistakes(
        in: "contact-form-7/webhook.yaml",
        [
            .row("Ремонт in services", "Ремонт in servces", "unknown-name", meant: "services"),
            .row("join(services", "joun(services", "unknown-function", meant: "join"),
        ]
    ),
    mistakes(
        in: "google-forms/enrolments.yaml",
        [
            .row("'contains(topics, \"Нем", "'contains(topic, \"Нем", "unknown-name", meant: "topics"),
            .row("course == GERMAN", "course == GERMANY", "unknown-enum-word", meant: "GERMAN"),
        ]
    ),
    mistakes(
        in: "leadbox-sendpulse/events.yaml",
        [
            .row("when service == viber", "when service == vibr", "unknown-enum-word", meant: "viber"),
            .row("contacts/all/{{chat_id}}", "contacts/all/{{chatid}}", "unknown-name", meant: "chat_id"),
        ]
    ),
    mistakes(
        in: "leadbox-sendpulse/telegram.yaml",
        [
            .row("text: \"{{chat}}\"", "text: \"{{caht}}\"", "unknown-name", meant: "chat")
        ]
    ),
    mistakes(
        in: "ringostat-bitrix24/calls.yaml",
        [
            .row("employee == owner", "employe == owner", "unknown-name", meant: "employee"),
            .row("party == card_only", "party == cardonly", "unknown-enum-word", meant: "card_only", nth: 1),
            .row("client: contact.NAME", "client: contact.NMAE", "unknown-field", meant: "NAME"),
            .row("person(line", "persn(line", "unknown-function", meant: "person"),
        ]
    ),
    mistakes(
        in: "tilda-forms/leads.yaml",
        [
            .row("lookup(tilda_owners", "lookup(tilda_owner", "unknown-table", meant: "tilda_owners"),
            .row("utm_source:   \"{{source}}", "utm_surce:   \"{{source}}", "unknown-field", meant: "utm_source"),
        ]
    ),
    mistakes(
        in: "tilda-forms/orders.yaml",
        [
            .row("paid: present(transaction)", "paid: present(transacton)", "unknown-name", meant: "transaction")
        ]
    ),
].flatMap { $0 }
