import CRMSpec
import Testing

/// What deliveries leave for later ones is in the host's hand.
@Suite struct MemoryTests {
    private static let spec = """
        channel: orders
        crm: bitrix24
        source: { webhook: a }
        inputs: { order: { path: order, required: true } }
        once: { key: order, within: 10m }
        records: { lead: { fields: { TITLE: "{{order}}" }, create: { responsible: next(sales) else user("anna") } } }
        """

    private static let people = """
        people: office
        crm: bitrix24
        teams: { sales: { members: [anna, boris] } }
        """

    @Test func onceIsRememberedAcrossRuns() async throws {
        let artifact = try Artifact(artifactBytes(Self.spec, Self.people))
        let shelf = Shelf(now: moment())
        var memory = Memory()
        func endings(_ order: String, at second: Int64) async throws -> [String] {
            let delivery = posted(#"{"order": "\#(order)"}"#, at: moment(second))
            // As a host that stops and starts between any two deliveries.
            memory = try Memory(json: memory.json)
            return try await artifact.run(delivery, memory: &memory, connector: shelf).endings
        }
        #expect(try await endings("A-1", at: 0) == ["orders done"])
        #expect(try await endings("A-1", at: 599) == ["orders repeated"])
        #expect(try await endings("A-2", at: 599) == ["orders done"])
        #expect(try await endings("A-1", at: 600) == ["orders done"])
        let leads = await shelf.records["lead"] ?? []
        let responsible = leads.compactMap { lead in
            if case .person(let person) = lead.fields["ASSIGNED_BY_ID"] { person.name } else { nil }
        }
        #expect(responsible == ["anna", "boris", "anna"])
        #expect(memory.turns == ["sales": 1])
        #expect(memory.keys == ["orders": ["A-1": moment(600), "A-2": moment(599)]])
    }

    @Test func keysWhoseTimeIsOverAreDropped() throws {
        let artifact = try Artifact(artifactBytes(Self.spec, Self.people))
        var memory = Memory()
        memory.turns = ["sales": 1]
        memory.keys = ["orders": ["old": moment(0), "new": moment(1)], "others": ["old": moment(0)]]
        artifact.dropExpiredKeys(from: &memory, at: moment(600))
        #expect(memory.keys == ["orders": ["new": moment(1)], "others": ["old": moment(0)]])
        #expect(memory.turns == ["sales": 1])
    }

    @Test func isKeptAsJSON() throws {
        var memory = Memory()
        memory.turns = ["sales": 1, "Продажи": 2]
        memory.keys = ["orders": ["\"A\"\n1": moment(), "": moment(1)]]
        let json = memory.json
        #expect(
            String(decoding: json, as: UTF8.self) == #"""
                {"next":{"sales":1,"Продажи":2},"once":{"orders":{"":"2026-04-09T08:06:01+00:00",\#
                "\"A\"\n1":"2026-04-09T08:06:00+00:00"}}}
                """#
        )
        #expect(try Memory(json: json) == memory)
    }

    @Test(arguments: [
        ("", "not JSON at line 1"), ("[]", "no JSON object"), (#"{"nxt":{}}"#, "unknown key 'nxt'"),
        (#"{"next":{"sales":-1}}"#, "next/sales: no count"), (#"{"once":{"a":{"k":12}}}"#, "once/a/k: no time"),
        (#"{"once":{"a":{"k":"soon"}}}"#, "once/a/k: no time"),
    ])
    func refusesWhatIsNoMemory(json: String, words: String) {
        let refusal = #expect(throws: MemoryRefusal.self) { try Memory(json: Array(json.utf8)) }
        #expect(refusal?.description.contains(words) == true, "\(refusal?.description ?? "")")
    }

    @Test(arguments: [
        ("2026-04-09T11:06:00+03:00", 1_775_721_960_000 as Int64?), ("2026-04-09 08:06", 1_775_721_960_000),
        ("1775721960", 1_775_721_960_000), ("0000-01-01T00:00:00Z", nil), ("soon", nil),
    ])
    func timesAreRead(text: String, milliseconds: Int64?) {
        #expect(Moment(iso8601: text)?.milliseconds == milliseconds)
    }

    @Test func timesHaveEnds() {
        #expect(Moment(milliseconds: .max) == nil && Moment(milliseconds: .min) == nil)
        #expect(moment().description == "2026-04-09T08:06:00+00:00")
        #expect(moment() < moment(1))
    }
}
