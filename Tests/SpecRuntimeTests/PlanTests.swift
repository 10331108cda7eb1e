import SpecIR
import SpecRuntime
import Testing

/// What becomes of the records, and what the rules add.
@Suite struct PlanTests {
    static func spec(_ create: String = "{}", _ update: String = "fill", rules: String = "") -> String {
        """
        channel: site
        crm: bitrix24
        source: { webhook: a }
        inputs: { name: name, card: { path: card, required: true }, ok: { path: ok, type: boolean, default: false } }
        records:
          contact:
            fields:
              NAME: "{{name}}"
              UF_CRM_CARD: { value: "{{card}}", search: true }
            pick: oldest
            create: \(create)
            update: \(update)
          lead:
            fields: { TITLE: "{{card}}", CONTACT_ID: "{{contact}}" }
            create: { stage: NEW, responsible: contact.responsible else user("boris") }
        \(rules)
        """
    }

    static let held = TestRecord(
        "contact",
        "12",
        ["UF_CRM_CARD": .text("7"), "NAME": .text("Мария"), "ASSIGNED_BY_ID": .principal(Index(0 as UInt32))]
    )
    static let gone = TestRecord(
        "contact",
        "12",
        ["UF_CRM_CARD": .text("7"), "ASSIGNED_BY_ID": .principal(Index(2 as UInt32))]
    )
    static let payload = #"{"name": "Анна", "card": "7"}"#

    /// A way reads the let before the contact is there, the deal's field once it is.
    @Test func aLetIsReadAnewOnceARecordIsThere() throws {
        let spec = SearchTests.deals.replacing("{{contact}}", with: "{{link}}")
            .replacing("    create: never\n", with: "").replacing("pick: all", with: "pick: oldest")
        var scenario = try Scenario(spec + "\nlet: { link: contact }")
        let lines = scenario.tell(#"{"order": "7", "phone": "89161234567"}"#)
        #expect(lines.contains("    CONTACT_IDS: [new contact]"), "\(lines)")
    }

    /// The reply reads the let before the contact is created, and a field or another let as often as the record.
    @Test(arguments: ["present(contact.NAME)", "known"]) func aLetIsReadAnewOnceARecordIsCreated(condition: String)
        throws
    {
        let keys = """
            let: { known: present(contact.NAME), link: contact when not \(condition) }
            reply: { known: "{{known}}", linked: "{{present(link)}}" }
            """
        var scenario = try Scenario(Self.spec(rules: keys).replacing("{{contact}}", with: "{{link}}"))
        #expect(scenario.tell(Self.payload).contains("    CONTACT_ID: new contact"))
    }

    /// The reply is late for the field, the lead is not; nor for a let that reads another one.
    @Test(arguments: [("known", "Мария"), ("again", "Мария!")])
    func aLetOfAFieldIsReadAnewBehindALateReply(name: String, title: String) throws {
        let keys = """
            let: { known: contact.NAME else 'nobody', again: { text: "{{known}}!" } }
            reply: { known: "{{known}}", again: "{{again}}" }
            """
        let spec = Self.spec(rules: keys).replacing("TITLE: \"{{card}}\"", with: "TITLE: \"{{\(name)}}\"")
        var scenario = try Scenario(spec, crm: [Self.held])
        #expect(scenario.tell(Self.payload, isLate: true).contains("    TITLE: \(title)"))
    }

    /// Nor is what decides whether the event is ours.
    @Test func aLetIsReadAnewByIgnoreBehindALateReply() throws {
        let keys = """
            let: { known: contact.NAME else 'nobody' }
            ignore: [{ when: known == 'Мария', reason: known }]
            reply: { known: "{{known}}" }
            """
        var scenario = try Scenario(Self.spec(rules: keys), crm: [Self.held])
        #expect(scenario.tell(Self.payload, isLate: true).first == "1 site: ignored")
    }

    @Test func whatTheCRMHoldsAgainstItsTypeIsNoted() throws {
        let spec = Self.spec().replacing("NAME: \"{{name}}\"", with: "BIRTHDATE: \"{{name}}\"")
            .replacing("name: name", with: "name: { path: name, type: date }")
        let held = TestRecord("contact", "12", ["UF_CRM_CARD": .text("7"), "BIRTHDATE": .text("soon")])
        var scenario = try Scenario(spec, crm: [held])
        let words = "contact 12: BIRTHDATE holds 'soon', which is not of its type, and reads as missing"
        #expect(scenario.tell(#"{"card": "7"}"#).last == "  note: remark: \(words)")
    }

    @Test func whatAListHoldsAgainstItsTypeIsLeftOut() throws {
        let reply = "reply: { known: \"{{count(deal.CONTACT_IDS)}}\" }"
        let links: [Value] = [.text("x"), .link(.existing(entity: Index(0 as UInt32), id: "9"))]
        var fields = SearchTests.deal("1", 1, "7").fields
        fields["CONTACT_IDS"] = .list(links)
        var scenario = try Scenario("\(SearchTests.deals)\n\(reply)", crm: [TestRecord("deal", "1", fields)])
        #expect(scenario.deliver(#"{"order": "7"}"#).reply?.body?.text == "{known: 1}")
    }

    @Test func aNewRecordIsReferredTo() throws {
        var scenario = try Scenario(Self.spec("{ responsible: user(\"anna\"), fields: { LAST_NAME: '-' } }"))
        #expect(
            scenario.tell(Self.payload) == [
                "1 site: done", "  contact created", "  lead created", "  create contact", "    NAME: Анна",
                "    UF_CRM_CARD: 7", "    ASSIGNED_BY_ID: Anna", "    LAST_NAME: -", "  create lead", "    TITLE: 7",
                "    CONTACT_ID: new contact", "    STATUS_ID: NEW", "    ASSIGNED_BY_ID: Boris",
            ]
        )
    }

