import SpecBase
import SpecHarness
import SpecIR
import SpecOutcome
import SpecRuntime

/// Requests run one after the other on one CRM; outcomes are printed as they come.
struct RunSession {
    private let program: Program
    private let prepared: PreparedProgram
    private let time: Clock
    private let format: RunCommand.Format
    private let isTracing: Bool
    private var state = RunState()
    private var crm: MemoryCRM
    private var hasPrinted = false

    /// Keeps every delivery; `nil` where none is kept.
    private var recorder: Recorder?

    /// What was not printed yet: a write for each of many small outcomes would cost more than the run.
    private var buffer = ""

    /// The same of lines.
    private var lines = JSONSink()
    private var printer: OutcomePrinter

    init(program: Program, time: Clock, format: RunCommand.Format, isTracing: Bool, recorder: Recorder?) {
        self.recorder = recorder
        self.program = program
        prepared = PreparedProgram(program)
        self.time = time
        self.format = format
        self.isTracing = isTracing
        crm = MemoryCRM(program)
        printer = OutcomePrinter(program)
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

    private static let jsonHeaders = [Delivery.Header(name: "Content-Type", value: "application/json")]

    /// Runs a recorded request or mail.
    mutating func run(_ recorded: LoadedDelivery, name: String, _ console: inout some Console) throws(FileError) {
        let step = recorder?.step(ofFile: name, bytes: recorded.bytes)
        let id = step?.id ?? name
        try run(recorded.delivery.delivery(at: time.time, id: id, isLate: false), name: name, step, &console)
    }

    /// Runs a JSON body that is posted to an address.
    mutating func run(
        json body: [UInt8],
        to address: String,
        line: Int,
        _ console: inout some Console
    ) throws(FileError) {
        let step = recorder?.step(ofLine: line, address: address, body: body)
        let name = String(line)
        let delivery = Delivery(
            method: "POST",
            address: address,
            query: [],
            headers: Self.jsonHeaders,
            body: body,
            receivedAt: time.time,
            id: step?.id ?? name,
            isLate: false
        )
        try run(delivery, name: name, step, &console)
    }

    private mutating func run(
        _ delivery: Delivery,
        name: String,
        _ step: RecordedStep?,
        _ console: inout some Console
    ) throws(FileError) {
        let outcome: StepOutcome
        if let recorder, let step {
            let before = (crm: crm, state: state)
            var read = ReadRecords(program)
            outcome = deliver(delivery, program: program, state: &state, crm: &crm, noting: &read)
            let recording = Recording(
                program: program,
                delivery: delivery,
                step: (step.name, step.bytes),
                specs: recorder.specs,
                zone: time.zone,
                before: before,
                read: read,
                outcome: outcome,
                after: state
            )
            let folder = try writeFolder(recording.name, in: recorder.folder, files: recording.files)
            console.printError("crmspec run: kept \(folder)\n")
        } else {
            outcome = deliver(delivery, program: prepared, state: &state, crm: &crm, isTracing: isTracing)
        }
        let replayed = ReplayedStep(name: name, outcome: outcome)
        switch format {
        case .ndjson: printer.write(replayed, showsTrace: isTracing, to: &lines)
        case .yaml:
            let traced = printer.document(of: replayed)
            let document = isTracing ? traced : withoutTrace(traced)
            if !hasPrinted { buffer += "steps:\n" }
            buffer += printDocument(.list([document]), indent: 2, showsOrigins: isTracing)
        }
        hasPrinted = true
        if buffer.utf8.count >= 1 << 16 || lines.bytes.count >= 1 << 16 { flush(&console) }
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
        console.print(bytes: lines.bytes)
        buffer = ""
        lines.removeAll()
    }
}
