import SpecBase
import SpecHarness
import SpecIR
import SpecRuntime

/// Requests run one after the other on one CRM; outcomes are printed as they come.
struct RunSession {
    private let program: Program
    private let time: Clock
    private let format: RunCommand.Format
    private let isTracing: Bool
    private var state = RunState()
    private var crm: MemoryCRM
    private var hasPrinted = false

    /// What was not printed yet: a write for each of many small outcomes would cost more than the run.
    private var buffer = ""

    init(program: Program, time: Clock, format: RunCommand.Format, isTracing: Bool) {
        self.program = program
        self.time = time
        self.format = format
        self.isTracing = isTracing
        crm = MemoryCRM(program)
    }

    /// Reads what the CRM holds and the state before.
    ///
    /// - Returns: `false` after printing what is wrong.
    mutating func loadCRM(_ path: String, _ console: inout some Console) throws -> Bool {
        let file = try readSource(path)
        var log = DiagnosticLog()
        if let document = readDocument(file, into: &log) {
            let holdings = readHoldings(document, program: program, clock: time.time, into: &log)
            crm = holdings.crm
            state = holdings.state
        }
        console.printError(printed(log.sorted, of: [file]))
        return !log.hasErrors
    }

    /// Runs a recorded request or mail.
    mutating func run(_ request: RecordedDelivery, name: String, _ console: inout some Console) {
        run(request.delivery(at: time.time, id: name, isLate: false), name: name, &console)
    }

    /// Runs a JSON body that is posted to an address.
    mutating func run(json body: [UInt8], to address: String, name: String, _ console: inout some Console) {
        let delivery = Delivery(
            method: "POST",
            address: address,
            query: [],
            headers: [Delivery.Header(name: "Content-Type", value: "application/json")],
            body: body,
            receivedAt: time.time,
            id: name,
            isLate: false
        )
        run(delivery, name: name, &console)
    }

    private mutating func run(_ delivery: Delivery, name: String, _ console: inout some Console) {
        let outcome = deliver(delivery, program: program, state: &state, crm: &crm, isTracing: isTracing)
        let document = stepDocument(ReplayedStep(name: name, outcome: outcome), program: program)
        switch format {
        case .ndjson: buffer += JSONText(document).printed + "\n"
        case .yaml:
            if !hasPrinted { buffer += "steps:\n" }
            buffer += printDocument(.list([document]), indent: 2, showsOrigins: isTracing)
        }
        hasPrinted = true
        if buffer.utf8.count >= 1 << 16 { flush(&console) }
    }

    /// Prints what is left, and in YAML the state.
    mutating func finish(_ console: inout some Console) {
        if format == .yaml {
            if !hasPrinted { buffer += "steps: []\n" }
            let left = stateDocument(state, zone: time.zone)
            if !left.entries.isEmpty { buffer += printDocument(.map([Document.Entry("state", left)])) }
        }
        flush(&console)
    }

    private mutating func flush(_ console: inout some Console) {
        console.print(buffer)
        buffer = ""
    }
}
