import SpecIR
import SpecRuntime
import Testing

/// What a channel answers, and when it knows.
@Suite struct ReplyTests {
    static func spec(_ reply: String, pick: String = "oldest", keys: String = "") -> String {
        """
        channel: site
        crm: bitrix24
        source: { webhook: a }
        inputs: { name: name, n: { path: n, type: integer }, phone: { path: phone, type: phone }, card: card }
        let:
          known: { text: "{{'yes' when contact.found else 'no'}}" }
        records:
          contact:
            fields:
              NAME: "{{name}}"
              PHONE: { value: "{{phone}}", search: true }
            pick: \(pick)
            update: fill
          lead: { fields: { TITLE: "x" } }
        \(keys)
        reply:
          \(reply)
        """
    }

    static let held = TestRecord("contact", "12", ["PHONE": phones("+79161234567"), "NAME": .text("Мария")])
    static let payload = #"{"name": "Анна", "n": 3, "phone": "89161234567"}"#
    static let whole =
        #"{ ok: true, list: ["{{name}}", "{{card}}"], n: "{{n}}", name: "{{contact.NAME}}", found: "{{contact.found}}", "#
        + #"known: "{{known}}", again: "{{known}}", card: "{{card}}", lead: "{{lead.found}}", any: "{{name else contact.NAME}}" }"#

    @Test func whatIsMissingIsLeftOut() throws {
        var scenario = try Scenario(Self.spec(Self.whole), crm: [Self.held])
        #expect(
            scenario.deliver(Self.payload).reply?.body?.text
                == "{ok: 'true', list: ['Анна'], n: 3, name: 'Мария', found: true, known: 'yes', again: 'yes', lead: false, any: 'Анна'}"
        )
    }

    @Test func aLateReplyGuessesNothing() throws {
        var scenario = try Scenario(Self.spec(Self.whole), crm: [Self.held])
        let outcome = scenario.deliver(Self.payload, isLate: true)
        #expect(outcome.reply?.body?.text == "{ok: 'true', list: ['Анна'], n: 3, lead: false, any: 'Анна'}")
        // The CRM gets what it would have got in time.
        #expect(OutcomeText(program: scenario.program).lines(outcome).contains("  contact unchanged 12"))
    }

    @Test func whatAsksNothingIsNeverLate() throws {
        var scenario = try Scenario(Self.spec(#"{ found: "{{contact.found}}", known: "{{known}}" }"#), crm: [Self.held])
        #expect(scenario.deliver(#"{"name": "Анна"}"#, isLate: true).reply?.body?.text == "{found: false, known: 'no'}")
    }

    @Test(arguments: [(false, "{url: 'https://example.bitrix24.ru/crm/lead/details/101/'}"), (true, "{}")])
    func theAddressOfACreatedRecordIsKnownAfterTheWrites(isLate: Bool, reply: String) throws {
        var scenario = try Scenario(Self.spec(#"{ url: "{{url(lead)}}" }"#), crm: [Self.held])
        #expect(scenario.deliver(Self.payload, isLate: isLate).reply?.body?.text == reply)
    }

    /// A way read the let before the reply did.
    @Test(arguments: [(false, "{linked: true}"), (true, "{}")])
    func aLateReplyReadsALetAnew(isLate: Bool, reply: String) throws {
        let spec = SearchTests.deals.replacing("{{contact}}", with: "{{link}}")
        let keys = "let: { link: contact }\nreply: { linked: \"{{present(link)}}\" }"
        var scenario = try Scenario("\(spec)\n\(keys)", crm: [Self.held])
        let outcome = scenario.deliver(#"{"order": "7", "phone": "89161234567"}"#, isLate: isLate)
        #expect(outcome.reply?.body?.text == reply)
    }

    @Test func aRunThatEndedBeforeTheSearchesAnswersTheRest() throws {
        var scenario = try Scenario(Self.spec(Self.whole, keys: "once: name else '-'"), crm: [Self.held])
        scenario.deliver(Self.payload)
        #expect(
            scenario.deliver(Self.payload).reply?.body?.text
                == "{ok: 'true', list: ['Анна'], n: 3, lead: false, any: 'Анна'}"
        )
    }

    @Test(arguments: [
        ("{ card: \"{{card}}\" }", "{}"), ("[\"{{card}}\"]", "[]"), ("[\"{{card}}\", \"{{name}}\"]", "['Анна']"),
    ])
    func aReplyThatLostEverythingIsEmpty(reply: String, wanted: String) throws {
        var scenario = try Scenario(Self.spec(reply), crm: [Self.held])
        #expect(scenario.deliver(Self.payload).reply?.body?.text == wanted)
    }

    /// Of a lone value that is missing nothing is left.
    @Test(arguments: [("{{name}}", "'Анна'"), ("{{card}}", nil)]) func aLoneValueIsTheReply(
        text: String,
        wanted: String?
    ) throws {
        var scenario = try Scenario(Self.spec("\"\(text)\""), crm: [Self.held])
        scenario.isTracing = true
        let outcome = scenario.deliver(Self.payload)
        #expect(outcome.reply?.body?.text == wanted)
        let runs = try #require(outcome.runs)
        #expect(runs.first?.trace.last { $0.subject == "reply" }?.finding == (wanted == nil ? "nothing" : "\"Анна\""))
    }

    @Test func aRunThatStoppedAnswersToo() throws {
        let twin = TestRecord("contact", "13", ["PHONE": phones("+79161234567")])
        var scenario = try Scenario(
            Self.spec(#"{ n: "{{n}}", found: "{{contact.found}}" }"#, pick: "stop"),
            crm: [Self.held, twin]
        )
        #expect(scenario.deliver(Self.payload).reply?.body?.text == "{n: 3}")
    }
}
