import CRMSpec
import Foundation
import SpecBase
import SpecCompiler
import SpecHarness
import SpecIR
import SpecOutcome
import SpecRuntime
import SpecTestSupport
import Testing

/// The library comes to what `crmspec` comes to: every golden case, with a connector that knows only what is public.
@Suite struct GoldenTests {
    @Test func everyCaseComesToTheSame() async throws {
        let root = ShippedSpecs.root.path
        let cases = try discoverCases(in: root + "/golden").cases
        var artifacts: [[String]: Loaded] = [:]
        var steps = 0
        for golden in cases {
            var log = DiagnosticLog()
            let file = try readSource(golden.casePath)
            guard let description = readCase(file, steps: golden.steps, into: &log) else { continue }
            let specs = description.specs.map { $0.value }.map {
                $0.hasPrefix("./") ? golden.folder + $0.dropFirst() : root + "/" + $0
            }
            let paths = specs.isEmpty ? [root + "/specs"] : specs
            if artifacts[paths] == nil { artifacts[paths] = try Loaded(paths) }
            guard let loaded = artifacts[paths] else { continue }
            let replay = Replay(golden: golden, description: description, loaded: loaded)
            let differences = try await replay.differences(steps: &steps)
            #expect(differences == [], "\(golden.name)")
        }
        #expect(steps > 400)
    }
}

/// Specs, compiled and loaded again.
private struct Loaded {
    let program: Program
    let artifact: Artifact

    init(_ paths: [String]) throws {
        guard let program = compile(try loadSpecs(paths)).program else { throw BrokenSpec(messages: paths) }
        self.program = program
        artifact = try Artifact(encodeArtifact(program))
    }
}

/// One case, by the harness and by the library at once.
private struct Replay {
    let golden: GoldenCase
    let description: CaseDescription
    let loaded: Loaded

    func differences(steps: inout Int) async throws -> [String] {
        var log = DiagnosticLog()
        var crm = MemoryCRM(loaded.program)
        if let document = description.crm {
            crm = readCRM(document, program: loaded.program, clock: description.clock, into: &log)
        }
        let shelf = Shelf(now: try moment(description.clock), answersTooMuch: true)
        try await fill(shelf, from: &crm)
        var state = description.state
        var memory = try self.memory(state)
        var differences: [String] = []
        for (position, name) in golden.steps.enumerated() {
            let time = try #require(description.time(ofStep: name, at: position))
            let bytes = try readFile(golden.folder + "/" + name, limit: largestTextFile)
            let recorded = try RecordedDelivery(parsing: bytes, name: name)
            let (id, isLate) = (RecordedDelivery.stem(of: name), description.late.contains { $0.value == name })
            // What a sender is told at once is what a run whose answers are late tells.
            var (lateCRM, lateState) = (crm, state)
            let late = deliver(
                recorded.delivery(at: time, id: id, isLate: true),
                program: loaded.program,
                state: &lateState,
                crm: &lateCRM
            )
            let delivery = try delivery(bytes, name: name, time: time, id: id, isLate: isLate)
            let reply = loaded.artifact.replyAtOnce(to: delivery, memory: memory)
            if let wanted = late.reply, reply.map({ printed($0) }) != printed(wanted) {
                differences.append("\(name): another reply at once")
            }
            let expected = deliver(
                recorded.delivery(at: time, id: id, isLate: isLate),
                program: loaded.program,
                state: &state,
                crm: &crm
            )
            await shelf.wait(until: try moment(time))
            let outcome = try await loaded.artifact.run(delivery, memory: &memory, connector: shelf)
            let wanted = printed(expected)
            if outcome.text != wanted { differences.append("\(name): \(outcome.text) for \(wanted)") }
            if try memory != self.memory(state) { differences.append("\(name): another memory") }
            steps += 1
        }
        return differences
    }

    // MARK: - Both forms of one thing

