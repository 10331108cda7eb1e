/// Keys of the language, spelt wrongly.
let misspeltKeys: [Mistake] = [
    mistakes(
        in: "jivo-amocrm/offline.yaml",
        [
            .row("title: Offline", "titel: Offline", "unknown-key", meant: "title"),
            .row("accept:", "acept:", "unknown-key", meant: "accept"),
            .row("records:", "record:", "unknown-key", meant: "records"),
            .row("inputs:", "input:", "unknown-key", meant: "inputs"),
            .row("    pick:", "    pik:", "unknown-key", meant: "pick"),
            .row("update:", "updates:", "unknown-key", meant: "update"),
            .row("- else:", "- els:", "unknown-key", meant: "else"),
            .row("responsible: next(chats),", "responsable: next(chats),", "unknown-key", meant: "responsible"),
            .row("- task:", "- taks:", "unknown-word", meant: "task"),
            .row("about:", "abuot:", "unknown-key", meant: "about"),
            .row("due:", "du:", "unknown-key", meant: "due"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/call.yaml",
        [
            .row("done: true", "doen: true", "unknown-key", meant: "done"),
            .row("- rule: talked", "- rul: talked", "unknown-key", meant: "rule"),
            .row("crmspec: 1", "crmpsec: 1", "missing-version", meant: "crmspec"),
            .row("channel: jivo-call", "chanel: jivo-call", "unknown-file-kind", meant: "channel"),
            .row("crm: jivo", "cmr: jivo", "unknown-key", meant: "crm"),
            .row("source: jivo", "sorce: jivo", "unknown-key", meant: "source"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/source.yaml",
        [
            .row("reply:", "replay:", "unknown-key", meant: "reply"),
            .row("webhook: jivo", "webhok: jivo", "unknown-key", meant: "webhook"),
            .row("inputs:", "imputs:", "unknown-key", meant: "inputs"),
            .row("required: true", "requierd: true", "unknown-key", meant: "required"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/tables.yaml",
        [
            .row("rows: { \"3948\": Сайт", "row: { \"3948\": Сайт", "unknown-key", meant: "rows"),
            .row("else: Другой", "esle: Другой", "unknown-key", meant: "else"),
            .row("tables:", "table:", "unknown-file-kind", meant: "tables"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/people.yaml",
        [
            .row("members:", "member:", "unknown-key", meant: "members"),
            .row("senior:", "senoir:", "unknown-key", meant: "senior"),
            .row("holidays:", "hollidays:", "unknown-key", meant: "holidays"),
            .row("emails:", "email:", "unknown-key", meant: "emails"),
            .row("teams:", "tems:", "unknown-key", meant: "teams"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/catalog.yaml",
        [
            .row("region:", "regoin:", "unknown-key", meant: "region"),
            .row("entities:", "entites:", "unknown-key", meant: "entities"),
            .row("pipelines:", "piplines:", "unknown-key", meant: "pipelines"),
            .row("stage: status_id", "satge: status_id", "unknown-key", meant: "stage"),
            .row("{ id: \"3101\", is: open }", "{ id: \"3101\", si: open }", "unknown-key", meant: "is"),
            .row("many: true", "mny: true", "unknown-key", meant: "many", nth: 1),
        ]
    ),
    mistakes(
        in: "google-forms/enrolments.yaml",
        [
            .row(
                "- { when: 'contains(topics, \"Нем",
                "- { whem: 'contains(topics, \"Нем",
                "unknown-key",
                meant: "when"
            ),
            .row("    case:", "    cases:", "unknown-key", meant: "case"),
            .row("values:", "vlaues:", "unknown-key", meant: "values"),
            .row("type: enum", "typ: enum", "unknown-key", meant: "type"),
        ]
    ),
    mistakes(
        in: "bitrix24-site/callback.yaml",
        [
            .row("within: 1h", "witin: 1h", "unknown-key", meant: "within"),
            .row("find:", "fnd:", "unknown-key", meant: "find"),
            .row("reason: the", "raeson: the", "unknown-key", meant: "reason"),
        ]
    ),
    mistakes(
        in: "bitrix24-site/orders.yaml",
        [
            .row("stages: [sales/NEW", "stage: [sales/NEW", "unknown-key", meant: "stages"),
            .row("- activity:\n            about", "- activty:\n            about", "unknown-word", meant: "activity"),
        ]
    ),
    mistakes(
        in: "planfix-mail/presentations.yaml",
        [
            .row("after: \"Имя:\"", "atfer: \"Имя:\"", "unknown-key", meant: "after"),
            .row("until:", "untill:", "unknown-key", meant: "until"),
        ]
    ),
    mistakes(
        in: "planfix-mail/orders.yaml",
        [
            .row("below: Товар", "bellow: Товар", "unknown-key", meant: "below"),
            .row("template: client", "tempalte: client", "unknown-key", meant: "template"),
        ]
    ),
].flatMap { $0 }
