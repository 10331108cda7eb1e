import SpecIR
import SpecRuntime
import Testing

/// Which channels get a delivery, in which order, and which one answers.
@Suite struct RoutingTests {
    static func channel(_ id: String, address: String = "a", _ keys: String = "") -> String {
        """
        channel: \(id)
        crm: bitrix24
        source: \(address.hasPrefix("{") ? address : "{ webhook: \(address) }")
        inputs: { kind: { path: kind, default: x } }
        records: { lead: { fields: { TITLE: "\(id) {{kind}}" } } }
        reply: { from: \(id) }
        \(keys)
        """
    }

    /// The results alone.
    static func results(_ lines: [String]) -> [String] { lines.filter { !$0.hasPrefix(" ") } }

    @Test func channelsOfAnAddressRunByOrderThenID() throws {
        var scenario = try Scenario(
            Self.channel("c"),
            Self.channel("b"),
            Self.channel("z", "order: 1"),
            Self.channel("other", address: "b")
        )
        let outcome = scenario.deliver("{}")
        #expect(
            Self.results(OutcomeText(program: scenario.program).lines(outcome)) == [
                "1 z: done", "1 b: done", "1 c: done",
            ]
        )
        #expect(outcome.reply?.body?.text == "{from: 'z'}")
        #expect(scenario.crm.done.count == 3)
    }

    @Test func nothingAfterAFinalChannelThatHandledTheEvent() throws {
        var scenario = try Scenario(Self.channel("a", "final: true\naccept: kind == 'a'"), Self.channel("b"))
        #expect(Self.results(scenario.tell(#"{"kind": "a"}"#)) == ["1 a: done"])
        // A run that was skipped is told only when nobody took the event.
        #expect(Self.results(scenario.tell(#"{"kind": "b"}"#)) == ["1 b: done"])
    }

    @Test func whatAFinalChannelIgnoresGoesOn() throws {
        var scenario = try Scenario(
            Self.channel("a", "final: true\nignore: [{ when: kind == 'a', reason: no }]"),
            Self.channel("b")
        )
        let outcome = scenario.deliver(#"{"kind": "a"}"#)
        #expect(Self.results(OutcomeText(program: scenario.program).lines(outcome)) == ["1 a: ignored", "1 b: done"])
        #expect(outcome.reply?.body?.text == "{from: 'a'}")
    }

    @Test func skippedRunsAreToldWhenNobodyTookTheEvent() throws {
        var scenario = try Scenario(
            Self.channel("a", "accept: kind == 'a' and kind != 'b'"),
            Self.channel("p", "state: paused")
        )
        #expect(
            scenario.tell("{}") == ["1 a: skipped", "  note: not accepted: kind == 'a'", "1 p: paused"]
        )
        #expect(scenario.deliver("{}").reply?.body == nil)
    }

    @Test(arguments: [
        // address, whether there is a default source → results
        ("gone", true, ["1 rest: done"]), ("gone", false, ["unrouted gone"]), ("idle", true, ["1 rest: done"]),
        ("idle", false, ["1 idle: paused"]),
    ])
    func anAddressWithoutChannelsGoesToTheDefaultSource(address: String, hasDefault: Bool, results: [String]) throws {
        let idle = Self.channel("idle", address: "idle", "state: paused")
        var scenario =
            try hasDefault
            ? Scenario(idle, Self.channel("rest", address: "{ webhook: rest, default: true }")) : Scenario(idle)
        #expect(Self.results(scenario.tell("{}", to: address)) == results)
    }

    @Test func severalEventsRunOneAfterAnother() throws {
        var scenario = try Scenario(
            Self.channel("a", "final: true\naccept: kind == 'a'"),
            Self.channel("b", "once: event.id")
        )
        #expect(
            Self.results(scenario.tell(#"[{"kind": "b"}, {"kind": "a"}, {"kind": "b"}]"#)) == [
                "1 b: done", "2 a: done", "3 b: done",
            ]
        )
        #expect(scenario.state.once["b"]?.keys.sorted() == ["d1.1", "d1.3"])
    }

    @Test func whatIsNoEventRunsNothing() throws {
        var scenario = try Scenario(Self.channel("a"))
        #expect(scenario.tell("[]") == [])
        #expect(scenario.tell("?test=test") == ["handshake"])
        let outcome = scenario.deliver("{")
        #expect(outcome.reply?.status == 400)
        #expect(scenario.crm.done.isEmpty)
    }

    @Test func commandsOfARunAreDoneBeforeTheNextChannelAsks() throws {
        let looking = Self.channel("b").replacing(
            "fields: { TITLE: \"b {{kind}}\" } }",
            with:
                "fields: { TITLE: \"b {{kind}}\", PHONE: { value: \"{{phone}}\", search: true } }, pick: oldest, update: keep }"
        ).replacing("inputs: {", with: "inputs: { phone: { path: phone, type: phone },")
        let scenario = try Scenario(Self.channel("a"), looking)
        let body = Array(#"{"phone": "89161234567"}"#.utf8)
        let delivery = Delivery(
            method: "POST",
            address: "a",
            query: [],
            headers: [],
            body: body,
            receivedAt: moment(0),
            id: "d",
            isLate: false
        )
        var run = DeliveryRun(delivery, program: scenario.program, state: RunState(), isTracing: false)
        guard case .write(let commands, channel: let channel) = run.start() else {
            Issue.record("the first channel writes first")
            return
        }
        #expect(commands.count == 1 && scenario.program.channels[channel.position].id == "a")
        guard case .ask(let questions, channel: let asking) = run.resume(written: ["1"]) else {
            Issue.record("the second channel asks next")
            return
        }
        #expect(scenario.program.channels[asking.position].id == "b")
        // A run is a value: two hosts may go on from the same point, to the same end.
        var copy = run
        let answers: [[Hit]] = questions.map { _ in [] }
        guard case .write(let first, channel: _) = run.resume(answers: answers),
            case .write(let second, channel: _) = copy.resume(answers: answers)
        else {
            Issue.record("the second channel writes last")
            return
        }
        #expect(first == second)
    }
}
