import Foundation
import SpecBase
import SpecCompiler
import SpecIR
import SpecOutcome
import SpecRuntime
import SpecTestSupport
import Testing

@testable import SpecHarness

/// The engine and the reference interpreter give the same bytes for random programs, events and CRMs.
@Suite struct ReferenceTriplesTests {
    /// Triples of one program: the state of the CRM is new for each, and each has three deliveries.
    private static let triplesOfProgram = 10

    /// How many triples; more by the environment.
    private static let count = ProcessInfo.processInfo.environment["CRMSPEC_TRIPLES"].flatMap { Int($0) } ?? 600

    @Test func agreesOnRandomTriples() async throws {
        var differing: [String] = []
        var (seed, compared) = (0, 0)
        while compared < Self.count {
            var triples = RandomTriples(seed: seed)
            seed += 1
            // Some of what is made up has rows that are never taken: those programs do not compile.
            guard let program = compile(triples.files() + [ExampleWorkspace.catalog]).program else { continue }
            for triple in 0..<Self.triplesOfProgram {
                let told = try run(&triples, program)
                compared += 1
                if !told.isEmpty { differing.append("program \(seed - 1), triple \(triple):\n\(told)") }
            }
        }
        #expect(compared * 4 > seed * Self.triplesOfProgram, "too few programs compile")
        #expect(differing.isEmpty, "\(differing.count) differ:\n\(differing.prefix(8).joined(separator: "\n"))")
    }

    /// Three deliveries on one CRM by both.
    ///
    /// - Returns: Where they part, or nothing.
    private func run(_ triples: inout RandomTriples, _ program: Program) throws -> String {
        var log = DiagnosticLog()
        let file = SourceFile(path: "crm.yaml", text: triples.crm())
        let document = try #require(readDocument(file, into: &log), "\(log.sorted.map(\.message))")
        let start = try #require(Instant(iso8601: "2026-04-09T08:58:00Z", zone: .utc))
        var crm = readCRM(document, program: program, clock: start, into: &log)
        try #require(!log.hasErrors, "\(log.sorted.map(\.message))")
        var state = RunState(next: ["sales": triples.random.below(5)])
        var (otherCRM, otherState) = (crm, state)
        var (steps, others): ([ReplayedStep], [ReplayedStep]) = ([], [])
        var bodies: [String] = []
        for step in 0..<3 {
            if step == 0 || triples.random.below(3) > 0 {
                bodies.append(triples.body())
            } else {
                bodies.append(bodies[0])
            }
            let minutes = Int64(step * [1, 40, 90][triples.random.below(3)])
            let query = ["", "q=x", "q=%D1%91+y"][triples.random.below(3)]
            let delivery = Delivery(
                method: "POST",
                address: "a",
                query: Array(query.utf8),
                headers: [Delivery.Header(name: "Content-Type", value: "application/json")]
                    + (triples.random.below(2) == 0 ? [] : [Delivery.Header(name: "x-tag", value: "x")]),
                body: Array(bodies[step].utf8),
                receivedAt: start.adding(TimeSpan(seconds: minutes * 60)) ?? start,
                id: "d\(step)",
                isLate: triples.random.below(10) == 0
            )
            let outcome = deliver(delivery, program: program, state: &state, crm: &crm)
            let other = deliverByReference(delivery, program: program, state: &otherState, crm: &otherCRM)
            steps.append(ReplayedStep(name: "\(step).http", outcome: outcome))
            others.append(ReplayedStep(name: "\(step).http", outcome: other))
        }
        return difference(
            printDocument(outcomeDocument(steps, state: state, printer: OutcomePrinter(program), zone: .utc)),
            printDocument(outcomeDocument(others, state: otherState, printer: OutcomePrinter(program), zone: .utc))
        )
    }
}
