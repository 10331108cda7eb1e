import SpecBase
import SpecTestSupport

/// Small programs with events and CRMs for them, made at random; the same for the same seed.
struct RandomTriples {
    var random: RandomNumbers
    private var isSure: Set<String> = []

    init(seed: Int) {
        random = RandomNumbers(seed: UInt64(seed))
        for _ in 0..<4 { _ = random.below(2) }
    }

    mutating func one(_ choices: [String]) -> String { choices[random.below(choices.count)] }

    private mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }

    static let people = SourceFile(
        path: "people.yaml",
        text: """
            crmspec: 1
            people: staff
            crm: bitrix24
            senior: boris
            hours: { mon-fri: 09:00-18:00 }
            holidays: [2026-04-10]
            employees:
              anna: { sip: [101], phones: ["+79165550001"] }
              vera: { sip: [103] }
            teams:
              sales: { members: [anna, vera, boris] }
              day: { members: [anna, boris], hours: { mon-sat: 09:00-12:00 } }

            """
    )

    static let tables = SourceFile(
        path: "tables.yaml",
        text: """
            crmspec: 1
            tables:
              owners: { rows: { x: anna, y: boris }, else: boris }
              cities: { rows: { x: Moscow, "ё ж": Kursk } }

            """
    )

    // MARK: - A program

    mutating func files() -> [SourceFile] {
        let count = chance(25) ? 2 : 1
        return (0..<count).map { SourceFile(path: "channel\($0).yaml", text: channel($0)) } + [
            Self.people, Self.tables,
        ]
    }

    private mutating func channel(_ number: Int) -> String {
        isSure = []
        var text = """
            crmspec: 1
            channel: c\(number)
            crm: bitrix24
            source: { webhook: a }
            \(chance(30) ? "final: true" : "order: \(random.below(3))")
            \(chance(4) ? "state: paused" : "")
            inputs:
              k: { path: k, type: enum, values: { a: [a, "1"], b: [b], c: [c] }\(one(["", ", on_invalid: reject"])) }
              n: { path: [n, m], type: integer\(one(["", ", default: 3"])) }
              d: { path: d, type: decimal\(one(["", ", point: \",\""])) }
              t: { path: [t, "u.t"], empty: ["-"] }
              f: { path: f, type: boolean }
              p: { path: p, type: phone\(one(["", "", ", required: true"])) }
              ps: { path: "ps[]", type: phone, many: true }
              e: { path: e, type: email }
              es: { path: "es[].e", type: email, many: true }
              w: { path: w, type: datetime }
              day: { path: day, type: date, format: dd.MM.yyyy }
              hour: { path: hour, type: time }
              url: { path: url, type: url }
              h: { header: X-Tag }
              q: { query: q }

            """
        if chance(50) { text += "accept: \(condition(2, isEvent: true))\n" }
        if chance(50) {
            text += one([
                "once: event.digest\n", "once: { key: 't else \"none\"', within: \(one(["2m", "1h"])) }\n",
                "once: [n else 0, k else a]\n", "once: [t else \"no\", event.address]\n",
            ])
        }
        text += """
            let:
              l: '\(texts(2))'
              big: '\(condition(1, isEvent: true))'
              sort:
                case:
                  - { when: '\(condition(0, isEvent: true))', is: w0 }
                  - { when: '\(condition(0, isEvent: true))', is: w1 }
                  - { else: w2 }
              mine: '\(user(2, isEvent: true))'

            """
        text += "records:\n\(contact())\(deal())\(chance(50) ? lead() : "")"
        if chance(30) { text += "ignore:\n  - { when: '\(condition(2))', reason: no need }\n" }
        text += "rules:\n  first:\n"
        for row in 0..<(1 + random.below(2)) {
            text += "    - { rule: r\(row), when: '\(condition(random.below(4) == 0 ? 2 : 0))', do: [\(action())] }\n"
        }
        text += "    - else: [\(action())]\n"
        if chance(40) {
            text += "  second:\n"
            for word in 0..<3 { text += "    - { rule: s\(word), when: sort == w\(word), do: [\(action())] }\n" }
        }
        if chance(60) {
            text += """
                reply:
                  known: "{{contact.found}}"
                  sum: "{{\(one(["d", "deal.OPPORTUNITY", "n", "contact.count"]))}}"
                  list: ["{{t}}", "{{ps}}", { id: "{{contact.id}}" }]
                  \(one(["to: \"{{url(deal)}}\"", "word: \"{{k}}\"", "to: \"{{contact.url}}\"", "day: \"{{day}}\""]))

                """
        }
        return text
    }

    private mutating func contact() -> String {
        let policy = one(["keep", "enrich", "fill", "replace", "set"])
        let ways = one([
            "PHONE: { value: \"{{ps}}\", search: true }", "PHONE: { value: \"{{[p]}}\", search: true }",
            "PHONE: { value: \"{{p}}\", search: true }\n      EMAIL: { value: \"{{es}}\", search: true }",
            "EMAIL: { value: \"{{e}}\", search: true }\n      PHONE: { value: \"{{p}}\", search: true }",
            "UF_CRM_CARD: { value: \"{{t}}\", search: true }\n      PHONE: { value: \"{{p}}\", search: true }",
            "PHONE: \"{{p}}\"",
        ])
        let create = one([
            "create: never", "create: { responsible: '\(user(2, isEvent: true))' }",
            "create: { when: '\(condition(1, isEvent: true))', responsible: mine, fields: { BIRTHDATE: \"{{day}}\" } }",
        ])
        if create.hasPrefix("create: { responsible") { isSure.insert("contact") }
        let update =
            policy == "keep"
            ? "update: keep"
            : one([
                "update: \(policy)",
                "update: { merge: \(policy), when: '\(condition(1, isEvent: true))', responsible: mine }",
            ])
        let merge = policy == "keep" ? "" : one(["", ", merge: set", ", merge: replace", ", merge: fill"])
        let isSearched = ways != "PHONE: \"{{p}}\""
        return """
              contact:
                fields:
                  NAME: { value: "{{\(one(["t", "l", "h", "lower(t)", "t else q"]))}}"\(isSearched ? merge : "") }
                  LAST_NAME: "{{\(one(["t", "h", "after(t, ' ')", "join(ps, ', ')", "q"]))}}"
                  \(ways)
            \(isSearched ? "    pick: \(one(["oldest", "newest", "all", "stop"]))\n" : "")    \(create)
            \(isSearched ? "    \(update)" : "")

            """
    }

    private mutating func deal() -> String {
        let stages = one(["", ", stages: open", ", stages: [won, sales/NEW]", ", stages: sales/open"])
        let search = chance(50)
        let policy = one(["enrich", "fill", "replace", "set"])
        let stage = one(["sales/NEW", "chats/NEW", "sales/PREPARATION"])
        var text = """
              deal:
                fields:
                  TITLE: "\(one(["Deal", "Deal {{t else n else 'x'}}", "{{l}} {{k else 'none'}} {{event.id}}"]))"
                  CONTACT_IDS: "{{contact}}"
                  OPPORTUNITY: "{{\(one(["d", "n", "(d else 0) + (n else 1)", "deal.OPPORTUNITY else d"]))}}"
                  CURRENCY_ID: \(one(["RUB", "\"{{'UAH' when big else 'USD'}}\""]))
                  CLOSEDATE: "{{\(one(["day", "date(w)", "date(event.received_at)"]))}}"
                  UF_CRM_ORDER_ID: \(search ? "{ value: \"{{\(one(["t", "q", "h else t"]))}}\", search: true }" : "\"{{t}}\"")

            """
        let links = chance(70)
        if links { text += "    find: [{ by: CONTACT_IDS\(stages) }]\n" }
        if search || links { text += "    pick: \(one(["oldest", "newest", "all", "stop"]))\n" }
        let when = one(["", "", ", when: '\(condition(2))'"])
        if when.isEmpty { isSure.insert("deal") }
        text += "    create: { stage: \(stage), responsible: '\(user(2))'\(when) }\n"
        if search || links {
            text += one([
                "    update: keep\n", "    update: \(policy)\n",
                "    update: { merge: \(policy), stage: sales/\(one(["WON", "NEW"])), when: '\(condition(2))' }\n",
                "    update: { merge: \(policy), responsible: '\(user(2))' }\n",
            ])
        }
        return text
    }

    private mutating func lead() -> String {
        """
          lead:
            fields:
              TITLE: "Lead {{n else p else 'x'}}"
              NAME: "{{\(one(["t", "contact.NAME", "lookup(cities, t)", "param(url, 'utm')"]))}}"
              SOURCE_ID: \(one(["CALL", "WEB"]))
              PHONE: "{{\(one(["ps", "p", "contact.PHONE"]))}}"
              CONTACT_ID: "{{contact}}"
            create: { when: '\(condition(2))', stage: NEW, responsible: '\(user(2))' }

        """
    }

    private mutating func action() -> String {
        switch random.below(5) {
        case 0: return !isSure.contains("deal") ? "" : "{ comment: { about: deal, text: '{{event.payload}}' } }"
        case 1:
            return !isSure.contains("deal")
                ? "" : "{ task: { about: [contact, deal], title: 'Do {{n else 0}}', responsible: '\(user(2))' } }"
        case 2:
            guard isSure.contains("deal") else { return "" }
            let due = one(["w", "event.received_at + 2h", "working(event.received_at, 3h)", "at(day, hour)"])
            return """
                { task: { about: [deal], title: "Call", text: "\(one(["{{t}}", "at {{w else 'no time'}}"]))", \
                responsible: '\(user(1))', due: '\(due)', done: '\(condition(1))' } }
                """
        case 3:
            return !isSure.contains("contact") ? "" : "{ activity: { about: contact, title: 'Hi', responsible: mine } }"
        default: return ""
        }
    }

    // MARK: - Expressions

    private mutating func user(_ depth: Int, isEvent: Bool = false) -> String {
        let plain = ["user(\"anna\")", "user(\"boris\")", "senior()", "next(sales)"]
        let optional =
            ["person(t)", "person(p)", "person(e)", "next(day)", "lookup(owners, t)"]
            + (isEvent ? [] : ["contact.responsible", "deal.responsible"])
        guard depth > 0 else { return one(plain) }
        switch random.below(3) {
        case 0: return one(plain)
        case 1: return "\(one(optional)) else \(one(plain))"
        default: return "\(one(plain)) when \(condition(1, isEvent: isEvent)) else \(user(depth - 1, isEvent: isEvent))"
        }
    }

    private mutating func texts(_ depth: Int) -> String {
        let parts = [
            "t", "h", "q", "lower(t)", "digits(t)", "before(t, \" \")", "after(t, \" \")", "decode(q)",
            "param(url, \"utm\")", "join(ps, \"; \")", "lookup(cities, t)", "format(day, \"yyyy/MM/dd\")",
            "format(w, \"dd.MM HH:mm\")", "\"large\" when n > 4",
        ]
        return "\(one(parts)) else \(one(parts)) else \"none\""
    }

    private mutating func condition(_ depth: Int, isEvent: Bool = false) -> String {
        switch depth == 0 ? 0 : random.below(6) {
        case 3: return "(\(condition(depth - 1, isEvent: isEvent)) and \(condition(depth - 1, isEvent: isEvent)))"
        case 4: return "(\(condition(depth - 1, isEvent: isEvent)) or \(condition(depth - 1, isEvent: isEvent)))"
        case 2: return "not (\(condition(depth - 1, isEvent: isEvent)))"
        default:
            let event = [
                "k == a", "k != b", "k in [a, b]", "k not in [a]", "n > 3", "n <= 4", "d >= 10.5", "d == n", "f",
                "present(p)", "present(ps)", "count(ps) > 1", "t == \"x\"", "t in [\"x\", \"y\"]", "p in ps",
                "contains(t, \"x\")", "starts_with(t, \"ё\")", "ends_with(t, \"y\")", "w > event.received_at",
                "day == date(event.received_at)", "hour < 12:00", "e == first(es)", "present(h)", "t == h",
                "event.received_at + 1h < w", "not present(t)",
            ]
            let found = [
                "contact.found", "deal.found", "contact.count > 1", "deal.count == 2", "contact.NAME == t",
                "contact.LAST_NAME == \"Q\"", "present(deal.OPPORTUNITY)", "deal.OPPORTUNITY > 100",
                "p in contact.PHONE",
                "deal.stage == \"sales/NEW\"", "contact.responsible == user(\"anna\")", "present(contact.responsible)",
                "contact.BIRTHDATE < day",
            ]
            return one(isEvent ? event : event + found + found)
        }
    }

    // MARK: - An event and a CRM

    /// A JSON body, or a list of several.
    mutating func body() -> String {
        if chance(10) { return "[\((0..<random.below(4)).map { _ in object() }.joined(separator: ","))]" }
        return object()
    }

    private mutating func object() -> String {
        var entries: [String] = []
        let values: [(String, [String])] = [
            ("k", ["\"a\"", "\"1\"", "\"b\"", "\"c\"", "\"z\"", "null", "1"]),
            ("n", ["3", "4", "5", "\" 6 \"", "4.5", "\"\"", "\"x\""]), ("m", ["7", "null"]),
            ("d", ["10.5", "\"1 000,50\"", "3", "4.0", "1e2", "\"-\"", "200"]),
            ("t", ["\"x\"", "\"y\"", "\" x \"", "\"ё  ж\"", "\"-\"", "\"\"", "\"a x y\"", "\"101\"", "\"103\"", "7"]),
            ("u", ["{\"t\": \"y\"}", "\"{\\\"t\\\": \\\"x\\\"}\"", "[]"]), ("f", ["true", "\"no\"", "\"да\"", "2"]),
            ("p", phones + ["\"12\"", "\"\""]), ("e", emails + ["\"a@\""]),
            ("w", ["\"2026-04-09T12:00:00+03:00\"", "\"2026-04-09 18:00\"", "1775725560", "\"soon\""]),
            ("day", ["\"09.04.2026\"", "\"31.02.2026\"", "\"01.01.1990\""]), ("hour", ["\"09:30\"", "\"25:00\""]),
            ("url", ["\"https://example.com/?utm=ads&a=b\"", "\"https://example.com/\"", "\"nothing\""]),
        ]
        for (key, choices) in values where chance(60) { entries.append("\"\(key)\": \(one(choices))") }
        if chance(50) {
            entries.append("\"ps\": [\((0..<random.below(4)).map { _ in one(phones) }.joined(separator: ","))]")
        }
        if chance(40) {
            let mails = (0..<random.below(3)).map { _ in "{\"e\": \(one(emails))}" }
            entries.append("\"es\": [\(mails.joined(separator: ","))]")
        }
        return "{\(entries.joined(separator: ", "))}"
    }

    private var phones: [String] { (1...4).map { "\"+7916555000\($0)\"" } + ["\"8 (916) 555-00-02\""] }
    private var emails: [String] { ["\"anna@example.com\"", "\"Q@Example.com\"", "\"r@example.com\""] }

    /// What the CRM holds, as `case.yaml` writes it.
    mutating func crm() -> String {
        var text = "bitrix24:\n  contact:\n"
        let contacts = random.below(5)
        for number in 0..<contacts {
            var parts = ["id: \(number * 7 + 1)"]
            if chance(40) { parts.append("created: 2026-0\(1 + random.below(3))-01T00:00:00Z") }
            if chance(60) { parts.append("NAME: \(one(["x", "Q", "y", "\"a  x y\""]))") }
            if chance(40) { parts.append("LAST_NAME: \(one(["\"-\"", "Q", "\"ё ж\""]))") }
            if chance(70) {
                parts.append(
                    "PHONE: [\((0...random.below(2)).map { _ in one(phones + ["\"home\""]) }.joined(separator: ", "))]"
                )
            }
            if chance(50) { parts.append("EMAIL: [\(one(emails))]") }
            if chance(30) { parts.append("UF_CRM_CARD: \(one(["x", "y", "\"101\""]))") }
            if chance(30) { parts.append("BIRTHDATE: 1990-01-01") }
            if chance(60) { parts.append("ASSIGNED_BY_ID: \(one(["anna", "boris", "vera"]))") }
            text += "    - { \(parts.joined(separator: ", ")) }\n"
        }
        if contacts == 0 { text = "bitrix24:\n  contact: []\n" }
        let deals = random.below(5)
        text += deals == 0 ? "  deal: []\n" : "  deal:\n"
        for number in 0..<deals {
            var parts = ["id: \(number + 9)", "TITLE: Deal"]
            if chance(70), contacts > 0 { parts.append("CONTACT_IDS: [\(random.below(contacts) * 7 + 1)]") }
            if chance(50) { parts.append("OPPORTUNITY: \(one(["3", "10.5", "200"]))") }
            if chance(50) { parts.append("CURRENCY_ID: \(one(["RUB", "UAH"]))") }
            if chance(50) { parts.append("UF_CRM_ORDER_ID: \(one(["x", "y", "\"ё ж\""]))") }
            if chance(80) { parts.append("STAGE_ID: \(one(["sales/NEW", "sales/WON", "sales/LOSE", "chats/NEW"]))") }
            if chance(60) { parts.append("ASSIGNED_BY_ID: \(one(["anna", "boris", "vera"]))") }
            text += "    - { \(parts.joined(separator: ", ")) }\n"
        }
        return text
    }
}
