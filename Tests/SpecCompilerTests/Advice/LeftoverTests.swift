import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// What nothing reads or uses, what only paused channels use, and words that nobody handles.
@Suite struct LeftoverTests {
    private static let kinds: [DiagnosticKind] = [
        .onlyPausedUse, .unhandledWord, .unusedCatalog, .unusedEmployee, .unusedInput, .unusedLet, .unusedSource,
        .unusedTable, .unusedTeam,
    ]

    @Test(arguments: [
        // Every place in which an input may be read.
        "accept: present(a)", "once: a else 'x'", "let: { b: a }\nreply: { c: '{{b}}' }", "reply: { c: ['{{a}}'] }",
        "ignore: [{ when: present(a), reason: x }]", "records: { lead: { fields: { TITLE: 'T {{a else 1}}' } } }",
        "records: { contact: { find: [{ by: { UF_CRM_CARD: '{{a}}' } }], pick: oldest, update: keep } }",
        "records: { lead: { fields: { TITLE: x }, create: { when: present(a) } } }",
        "records: { lead: { fields: { TITLE: x }, create: { fields: { NAME: '{{a}}' } } } }",
        "records: { lead: { fields: { TITLE: x } } }\n"
            + "rules: { r: [{ rule: x, when: present(a), do: [] }, { else: [] }] }",
        "records: { lead: { fields: { TITLE: x } } }\n"
            + "rules: { r: [{ else: [{ comment: { about: lead, text: '{{a else 1}}' } }] }] }",
        "records: { lead: { fields: { TITLE: x } } }\nrules: { r: [{ else: [{ task: "
            + "{ about: lead, title: x, responsible: user('anna') else user('boris') when present(a), "
            + "due: event.received_at + 1h when a == 'x' } }] }] }",
    ])
    func whatIsReadIsUsed(_ rest: String) {
        let spec = AdvisedSpec.channel("inputs: { a: a }\n" + rest)
            .replacing(rest.hasPrefix("once:") ? "once: event.digest\n" : "\u{0}", with: "")
        #expect(AdvisedSpec.differences(spec, about: Self.kinds) == [])
    }

    @Test(arguments: [
        "inputs:\n  a: a\n# ^ unused-input: nothing reads 'a': it is sent and lost",
        // A required input decides, and so does one that rejects.
        "inputs: { a: { path: a, required: true } }",
        "inputs: { a: { path: a, type: integer, on_invalid: reject } }",
        // What reads it is itself not read: one message.
        "inputs: { a: a }\nlet:\n  b: a\n# ^ unused-let: nothing reads 'b'",
        """
        let:
          a: event.id
          b:
        # ^ unused-let: nothing reads 'b'
            case:
              - { when: a == '1', is: one }
              - { else: other }
          c: b == one
        # ^ unused-let: nothing reads 'c'
        """.replacing("# ^ unused-let: nothing reads 'b'\n", with: ""),
    ])
    func whatNothingReadsIsTold(_ rest: String) {
        #expect(AdvisedSpec.differences(AdvisedSpec.channel(rest), about: Self.kinds) == [])
    }

    @Test func aLineOfItsOwnIsTakenOut() throws {
        let text = AdvisedSpec.channel(
            "inputs:\n  a: a\n  b:\n    path: b\n    type: integer\n  c: c\naccept: present(a)\n"
        )
        let file = SourceFile(path: "channel.yaml", text: text)
        let found = compile([file, ExampleWorkspace.catalog]).diagnostics.filter { $0.kind == .unusedInput }
        #expect(found.count == 2)
        let fix = try #require(found.first?.fixIts.first)
        #expect(fix.confidence == .likely && fix.replacement == "")
        #expect((fix.range.start.line, fix.range.end.line) == (8, 11))
        #expect((fix.range.start.column, fix.range.end.column) == (1, 1))
        // On one line with others, more than lines would change.
        let flow = SourceFile(
            path: "channel.yaml",
            text: AdvisedSpec.channel("inputs: { a: a, b: b }\naccept: present(a)\n")
        )
        let other = compile([flow, ExampleWorkspace.catalog]).diagnostics.filter { $0.kind == .unusedInput }
        #expect(other.count == 1 && other.allSatisfy { $0.fixIts.isEmpty })
    }

    @Test(arguments: [
        // One left out of a list that is gone through.
        ("let:\n  b: 1 when a == X else 2 when a == Y else 3", ["Z"]),
        ("let:\n  b: 1 when a in [X, Y] else 3", ["Z"]),
        ("let:\n  b: { case: [{ when: a == X, is: p }, { when: a == Z, is: q }, { else: r }] }", ["Y"]),
        // All of them are.
        ("let:\n  b: 1 when a == X else 2 when a == Y else 3 when a == Z", []),
        // A question about one word is no list.
        ("let:\n  b: 1 when a == X else 2", []),
        // The others are spoken of together, or nothing sent is.
        ("let:\n  b: 1 when a == X else 2 when a == Y else 3 when a != X", []),
        ("let:\n  b: 1 when a == X else 2 when a == Y else 3 when a not in [X, Y]", []),
        ("let:\n  b: 1 when a == X else 2 when a == Y else 3 when not (a in [X, Y])", []),
        ("let:\n  b: 1 when a == X else 2 when a == Y else 3 when present(a)", []),
        // It is written, or looked up, as what it is.
        ("let:\n  b: 1 when a == X else 2 when a == Y\nreply: { a: '{{a}}' }", []),
        ("let:\n  c: a\n  b: 1 when a == X else 2 when a == Y\nreply: { a: '{{c}}' }", []),
        // It is not let in.
        ("accept: a in [X, Y]\nlet:\n  b: 1 when a == X else 2 when a == Y", []),
        ("accept: a == X or a == Y\nlet:\n  b: 1 when a == X", []),
    ])
    func wordsMayBeForgotten(rest: String, forgotten: [String]) {
        let spec = AdvisedSpec.channel("inputs: { a: { path: a, type: enum, values: [X, Y, Z] } }\n" + rest)
        let found = compile(ExampleWorkspace(MarkedSpec(spec)).files).diagnostics
        #expect(found.filter { $0.kind.severity == .error } == [])
        let told = found.filter { $0.kind == .unhandledWord }.map(\.message)
        #expect(told == forgotten.map { "no condition speaks of '\($0)': such a 'a' is handled as if it were missing" })
    }

