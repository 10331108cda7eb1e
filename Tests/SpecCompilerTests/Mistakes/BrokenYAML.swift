/// Mistakes of quotes, brackets, colons and indentation.
let brokenYAML: [Mistake] = [
    mistakes(
        in: "jivo-amocrm/offline.yaml",
        [
            .row("\"{{name}}\"", "\"{{name}}", "malformed-yaml"),
            .row("\"{{name}}\"", "{{name}}", "unquoted-template"),
            .row("\"{{name}}\"", "'{{name}}", "malformed-yaml"),
            .row("{ value: \"{{phone}}\", search", "{ value: {{phone}}, search", "unquoted-template"),
            .row("{ value: \"{{email}}\", search: true }", "{ value: \"{{email}}\", search: true", "malformed-yaml"),
            .row("about: [contact]", "about: [contact", "malformed-yaml"),
            .row("about: [contact]", "about: contact]", "unexpected-token"),
            .row("final: true", "final true", "malformed-yaml"),
            .row("final: true", "final:true", "malformed-yaml"),
            .row("    pick: oldest", "\tpick: oldest", "malformed-yaml"),
            .row("    pick: oldest", "     pick: oldest", "malformed-yaml"),
            .row("    pick: oldest", "   pick: oldest", "malformed-yaml"),
            .row("    pick: oldest", "      pick: oldest", "unknown-field"),
            .row("final: true", " final: true", "malformed-yaml"),
            .row("title: Offline message", "title: Offline: message", "malformed-yaml"),
            .row("title: Offline message", "title: @Offline message", "malformed-yaml"),
            .row("title: Offline message", "title: *Offline", "yaml-alias"),
            .row("title: Offline message", "title: Offline message\ntitle: Other", "duplicate-key"),
            .row("      PHONE:      {", "      EMAIL:      {", "duplicate-key", at: "EMAIL:      { value: \"{{email}}"),
            .row(
                "      EMAIL:      { value: \"{{email}}\", search: true }",
                "      EMAIL:      { value: \"{{email}}\", value: true }",
                "duplicate-key"
            ),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/source.yaml",
        [
            .row("      started:  [chat_accepted]", "      started: [chat_accepted", "malformed-yaml"),
            .row("  chat:        chat_id", "  chat:        chat_id\n  chat:        chat", "duplicate-key"),
            .row("\"agents[-1].email\"", "agents[-1].email", "malformed-yaml"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/catalog.yaml",
        [
            .row("  alina:  { id: \"701\", name", "  alina:  { id: \"701, name", "malformed-yaml"),
            .row("first_name: { type: text }", "first_name: { type: text", "malformed-yaml"),
            .row("first_name: { type: text }", "first_name: { type: text } }", "malformed-yaml"),
            .row("first_name: { type: text }", "first_name: type: text", "malformed-yaml"),
            .row("      first_name: { type: text }", "    first_name: { type: text }", "malformed-yaml"),
            .row("  vera:   {", "  gleb:   {", "duplicate-key"),
        ]
    ),
    mistakes(
        in: "jivo-amocrm/people.yaml",
        [
            .row("members: [gleb, vera]", "members: [gleb, vera", "malformed-yaml")
        ]
    ),
    mistakes(
        in: "jivo-amocrm/tables.yaml",
        [
            .row("    else: Другой канал", "   else: Другой канал", "malformed-yaml"),
            .row("\"3948\": Сайт", "\"3948: Сайт", "malformed-yaml"),
        ]
    ),
    mistakes(
        in: "bitrix24-site/orders.yaml",
        [
            .row("text: \"{{event.payload}}\" } }]", "text: {{event.payload}} } }]", "unquoted-template"),
            .row("text: \"{{event.payload}}\" } }]", "text: \"{{event.payload}}\" }]", "malformed-yaml"),
            .row("title: \"Заказ №{{order}} повторён\"", "title: \"Заказ №{{order} повторён\"", "unclosed-braces"),
            .row("title: \"Заказ №{{order}} повторён\"", "title: \"Заказ №{{order}} повторён", "malformed-yaml"),
            .row(
                "TITLE:           \"Заказ №{{order}}\"",
                "TITLE:           \"Заказ №{order}}\"",
                "stray-closing-braces"
            ),
        ]
    ),
    mistakes(
        in: "bitrix24-site/callback.yaml",
        [
            .row("[sales/open, calls/open]", "[sales/open, calls/open", "malformed-yaml")
        ]
    ),
    mistakes(
        in: "google-forms/enrolments.yaml",
        [
            .row(
                "- { when: 'contains(topics, \"Немецкий\")',",
                "- { when: contains(topics, \"Немецкий\"),",
                "malformed-yaml"
            ),
            .row("    - '[\"Как вас зовут?\"]'", "    - [\"Как вас зовут?\"]", "wrong-shape"),
            .row("    empty: [нет, \"-\"]", "   empty: [нет, \"-\"]", "malformed-yaml"),
        ]
    ),
    mistakes(
        in: "leadbox-sendpulse/telegram.yaml",
        [
            .row("accept: (present(phone) or", "accept: present(phone) or", "unexpected-token")
        ]
    ),
].flatMap { $0 }