    @Test(arguments: ["never", "{ when: ok }"])
    func aReferenceToAnAbsentRecordIsMissing(create: String) throws {
        var scenario = try Scenario(Self.spec(create))
        #expect(
            scenario.tell(Self.payload) == [
                "1 site: done", "  contact absent", "  lead created", "  create lead", "    TITLE: 7",
                "    STATUS_ID: NEW",
                "    ASSIGNED_BY_ID: Boris",
            ]
        )
    }

    @Test(arguments: [
        ("keep", ["  contact kept 12"], []),
        ("{ when: ok, merge: replace }", ["  contact kept 12"], []),
        ("fill", ["  contact unchanged 12"], []),
        ("replace", ["  contact updated 12"], ["  update contact 12", "    NAME: Мария → Анна"]),
        (
            "{ merge: fill, responsible: user(\"boris\"), fields: { LAST_NAME: \"{{name}}\" } }",
            ["  contact updated 12"],
            ["  update contact 12", "    ASSIGNED_BY_ID: Anna → Boris", "    LAST_NAME: – → Анна"]
        ),
    ])
    func aFoundRecordIsUpdatedAsItsPlanSays(update: String, record: [String], command: [String]) throws {
        var scenario = try Scenario(Self.spec("{}", update), crm: [Self.held])
        let lead = [
            "  create lead", "    TITLE: 7", "    CONTACT_ID: contact 12", "    STATUS_ID: NEW",
            "    ASSIGNED_BY_ID: Anna",
        ]
        #expect(scenario.tell(Self.payload) == ["1 site: done"] + record + ["  lead created"] + command + lead)
    }

    @Test func aBooleanIsAWord() throws {
        var scenario = try Scenario(Self.spec().replacing("TITLE: \"{{card}}\"", with: "TITLE: \"{{ok}}\""))
        #expect(scenario.tell(Self.payload).contains("    TITLE: false"))
    }

    @Test func aUserWhoIsNotActiveReadsAsMissing() throws {
        var scenario = try Scenario(Self.spec("{}", "keep"), crm: [Self.gone])
        #expect(scenario.tell(Self.payload).last == "    ASSIGNED_BY_ID: Boris")
    }

    @Test func whatIsReadIsTheCRMBeforeTheEvent() throws {
        var scenario = try Scenario(
            Self.spec("{}", "replace").replacing("TITLE: \"{{card}}\"", with: "TITLE: \"{{contact.NAME else 'new'}}\""),
            crm: [Self.held]
        )
        #expect(scenario.tell(Self.payload).contains("    TITLE: Мария"))
    }

    static let rules = """
        rules:
          follow up:
            - rule: known
              when: contact.found
              do:
                - task: { about: [lead, contact], title: "№{{card}}", responsible: contact.responsible else user("anna"), done: ok }
                - comment: { about: lead, text: "{{name else 'x'}}" }
            - rule: named
              when: present(name)
              do: [{ activity: { about: lead, title: new, responsible: user("anna") } }]
            - else: []
          note:
            - else: [{ comment: { about: lead, text: "{{event.id}}" } }]
        """

    @Test(arguments: [
        (
            payload, [held],
            [
                "  task about new lead, contact 12", "    title: №7", "    responsible: Anna",
                "  comment about new lead",
                "    text: Анна", "  comment about new lead", "    text: d1",
            ]
        ),
        (
            #"{"name": "Анна", "card": "7"}"#, [],
            [
                "  activity about new lead", "    title: new", "    responsible: Anna", "  comment about new lead",
                "    text: d1",
            ]
        ),
        (#"{"card": "8"}"#, [], ["  comment about new lead", "    text: d1"]),
        (
            #"{"card": "7", "ok": true}"#, [held],
            [
                "  task about new lead, contact 12", "    title: №7", "    responsible: Anna", "    done: true",
                "  comment about new lead", "    text: x", "  comment about new lead", "    text: d1",
            ]
        ),
    ])
    func oneRowOfEveryTableIsTaken(payload: String, crm: [TestRecord], actions: [String]) throws {
        var scenario = try Scenario(Self.spec("{}", "keep", rules: Self.rules), crm: crm)
        let lines = scenario.tell(payload)
        let start = lines.firstIndex { $0.contains(" about ") } ?? lines.endIndex
        #expect(Array(lines[start...]) == actions)
    }

    @Test func aCommandSaysWhichRowItIsOfAndWhereItsValuesCameFrom() throws {
        var scenario = try Scenario(Self.spec("{}", "keep", rules: Self.rules), crm: [Self.held])
        let outcome = scenario.deliver(Self.payload)
        #expect(scenario.crm.done.map { $0.row?.row } == [nil, 0, 0, 0])
        #expect(scenario.crm.done.map { $0.row?.table } == [nil, 0, 0, 1])
        let title = scenario.crm.done[0].fields[0]
        #expect(title.origin.inputs == [Index(1)])
        #expect(outcome.runs?.first?.inputOrigins[1] == .origin(0))
        #expect(title.before == nil)
    }

    /// A task has fields of its own where the catalogue says so.
    @Test func fieldsOfATask() throws {
        var scenario = try Scenario(
            """
            channel: site
            crm: mini
            source: { webhook: a }
            inputs: { name: name }
            records: { lead: { fields: { TITLE: x } } }
            rules:
              call:
                - else:
                  - task: { about: lead, title: Call, responsible: user('anna'), fields: { KIND: "{{name}}", PLACE: shop } }
            """,
            """
            catalog: mini
            kind: amocrm
            portal: https://example.amocrm.ru
            zone: Europe/Moscow
            region: RU
            users: { anna: { id: "1", name: Anna } }
            entities:
              lead: { fields: { TITLE: { type: text } } }
              task: { fields: { KIND: { type: text }, PLACE: { type: text } } }
            """
        )
        #expect(scenario.tell("{}").filter { $0.contains("field") } == ["    field: shop"])
        let both = scenario.tell(#"{"name": "Anna"}"#).filter { $0.contains("field") }
        #expect(both == ["    field: Anna", "    field: shop"])
    }

    @Test func anIgnoredEventWritesNothing() throws {
        var scenario = try Scenario(
            Self.spec("{}", "replace", rules: "ignore: [{ when: contact.found, reason: known already }]"),
            crm: [Self.held]
        )
        #expect(scenario.tell(Self.payload) == ["1 site: ignored", "  note: ignored: known already"])
        #expect(scenario.crm.done.isEmpty)
    }

    @Test func whatIsCreatedHasEveryValueOnce() throws {
        var scenario = try Scenario(
            """
            channel: site
            crm: bitrix24
            source: { webhook: a }
            inputs: { one: { path: a, type: phone }, two: { path: b, type: phone } }
            records: { contact: { fields: { PHONE: "{{[one, two]}}" } } }
            """
        )
        #expect(scenario.tell(#"{"a": "89161234567", "b": "+7 916 123-45-67"}"#).last == "    PHONE: [+79161234567]")
        #expect(scenario.tell("{}") == ["1 site: done", "  contact created", "  create contact"])
    }

    @Test(arguments: [
        ("{}", ["    STAGE: NEW", "    SOURCE: shop", "    TITLE: from the web"]),
        (#"{"name": "Анна"}"#, ["    TITLE: Анна", "    STAGE: NEW", "    SOURCE: shop"]),
        (#"{"source": "x"}"#, ["    STAGE: NEW", "    SOURCE: x", "    TITLE: from the web"]),
    ])
    func aTemplatesValuesLieBeneathWhatTheRecordSays(payload: String, fields: [String]) throws {
        var scenario = try Scenario(
            """
            channel: site
            crm: mini
            source: { webhook: a }
            inputs: { name: name, source: source }
            records:
              lead:
                fields: { TITLE: "{{name}}" }
                create: { template: web, stage: NEW, fields: { SOURCE: "{{source}}" } }
            """,
            """
            catalog: mini
            kind: amocrm
            portal: https://example.amocrm.ru
            zone: Europe/Moscow
            region: RU
            entities:
              lead:
                stage: STAGE
                fields: { TITLE: { type: text }, SOURCE: { type: text }, STAGE: { type: stage } }
                pipelines: { sales: { stages: { NEW: open, OLD: open } } }
                templates: { web: { id: "5", fields: { TITLE: from the web, SOURCE: shop, STAGE: OLD } } }
            """
        )
        let lines = scenario.tell(payload)
        #expect(Set(lines.dropFirst(3)) == Set(fields), "\(lines)")
        #expect(scenario.crm.done.map(\.template) == [Index(0 as UInt32)])
    }
}