    /// Words and inputs of a source are those of all its channels.
    @Test func sourcesAreSharedByTheirChannels() {
        let first = """
            crmspec: 1
            channel: first
            crm: bitrix24
            source: shop
            once: event.digest
            let: { b: 1 when kind == X else 2 when kind == Y }
            ignore: [{ when: b > 1, reason: x }]
            """
        let source = """
            # file: shop.yaml
            crmspec: 1
            source: shop
            webhook: shop
            inputs:
              kind: { path: kind, type: enum, values: [X, Y, Z] }
            #                                                ^ unhandled-word: no condition speaks of 'Z': such a 'kind' is handled as if it were missing
              name: name
            # ^^^^ unused-input: nothing reads 'name': it is sent and lost
            """
        #expect(AdvisedSpec.differences([first, source].joined(separator: "\n"), about: Self.kinds) == [])
        let second = """
            # file: second.yaml
            crmspec: 1
            channel: second
            crm: bitrix24
            source: shop
            once: event.digest
            accept: kind == Z and present(name)
            """
        let marks = source.split(separator: "\n").filter { !$0.contains("^") }.joined(separator: "\n")
        #expect(AdvisedSpec.differences([first, marks, second].joined(separator: "\n"), about: Self.kinds) == [])
        // What an unsound channel uses is not known, so nothing is said.
        let broken = second.replacing("present(name)", with: "present(nam)")
        let found = AdvisedSpec.differences([first, marks, broken].joined(separator: "\n"), about: Self.kinds)
        #expect(found.count == 1 && found.allSatisfy { $0.contains("unknown-name") })
    }

    @Test(arguments: [
        (
            "employees: { anna: { sip: '1' }, boris: { sip: '2' } }\nteams: { sales: { members: [anna] } }",
            "next(sales)", ["boris"]
        ),
        ("senior: boris\nemployees: { boris: { sip: '2' } }", "senior()", []),
        ("senior: anna\nemployees: { boris: { sip: '2' } }", "person(event.id) else senior()", []),
        ("teams: { sales: { members: [anna] }, night: { members: [boris] } }", "next(sales)", ["team night"]),
        (
            "employees: { boris: { away: 2026-07-01 } }\nteams: { night: { members: [boris] } }", "user('anna')",
            ["team night"]
        ),
    ])
    func peopleMayBeUnused(people: String, responsible: String, unused: [String]) {
        let spec = AdvisedSpec.channel(
            """
            records: { lead: { fields: { TITLE: x }, create: { responsible: \(responsible) else user("anna") } } }
            # file: people.yaml
            crmspec: 1
            people: office
            crm: bitrix24
            \(people)
            """
        )
        let found = compile(ExampleWorkspace(MarkedSpec(spec)).files).diagnostics
        #expect(found.filter { $0.kind.severity == .error } == [])
        let told = found.filter { Self.kinds.contains($0.kind) }.map { diagnostic in
            let name =
                diagnostic.message.split(separator: "'").dropFirst(diagnostic.kind == .unusedTeam ? 1 : 0).first ?? ""
            return diagnostic.kind == .unusedTeam ? "team \(name)" : String(name)
        }
        #expect(told == unused)
    }

    @Test func pausedChannelsUseThings() {
        let rest = """
            crmspec: 1
            channel: later
            state: paused
            crm: bitrix24
            source: { webhook: later }
            once: event.digest
            inputs: { city: city }
            records:
              lead: { fields: { TITLE: x, COMMENTS: '{{lookup(cities, city)}}' }, create: { responsible: next(sales) } }
            # file: tables.yaml
            crmspec: 1
            tables:
              cities: { rows: { msk: Moscow } }
            # ^^^^^^ only-paused-use: only paused channels use the table 'cities'
            # file: people.yaml
            crmspec: 1
            people: office
            crm: bitrix24
            teams: { sales: { members: [anna, boris] } }
            #        ^^^^^ only-paused-use: only paused channels use the team 'sales'
            """
        let active = "\n# file: now.yaml\ncrmspec: 1\nchannel: now\ncrm: bitrix24\nsource: { webhook: now }\n"
        #expect(AdvisedSpec.differences(rest + active, about: Self.kinds) == [])
        let awake = rest.replacing("state: paused\n", with: "").split(separator: "\n").filter { !$0.contains("^^") }
        #expect(AdvisedSpec.differences(awake.joined(separator: "\n") + active, about: Self.kinds) == [])
    }

    /// A library of sources, tables and people without channels is told nothing.
    @Test func withoutChannelsNothingIsUnused() {
        let spec = """
            crmspec: 1
            source: shop
            webhook: shop
            inputs: { name: name }
            # file: tables.yaml
            crmspec: 1
            tables:
              cities: { rows: { msk: Moscow } }
            """
        #expect(AdvisedSpec.differences(spec, about: Self.kinds) == [])
    }
}
