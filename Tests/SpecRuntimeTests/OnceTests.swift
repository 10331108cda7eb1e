import SpecRuntime
import Testing

/// The same thing delivered twice.
@Suite struct OnceTests {
    static let spec = """
        channel: site
        crm: bitrix24
        source: { webhook: a }
        inputs: { order: { path: order, required: true }, kind: kind }
        accept: kind != 'skip'
        once: { key: order, within: 10m }
        ignore: [{ when: kind == 'ignore', reason: not ours }]
        records: { lead: { fields: { TITLE: "{{order}}" } } }
        """

    @Test(arguments: [
        (Int64(0), "repeated"), (599, "repeated"), (600, "done"), (601, "done"), (-5, "repeated"),
    ])
    func aKeyIsKnownWhileItsTimeIsNotOver(seconds: Int64, result: String) throws {
        var scenario = try Scenario(Self.spec.replacing("accept: kind != 'skip'\n", with: ""))
        #expect(scenario.tell(#"{"order": 7}"#).first == "1 site: done")
        scenario.now = moment(seconds)
        #expect(scenario.tell(#"{"order": 7}"#).first == "1 site: \(result)")
    }

    @Test func aRepeatDoesNotRefreshTheTime() throws {
        var scenario = try Scenario(Self.spec.replacing("accept: kind != 'skip'\n", with: ""))
        var results: [String] = []
        for seconds: Int64 in [0, 400, 800] {
            scenario.now = moment(seconds)
            results += scenario.tell(#"{"order": 7}"#).prefix(1)
        }
        #expect(results == ["1 site: done", "1 site: repeated", "1 site: done"])
    }

    @Test func theKeyIsOfTheChannelAndNotedInARepeat() throws {
        var scenario = try Scenario(Self.spec.replacing("accept: kind != 'skip'\n", with: ""))
        scenario.deliver(#"{"order": 7}"#)
        #expect(scenario.state.once == ["site": ["7": moment(0)]])
        #expect(scenario.tell(#"{"order": 7}"#) == ["1 site: repeated", "  note: repeated 7"])
        #expect(scenario.tell(#"{"order": 8}"#).first == "1 site: done")
    }

    @Test(arguments: [
        (#"{"order": 7, "kind": "ignore"}"#, true), (#"{"order": 7, "kind": "skip"}"#, false),
        (#"{"kind": "x"}"#, false),
    ])
    func onlyWhatIsDoneOrIgnoredIsRemembered(payload: String, isRemembered: Bool) throws {
        var scenario = try Scenario(Self.spec)
        scenario.deliver(payload)
        #expect(!scenario.state.once.isEmpty == isRemembered)
    }

    @Test func aKeyWhoseTimeIsOverIsDroppedWhenItIsMet() throws {
        var scenario = try Scenario(Self.spec.replacing("accept: kind != 'skip'\n", with: ""))
        scenario.state = RunState(once: ["site": ["7": moment(-9_000), "8": moment(-9_000)]])
        scenario.deliver(#"{"order": 7}"#)
        #expect(scenario.state.once == ["site": ["7": moment(0), "8": moment(-9_000)]])
    }

    /// Also where the run that meets it comes to nothing, and is not remembered.
    @Test func aKeyWhoseTimeIsOverIsDroppedByARunThatStops() throws {
        let once = "\nonce: { key: \"name else '-'\", within: 10m }"
        var scenario = try Scenario(SearchTests.contacts(pick: "stop") + once, crm: SearchTests.twins)
        scenario.state = RunState(once: ["site": ["Анна": moment(-9_000), "8": moment(-9_000)]])
        #expect(scenario.tell(#"{"name": "Анна", "phone": "89161234567"}"#).first == "1 site: stopped")
        #expect(scenario.state.once == ["site": ["8": moment(-9_000)]])
    }

    @Test func severalPartsAreAList() throws {
        var scenario = try Scenario(
            Self.spec.replacing("key: order", with: "key: [order, kind else '-']").replacing(
                "accept: kind != 'skip'\n",
                with: ""
            )
        )
        scenario.deliver(#"{"order": "7\"", "kind": "a"}"#)
        #expect(scenario.state.once["site"]?.keys.sorted() == [#"["7\"","a"]"#])
    }
}
