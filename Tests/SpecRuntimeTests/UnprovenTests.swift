import SpecIR
import SpecRuntime
import Testing

/// What the compiler proves of specs, an artifact may lack: such a program is sound, and its run says what it left out.
@Suite struct UnprovenTests {
    private static func rows(_ count: Int) -> String {
        let task = "do: [{ task: { about: lead, title: Call, responsible: user('anna') } }]"
        let rows = (0..<count).map { "    - { rule: row \($0), when: name == 'n\($0)', \(task) }" }
        return (["rules:", "  call:"] + rows + ["    - else: []"]).joined(separator: "\n")
    }

    /// Few rows are looked at one by one, many are found by a text.
    @Test(arguments: [2, 24]) func noRowHolds(count: Int) throws {
        let spec = PlanTests.spec("never", rules: Self.rows(count))
        let program = try Scenario(spec).program.changing(rows: { $0.dropLast() })
        try verify(program)
        var scenario = Scenario(program: program)
        #expect(scenario.tell(PlanTests.payload).last == "  note: remark: no row of call holds")
        #expect(scenario.tell(#"{"name": "n1", "card": "7"}"#).contains("  task about new lead"))
    }

    @Test func anActionIsAboutNoRecord() throws {
        let program = try Scenario(PlanTests.spec("never", rules: Self.rows(2))).program
        let contact = try #require(program.expressions.firstIndex(of: .record(Index(0 as UInt32), .reference)))
        let changed = program.changing(rules: { $0.about([Index(contact)]) })
        try verify(changed)
        var scenario = Scenario(program: changed)
        let lines = scenario.tell(#"{"name": "n1", "card": "7"}"#)
        #expect(lines.last == "  note: remark: a task is about no record, and was left out")
        #expect(!lines.contains { $0.contains("task about") })
    }

    /// The later value counts, in the place of the first.
    @Test func aFieldIsSetTwice() throws {
        let program = try Scenario(PlanTests.spec("{ fields: { LAST_NAME: Guest } }")).program
        let changed = program.changing(records: { $0.name == "contact" ? $0.settingItsFirstFieldTwice : $0 })
        try verify(changed)
        var scenario = Scenario(program: changed)
        #expect(
            scenario.tell(PlanTests.payload).dropFirst(3).prefix(4) == [
                "  create contact", "    NAME: Guest", "    UF_CRM_CARD: 7", "  create lead",
            ]
        )
    }

    @Test func aRecordHasNoPage() throws {
        let reply = "reply: { ok: true, url: \"{{url(lead)}}\" }"
        let program = try Scenario(PlanTests.spec("never", rules: reply)).program.changing(entities: \.withoutPages)
        try verify(program)
        var scenario = Scenario(program: program)
        #expect(scenario.deliver(PlanTests.payload).reply?.body?.text == "{ok: 'true'}")
    }
}
