import SpecBase
import SpecCompiler
import SpecHarness
import SpecIR
import SpecRuntime

/// `crmspec new NAME --from FILE`
package struct NewCommand: Command, Equatable {
    package static let name = "new"
    package static let summary = "Draft a first channel and its case from a recorded request or mail."
    package static let help = """
        usage: crmspec new NAME --from FILE.http|FILE.eml|FILE.json [--crm CATALOG.yaml] [--into DIR] [--clock TIME]

          NAME                the channel's id: lower-case letters, digits and '-'
          --from FILE         what arrived; a .json file is taken for a body that is posted to NAME
          --crm CATALOG.yaml  the catalogue that it writes to; without it one to be filled in is made
          --into DIR          where specs/NAME and golden/NAME are made; here by default
          --clock TIME        when it arrived, with its offset, for the case; the host's time by default

        Types and fields are guesses. The case fails until you have written in its case.yaml why its outcome is right.

        example:
          crmspec new site-orders --from order.http --crm specs/shop/catalog.yaml
        """

    /// The channel's id.
    package var id: String

    /// A recorded delivery.
    package var recording: String

    /// A file with a catalogue, or `nil`.
    package var catalog: String?
    package var folder: String

    /// As it was written, with its offset.
    package var clock: String?

    package init(parsing arguments: inout ArgumentList) throws(UsageError) {
        let recording = try arguments.takeOption("--from")
        catalog = try arguments.takeOption("--crm")
        folder = try arguments.takeOption("--into") ?? ""
        clock = try arguments.takeOption("--clock")
        let names = arguments.takePositionals()
        try arguments.finish()
        guard names.count == 1, let recording else { throw UsageError("new needs a name and --from FILE") }
        id = names[0]
        self.recording = recording
        guard !id.isEmpty, id.utf8.allSatisfy({ 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }),
            id.utf8.first != 0x2D
        else { throw UsageError("'\(id)' cannot name a channel: ids have lower-case letters, digits and '-'") }
        guard RecordedDelivery.isNamed(recording) || recording.hasSuffix(".json") else {
            throw UsageError("'\(recording)' is no .http, .eml or .json file")
        }
        if let clock { _ = try Clock(clock) }
    }

    package func run(_ console: inout some Console) throws -> ExitStatus {
        let (specs, golden) = (within("specs/\(id)"), within("golden/\(id)"))
        for place in [specs, golden] where (try? kind(of: place)) != nil {
            console.printError("crmspec new: '\(place)' is there already; nothing was written\n")
            return .findings
        }
        let step: (name: String, bytes: [UInt8])
        let recorded: RecordedDelivery
        let first: FirstDelivery
        do {
            (step, recorded) = try load()
            first = try FirstDelivery(recorded)
        } catch let error as NoChannel {
            console.printError("crmspec new: \(recording): \(error.words)\n")
            return .findings
        } catch let error as RequestFailure {
            if case .file(let error) = error { throw error }
            console.printError("crmspec new: \(error)\n")
            return .findings
        }
        let made = catalog == nil ? SourceFile(path: "\(specs)/catalog.yaml", text: draftCatalog("\(id)-crm")) : nil
        let crm = try catalog.map { try readSource($0) } ?? made
        guard let crm, let base = compiled([crm], &console) else { return .findings }
        guard base.catalogs.count == 1, let entities = base.catalogs.first else {
            console.printError("crmspec new: \(crm.path) declares no catalogue\n")
            return .findings
        }
        let draft = first.channel(id: id, catalog: entities, program: base)
        let channel = SourceFile(path: "\(specs)/\(id).yaml", text: draft.text)
        guard let program = compiled([crm, channel], &console) else { return .findings }
        let files = [channel, made].compactMap { $0 }
        try makeFolder(specs)
        for file in files { try writeFileAtomically(file.path, Array(file.text.utf8)) }
        let place = try writeFolder(
            "first",
            in: golden,
            files: caseFiles(
                step: step,
                recorded,
                program: program,
                specs: catalog.map { [specs, $0] } ?? [specs]
            )
        )
        let inputs =
            "inputs: \(draft.inputCount); records: \(draft.records.isEmpty ? "none" : draft.records.joined(separator: ", "))"
        console.print("made \(channel.path) (\(inputs))\n")
        if let made { console.print("made \(made.path), to be filled in\n") }
        console.print(
            """
            made \(place), a case that fails until you say why its outcome is right

            next:
              1. read \(channel.path): keep what means something, correct types and fields, add accept and rules
              2. crmspec check \(([specs] + [catalog].compactMap { $0 }).joined(separator: " "))
              3. in \(place): correct outcome.yaml to what should happen, and write in case.yaml why
              4. crmspec test --golden \(golden)

            """
        )
        return .success
    }

    private func within(_ path: String) -> String {
        folder.isEmpty || folder == "." ? path : joined(folder, path)
    }

    /// The step of the case and what it holds.
    private func load() throws -> (step: (name: String, bytes: [UInt8]), RecordedDelivery) {
        if recording.hasSuffix(".json") {
            let head = "POST /in/\(id) HTTP/1.1\nContent-Type: application/json\n\n"
            let bytes = Array(head.utf8) + (try readFile(recording, limit: largestTextFile))
            return (("01-request.http", bytes), .request(try RecordedRequest(parsing: bytes)))
        }
        let loaded = try loadRequest(recording)
        let name = recording.hasSuffix(".eml") ? "01-mail.eml" : "01-request.http"
        return ((name, loaded.bytes), loaded.delivery)
    }

    /// Compiles what was drafted, or prints why it does not.
    private func compiled(_ files: [SourceFile], _ console: inout some Console) -> Program? {
        let compilation = compile(files)
        if compilation.program == nil { console.printError(printed(compilation.diagnostics, of: files)) }
        return compilation.program
    }

    /// The delivery with what comes of it on an empty CRM, and without the reason why that is right.
    private func caseFiles(
        step: (name: String, bytes: [UInt8]),
        _ recorded: RecordedDelivery,
        program: Program,
        specs: [String]
    ) throws -> [(name: String, bytes: [UInt8])] {
        let time = try clock.map { try Clock($0).time } ?? Clock.now()
        let delivery = recorded.delivery(at: time, id: RecordedDelivery.stem(of: step.name), isLate: false)
        var (crm, state, read) = (MemoryCRM(program), RunState(), ReadRecords(program))
        let before = (crm: crm, state: state)
        let outcome = deliver(delivery, program: program, state: &state, crm: &crm, noting: &read)
        let catalog = program.catalogs[0]
        let recording = Recording(
            program: program,
            delivery: delivery,
            step: step,
            specs: specs,
            zone: program.zones[catalog.zone.position],
            before: before,
            read: read,
            outcome: outcome,
            after: state
        )
        // The trace and the decoded payload are for deliveries that are kept, not for a case that is to be worked on.
        return recording.files.filter { !$0.name.contains("/") }
    }
}
