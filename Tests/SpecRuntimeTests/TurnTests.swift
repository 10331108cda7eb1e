import SpecBase
import SpecIR
import SpecRuntime
import Testing

/// Work shared in turn. The moment is a Thursday, 11:06 in Moscow.
@Suite struct TurnTests {
    private static func scenario(_ people: String, _ rest: String = "", crm: [TestRecord] = []) throws -> Scenario {
        try Scenario(
            """
            channel: site
            crm: bitrix24
            source: { webhook: a }
            inputs: { kind: kind }
            \(rest.isEmpty ? lead("next(sales) else user('anna')") : rest)
            # file: people.yaml
            crmspec: 1
            people: office
            crm: bitrix24
            \(people)
            """,
            crm: crm
        )
    }

    private static func lead(_ responsible: String) -> String {
        "records: { lead: { fields: { TITLE: Request }, create: { responsible: \"\(responsible)\" } } }"
    }

    /// Who the leads of some deliveries were given to.
    private static func given(_ scenario: inout Scenario, times: [Int64]) -> [String] {
        var names: [String] = []
        for seconds in times {
            scenario.now = moment(seconds)
            let line = scenario.tell("{}").first { $0.contains("ASSIGNED_BY_ID") } ?? "nobody"
            names.append(line.split(separator: " ").last.map { $0.lowercased() } ?? line)
        }
        return names
    }

    @Test func membersTakeTurns() throws {
        var scenario = try Self.scenario("teams: { sales: { members: [anna, boris] } }", Self.lead("next(sales)"))
        #expect(Self.given(&scenario, times: [0, 1, 2]) == ["anna", "boris", "anna"])
        #expect(scenario.state.next == ["sales": 1])
    }

