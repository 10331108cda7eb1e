import SpecBase
import SpecCompiler
import SpecHarness
import SpecIR
import SpecRuntime
import SpecTestSupport
import Testing

/// What is said of the channels of one address is what the runtime shows when it goes through every event.
@Suite struct AddressTests {
    @Test func agreesWithBruteForce() throws {
        var seen: [String: Int] = [:]
        for seed in 0..<400 {
            let made = RandomAddress(seed: seed)
            var session = CompilerSession()
            for file in made.channels + [ExampleWorkspace.catalog] { session.set(file) }
            let reported = session.diagnostics()
            let truth = try findings(of: made)
            let texts = made.channels.map(\.text).joined(separator: "\n")
            #expect(Set(reported.compactMap(finding)) == truth, "seed \(seed)\n\(texts)\n\(reported.map(\.message))")
            for finding in truth { seen[String(finding.prefix { $0 != " " }), default: 0] += 1 }
            for diagnostic in reported {
                guard let scenario = session.scenario(of: diagnostic) else { continue }
                #expect(confirm(scenario) != nil, "seed \(seed): \(diagnostic.message)\n\(texts)")
            }
        }
        for kind in ["overlap", "starved", "uncaught"] { #expect(seen[kind, default: 0] > 5, "\(kind)") }
    }

    private func finding(_ diagnostic: Diagnostic) -> String? {
        let names = diagnostic.message.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
        switch diagnostic.kind.id {
        case "overlapping-channels": return "overlap \(names[1]) \(names[3])"
        case "starved-channel": return "starved \(names[1])"
        case "uncaught-event": return "uncaught"
        default: return nil
        }
    }

    private func findings(of made: RandomAddress) throws -> Set<String> {
        let joint = try runs(of: made.channels)
        var found: Set<String> = []
        let events = Set(joint.map(\.event))
        if events.contains(where: { event in joint.filter { $0.event == event }.allSatisfy { $0.result == .skipped } })
        {
            found.insert("uncaught")
        }
        let creating = made.channels.indices.map { channel in
            Set(joint.filter { $0.channel.position == channel && $0.records.first == .created }.map(\.event))
        }
        for second in made.channels.indices {
            for first in 0..<second where !creating[first].isDisjoint(with: creating[second]) {
                found.insert("overlap c\(first) c\(second)")
            }
            let alone = Set(try runs(of: [made.channels[second]]).filter { $0.result != .skipped }.map(\.event))
            let reached = joint.contains { $0.channel.position == second && alone.contains($0.event) }
            if !alone.isEmpty, !reached { found.insert("starved c\(second)") }
        }
        return found
    }

    private func runs(of channels: [SourceFile]) throws -> [RunOutcome] {
        var lenient = CompilerSession(analyses: .types)
        for file in channels + [ExampleWorkspace.catalog] { lenient.set(file) }
        let compiled = lenient.program()
        let program = try #require(compiled)
        let body = "[\(RandomAddress.events.joined(separator: ","))]"
        let request = "POST /in/orders HTTP/1.1\nContent-Type: application/json\n\n\(body)\n"
        let recorded = try RecordedDelivery(parsing: Array(request.utf8), name: "01-request.http")
        let clock = try #require(Instant(milliseconds: 1_780_300_800_000))
        var (state, crm) = (RunState(), MemoryCRM(program))
        let delivery = recorded.delivery(at: clock, id: "1", isLate: false)
        guard case .runs(let runs) = deliver(delivery, program: program, state: &state, crm: &crm).result else {
            return []
        }
        return runs
    }
}
