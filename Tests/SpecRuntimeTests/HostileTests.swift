import SpecBase
import SpecIR
import SpecRuntime
import SpecTestSupport
import Testing

/// Whatever arrives and whatever the CRM answers: a run ends, without a trap, and twice in the same way.
@Suite struct HostileTests {
    @Test(arguments: 0..<8)
    func everyRunEndsAndTwiceInTheSameWay(seed: UInt64) throws {
        let compiled = try Scenario(BusyChannel.text)
        var random = Dice(state: seed &* 7919 &+ 1)
        for _ in 0..<60 {
            let payload = random.json(depth: 3)
            let answerSeed = random.next()
            func run() -> (StepOutcome, RunState) {
                var scenario = compiled
                scenario.isTracing = true
                scenario.crm.answer = { question in
                    var dice = Dice(state: answerSeed ^ UInt64(question.comparisons.count))
                    return (0..<dice.below(4)).map { _ in dice.hit(for: question) }
                }
                let outcome = scenario.deliver(payload, isLate: answerSeed % 3 == 0)
                return (outcome, scenario.state)
            }
            let (first, second) = (run(), run())
            #expect(first.0 == second.0 && first.1 == second.1, "\(payload)")
        }
    }
}

/// Payloads and answers that nobody expects.
struct Dice {
    private var random: SplitMix

    init(state: UInt64) { random = SplitMix(seed: state) }

    mutating func next() -> UInt64 { random.next() }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// An object with the keys that the spec reads and values that it may not expect.
    mutating func json(depth: Int) -> String {
        let keys = ["name", "phone", "emails", "amount", "when", "order", "list"]
        var entries: [String] = []
        for key in keys where below(3) > 0 { entries.append("\"\(key)\":\(value(depth: depth))") }
        return "{" + entries.joined(separator: ",") + "}"
    }

    private mutating func value(depth: Int) -> String {
        let leaves = [
            "null", "true", "0", "-0.0", "1e999", "99999999999999999999999999999999999999", "\"\"", "\" \"",
            "\"89161234567\"",
            "\"a@b.co\"", "\"\\u0000\"", "\"\\u0301\"", "\"{{name}}\"", "\"9999-12-31T23:59:59Z\"", "253402300799999",
            "\"8 8 8 8 8 8\"",
            "\"\u{1F469}\u{200D}\u{1F467}\"", "\"İı\"",
        ]
        guard depth > 0, below(3) == 0 else { return leaves[below(leaves.count)] }
        if below(2) == 0 { return json(depth: depth - 1) }
        var elements: [String] = []
        for _ in 0..<below(4) { elements.append(value(depth: depth - 1)) }
        return "[" + elements.joined(separator: ",") + "]"
    }

    /// A hit that often is what was asked for, and else anything.
    mutating func hit(for question: Question) -> Hit {
        var values = question.wanted.map { field -> Value in
            for comparison in question.comparisons where comparison.target == .field(field) && below(4) > 0 {
                return below(2) == 0 ? comparison.anyOf[0] : .list(comparison.anyOf)
            }
            if let stages = question.stages, below(3) > 0, below(2) == 0 { return .stage(stages[0]) }
            return any()
        }
        if below(10) == 0 { values.append(any()) }
        let ids = ["1", "2", "", "../x", "\u{0}", "99999999999999999999"]
        return Hit(id: ids[below(ids.count)], created: moment(Int64(below(5))), values: values)
    }

    private mutating func any() -> Value {
        let values: [Value] = [
            .missing(.absent), .missing(.invalid), .text(""), .text("x"), .boolean(true), .list([]),
            .word(Index(1_000)), .principal(Index(1_000)), .stage(Index(1_000)), .link(.created(Index(1_000))),
            .link(.existing(entity: Index(1_000), id: "1")), .list([.principal(Index(1_000)), .text("x")]),
            ExactDecimal(parsing: "99999999999999999999999999999999999999").map { .number($0) } ?? .text("x"),
            .datetime(moment(0)), .duration(TimeSpan(seconds: 1)),
        ]
        return values[below(values.count)]
    }
}
