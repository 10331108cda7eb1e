/// Expressions and templates that are not of the grammar, or whose operands are of the wrong kind.
let wrongExpressions: [Mistake] = [
    mistakes(
        in: "jivo-amocrm/offline.yaml",
        [
            .row("event_name == offline", "event_name = offline", "foreign-operator", meant: "=="),
            .row("offline and (", "offline && (", "foreign-operator", meant: "and"),
            .row("(present(phone) or", "(present(phone) ||", "foreign-operator", meant: "or"),
            .row("message_id else", "message_id ??", "foreign-operator", meant: "else"),
            .row("or present(email))", "or present(email)", "unclosed-bracket"),
            .row("or present(email))", "or present(email)))", "unexpected-token"),
            .row("offline and (", "offline (", "unknown-function"),
            .row("present(email)", "present()", "wrong-arguments"),
            .row("present(email)", "is_set(email)", "unknown-function", meant: "present"),
            .row("present(email)", "email", "type-mismatch", meant: "present(email)"),
            .row("present(email)", "present(email, phone)", "wrong-arguments"),
            .row("present(email)", "email != null", "literal-for-missing"),
            .row("working(event.received_at, 2h)", "working(2h)", "wrong-arguments"),
            .row("working(event.received_at, 2h)", "working(event.received_at, 2 hours)", "unexpected-token"),
            .row("working(event.received_at, 2h)", "working(event.received_at, 2hours)", "malformed-literal"),
            .row("working(event.received_at, 2h)", "2h", "type-mismatch", meant: "event.received_at + 2h"),
            .row("working(event.received_at, 2h)", "working(2h, event.received_at)", "type-mismatch"),
            .row("accept: event_name", "accept: \"{{event_name}}\"", "malformed-yaml", at: "== offline"),
            .row("once: message_id else event.digest", "once: \"{{message_id}}\"", "braces-in-expression"),
            .row("once: message_id else event.digest", "once: message_id else", "missing-operand"),
            .row("'Сообщение без текста'}}", "'Сообщение без текста}}", "unclosed-quote"),
            .row("'Сообщение без текста'}}", "Сообщение без текста}}", "unexpected-token"),
            .row("'Сообщение без текста'}}", "«Сообщение без текста»}}", "unknown-character"),
            .row("\"{{name}}\"", "\"{{}}\"", "empty-expression"),
            .row("contact.responsible else", "contact responsible else", "unexpected-token"),
            .row("contact.responsible else", "contact. else", "keyword-as-name"),
            .row("next(chats), fields", "next(\"chats\"), fields", "type-mismatch", meant: "next(chats)"),
            .row("next(chats), fields", "gleb, fields", "unknown-name", meant: "user(\"gleb\")"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/chat-started-anonymous.yaml",
        [
            .row("not (", "!(", "foreign-operator", meant: "not")
        ]
    ),
    mistakes(
        in: "bitrix24-site/callback.yaml",
        [
            .row("budget >= 100000", "budget => 100000", "foreign-operator", meant: ">="),
            .row("budget >= 100000", "budget >= 100 000", "unexpected-token"),
            .row("budget >= 100000", "budget >= \"many\"", "bad-literal"),
            .row("budget >= 100000", "name >= 100000", "type-mismatch"),
            .row("user(\"o.lysenko\")", "user(o.lysenko)", "type-mismatch", meant: "user(\"o.lysenko\")"),
            .row("user(\"o.lysenko\") when", "user(\"o.lysenko\") if", "foreign-operator", meant: "when"),
            .row("18:00)", "18.00)", "bad-literal"),
            .row("18:00)", "25:00)", "malformed-literal"),
            .row("{{name else phone else email}}", "{{name else phone else}}", "missing-operand"),
            .row("{{name else phone else email}}", "{{name | phone}}", "foreign-operator", meant: "or"),
            .row("{{name else phone else email}}", "{{name or phone or email}}", "foreign-operator", meant: "else"),
            .row("{{contact.id}}", "{{contact.}}", "unexpected-token"),
            .row("{{contact.id}}", "{{id(contact)}}", "unknown-function"),
        ]
    ),
    mistakes(
        in: "contact-form-7/mail.yaml",
        [
            .row("event.received_at + 1d", "event.received_at + 1", "type-mismatch"),
            .row("event.received_at + 1d", "event.received_at * 1d", "unknown-character"),
            .row("before(who, client)", "before(who client)", "unexpected-token"),
        ]
    ),
    mistakes(
        in: "contact-form-7/webhook.yaml",
        [
            .row("Ремонт in services", "services == Ремонт", "type-mismatch"),
            .row("count(files) > 1", "count(name) > 1", "type-mismatch"),
            .row("join(services, \", \")", "join(services)", "wrong-arguments"),
        ]
    ),
    mistakes(
        in: "ringostat-bitrix24/calls.yaml",
        [
            .row("not present(employee)", "!present(employee)", "yaml-tag", meant: "not"),
            .row("talk == answered and speaker == nobody", "talk == answered == nobody", "chained-comparison"),
        ]
    ),
    mistakes(
        in: "tilda-forms/orders.yaml",
        [
            .row(
                "{{'shop/PAID' when paid else 'shop/ORDERED'}}",
                "{{paid ? 'shop/PAID' : 'shop/ORDERED'}}",
                "foreign-operator"
            ),
            .row("{{amount else 'сумма неизвестна'}}", "{{amount}}", "missing-part"),
        ]
    ),
].flatMap { $0 }
