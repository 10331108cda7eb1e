import SpecBase
import SpecCompiler
import Testing

@Suite struct CompletionTests {
    /// A place, what is proposed first, what is proposed too, and what must not be.
    struct Example: CustomTestStringConvertible {
        let spec: String
        var first: [String] = []
        var also: [String] = []
        var never: [String] = []

        var testDescription: String { spec.split(separator: "\n").first { $0.contains("‸") }.map(String.init) ?? spec }
    }

    static let head = """
        crmspec: 1
        channel: orders
        crm: bitrix24
        source: { webhook: orders }
        inputs:
          phone: { path: phone, type: phone }
          имя:   name
          kind:  { path: kind, type: enum, values: [paid, refused], default: paid }
          amount: { path: amount, type: decimal }
          when_paid: { path: at, type: datetime }

        """

    static let record = """
        records:
          contact:
            fields:
              NAME: "{{имя}}"
              PHONE: { value: "{{phone}}", search: true }
            pick: oldest
            update: enrich

        """

    static let keys: [Example] = [
        Example(spec: "‸\n", first: ["crmspec", "channel"], also: ["catalog", "tables"]),
        Example(spec: "crmspec: 1\ncha‸\n", first: ["channel"], never: ["crmspec"]),
        Example(spec: head + "‸\n", also: ["accept", "records", "let"], never: ["inputs", "crm", "channel"]),
        Example(spec: head + "acc‸", also: ["accept"], never: ["source"]),
        Example(spec: head + record + "  ‸", never: ["accept", "fields"]),
        Example(spec: head + record + "    ‸", also: ["create", "find"], never: ["fields", "pick", "update"]),
        Example(
            spec: head + "records:\n  deal:\n    ‸\n    pick: newest\n",
            also: ["fields", "entity"],
            never: ["pick"]
        ),
        Example(spec: head + "records:\n  deal:\n    create:\n      ‸\n", also: ["when", "stage"], never: ["pick"]),
        Example(spec: head + "records:\n  deal:\n    create: { ‸ }\n", also: ["when", "stage"], never: ["pick"]),
        Example(
            spec: head + "records:\n  deal:\n    create: { stage: sales/NEW, ‸when: true }\n",
            also: ["when", "responsible"],
            never: ["stage"]
        ),
        Example(spec: head + "rules:\n  r:\n    - rule: x\n      ‸\n", also: ["when", "do"], never: ["rule", "else"]),
        Example(spec: head + "rules:\n  r:\n    - ‸\n", also: ["rule", "else"]),
        Example(
            spec: head + "rules:\n  r:\n    - else:\n        - task:\n            ‸\n",
            first: ["about", "title"],
            also: ["due", "done"]
        ),
        Example(spec: head + "once:\n  ‸\n", also: ["key", "within", "kind"]),
        Example(
            spec: "crmspec: 1\npeople: p\ncrm: bitrix24\n‸\n",
            also: ["teams", "senior"],
            never: ["crm", "records"]
        ),
        Example(spec: "crmspec: 1\nsource: s\nwebhook: w\ninputs:\n  a: { ‸ }\n", also: ["path", "type"]),
        Example(
            spec: "crmspec: 1\nsource: s\nwebhook: w\n‸\n",
            also: ["inputs", "reply"],
            never: ["mailbox", "accept"]
        ),
    ]

    static let words: [Example] = [
        Example(spec: head + "state: ‸\n", first: ["active", "paused"]),
        Example(spec: "crmspec: 1\nchannel: a\ncrm: ‸\n", first: ["bitrix24"]),
        Example(
            spec: "crmspec: 1\nchannel: a\nsource: ‸\n# file: s.yaml\ncrmspec: 1\nsource: shop\nwebhook: w\n",
            first: ["shop"]
        ),
        Example(spec: head + "records:\n  deal:\n    pick: ‸\n", first: ["oldest", "newest", "all", "stop"]),
        Example(spec: head + "records:\n  deal:\n    update: ‸\n", first: ["keep"], also: ["enrich"], never: ["merge"]),
        Example(spec: head + "records:\n  deal:\n    fields: { TITLE: { value: x, merge: ‸ } }\n", first: ["keep"]),
        Example(spec: head + "final: ‸\n", first: ["true", "false"]),
        Example(spec: head + "records:\n  client:\n    entity: ‸\n", first: ["contact", "lead", "deal"]),
        Example(
            spec: head
                + "let:\n  l: { case: [{ when: true, is: ‸ }] }\nrecords:\n  lead:\n    fields: { SOURCE_ID: \"{{l}}\" }\n",
            first: ["CALL", "WEB", "OTHER"]
        ),
        Example(spec: "crmspec: 1\npeople: p\ncrm: bitrix24\nsenior: ‸\n", first: ["anna", "boris"], never: ["vera"]),
        Example(
            spec: "crmspec: 1\npeople: p\ncrm: bitrix24\nteams:\n  t: { members: [anna, ‸] }\n",
            first: ["anna", "boris"]
        ),
        Example(
            spec: "crmspec: 1\npeople: p\ncrm: bitrix24\nemployees:\n  anna:\n  ‸\n",
            first: ["boris"],
            never: ["anna"]
        ),
        Example(spec: "crmspec: 1\nsource: s\nwebhook: w\ninputs:\n  a: { path: ‸ }\n", never: ["a", "event", "text"]),
        Example(spec: "crmspec: 1\nsource: s\nwebhook: w\ninputs:\n  a: { type: ‸ }\n", first: ["text", "integer"]),
    ]

