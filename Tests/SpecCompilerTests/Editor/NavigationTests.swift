import SpecBase
import SpecCompiler
import Testing

@Suite struct NavigationTests {
    /// A place, and every place of the same thing as `line: text`; the declaration is told apart.
    struct Example: CustomTestStringConvertible {
        let spec: String
        var declared: [String] = []
        let uses: [String]

        var testDescription: String { spec.split(separator: "\n").first { $0.contains("‸") }.map(String.init) ?? spec }
    }

    static let head = "crmspec: 1\nchannel: orders\ncrm: bitrix24\nsource: { webhook: orders }\n"

    static let names: [Example] = [
        Example(
            spec: head
                + "inputs:\n  имя: name\n  b: c\naccept: present(и‸мя)\nlet:\n  т:\n    text: |\n      Имя: {{имя}}\n      «{{имя else 'имя'}}»\n",
            declared: ["6: имя"],
            uses: ["6: имя", "8: имя", "12: имя", "13: имя"]
        ),
        Example(
            spec: head
                + "inputs: { phone: phone }\nlet: { a: \"lower(\\\"x\\\") else phone\" }\naccept: present(phone‸)\n",
            declared: ["5: phone"],
            uses: ["5: phone", "6: phone", "7: phone"]
        ),
        Example(
            spec: head + "let:\n  \"a\": event.id\n  b: ‸a else event.id\n",
            declared: ["6: a"],
            uses: ["6: a", "7: a"]
        ),
        Example(
            spec: head + "records:\n  deal:\n    fields: { TITLE: \"x\" }\n  lead:\n    fields: { TITLE: x }\n"
                + "rules:\n  r:\n    - when: de‸al.found\n      rule: a\n      do: [{ comment: { about: deal, text: \"{{deal.TITLE}}\" } }]\n",
            declared: ["6: deal"],
            uses: ["6: deal", "12: deal", "14: deal", "14: deal"]
        ),
        // The inputs of a source are those of its channels.
        Example(
            spec: "crmspec: 1\nchannel: a\ncrm: bitrix24\nsource: shop\naccept: present(ord‸er)\n"
                + "# file: b.yaml\ncrmspec: 1\nchannel: b\ncrm: bitrix24\nsource: shop\naccept: order == \"1\"\n"
                + "# file: c.yaml\ncrmspec: 1\nchannel: c\ncrm: bitrix24\nsource: { webhook: c }\ninputs: { order: id }\naccept: present(order)\n"
                + "# file: shop.yaml\ncrmspec: 1\nsource: shop\nwebhook: w\ninputs: { order: id }\nonce: order\n",
            declared: ["shop.yaml:4: order"],
            uses: ["b.yaml:5: order", "5: order", "shop.yaml:4: order", "shop.yaml:5: order"]
        ),
        // A word of an enum is no name, even where another channel has one.
        Example(
            spec: head + "inputs: { kind: { path: k, type: enum, values: [paid] } }\naccept: kind == pa‸id\n",
            uses: []
        ),
        Example(spec: head + "accept: nothing‸\n", uses: []),
        Example(spec: head + "inputs: { a: a‸ }\n", uses: []),
    ]

    static let others: [Example] = [
        Example(
            spec: head
                + "let: { a: lookup(горо‸да, event.id) }\n# file: t.yaml\ncrmspec: 1\ntables:\n  города: { rows: { a: b } }\n",
            declared: ["t.yaml:3: города"],
            uses: ["5: города", "t.yaml:3: города"]
        ),
        Example(
            spec: head
                + "let: { a: next(sal‸es) }\n# file: p.yaml\ncrmspec: 1\npeople: p\ncrm: bitrix24\nteams: { sales: { members: [anna] } }\n",
            declared: ["p.yaml:4: sales"],
            uses: ["5: sales", "p.yaml:4: sales"]
        ),
        // Users stand in calls, in people files, in fields and comparisons, and in tables that are looked up for one.
        Example(
            spec: head
                + "let: { a: user(\"an‸na\"), c: senior() }\nrecords:\n  contact:\n    fields: { ASSIGNED_BY_ID: anna, NAME: anna }\n"
                + "  deal:\n    create:\n      when: contact.responsible == 'anna'\n      responsible: lookup(owners, event.id)\n"
                + "    fields: { ASSIGNED_BY_ID: boris }\n"
                + "# file: p.yaml\ncrmspec: 1\npeople: p\ncrm: bitrix24\nsenior: anna\nteams: { sales: { members: [boris, anna] } }\n"
                + "employees: { anna: { sip: anna } }\n"
                + "# file: t.yaml\ncrmspec: 1\ntables:\n  owners: { rows: { anna: \"anna\" }, else: boris }\n  names: { rows: { a: anna } }\n",
            declared: ["bitrix24.yaml:8: anna"],
            uses: [
                "bitrix24.yaml:8: anna", "5: anna", "8: anna", "11: anna", "p.yaml:4: anna", "p.yaml:5: anna",
                "p.yaml:6: anna", "t.yaml:3: anna",
            ]
        ),
        Example(
            spec:
                "crmspec: 1\nchannel: a\ncrm: bitrix24\nsource: sh‸op\n# file: shop.yaml\ncrmspec: 1\nsource: shop\nwebhook: w\n",
            declared: ["shop.yaml:2: shop"],
            uses: ["4: shop", "shop.yaml:2: shop"]
        ),
        Example(
            spec: "crmspec: 1\nchannel: a\ncrm: bitr‸ix24\n",
            declared: ["bitrix24.yaml:2: bitrix24"],
            uses: ["bitrix24.yaml:2: bitrix24", "3: bitrix24"]
        ),
        Example(
            spec: head
                + "records:\n  client: { entity: contact, fields: { NA‸ME: \"{{client.NAME}}\" } }\n  lead: { fields: { NAME: x } }\n",
            declared: ["bitrix24.yaml:18: NAME"],
            uses: ["bitrix24.yaml:18: NAME", "6: NAME", "6: NAME"]
        ),
        Example(
            spec: head
                + "records:\n  deal:\n    create: { stage: sales/N‸EW }\n    fields: { UF_CRM_ORDER_ID: { value: x, search: { stages: [sales/NEW] } } }\n",
            declared: ["bitrix24.yaml:55: NEW"],
            uses: ["bitrix24.yaml:55: NEW", "7: sales/NEW", "8: sales/NEW"]
        ),
        Example(
            spec: head + "records:\n  d: { entity: de‸al }\n",
            declared: ["bitrix24.yaml:41: deal"],
            uses: ["bitrix24.yaml:41: deal", "6: deal"]
        ),
    ]

    /// Broken files keep what can be read of them.
    static let broken: [Example] = [
        Example(
            spec: head + "inputs:\n  a: x\n  b\n  c: { path: y\naccept: present(‸a)\nrecords: [\n",
            declared: ["6: a"],
            uses: ["6: a", "9: a"]
        ),
        Example(
            spec: head + "inputs:\n  a: x\naccept: present(‸a) and (\nlet: { t: { text: \"{{a\" } }\n",
            declared: ["6: a"],
            uses: ["6: a", "7: a", "8: a"]
        ),
    ]

    @Test(arguments: names + others + broken) func finds(_ example: Example) {
        var edited = EditedSpec(example.spec)
        let uses = edited.session.references(in: edited.path, at: edited.position)
        #expect(edited.shown(uses) == example.uses)
        let declared = edited.session.definitions(in: edited.path, at: edited.position)
        #expect(edited.shown(declared) == example.declared)
    }
}
