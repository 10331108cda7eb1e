import SpecRuntime
import Testing

/// What a payload holds, and what an input makes of it.
@Suite struct InputTests {
    struct Case {
        let input: String
        let payload: String
        let value: String
        var note: String?
    }

    /// Here the text has to be looked at by its letters.
    @Test(arguments: [(0, true), (1, false)]) func aLongTextHasALimit(more: Int, isRead: Bool) throws {
        var scenario = try Scenario(
            """
            channel: site
            crm: bitrix24
            source: { webhook: a }
            inputs: { text: text }
            reply: { v: "{{present(text)}}" }
            """
        )
        let text = "e\u{301}" + String(repeating: "x", count: (1 << 20) - 3 + more)
        #expect(scenario.deliver("{\"text\": \"\(text)\"}").reply?.body?.text == "{v: \(isRead)}")
    }

    static let cases: [Case] = [
        // The first path that is not missing counts.
        Case(input: "[a, b]", payload: #"{"a": "", "b": "x"}"#, value: "'x'"),
        Case(input: "[a.b, a]", payload: #"{"a": "x"}"#, value: "'x'"),
        Case(
            input: "{ path: [a, b], type: integer }",
            payload: #"{"a": "x", "b": 7}"#,
            value: "7",
            note: "v 'x': not an integer"
        ),
        // PHP's empty list is an empty object.
        Case(input: "a.b", payload: #"{"a": []}"#, value: "–"),
        Case(input: "a", payload: #"{"a": []}"#, value: "–"),
        Case(input: "a", payload: #"{"a": {}}"#, value: "–"),
        Case(input: "a", payload: #"{"a": null}"#, value: "–"),
        Case(input: "a", payload: #"{"a": " \u00a0 "}"#, value: "–"),
        Case(input: "a", payload: #"{"a": 0}"#, value: "'0'"),
        Case(input: "a", payload: #"{"a": false}"#, value: "'false'"),
        Case(input: "a", payload: #"{"a": 12345678901234567890123}"#, value: "'12345678901234567890123'"),
        Case(input: "a", payload: #"{"a": "и\u0306"}"#, value: "'й'"),
        Case(input: "{ path: a, empty: [нет, '-'] }", payload: #"{"a": " - "}"#, value: "–"),
        Case(input: "{ path: a, default: x }", payload: #"{"a": ""}"#, value: "'x'"),
        Case(
            input: "{ path: a, type: integer, default: 3 }",
            payload: #"{"a": "?"}"#,
            value: "3",
            note: "v '?': not an integer"
        ),
        // A list where one value is wanted.
        Case(input: "a", payload: #"{"a": ["", "x"]}"#, value: "'x'"),
        Case(
            input: "a",
            payload: #"{"a": ["x", "y"]}"#,
            value: "–",
            note: "v 'x': the first of 2 values where one is wanted"
        ),
        Case(input: "'a[0]'", payload: #"{"a": ["x", "y"]}"#, value: "'x'"),
        Case(input: "'a[-1]'", payload: #"{"a": ["x", "y"]}"#, value: "'y'"),
        Case(input: "'a[5]'", payload: #"{"a": ["x", "y"]}"#, value: "–"),
        Case(input: "'a[\"odd key\"]'", payload: #"{"a": {"odd key": "x"}}"#, value: "'x'"),
        // Lists.
        Case(input: "{ path: 'a[].n', many: true }", payload: #"{"a": [{"n": 1}, {}, {"n": 2}]}"#, value: "['1', '2']"),
        Case(input: "{ path: 'a[].n', many: true }", payload: #"{"a": {"n": 1}}"#, value: "['1']"),
        Case(
            input: "{ path: 'a[]', many: true, type: integer }",
            payload: #"{"a": [1, "x", 2]}"#,
            value: "[1, 2]",
            note: "v 'x': not an integer"
        ),
        Case(
            input: "{ path: 'a[]', many: true, type: integer }",
            payload: #"{"a": ["x", "y"]}"#,
            value: "–",
            note: "v 'x': not an integer"
        ),
        // Types.
        Case(input: "{ path: a, type: decimal, point: ',' }", payload: #"{"a": "1 500,50"}"#, value: "1500.5"),
        Case(input: "{ path: a, type: boolean }", payload: #"{"a": "Нет"}"#, value: "false"),
        Case(input: "{ path: a, type: boolean }", payload: #"{"a": 1}"#, value: "true"),
        Case(
            input: "{ path: a, type: boolean }",
            payload: #"{"a": "2"}"#,
            value: "–",
            note: "v '2': neither yes nor no"
        ),
        Case(
            input: "{ path: a, type: date, format: dd.MM.yyyy }",
            payload: #"{"a": "09.04.2026"}"#,
            value: "'2026-04-09'"
        ),
        Case(
            input: "{ path: a, type: date, format: dd.MM.yyyy }",
            payload: #"{"a": "31.02.2026"}"#,
            value: "–",
            note: "v '31.02.2026': not a date like dd.MM.yyyy"
        ),
        Case(input: "{ path: a, type: datetime }", payload: #"{"a": 1775721960}"#, value: "'2026-04-09 11:06'"),
        Case(input: "{ path: a, type: time, format: HH.mm }", payload: #"{"a": "18.30"}"#, value: "'18:30'"),
        Case(
            input: "{ path: a, type: time, format: HH.mm }",
            payload: #"{"a": "18:30"}"#,
            value: "–",
            note: "v '18:30': not a time like HH.mm"
        ),
        Case(input: "{ path: a, type: time }", payload: #"{"a": "x"}"#, value: "–", note: "v 'x': not a time"),
        Case(
            input: "{ path: a, type: datetime, format: dd.MM.yyyy HH:mm }",
            payload: #"{"a": "09.04.2026 11:06"}"#,
            value: "'2026-04-09 11:06'"
        ),
        Case(
            input: "{ path: a, type: datetime, format: dd.MM.yyyy }",
            payload: #"{"a": "09.04.2026"}"#,
            value: "'2026-04-09 00:00'"
        ),
        Case(
            input: "{ path: a, type: datetime, format: dd.MM.yyyy }",
            payload: #"{"a": "31.02.2026"}"#,
            value: "–",
            note: "v '31.02.2026': not a date and time like dd.MM.yyyy"
        ),
        Case(
            input: "{ path: a, type: datetime, zone: UTC }",
            payload: #"{"a": "2026-04-09 08:06"}"#,
            value: "'2026-04-09 11:06'"
        ),
        Case(
            input: "{ path: a, type: phone, region: UA }",
            payload: #"{"a": "067 123 45 67"}"#,
            value: "'+380671234567'"
        ),
        Case(
            input: "{ path: a, type: phone, digits: [12] }",
            payload: #"{"a": "89161234567"}"#,
            value: "–",
            note: "v '89161234567': a phone of 11 digits"
        ),
        Case(
            input: "{ path: a, type: url }",
            payload: #"{"a": "https://Example.com/x"}"#,
            value: "'https://example.com/x'"
        ),
        Case(
            input: "{ path: a, type: enum, values: { ours: [' Их  слово '] } }",
            payload: #"{"a": "Их слово"}"#,
            value: "'ours'"
        ),
        Case(
            input: "{ path: a, type: enum, values: [ours] }",
            payload: #"{"a": "theirs"}"#,
            value: "–",
            note: "v 'theirs': no word that the spec knows"
        ),
        // Headers and the URL.
        Case(input: "{ header: content-TYPE }", payload: "{}", value: "'application/json'"),
    ]

    @Test(arguments: cases.indices)
    func inputHasItsValue(position: Int) throws {
        let one = Self.cases[position]
        var scenario = try Scenario(
            """
            channel: site
            crm: bitrix24
            source: { webhook: a }
            inputs:
              v: \(one.input)
            reply: { v: "{{v}}" }
            """
        )
        let outcome = scenario.deliver(one.payload)
        #expect(
            outcome.reply?.body?.text == (one.value == "–" ? "{}" : "{v: \(one.value)}"),
            "\(one.input) of \(one.payload)"
        )
        let notes = OutcomeText(program: scenario.program).lines(outcome).dropFirst()
        #expect(Array(notes) == one.note.map { ["  note: \($0)"] } ?? [], "\(one.input) of \(one.payload)")
    }

    @Test(arguments: [
        ("{ path: a, required: true }", "{}", ["v is missing: absent"]),
        ("{ path: a, required: true }", #"{"a": " "}"#, ["v is missing: empty"]),
        ("{ path: a, type: integer, on_invalid: reject }", #"{"a": "x"}"#, ["v 'x': not an integer"]),
        ("{ path: a, type: integer, default: 1, on_invalid: reject }", #"{"a": "x"}"#, ["v 'x': not an integer"]),
        (
            "{ path: a, type: integer, required: true }", #"{"a": "x"}"#,
            ["v 'x': not an integer", "v is missing: invalid"]
        ),
    ])
    func eventIsRejected(input: String, payload: String, notes: [String]) throws {
        var scenario = try Scenario("channel: site\ncrm: bitrix24\nsource: { webhook: a }\ninputs: { v: \(input) }")
        #expect(scenario.tell(payload) == ["1 site: rejected"] + notes.map { "  note: \($0)" })
    }

    @Test func anotherPathThatIsInvalidDoesNotReject() throws {
        var scenario = try Scenario(
            "channel: site\ncrm: bitrix24\nsource: { webhook: a }\ninputs: { v: { path: [a, b], type: integer, on_invalid: reject } }"
        )
        #expect(scenario.tell(#"{"a": "x", "b": 1}"#) == ["1 site: done", "  note: v 'x': not an integer"])
    }

    @Test(arguments: [(200, ""), (201, "…")]) func ofALongTextTheNoteShowsTheBeginning(length: Int, mark: String) throws
    {
        var scenario = try Scenario(
            "channel: site\ncrm: bitrix24\nsource: { webhook: a }\ninputs: { v: { path: a, type: integer } }"
        )
        let shown = String(repeating: "я", count: 200) + mark
        #expect(
            scenario.tell(#"{"a": "\#(String(repeating: "я", count: length))"}"#) == [
                "1 site: done", "  note: v '\(shown)': not an integer",
            ]
        )
    }

    @Test func whatIsTooLongOrTooMuchIsSaid() throws {
        var scenario = try Scenario(
            """
            channel: site
            crm: bitrix24
            source: { webhook: a }
            inputs: { v: a, w: { path: "w[]", many: true } }
            reply: { v: "{{v}}", n: "{{count(w)}}" }
            """
        )
        let long = String(repeating: "x", count: (1 << 20) + 1)
        let outcome = scenario.deliver(
            #"{"a": "\#(long)", "w": [\#(Array(repeating: "1", count: 1_500).joined(separator: ","))]}"#
        )
        #expect(outcome.reply?.body?.text == "{n: 1000}")
        #expect(OutcomeText(program: scenario.program).lines(outcome).count == 3)
    }
}