    @Test func whoseTurnItIsIsTold() throws {
        var scenario = try Self.scenario("teams: { sales: { members: [vera, anna] } }")
        scenario.isTracing = true
        let runs = try #require(scenario.deliver("{}").runs)
        #expect(
            runs.first?.trace.filter { $0.subject == "next(sales)" }.map { $0.finding.lowercased() } == [
                "vera is passed over", "the turn of anna",
            ]
        )
    }

    /// The calendar ends on a Friday.
    @Test(arguments: [("16:59", "{v: '9999-12-31 17:59'}"), ("17:01", "{}")])
    func noWorkingTimeBehindTheCalendar(start: String, reply: String) throws {
        var scenario = try Scenario(
            """
            channel: site
            crm: bitrix24
            source: { webhook: a }
            inputs: { start: { path: start, type: datetime } }
            reply: { v: "{{working(start, 1h)}}" }
            # file: people.yaml
            crmspec: 1
            people: office
            crm: bitrix24
            hours: { mon-fri: 09:00-18:00 }
            """
        )
        let outcome = scenario.deliver("{\"start\": \"9999-12-31 \(start)\"}")
        #expect(outcome.reply?.body?.text == reply)
    }

    @Test func theInactiveAndTheAbsentArePassedOver() throws {
        var scenario = try Self.scenario(
            """
            employees: { anna: { away: [2026-04-09] } }
            teams: { sales: { members: [vera, anna, boris] } }
            """
        )
        #expect(Self.given(&scenario, times: [0, 1, 86_400, 86_401]) == ["boris", "boris", "anna", "boris"])
        #expect(scenario.state.next == ["sales": 3])
    }

    /// 11:06 and seconds after it: the morning ends at noon, and nobody is there from 20:00 on.
    @Test func hoursDecideWhoIsThere() throws {
        var scenario = try Self.scenario(
            """
            employees: { anna: { hours: { mon-fri: 09:00-12:00 } } }
            teams: { sales: { members: [anna, boris], hours: { mon-fri: 10:00-20:00 } } }
            """
        )
        #expect(
            Self.given(&scenario, times: [0, 1, 3_239, 3_240, 3_241]) == ["anna", "boris", "anna", "boris", "boris"]
        )
        // Nobody's turn is nobody's: the `else` takes it, and the turn stays.
        #expect(Self.given(&scenario, times: [32_040]) == ["anna"])
        #expect(scenario.state.next == ["sales": 2])
    }

    /// A turn is spent by a command that holds it, and only then.
    @Test(
        arguments: [
            (Self.lead("user('anna') when kind == 'x' else next(sales)"), [:], ["sales": 1]),
            (Self.lead("user('anna') when not present(kind) else next(sales)"), [:], [:]),
            (Self.lead("user('anna') when present(next(sales)) else next(sales)"), [:], [:]),
            (Self.lead("user('anna') when next(sales) == user('anna') else user('boris')"), [:], [:]),
            (
                Self.lead("owner else user('boris')") + "\nlet: { owner: next(sales) when not present(kind) }", [:],
                ["sales": 1]
            ),
            // A let is evaluated once, and its turn is held wherever it is read.
            (
                Self.lead("owner when present(owner) else user('boris')") + "\nlet: { owner: next(sales) }", [:],
                ["sales": 1]
            ),
            (Self.lead("user('anna') when count([next(sales)]) == 1 else user('boris')"), [:], [:]),
            (Self.lead("user('anna') when next(sales) in [user('anna')] else user('boris')"), [:], [:]),
            ("records: { lead: { fields: { TITLE: '{{count([next(sales)])}}' } } }", [:], [:]),
            ("records: { lead: { fields: { TITLE: \"{{next(sales) == user('anna')}}\" } } }", [:], [:]),
            (
                "records: { lead: { fields: { TITLE: \"{{after(owner, '#') else 'x'}}\" } } }\nlet: { owner: { text: '{{next(sales)}}' } }",
                [:], [:]
            ),
            (Self.lead("first([next(sales)]) else user('anna')"), [:], ["sales": 1]),
            (
                "records: { lead: { fields: { TITLE: '{{next(sales)}} {{word}}' } } }\nlet: { word: kind else 'x' }",
                [:],
                ["sales": 1]
            ),
            ("records: { lead: { fields: { TITLE: '{{next(sales)}}' } } }", [:], ["sales": 1]),
            (
                "records: { lead: { fields: { TITLE: Request }, create: { when: present(kind), responsible: next(sales) } } }",
                [:], [:]
            ),
            (
                Self.lead("next(sales)") + "\nignore: [{ when: not present(kind), reason: none }]", ["sales": 1],
                ["sales": 1]
            ),
            (Self.lead("next(sales)") + "\nreply: { who: '{{next(sales)}}' }", ["sales": 1], ["sales": 2]),
            (
                """
                records: { lead: { fields: { TITLE: Request } } }
                rules:
                  call:
                    - rule: unknown
                      when: not present(kind)
                      do: [{ task: { about: lead, title: Call, responsible: next(sales) } }]
                    - else: [{ task: { about: lead, title: Write, responsible: next(sales) } }]
                """, [:], ["sales": 1]
            ),
            (
                "records: { lead: { fields: { TITLE: Request }, create: { responsible: next(sales) } } }\nreply: { who: '{{next(sales)}}' }",
                ["sales": 7], ["sales": 2]
            ),
        ] as [(String, [String: Int], [String: Int])]
    )
    func aTurnIsSpentByTheCommandThatHoldsIt(rest: String, before: [String: Int], after: [String: Int]) throws {
        var scenario = try Self.scenario("teams: { sales: { members: [anna, boris] } }", rest)
        scenario.state.next = before
        scenario.deliver("{}")
        #expect(scenario.state.next == after)
    }

    /// What is said of an event that nobody took knows of the turns, too.
    @Test func aTurnLetsAnEventBy() throws {
        let accept = "accept: next(sales) == user('anna')\n"
        var scenario = try Self.scenario(
            "teams: { sales: { members: [anna, boris] } }",
            accept + Self.lead("next(sales)")
        )
        scenario.state.next = ["sales": 1]
        #expect(
            scenario.tell("{}") == ["1 site: skipped", "  note: not accepted: next(sales) == user('anna')"]
        )
    }

    /// A text holds the turns of the lets in it beside its own.
    @Test func turnsOfTwoTeams() throws {
        var scenario = try Self.scenario(
            "teams: { sales: { members: [anna, boris] }, shop: { members: [boris] } }",
            "records: { lead: { fields: { TITLE: '{{next(sales)}} {{owner}}' } } }\nlet: { owner: next(shop) }"
        )
        #expect(scenario.tell("{}").contains("    TITLE: Anna Boris"))
        #expect(scenario.state.next == ["sales": 1, "shop": 1])
    }

    /// A let holds its own turns, not those of what is evaluated around it.
    @Test func aLetHoldsItsOwnTurn() throws {
        var scenario = try Self.scenario(
            "teams: { sales: { members: [anna, boris] }, shop: { members: [boris] } }",
            """
            let: { owner: next(shop) }
            records:
              lead: { fields: { TITLE: "{{owner}}" }, create: { when: "count([next(sales), owner]) == 2" } }
            """
        )
        #expect(scenario.tell("{}").contains("    TITLE: Boris"))
        #expect(scenario.state.next == ["shop": 1])
    }

    /// A task's own fields hold a turn, too.
    @Test func aFieldOfATaskSpendsItsTurn() throws {
        var scenario = try Scenario(
            """
            channel: site
            crm: mini
            source: { webhook: a }
            records: { lead: { fields: { TITLE: x } } }
            rules:
              call:
                - else:
                  - task: { about: lead, title: Call, responsible: user('anna'), fields: { WHO: "{{next(sales)}}" } }
            # file: catalog.yaml
            crmspec: 1
            catalog: mini
            kind: amocrm
            portal: https://example.amocrm.ru
            zone: Europe/Moscow
            region: RU
            users: { anna: { id: "1", name: Anna } }
            entities:
              lead: { fields: { TITLE: { type: text } } }
              task: { fields: { WHO: { type: user } } }
            # file: people.yaml
            crmspec: 1
            people: office
            crm: mini
            teams: { sales: { members: [anna] } }
            """
        )
        #expect(scenario.tell("{}").contains("    field: Anna"))
        #expect(scenario.state.next == ["sales": 1])
    }

    @Test(arguments: [("replace", ["sales": 1]), ("fill", [:])] as [(String, [String: Int])])
    func anUpdateSpendsTheTurnOfWhatItChanges(policy: String, after: [String: Int]) throws {
        let contact = TestRecord("contact", "12", ["UF_CRM_CARD": .text("7"), "NAME": .text("x")])
        var scenario = try Self.scenario(
            "teams: { sales: { members: [anna, boris] } }",
            """
            records:
              contact:
                fields: { UF_CRM_CARD: { value: "{{kind}}", search: true }, NAME: "{{next(sales)}}", LAST_NAME: Request }
                pick: oldest
                update: \(policy)
            """,
            crm: [contact]
        )
        scenario.deliver(#"{"kind": "7"}"#)
        #expect(scenario.state.next == after)
    }

    @Test(arguments: [
        ("'101'", "anna"), ("'8 (916) 123-45-67'", "anna"), ("'Anna@Example.com'", "anna"), ("'102'", "boris"),
        ("'103'", "nobody"), ("'vera'", "nobody"), ("'boris@office.example'", "boris"),
    ])
    func aPersonIsKnownByAccountPhoneOrEmail(text: String, name: String) throws {
        var scenario = try Self.scenario(
            """
            employees:
              anna: { sip: "101", phones: ["+7 916 123-45-67"] }
              boris: { sip: ["102"], emails: [boris@office.example] }
              vera: { sip: [vera] }
            """,
            "records: { lead: { fields: { TITLE: \"{{person(\(text)) else 'nobody'}}\" } } }"
        )
        let title = scenario.tell("{}").first { $0.contains("TITLE") } ?? ""
        #expect(title.lowercased().hasSuffix(name))
    }
}
