import SpecBase
import SpecHarness
import SpecIR

/// `crmspec run (--artifact FILE | SPECS...) [REQUEST.http...]`
package struct RunCommand: Command, Equatable {
    package static let name = "run"
    package static let summary = "Run requests against specs or an artifact and print what happens."
    package static let help = """
        usage: crmspec run (--artifact FILE | PATH...) [REQUEST.http|MAIL.eml...] [--address ADDRESS] [--crm FILE]
                           [--clock TIME] [--format yaml|ndjson] [--trace] [--record DIR] [--jobs N]

          PATH               specs to compile: files, and folders of .yaml and .yml files
          --artifact FILE    a compiled program, in place of specs
          REQUEST.http       recorded requests, and mails as .eml, in this order
          --address ADDRESS  where no request is named: JSON bodies, one a line, on standard input, each a POST to ADDRESS
          --crm FILE         what the CRM holds, and the state: keys crm and state as in case.yaml; nothing by default
          --clock TIME       when everything arrives, with its offset; the host's time by default
          --format F         yaml, or ndjson: one object a request, without the state
          --trace            say why every step and value came out so
          --record DIR       keep every delivery in a folder of its own below DIR, named by time, address and digest: what
                             arrived, its payload as JSON, what was read of the CRM, the outcome, the trace. The folder is a
                             golden case, but for its 'why', and event.id is the name of its step
          --jobs N           on how many threads lines are run, 1 to 64; as many as there are cores by default. What is printed
                             is the same: deliveries meet the CRM one after the other, whatever is done beside it

        examples:
          crmspec run specs order.http --crm crm.yaml --clock 2026-04-09T11:06:00+03:00
          crmspec run --artifact integrations.crmspec --address site-orders --format ndjson < bodies.ndjson
        """

    package enum Format: String, Hashable, Sendable, CaseIterable {
        case yaml, ndjson
    }

    package var specs: [String]
    package var artifact: String?
    package var requests: [String]
    package var address: String?
    package var crm: String?

    /// As it was written, with its offset.
    package var clock: String?
    package var format: Format
    package var isTracing: Bool

    /// Where every delivery is kept, or `nil`.
    package var record: String?

    /// On how many threads lines are run; `nil` for as many as there are cores.
    package var jobs: Int?

    package init(parsing arguments: inout ArgumentList) throws(UsageError) {
        artifact = try arguments.takeOption("--artifact")
        address = try arguments.takeOption("--address")
        crm = try arguments.takeOption("--crm")
        clock = try arguments.takeOption("--clock")
        format = try arguments.takeFormat(Format.self) ?? .yaml
        isTracing = try arguments.takeFlag("--trace")
        record = try arguments.takeOption("--record")
        jobs = try arguments.takeJobs()
        let positionals = arguments.takePositionals()
        try arguments.finish()
        requests = positionals.filter { RecordedDelivery.isNamed($0) }
        specs = positionals.filter { !RecordedDelivery.isNamed($0) }
        if artifact != nil, let path = specs.first {
            throw UsageError("with --artifact no specs are compiled: what is '\(path)' for?")
        }
        if artifact == nil, specs.isEmpty { throw UsageError("run needs --artifact FILE, or specs") }
        if requests.isEmpty, address == nil {
            throw UsageError("run needs requests: .http or .eml files, or --address with JSON bodies on standard input")
        }
        if let request = requests.first, address != nil {
            throw UsageError("--address is for bodies on standard input, and '\(request)' is a request")
        }
        if record != nil, let address, address != fileWord(address, else: "") {
            throw UsageError("with --record an address has letters, digits, '.', '_' and '-' only, not '\(address)'")
        }
        if let clock, Instant(iso8601: clock, zone: .utc) == nil || offsetSeconds(clock) == nil {
            throw UsageError("--clock is a time with its offset, such as 2026-04-09T11:06:00+03:00, not '\(clock)'")
        }
    }

    package func run(_ console: inout some Console) throws -> ExitStatus {
        guard let program = try loadProgram(&console) else { return .findings }
        let time = try clock.map { try Clock($0) } ?? .host(&console)
        let recorder = try record.map { try Recorder(folder: $0, specs: specs) }
        var session = RunSession(
            program: program,
            time: time,
            format: format,
            isTracing: isTracing,
            recorder: recorder
        )
        if let crm, !(try session.loadCRM(crm, &console)) { return .findings }
        var status = ExitStatus.success
        if let address {
            try session.runLines(to: address, jobs: jobs ?? coreCount(), &console)
        } else {
            status = try runRequests(&session, &console)
        }
        session.finish(&console)
        return status
    }

    private func loadProgram(_ console: inout some Console) throws -> Program? {
        if let artifact { return try loadArtifact(artifact) }
        return try compiledProgram(specs, &console)
    }

    private func runRequests(_ session: inout RunSession, _ console: inout some Console) throws -> ExitStatus {
        var status = ExitStatus.success
        for path in requests where !console.isClosed {
            let request: LoadedDelivery
            do throws(RequestFailure) {
                request = try loadRequest(path)
            } catch {
                if case .file(let error) = error { throw error }
                console.printError("crmspec run: \(error)\n")
                status = .findings
                continue
            }
            try session.run(request, name: path, &console)
        }
        return status
    }
}