    static let catalogue: [Example] = [
        Example(
            spec: head + "records:\n  deal:\n    fields:\n      ‸\n",
            first: ["TITLE"],
            also: ["OPPORTUNITY"],
            never: ["NAME"]
        ),
        Example(
            spec: head + "records:\n  deal:\n    fields:\n      TITLE: x\n      OPP‸\n",
            also: ["OPPORTUNITY"],
            never: ["TITLE"]
        ),
        Example(
            spec: head + "records:\n  deal:\n    fields: { TITLE: x, ‸ }\n",
            also: ["OPPORTUNITY"],
            never: ["TITLE"]
        ),
        Example(spec: head + "records:\n  deal:\n    create:\n      fields: { ‸ }\n", first: ["TITLE"]),
        Example(
            spec: head + "records:\n  client: { entity: contact, fields: { ‸ } }\n",
            also: ["NAME"],
            never: ["TITLE"]
        ),
        Example(
            spec: head + "records:\n  deal:\n    find: [{ by: ‸ }]\n",
            first: ["CONTACT_IDS", "UF_CRM_ORDER_ID"],
            never: ["TITLE"]
        ),
        Example(
            spec: head + "records:\n  deal:\n    create: { stage: ‸ }\n",
            first: ["sales/NEW", "sales/PREPARATION"]
        ),
        Example(spec: head + "records:\n  lead:\n    create: { stage: ‸ }\n", first: ["NEW", "IN_PROCESS"]),
        Example(
            spec: head
                + "records:\n  deal:\n    fields: { UF_CRM_ORDER_ID: { value: x, search: { stages: [open, ‸] } } }\n",
            first: ["sales/NEW"],
            also: ["open", "sales/open"]
        ),
        Example(spec: head + "records:\n  deal:\n    fields:\n      CURRENCY_ID: ‸\n", first: ["RUB", "UAH", "USD"]),
        Example(
            spec: head + "records:\n  deal:\n    fields:\n      ASSIGNED_BY_ID: ‸\n",
            first: ["anna", "boris"],
            never: ["vera"]
        ),
        Example(spec: head + record + "  deal:\n    fields:\n      CONTACT_IDS: \"{{‸}}\"\n", first: ["contact"]),
        Example(spec: head + record + "  deal:\n    fields:\n      OPPORTUNITY: \"{{‸\"\n", first: ["amount"]),
        Example(spec: head + record + "  deal:\n    fields:\n      OPPORTUNITY: ‸\n", first: ["amount"]),
    ]

