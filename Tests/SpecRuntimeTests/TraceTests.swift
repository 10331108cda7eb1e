import SpecIR
import SpecRuntime
import Testing

/// Why everything came out as it did, for a spec's author.
@Suite struct TraceTests {
    static func trace(_ payload: String, crm: [TestRecord]) throws -> [String] {
        var scenario = try Scenario(
            """
            channel: site
            crm: bitrix24
            source: { webhook: a }
            inputs:
              name: [name, title]
              phone: { path: phone, type: phone }
              card: { path: card, empty: ["0"] }
              word: { path: word, default: "yes" }
            accept: present(name)
            once: name
            let: { greeting: { text: "Hi {{name}}" } }
            records:
              contact:
                fields:
                  NAME: "{{greeting}}"
                  PHONE: { value: "{{phone}}", search: true }
                  UF_CRM_CARD: { value: "{{card}}", search: true }
                pick: oldest
                update: replace
            rules: { note: [{ rule: found, when: contact.found, do: [] }, { else: [] }] }
            reply: { ok: "{{word}}", of: ["{{name}}", "b"] }
            """,
            crm: crm
        )
        scenario.isTracing = true
        guard case .runs(let runs) = scenario.deliver(payload).result, let run = runs.first else { return [] }
        return run.trace.map { "\($0.subject): \($0.finding)" }
    }

    @Test func everyStepIsTold() throws {
        let held = TestRecord("contact", "12", ["PHONE": phones("+79161234567"), "NAME": .text("Мария")])
        let lines = try Self.trace(#"{"title": "Анна", "phone": "89161234567", "card": "0"}"#, crm: [held])
        #expect(
            lines.filter { !$0.hasPrefix("reply") } == [
                "input name: 'Анна', from title", "input phone: +79161234567, from phone",
                "input card: missing (empty)", "input word: 'yes', its default",
                "accept present(name): holds", "once: key Анна",
                "way PHONE of contact: asks for contact where PHONE is +79161234567",
                "way UF_CRM_CARD of contact: silent: the value for UF_CRM_CARD is missing (empty)",
                "way PHONE of contact: 1 answered, 1 confirmed: 12", "record contact: found 12",
                "let greeting: 'Hi Анна'",
                "field contact.NAME: 'Мария' becomes 'Hi Анна', by replace",
                "field contact.PHONE: stays [+79161234567]: replace with [+79161234567] changes nothing",
                "field contact.UF_CRM_CARD: stays missing (empty): the value is missing (empty)",
                "record contact: updated",
                "rule note / found: taken",
            ]
        )
        #expect(lines.contains(#"reply: {"ok": "yes", "of": ["Анна", "b"]}"#))
    }

    @Test func stagesAndWhatIsUndecidedAreTold() throws {
        var deals = try Scenario(SearchTests.deals, crm: [])
        deals.isTracing = true
        guard case .runs(let asked) = deals.deliver(#"{"phone": "89161234567", "order": "7"}"#).result else { return }
        #expect(
            asked.first?.trace.map { "\($0.subject): \($0.finding)" }.contains {
                $0.hasSuffix("asks for deal where UF_CRM_ORDER_ID is '7' and stage is sales/NEW or sales/PREPARATION")
            } == true,
            "\(asked.first?.trace.map(\.finding) ?? [])"
        )
        let both = TestRecord("contact", "20", ["EMAIL": emails("maria@example.com")])
        var contacts = try Scenario(SearchTests.contacts(pick: "stop"), crm: [SearchTests.maria, both])
        contacts.isTracing = true
        let runs = try #require(contacts.deliver(SearchTests.payload).runs)
        #expect(
            runs.first?.trace.last?.finding == "several match, and 'pick: stop' ends the run: 20, 15",
            "\(runs.first?.trace.map(\.finding) ?? [])"
        )
    }

    @Test func nobodyAnsweredIsTold() throws {
        let lines = try Self.trace(#"{"name": "Анна", "phone": "89161234567"}"#, crm: [])
        #expect(lines.contains("way PHONE of contact: 0 answered, 0 confirmed"), "\(lines)")
    }

    @Test func whatIsWithheldIsTold() throws {
        var contacts = try Scenario(SearchTests.contacts(pick: "oldest"), crm: [SearchTests.anna, SearchTests.maria])
        contacts.isTracing = true
        let runs = try #require(contacts.deliver(SearchTests.payload).runs)
        #expect(
            runs.first?.trace.contains { $0.finding == "withheld: another way found somebody else by it" } == true
        )
    }

    @Test func whatIsWrongWithAnInputIsTold() throws {
        let lines = try Self.trace(#"{"name": "Анна", "phone": "12"}"#, crm: [])
        #expect(
            lines.first { $0.hasPrefix("input phone") }
                == "input phone: missing (invalid); '12' at phone is too short for a number",
            "\(lines)"
        )
    }

    @Test func whyAnEventIsLeftAloneIsTold() throws {
        var scenario = try Scenario(
            """
            channel: site
            crm: bitrix24
            source: { webhook: a }
            inputs: { name: name }
            ignore: [{ when: present(name), reason: none of ours }]
            """
        )
        scenario.isTracing = true
        let runs = try #require(scenario.deliver(#"{"name": "Анна"}"#).runs)
        #expect(
            runs.first?.trace.map { "\($0.subject): \($0.finding)" } == [
                "input name: 'Анна', from name", "ignore: none of ours: holds",
            ]
        )
    }

    @Test func withoutTracingNothingIsKept() throws {
        var scenario = try Scenario("channel: site\ncrm: bitrix24\nsource: { webhook: a }")
        let runs = try #require(scenario.deliver("{}").runs)
        #expect(runs.map(\.trace) == [[]])
    }

    @Test func tracingChangesNothingElse() throws {
        var plain = try Scenario(SearchTests.contacts(pick: "all"), crm: [SearchTests.anna, SearchTests.maria])
        var traced = plain
        traced.isTracing = true
        #expect(plain.tell(SearchTests.payload) == traced.tell(SearchTests.payload))
    }
}
