import SpecRuntime
import Testing

/// Many channels and many rows are found by a text, few one by one. A trace looks at each: an event has to come to the same.
@Suite struct SieveTests {
    private static let count = 24
    private static let kinds =
        (0..<count).map { "\"k\($0)\"" } + [
            "null", "\"\"", "\" k3 \"", "\" k8 \"", "[\"k8\"]", "\"к3\"", "3", "[\"k3\"]", "{\"k3\": 1}", "\"K3\"",
            "\"e\\u0301\"",
            "\"\u{E9}\"", "\"\\\"k3\\\"\"",
        ]

    /// Channels of one address that want a kind each; every sixth says nothing at a glance, and every tenth keeps what it takes.
    private static let channels = (0..<count).map { number in
        let accept =
            switch number % 6 {
            case 0: "kind != 'k1' and contains(kind else '', 'k')"
            case 1: "of == 'x' and kind == 'k\(number)'"
            default: "kind == 'k\(number - number % 4)' and present(of)"
            }
        return """
            channel: c\(number)
            order: \(number)
            crm: bitrix24
            source: { webhook: a }
            inputs: { kind: kind, of: of }
            accept: \(accept)
            final: \(number % 10 == 3)
            records: { lead: { fields: { TITLE: "\(number) {{kind else 'none'}}" } } }
            """
    }

    private static let rows = """
        channel: rows
        crm: bitrix24
        source: { webhook: a }
        inputs:
          kind: kind
          of: of
          number: { path: number, type: integer, default: 0 }
        let:
          word: { case: [{ when: kind == 'é', is: ACCENT }, { when: kind == 'k3', is: THREE }, { else: REST }] }
        records: { lead: { fields: { TITLE: "{{kind else 'none'}}" } } }
        rules:
          note:
        """

    private static func row(_ number: Int) -> String {
        let condition =
            switch number {
            case 5: "number > 6"
            case 6: "kind == 'é'"
            case 7: "word == THREE and number == 6"
            case 9: "kind == of"
            case 10: "number == 6"
            case 11: "kind == 'k11' and of == 'x'"
            default: "kind == 'k\(number)' and number < \(number + 2)"
            }
        let task = "do: [{ task: { about: lead, title: \"row \(number)\", responsible: user('anna') } }]"
        return "    - { rule: row \(number), when: \"\(condition)\", \(task) }"
    }

    // Compiled once for all events.
    private static let manyChannels = Result { try Scenario(channels) }
    private static let manyRows = Result {
        try Scenario([([rows] + (0..<16).map { row($0) } + ["    - else: []"]).joined(separator: "\n")])
    }

    private static func told(_ made: Result<Scenario, any Error>, _ payload: String, isTracing: Bool) throws -> [String]
    {
        var scenario = try made.get()
        scenario.isTracing = isTracing
        return scenario.tell(payload)
    }

    @Test(arguments: kinds)
    func manyChannelsAreFoundAsFewAre(kind: String) throws {
        for payload in [
            "{\"kind\": \(kind)}", "{\"kind\": \(kind), \"of\": \"x\"}", "{\"of\": \"x\"}",
            "\(kind == "null" ? "[\"k8\"]" : "{}")",
        ] {
            let (plain, traced) = try (
                Self.told(Self.manyChannels, payload, isTracing: false),
                Self.told(Self.manyChannels, payload, isTracing: true)
            )
            #expect(plain == traced, "\(payload)")
        }
    }

    /// A path may lead on into a text that holds JSON: nothing is said of it at a glance.
    @Test(arguments: [2, 24]) func pathsIntoATextAreFollowed(count: Int) throws {
        var scenario = try Scenario(
            (0..<count).map { number in
                """
                channel: c\(number)
                order: \(number)
                crm: bitrix24
                source: { webhook: a }
                inputs: { kind: of.kind }
                accept: kind == 'k\(number)'
                reply: { v: \(number) }
                """
            }
        )
        for payload in [#"{"of": {"kind": "k1"}}"#, #"{"of": "{\"kind\": \"k1\"}"}"#] {
            #expect(scenario.tell(payload) == ["1 c1: done"])
        }
        #expect(scenario.tell(#"{"of": "k1"}"#).allSatisfy { !$0.hasSuffix(": done") })
    }

    @Test(arguments: kinds)
    func manyRowsAreFoundAsFewAre(kind: String) throws {
        for payload in [
            "{\"kind\": \(kind)}", "{\"kind\": \(kind), \"of\": \"x\", \"number\": 6}",
            "{\"kind\": \(kind), \"number\": 9}",
        ] {
            let (plain, traced) = try (
                Self.told(Self.manyRows, payload, isTracing: false),
                Self.told(Self.manyRows, payload, isTracing: true)
            )
            #expect(plain == traced, "\(payload)")
        }
    }
}