    static let expressions: [Example] = [
        Example(spec: head + "accept: ‸\n", also: ["phone", "имя", "event", "present"], never: ["contact", "mail"]),
        Example(spec: head + "accept: present(pho‸\n", also: ["phone", "имя"]),
        Example(spec: head + "accept: kind == ‸\n", first: ["paid", "refused"]),
        Example(spec: head + "accept: kind in [paid, ‸]\n", first: ["paid", "refused"]),
        Example(spec: head + "accept: kind not in [‸\n", first: ["paid", "refused"]),
        Example(spec: head + "accept: present(phone) ‸\n", first: ["and", "or"], never: ["phone"]),
        Example(
            spec: head + record + "let:\n  a: имя\n  b: ‸\n  c: имя\n",
            also: ["a", "contact"],
            never: ["b", "c"]
        ),
        Example(
            spec: head + record + "let:\n  a: contact.‸\n",
            first: ["found", "count", "id"],
            also: ["NAME"],
            never: ["stage"]
        ),
        Example(spec: head + record + "let:\n  a: contact[\"‸\n", first: ["NAME"], never: ["found"]),
        Example(spec: head + "let:\n  a: event.‸\n", first: ["id", "received_at"]),
        Example(spec: head + "let:\n  a: user(\"‸\")\n", first: ["anna", "boris"], never: ["vera", "office"]),
        Example(spec: head + "let:\n  a: group(‸\n", first: ["office"]),
        Example(
            spec: head
                + "let:\n  a: lookup(‸, имя)\n# file: t.yaml\ncrmspec: 1\ntables:\n  города:\n    rows: { a: b }\n",
            first: ["города"],
            never: ["имя"]
        ),
        Example(
            spec: head
                + "let:\n  a: next(‸)\n# file: p.yaml\ncrmspec: 1\npeople: p\ncrm: bitrix24\nteams: { sales: { members: [anna] } }\n",
            first: ["sales"],
            never: ["имя"]
        ),
        Example(spec: head + "let:\n  t:\n    text: |\n      Телефон: {{‸}}\n      и всё\n", also: ["phone", "имя"]),
        Example(spec: head + "let:\n  t: { text: \"{{имя else ‸}}\" }\n", first: ["имя"], also: ["phone"]),
        Example(spec: head + "let:\n  t: { text: \"plain ‸ text\" }\n", never: ["phone"]),
        Example(spec: head + "records:\n  deal:\n    create: { responsible: ‸ }\n", also: ["user", "next", "senior"]),
        Example(spec: head + "let:\n  d: working(‸\n", first: ["when_paid"]),
        Example(spec: head + "reply: { ok: \"{{ur‸}}\" }\n", also: ["url"]),
        Example(
            spec: head + "records:\n  deal:\n    update: { when: deal.stage == ‸, merge: keep }\n",
            first: ["sales/NEW"]
        ),
        Example(
            spec: "crmspec: 1\nchannel: m\ncrm: bitrix24\nsource: { mailbox: a@b.example }\naccept: contains(mail.‸\n",
            also: ["subject", "from"]
        ),
        Example(
            spec:
                "crmspec: 1\nchannel: m\ncrm: bitrix24\nsource: shop\naccept: ‸\n# file: s.yaml\ncrmspec: 1\nsource: shop\nwebhook: w\ninputs: { заказ: id }\n",
            also: ["заказ"]
        ),
    ]

    /// What is broken elsewhere does not matter.
    static let broken: [Example] = [
        Example(spec: head + "records:\n  deal:\n    fields: { TITLE: \"x\n    create:\n      ‸\n", also: ["stage"]),
        Example(spec: head + "records: {\nlet:\n  a: имя\n  b: ‸\n", also: ["a", "имя"]),
        Example(spec: head + "ignore\naccept: ‸\n", also: ["имя", "phone"]),
        Example(
            spec: head + "accept: phone ==\nlet: [\nrecords:\n  deal:\n    fields:\n      TITLE: \"{{‸\n",
            also: ["имя"]
        ),
        Example(spec: head + "records:\n  deal:\n    fields:\n      TITLE: {{‸}}\n"),
    ]

    @Test(arguments: keys + words + catalogue + expressions + broken) func proposes(_ example: Example) {
        var edited = EditedSpec(example.spec)
        let labels = edited.labels()
        #expect(Array(labels.prefix(example.first.count)) == example.first)
        #expect(example.also.filter { !labels.contains($0) } == [])
        #expect(example.never.filter(labels.contains) == [])
        #expect(Set(labels).count == labels.count)
    }

    /// What is typed already is replaced.
    @Test func replacesTheWord() {
        var edited = EditedSpec(Self.head + "accept: present(pho‸ne) and true\n")
        let completion = edited.completions().first { $0.label == "phone" }
        #expect(completion.map { edited.shown([$0.range]) } == ["11: phone"])
        edited = EditedSpec(Self.head + "records:\n  deal:\n    create: { stage: sales/N‸EW }\n")
        let stage = edited.completions().first
        #expect(stage.map { edited.shown([$0.range]) } == ["13: sales/NEW"])
        edited = EditedSpec(Self.head + "records:\n  deal:\n    create: { st‸age: sales/NEW }\n")
        let key = edited.completions().first { $0.label == "stage" }
        #expect(key?.insertion == "stage")
        #expect(key.map { edited.shown([$0.range]) } == ["13: stage"])
    }

    /// Texts in expressions get quotes that the scalar around them can hold.
    @Test(arguments: [("let:\n  a: user(‸", "\"anna\""), ("let:\n  a: { text: \"{{user(‸", "'anna'")])
    func quotes(_ text: String, _ insertion: String) {
        var edited = EditedSpec(Self.head + text)
        #expect(edited.completions().first?.insertion == insertion)
    }
}