    private func delivery(
        _ bytes: [UInt8],
        name: String,
        time: Instant,
        id: String,
        isLate: Bool
    ) throws -> CRMSpec.Delivery {
        let time = try moment(time)
        guard !name.hasSuffix(".eml") else { return CRMSpec.Delivery(mail: bytes, receivedAt: time, id: id) }
        return try CRMSpec.Delivery(recorded: bytes, receivedAt: time, id: id, repliesAtOnce: isLate)
    }

    private func moment(_ instant: Instant) throws -> Moment {
        try #require(Moment(milliseconds: instant.milliseconds))
    }

    private func memory(_ state: RunState) throws -> Memory {
        var memory = Memory()
        memory.turns = state.next
        memory.keys = try state.once.mapValues { keys in try keys.mapValues { try moment($0) } }
        return memory
    }

    private func printed(_ outcome: StepOutcome) -> String {
        var printer = OutcomePrinter(loaded.program)
        var sink = JSONSink()
        printer.write(ReplayedStep(name: "x", outcome: outcome), showsTrace: false, to: &sink)
        let text = String(decoding: sink.bytes, as: UTF8.self)
        return text.replacing(#/^\{"step":"x",?/#, with: "{").replacing("\n", with: "")
    }

    private func printed(_ reply: SpecRuntime.Reply) -> String {
        printed(StepOutcome(result: .runs([]), reply: reply))
    }

    private func printed(_ reply: CRMSpec.Reply) -> String {
        let body = reply.body.isEmpty ? "" : ",\"body\":" + String(decoding: reply.body, as: UTF8.self)
        return "{\"reply\":{\"status\":\(reply.status)\(body)}}"
    }

    /// Puts what the harness's CRM holds on a shelf.
    private func fill(_ shelf: Shelf, from crm: inout MemoryCRM) async throws {
        for (catalogPosition, catalog) in loaded.program.catalogs.enumerated() {
            for (position, entity) in catalog.entities.enumerated() {
                let everything = Question(
                    catalog: Index(catalogPosition),
                    entity: Index(position),
                    comparisons: [],
                    stages: nil,
                    wanted: entity.fields.indices.map { Index($0) }
                )
                for hit in crm.answer([everything])[0] {
                    let values = zip(entity.fields, hit.values).map { ($0.name, value($1, catalog, entity)) }
                    let fields = Dictionary(uniqueKeysWithValues: values)
                    await shelf.put(
                        CRMRecord(id: hit.id, created: try moment(hit.created), fields: fields),
                        into: entity.name
                    )
                }
            }
        }
    }

    /// A value as a CRM's interface gives it: texts and ids.
    private func value(_ value: Value, _ catalog: Catalog, _ entity: Entity) -> CRMValue {
        switch value {
        case .missing: .nothing
        case .text(let text), .url(let text): .text(text)
        case .number(let number): .number(number.description)
        case .boolean(let truth): .text(truth ? "true" : "false")
        case .date(let day): .text(day.description)
        case .time(let time): .text(time.description)
        case .datetime(let instant): .text(instant.iso8601(in: loaded.program.zones[catalog.zone.position]))
        case .duration(let span): .text(span.description)
        case .phone(let phone): .text(phone.written)
        case .email(let address): .text(address.written)
        case .word(let word): .text(loaded.program.words[word.position])
        case .principal(let index):
            .person(
                CRMPerson(
                    id: catalog.principals[index.position].id,
                    isGroup: catalog.principals[index.position].isGroup
                )
            )
        case .stage(let index):
            .stage(
                CRMStage(
                    id: entity.stages[index.position].id,
                    pipeline: entity.pipelines[entity.stages[index.position].pipeline.position].id
                )
            )
        case .link(.existing(let index, let id)):
            .record(CRMReference(entity: catalog.entities[index.position].name, id: id))
        case .link(.created): .nothing
        case .list(let values): .list(values.map { self.value($0, catalog, entity) })
        }
    }
}
