import SpecBase
import SpecCompiler
import Testing

@Suite struct HoverTests {
    static let head = """
        crmspec: 1
        channel: orders
        crm: bitrix24
        source: { webhook: orders }
        inputs:
          phone: { path: [phone, tel], type: phone, required: true }
          имя:   name
          kind:  { header: X-Kind, type: enum, values: [paid, refused], default: paid }
        records:
          contact:
            fields:
              NAME: "{{имя}}"
              PHONE: { value: "{{phone}}", search: true }
            pick: oldest
            update: enrich

        """

    /// A place and what it is told, line by line without blank lines.
    static let examples: [(spec: String, lines: [String])] = [
        (
            head + "accept: present(pho‸ne)\n",
            [
                "**phone** — input, a phone",
                "Required: an event without it is rejected, so that it is never missing behind `accept`.",
                "Known with the event, from `phone` or `tel`.",
            ]
        ),
        (
            head + "accept: kin‸d == paid\n",
            [
                "**kind** — input, one of paid, refused", "Never missing: `paid` where nothing usable is sent.",
                "Known with the event, from the header `X-Kind`.",
            ]
        ),
        (head + "accept: kind == pai‸d\n", ["**paid** — a word of `kind`"]),
        (
            head + "let:\n  a: имя else contact.NAME\n  b: a‸\n",
            ["**a** — let, a text", "```text", "имя else contact.NAME", "```", "Known once `contact` was searched."]
        ),
        (
            head + "let:\n  a: con‸tact.found\n",
            [
                "**contact** — record of `contact`", "Searched; of several, the oldest is taken.",
                "`{{contact}}` is a reference to the record, found or created, known once it is planned. `contact.…` reads it as it was before the event, known once it was searched, and is missing unless it was found.",
            ]
        ),
        (
            head + "let:\n  a: contact.fou‸nd\n",
            [
                "**contact.found** — boolean", "Whether the record was there before the event.",
                "Known once `contact` was searched.",
            ]
        ),
        (
            head + "let:\n  a: contact.PHO‸NE\n",
            [
                "**PHONE** — field of `contact`: many values, each phone, identifies a record",
                "As it was before the event: known once `contact` was searched, and missing unless it was found and has a value.",
            ]
        ),
        (
            head.replacing("NAME:", with: "NA‸ME:"),
            [
                "**NAME** — field of `contact`: text",
                "Set on a new record. On a found one, under `enrich` (the record's policy), the CRM's value stays.",
            ]
        ),
        (
            head.replacing("PHONE:", with: "PHO‸NE:"),
            [
                "**PHONE** — field of `contact`: many values, each phone, identifies a record",
                "Set on a new record. On a found one, under `enrich` (the record's policy), the CRM's values stay and get what they lack.",
            ]
        ),
        (
            head + "let:\n  a: before‸(имя, \" \")\n",
            [
                "```text", "before(text, mark) → text?", "```", "What stands before the first mark.",
                "Missing if the mark is not there, or nothing before it, or if an argument is missing.",
            ]
        ),
        (
            head.replacing("pick:", with: "pi‸ck:"),
            [
                "**pick** — Which of several hits is taken: the `oldest`, the `newest`, `all` of them, or none: `stop` ends the run. Required where there is a way."
            ]
        ),
        (head + "let: { a: user(\"ve‸ra\") }\n", ["**vera** — user, Vera, inactive"]),
        (
            head + "  deal: { create: { stage: chats/W‸ON } }\n",
            ["**WON** — stage of `deal` in `chats`, won, `C10:WON` in the CRM"]
        ),
        (
            head + "  deal: { fields: { UF_CRM_ORDER_ID: { value: x, search: { stages: wo‸n } } } }\n",
            ["The stages that are *won*: `sales/WON`, `chats/WON`"]
        ),
        (
            head
                + "let: { a: lookup(cit‸ies, имя) }\n# file: t.yaml\ncrmspec: 1\ntables:\n  cities: { rows: { msk: Moscow } }\n",
            [
                "**cities** — table, 1 rows", "- `msk` → `Moscow`",
                "A key without a row gives nothing: there is no `else`.",
            ]
        ),
        (
            head + "let: { a: event.dig‸est }\n",
            [
                "**event.digest** — text",
                "A digest of the decoded payload, the same for the same content: good for `once`.",
                "Known with the event.",
            ]
        ),
        (head + "# com‸ment\n", []),
        (head + "let: { t: { text: \"pla‸in\" } }\n", []),
    ]

    @Test(arguments: examples) func tells(_ example: (spec: String, lines: [String])) {
        var edited = EditedSpec(example.spec)
        let hover = edited.session.hover(in: edited.path, at: edited.position)
        #expect(hover.map { $0.text.split(separator: "\n").map(String.init) } ?? [] == example.lines)
        if let hover { #expect(hover.range.start <= edited.position && edited.position <= hover.range.end) }
    }
}
