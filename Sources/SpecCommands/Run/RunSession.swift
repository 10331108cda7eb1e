import SpecBase
import SpecHarness
import SpecIR
import SpecOutcome
import SpecRuntime

/// Deliveries run one after the other on one CRM; outcomes are printed as they come.
struct RunSession {
    private let program: Program
    private let prepared: PreparedProgram
    private let time: Clock
    private let isTracing: Bool

    /// Keeps every delivery; `nil` where none is kept.
    private var recorder: Recorder?
    private var deliveries: RunDeliveries
    private var writer: OutcomeWriter

    init(program: Program, time: Clock, format: RunCommand.Format, isTracing: Bool, recorder: Recorder?) {
        self.recorder = recorder
        self.program = program
        prepared = PreparedProgram(program)
        self.time = time
        self.isTracing = isTracing
        deliveries = RunDeliveries(state: RunState(), crm: MemoryCRM(program))
        writer = OutcomeWriter(program, format: format, isTracing: isTracing)
    }

    /// Reads what the CRM holds and the state before.
    ///
    /// - Returns: `false` after printing what is wrong.
    mutating func loadCRM(_ path: String, _ console: inout some Console) throws -> Bool {
        let file = try readSource(path)
        var log = DiagnosticLog()
        if let document = readDocument(file, into: &log) {
            let holdings = readHoldings(document, program: program, clock: time.time, into: &log)
            deliveries = RunDeliveries(state: holdings.state, crm: holdings.crm)
        }
        console.printError(printed(log.sorted, of: [file]))
        return !log.hasErrors
    }

    /// Runs a recorded request or mail.
    mutating func run(_ recorded: LoadedDelivery, name: String, _ console: inout some Console) throws(FileError) {
        let step = recorder?.step(ofFile: name, bytes: recorded.bytes)
        let delivery = recorded.delivery.delivery(at: time.time, id: step?.id ?? name, isLate: false)
        let outcome: ReplayedStep
        if let step {
            outcome = try run(delivery, name: name, keeping: step, &console)
        } else {
            let arrived = ArrivedDelivery(delivery, program: prepared, isTracing: isTracing)
            outcome = deliveries.run(NamedDelivery(name: name, arrived: arrived))
        }
        console.print(bytes: writer.work([outcome]))
    }

    /// Runs lines of the input: JSON bodies that are posted to an address.
    ///
    /// - Parameters:
    ///   - address: Where they are posted.
    ///   - jobs: On how many threads; where it is more than one, lines are decoded and outcomes are written beside the runs.
    ///   - console: Has the lines, and gets the outcomes.
    /// - Throws: The input cannot be read, after what came before is printed; or a delivery cannot be kept.
    mutating func runLines(to address: String, jobs: Int, _ console: inout some Console) throws {
        let decoder = DecodeLines(program: prepared, address: address, time: time.time, isTracing: isTracing)
        var lines = LineReader(limit: largestTextFile)
        if recorder != nil {
            try keepLines(&lines, decoder, &console)
        } else if jobs == 1 || !runStages(&lines, decoder, &console) {
            // One by one: what a line takes is given back before the next one takes as much.
            var output = OutcomeWriter.Written()
            while !console.isClosed, let batch = lines.next(&console) {
                for line in batch { writer.write(deliveries.run(decoder.decode(line)), to: &output) }
                output.print(to: &console)
            }
        }
        if let failure = lines.failure { throw failure }
    }

    /// Prints what stands behind the last outcome.
    func finish(_ console: inout some Console) {
        console.print(writer.end(stateDocument(deliveries.state, zone: time.zone)))
    }

    // MARK: - On several threads

    /// So many batches are between the reader of the input and the writer of the output.
    private static let batchesUnderWay = 4

    /// - Returns: `false` where the system has not as many threads; nothing was read then.
    private mutating func runStages(
        _ lines: inout LineReader,
        _ decoder: DecodeLines,
        _ console: inout some Console
    ) -> Bool {
        let (read, decoded) = (Handoff<[InputLine]>(), Handoff<[NamedDelivery]>())
        let (ran, written) = (Handoff<[ReplayedStep]>(), Handoff<[UInt8]>())
        let decoding = ThreadStage(decoder, from: read, to: decoded)
        // One thread alone has the CRM meanwhile, so that it is never copied.
        var own = RunDeliveries(state: RunState(), crm: MemoryCRM(program))
        swap(&own, &deliveries)
        let running = ThreadStage(consume own, from: decoded, to: ran)
        let writing = ThreadStage(writer, from: ran, to: written)
        let hasRun = startThreads([decoding.run, running.run, writing.run])
        defer {
            if let last = running.last(hasRun: hasRun) { deliveries = last }
            if let last = writing.last(hasRun: hasRun) { writer = last }
        }
        guard hasRun else { return false }
        var underWay = 0
        while !console.isClosed, let batch = lines.next(&console) {
            read.put(batch)
            underWay += 1
            guard underWay >= Self.batchesUnderWay else { continue }
            if let bytes = written.take() { console.print(bytes: bytes) }
            underWay -= 1
        }
        read.close()
        while let bytes = written.take() { console.print(bytes: bytes) }
        return true
    }

    // MARK: - Keeping what arrives

    private mutating func keepLines(
        _ lines: inout LineReader,
        _ decoder: DecodeLines,
        _ console: inout some Console
    ) throws(FileError) {
        while !console.isClosed, let batch = lines.next(&console) {
            for line in batch {
                let step = recorder?.step(ofLine: line.number, address: decoder.address, body: line.bytes)
                guard let step else { continue }
                let delivery = decoder.delivery(line.bytes, id: step.id)
                let outcome = try run(delivery, name: String(line.number), keeping: step, &console)
                console.print(bytes: writer.work([outcome]))
            }
        }
    }

    /// Runs a delivery and keeps it in a folder of its own.
    private mutating func run(
        _ delivery: Delivery,
        name: String,
        keeping step: RecordedStep,
        _ console: inout some Console
    ) throws(FileError) -> ReplayedStep {
        let before = (crm: deliveries.crm, state: deliveries.state)
        var read = ReadRecords(program)
        let outcome = deliver(
            delivery,
            program: program,
            state: &deliveries.state,
            crm: &deliveries.crm,
            noting: &read
        )
        if let recorder {
            let recording = Recording(
                program: program,
                delivery: delivery,
                step: (step.name, step.bytes),
                specs: recorder.specs,
                zone: time.zone,
                before: before,
                read: read,
                outcome: outcome,
                after: deliveries.state
            )
            let folder = try writeFolder(recording.name, in: recorder.folder, files: recording.files)
            console.printError("crmspec run: kept \(folder)\n")
        }
        return ReplayedStep(name: name, outcome: outcome)
    }
}
