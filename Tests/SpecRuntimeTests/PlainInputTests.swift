import SpecIR
import SpecRuntime
import Testing

/// A trace reads every input the long way and glances at nothing: without one, an event has to come to the same.
@Suite struct PlainInputTests {
    private static let texts = [
        "x", " x ", "", "  ", "\t\n", "\u{A0}x\u{A0}", "x\u{2003}", "\u{85}", "й", "и\u{306}", "e\u{301}x", "é", "Київ",
        "№ 5", "«да»", "– “a” … „b‟", "Ω", "日本", "a\u{300}", "\u{300}", "ё\u{308}", "😀", "q\"\\\u{7}",
        "0", "-1", "+1", "007", "1 000", "12.50", "1e3", "999999999999999999", "9999999999999999999", "٣",
        "+380671234567", "067 123-45-67", "8 (916) 123.45.67", "++380671234567", "+38+067", "380671234567",
        "0671234567,",
        "067123456", "+7 999", "тел. 0671234567", "1111111111", "0671234567 доб. 5",
        "a@b.example", "A.B@Example.COM", "a@b", "a..b@c.example", ".a@b.example", "a@-b.example", "a@b-.example",
        "a@b.1", "a@b.1x", "a@b..example", "a@b.example.", "a b@c.example", "<a@b.example>", "mailto:a@b.example",
        "a@@b.c",
        "a@" + String(repeating: "b", count: 64) + ".example", String(repeating: "a", count: 65) + "@b.example",
    ]

    private static func scenario(isTracing: Bool) throws -> Scenario {
        var scenario = try Scenario(
            """
            channel: site
            crm: bitrix24
            source: { webhook: a }
            inputs:
              text: [none, deep.long_key_of_many_letters, v]
              number: { path: v, type: integer }
              phone: { path: v, type: phone }
              email: { path: v, type: email }
              last: { path: "list[-1]", default: nobody }
            records:
              contact:
                fields:
                  PHONE: { value: "{{phone}}", search: true }
                  EMAIL: { value: "{{email}}", search: true }
                pick: oldest
                update: fill
              lead:
                fields:
                  TITLE: "{{text else '-'}} {{number else '-'}} {{last}}"
                  CONTACT_ID: "{{contact}}"
            """
        )
        scenario.isTracing = isTracing
        return scenario
    }

    private static func payloads(_ text: String) -> [String] {
        let json = jsonText(text)
        return [
            "{\"v\": \(json)}", "{\"v\": \(json), \"list\": [1, \(json)]}", "{\"v\": [\(json)]}",
            "{\"long_key_of_many_letterz\": 1, \"deep\": {\"long_key_of_many_letterz\": 2, \"long_key_of_many_letters\": \(json)}}",
            "{\"deep\": \(json), \"list\": \(json), \"v\": null}", "{\"list\": [], \"v\": {\"a\": \(json)}}",
        ]
    }

    /// More beginnings of paths than are remembered.
    @Test func pathsMayBeginInManyWays() throws {
        let places = 0..<20
        let inputs = places.map { "  i\($0): { path: a\($0).v }" }.joined(separator: "\n")
        let title = places.map { "{{i\($0) else '-'}}" }.joined(separator: " ")
        var scenario = try Scenario(
            """
            channel: site
            crm: bitrix24
            source: { webhook: a }
            inputs:
            \(inputs)
            records:
              lead:
                fields:
                  TITLE: "\(title)"
            """
        )
        scenario.deliver("{" + places.map { "\"a\($0)\": {\"v\": \"\($0)\"}" }.joined(separator: ", ") + "}")
        let expected = places.map { "\($0)" }.joined(separator: " ")
        #expect(scenario.crm.done.first?.fields.first?.after == .text(expected))
    }

    private static let conditions = [
        "kind == 'a'", "kind == 'a' and not present(of)", "kind != 'a'", "kind == 'a' or present(of)",
    ]

    @Test(arguments: texts)
    func aTraceChangesNothing(text: String) throws {
        for payload in Self.payloads(text) {
            var (plain, traced) = try (Self.scenario(isTracing: false), Self.scenario(isTracing: true))
            let (lhs, rhs) = (plain.deliver(payload), traced.deliver(payload))
            #expect(runs(lhs) == runs(rhs), "\(payload)")
        }
    }

    @Test(arguments: [
        "\"a\"", "\" a \"", "\"b\"", "\"A\"", "null", "1", "[\"a\"]", "[\"b\"]", "{\"a\": 1}", "\"\"", "\"\\u0061\"",
        "\"а\"", "[]",
    ])
    func aGlanceAtAnEventIsRight(kind: String) throws {
        for payload in ["{\"kind\": \(kind)}", "{\"of\": {\"kind\": \(kind)}}", "{}"] {
            for accept in Self.conditions {
                var outcomes: [[RunOutcome]] = []
                for isTracing in [false, true] {
                    var scenario = try Scenario(
                        """
                        channel: site
                        crm: bitrix24
                        source: { webhook: a }
                        inputs: { kind: kind, of: of.kind }
                        accept: \(accept)
                        records: { lead: { fields: { TITLE: "{{kind else 'none'}}" } } }
                        """
                    )
                    scenario.isTracing = isTracing
                    outcomes.append(runs(scenario.deliver(payload)))
                }
                #expect(outcomes[0] == outcomes[1], "\(accept) of \(payload)")
            }
        }
    }
}

/// The runs of an outcome without their traces.
private func runs(_ outcome: StepOutcome) -> [RunOutcome] {
    guard case .runs(let runs) = outcome.result else { return [] }
    return runs.map { run in
        RunOutcome(
            event: run.event,
            channel: run.channel,
            result: run.result,
            records: run.records,
            commands: run.commands,
            notes: run.notes,
            trace: []
        )
    }
}
