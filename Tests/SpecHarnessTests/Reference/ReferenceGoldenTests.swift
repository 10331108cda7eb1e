import Foundation
import SpecBase
import SpecCompiler
import SpecIR
import SpecOutcome
import SpecRuntime
import SpecTestSupport
import Testing

@testable import SpecHarness

/// The engine and the reference interpreter give the same bytes for every golden case.
@Suite struct ReferenceGoldenTests {
    @Test func agreesOnEveryGoldenCase() throws {
        let root = ShippedSpecs.root.path
        let golden = try discoverCases(in: root + "/golden")
        var programs: [[String]: Program] = [:]
        var compared = 0
        for item in golden.cases.map({ prepare($0, workspace: [root + "/specs"]) }) {
            let specs = item.specs.map { $0.hasPrefix("/") ? $0 : "\(root)/\($0)" }
            let description = try #require(item.description)
            if programs[specs] == nil { programs[specs] = compile(try loadSpecs(specs)).program }
            let program = try #require(programs[specs], "\(item.golden.name)")
            var log = DiagnosticLog()
            var crm = MemoryCRM(program)
            if let held = description.crm {
                crm = readCRM(held, program: program, clock: description.clock, into: &log)
            }
            var state = description.state
            var (otherCRM, otherState) = (crm, state)
            var (steps, others): ([ReplayedStep], [ReplayedStep]) = ([], [])
            for (position, name) in item.golden.steps.enumerated() {
                let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(item.golden.folder)/\(name)")))
                let time = try #require(description.time(ofStep: name, at: position))
                let delivery = try RecordedDelivery(parsing: bytes, name: name).delivery(
                    at: time,
                    id: RecordedDelivery.stem(of: name),
                    isLate: description.late.contains { $0.value == name }
                )
                let outcome = deliver(delivery, program: program, state: &state, crm: &crm)
                let other = deliverByReference(delivery, program: program, state: &otherState, crm: &otherCRM)
                steps.append(ReplayedStep(name: name, outcome: outcome))
                others.append(ReplayedStep(name: name, outcome: other))
            }
            let zone = description.zone
            let document = outcomeDocument(steps, state: state, printer: OutcomePrinter(program), zone: zone)
            let engine = printDocument(document)
            var sink = YAMLSink()
            writeOutcome(steps, state: state, printer: OutcomePrinter(program), zone: zone, to: &sink)
            #expect(sink.bytes == Array(engine.utf8), "\(item.golden.name)")
            #expect(printDocument(document, showsOrigins: true) == plainlyPrinted(document, showsOrigins: true))
            let reference = printDocument(
                outcomeDocument(others, state: otherState, printer: OutcomePrinter(program), zone: zone)
            )
            #expect(difference(engine, reference) == "", "\(item.golden.name)")
            compared += 1
        }
        #expect(compared > 50)
    }
}
