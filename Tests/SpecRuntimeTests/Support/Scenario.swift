import SpecBase
import SpecCompiler
import SpecIR
import SpecRuntime
import SpecTestSupport

/// A compiled workspace with a CRM beside it: what a test of the runtime delivers to.
struct Scenario {
    let program: Program
    var crm: TestCRM
    var state = RunState()
    var isTracing = false

    /// Time of the next delivery.
    var now = moment(0)

    /// Compiles channels, one text for each, beside the catalogue of the examples.
    init(_ channels: String..., crm: [TestRecord] = []) throws(BrokenSpec) {
        try self.init(channels, crm: crm)
    }

    /// The same of a list.
    init(_ channels: [String], crm: [TestRecord] = []) throws(BrokenSpec) {
        let example = MarkedSpec(channels[0].hasPrefix("crmspec:") ? channels[0] : "crmspec: 1\n" + channels[0])
        var files = ExampleWorkspace(example).files
        for (position, channel) in channels.enumerated().dropFirst() {
            files.append(SourceFile(path: "channel\(position).yaml", text: "crmspec: 1\n" + channel))
        }
        let compilation = compile(files)
        guard let program = compilation.program else {
            throw BrokenSpec(messages: compilation.diagnostics.map { "\($0.message)" })
        }
        self.program = program
        self.crm = TestCRM(program: program, records: crm)
    }

    /// A program that no compiler made.
    init(program: Program) {
        self.program = program
        crm = TestCRM(program: program, records: [])
    }

    /// Delivers JSON (or with `?` at its start, a query), answers what is asked and carries out what is commanded.
    @discardableResult
    mutating func deliver(_ body: String, to address: String = "a", isLate: Bool = false) -> StepOutcome {
        let isQuery = body.hasPrefix("?")
        let delivery = Delivery(
            method: isQuery ? "GET" : "POST",
            address: address,
            query: isQuery ? Array(body.dropFirst().utf8) : [],
            headers: [Delivery.Header(name: "Content-Type", value: "application/json")],
            body: isQuery ? [] : Array(body.utf8),
            receivedAt: now,
            id: "d1",
            isLate: isLate
        )
        var run = DeliveryRun(delivery, program: program, state: state, isTracing: isTracing)
        var step = run.start()
        while true {
            switch step {
            case .ask(let questions, channel: _): step = run.resume(answers: questions.map { crm.answer($0) })
            case .write(let commands, channel: _): step = run.resume(written: crm.apply(commands))
            case .finished(let outcome):
                state = run.state
                return outcome
            }
        }
    }

    /// Delivers, and tells what came of it in lines.
    mutating func tell(_ body: String, to address: String = "a", isLate: Bool = false) -> [String] {
        OutcomeText(program: program).lines(deliver(body, to: address, isLate: isLate))
    }
}

extension StepOutcome {
    /// What its channels made of it; `nil` where it reached none.
    var runs: [RunOutcome]? { if case .runs(let runs) = result { runs } else { nil } }
}

/// Why a test's own spec does not compile.
struct BrokenSpec: Error {
    let messages: [String]
}

/// Seconds after a fixed moment: 2026-04-09 11:06 in Moscow.
func moment(_ seconds: Int64) -> Instant {
    guard let instant = Instant(milliseconds: 1_775_721_960_000 + seconds * 1_000) else {
        preconditionFailure("tests stay within the years 1 to 9999")
    }
    return instant
}
