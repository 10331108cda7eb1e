import SpecBase
import SpecIR
import SpecRuntime
import Testing

/// Which record is found, which is picked, and whose values are withheld.
@Suite struct SearchTests {
    static func contacts(pick: String, update: String = "enrich") -> String {
        """
        channel: site
        crm: bitrix24
        source: { webhook: a }
        inputs: { name: name, phone: { path: phone, type: phone }, email: { path: email, type: email } }
        records:
          contact:
            fields:
              NAME:  "{{name}}"
              PHONE: { value: "{{phone}}", search: true }
              EMAIL: { value: "{{email}}", search: true }
            pick: \(pick)
            update: \(update)
        """
    }

    static let anna = TestRecord(
        "contact",
        "12",
        created: -50,
        ["PHONE": phones("+79161234567"), "EMAIL": emails("anna@example.com")]
    )
    static let maria = TestRecord("contact", "15", created: -90, ["EMAIL": emails("maria@example.com")])
    static let payload = #"{"name": "Анна", "phone": "89161234567", "email": "maria@example.com"}"#

    @Test func nobodyMatches() throws {
        var scenario = try Scenario(Self.contacts(pick: "oldest"), crm: [Self.anna, Self.maria])
        #expect(
            scenario.tell(#"{"name": "Анна", "phone": "89160000000"}"#) == [
                "1 site: done", "  contact created", "  create contact", "    NAME: Анна", "    PHONE: [+79160000000]",
            ]
        )
    }

    @Test func theFirstWayWithHitsDecidesAndTheOthersPersonKeepsHisValue() throws {
        var scenario = try Scenario(Self.contacts(pick: "oldest"), crm: [Self.anna, Self.maria])
        #expect(
            scenario.tell(Self.payload) == [
                "1 site: done", "  contact unchanged 12", #"  note: contact: EMAIL hit ["15"], withheld 1"#,
            ]
        )
    }

    @Test func underAllTheOldestIsUpdatedAndNobodyGetsAnothersPhone() throws {
        var scenario = try Scenario(Self.contacts(pick: "all", update: "replace"), crm: [Self.anna, Self.maria])
        #expect(
            scenario.tell(Self.payload) == [
                "1 site: done", "  contact updated 15", "  update contact 15", "    NAME: – → Анна",
                #"  note: contact: EMAIL matched ["15", "12"], took ["15", "12"]"#,
                #"  note: contact: PHONE hit ["12"], withheld 1"#,
            ]
        )
    }

    @Test func noConflictWhereTheOtherWayHitsTheSamePerson() throws {
        let both = TestRecord("contact", "20", created: -60, ["EMAIL": emails("anna@example.com")])
        var scenario = try Scenario(Self.contacts(pick: "oldest"), crm: [Self.anna, both])
        #expect(
            scenario.tell(#"{"phone": "89161234567", "email": "anna@example.com"}"#) == [
                "1 site: done", "  contact unchanged 12",
            ]
        )
    }

    static let twins = [
        TestRecord("contact", "100", created: -50, ["PHONE": phones("+79161234567")]),
        TestRecord("contact", "9", created: -50, ["PHONE": phones("+79161234567")]),
        TestRecord("contact", "7", created: -10, ["PHONE": phones("+79161234567")]),
    ]

    @Test(arguments: [
        ("oldest", ["  contact unchanged 9", #"  note: contact: PHONE matched ["9", "100", "7"], took ["9"]"#]),
        ("newest", ["  contact unchanged 7", #"  note: contact: PHONE matched ["9", "100", "7"], took ["7"]"#]),
        (
            "all",
            ["  contact unchanged 9", #"  note: contact: PHONE matched ["9", "100", "7"], took ["9", "100", "7"]"#]
        ),
    ])
    func severalMatch(pick: String, lines: [String]) throws {
        var scenario = try Scenario(Self.contacts(pick: pick), crm: Self.twins)
        #expect(scenario.tell(#"{"phone": "89161234567"}"#) == ["1 site: done"] + lines)
    }

    @Test func severalMatchAndTheRunStops() throws {
        var scenario = try Scenario(Self.contacts(pick: "stop"), crm: Self.twins)
        #expect(
            scenario.tell(#"{"phone": "89161234567"}"#) == [
                "1 site: stopped", #"  note: contact: PHONE matched ["9", "100", "7"], took []"#,
            ]
        )
    }

    @Test func aWayWithAMissingValueIsSilent() throws {
        var scenario = try Scenario(Self.contacts(pick: "oldest"), crm: [Self.anna])
        scenario.deliver(#"{"name": "Анна", "email": "anna@example.com"}"#)
        #expect(scenario.crm.asked.map(\.comparisons.count) == [1])
        scenario.deliver(#"{"name": "Анна"}"#)
        #expect(scenario.crm.asked.count == 1)
    }

    static let deals = """
        channel: site
        crm: bitrix24
        source: { webhook: a }
        inputs: { order: { path: order, required: true }, phone: { path: phone, type: phone } }
        records:
          contact:
            fields: { PHONE: { value: "{{phone}}", search: true } }
            pick: all
            update: keep
            create: never
          deal:
            fields:
              TITLE: "№{{order}}"
              UF_CRM_ORDER_ID: { value: "{{order}}", search: { stages: [sales/NEW, sales/PREPARATION] } }
              CONTACT_IDS: "{{contact}}"
            find: [{ by: CONTACT_IDS, stages: open }]
            pick: newest
            update: replace
            create: { stage: sales/NEW }
        """

    static func deal(_ id: String, _ stage: Int, _ order: String, contacts: [String] = []) -> TestRecord {
        TestRecord(
            "deal",
            id,
            [
                "UF_CRM_ORDER_ID": .text(order), "STAGE_ID": .stage(Index(stage)), "TITLE": .text("№7"),
                "CONTACT_IDS": .list(contacts.map { .link(.existing(entity: Index(0 as UInt32), id: $0)) }),
            ]
        )
    }

    @Test(arguments: [
        // Stages 0…3 are sales/NEW, PREPARATION, WON, LOSE.
        (deal("1", 1, "7"), "  deal unchanged 1"), (deal("1", 2, "7"), "  deal created"),
        (deal("1", 0, "8"), "  deal created"),
    ])
    func onlyTheStagesWantedCount(held: TestRecord, line: String) throws {
        var scenario = try Scenario(Self.deals, crm: [held])
        #expect(scenario.tell(#"{"order": "7"}"#).contains(line))
    }

    @Test func aLinkFindsByTheRecordsOfAnEarlierRound() throws {
        let held = Self.deal("1", 0, "8", contacts: ["9"])
        var scenario = try Scenario(Self.deals, crm: Self.twins + [held])
        #expect(
            scenario.tell(#"{"order": "7", "phone": "89161234567"}"#).contains(
                "    CONTACT_IDS: [contact 9] → [contact 9, contact 100, contact 7]"
            )
        )
        #expect(scenario.crm.asked.map(\.comparisons[0].anyOf.count) == [1, 1, 3])
    }

    @Test func answersThatAreWrongAreSaidAndLeftOut() throws {
        var scenario = try Scenario(Self.contacts(pick: "oldest"))
        scenario.crm.answer = { _ in [Hit(id: "1", created: moment(0), values: [])] }
        let lines = scenario.tell(#"{"phone": "89161234567"}"#)
        #expect(lines.first == "1 site: done")
        #expect(lines.last == "  note: remark: contact 1 came with 0 values, 3 were asked for; it was left out")
    }

    @Test func positionsThatTheProgramDoesNotHaveDoNoHarm() throws {
        var scenario = try Scenario(
            """
            channel: site
            crm: bitrix24
            source: { webhook: a }
            inputs: { card: { path: card, required: true } }
            records:
              contact:
                fields: { UF_CRM_CARD: { value: "{{card}}", search: true } }
                pick: oldest
                update: { responsible: contact.responsible else user("anna") }
            reply: { found: "{{contact.found}}", who: "{{contact.responsible}}", url: "{{contact.url}}" }
            """
        )
        scenario.isTracing = true
        scenario.crm.answer = { question in
            let values: [Value] = question.wanted.map { _ in .principal(Index(99)) }
            return [
                Hit(
                    id: "../1",
                    created: moment(0),
                    values: values.enumerated().map { $0.offset == 0 ? .text("7") : $0.element }
                )
            ]
        }
        let reply = scenario.deliver(#"{"card": "7"}"#).reply?.body?.text
        #expect(reply == "{found: true, url: 'https://example.bitrix24.ru/crm/contact/details/..%2F1/'}")
    }

    @Test func moreHitsThanARunTakesAreSaid() throws {
        var scenario = try Scenario(Self.contacts(pick: "oldest"))
        scenario.crm.answer = { _ in
            (1...10_001).map {
                Hit(
                    id: String($0),
                    created: moment(0),
                    values: [.missing(.empty), phones("+79161234567"), .missing(.empty)]
                )
            }
        }
        #expect(
            scenario.tell(#"{"phone": "89161234567"}"#).contains(
                "  note: remark: way PHONE of contact: 10001 records answered, the first 10000 count"
            )
        )
    }
}
