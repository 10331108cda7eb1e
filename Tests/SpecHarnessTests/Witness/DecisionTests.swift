import Foundation
import SpecBase
import SpecCompiler
import SpecHarness
import SpecIR
import SpecRuntime
import SpecTestSupport
import Testing

/// The prover and the runtime, which goes through every event, say the same of random channels.
@Suite struct DecisionTests {
    /// In all; a whole night may be spent on more.
    private static let count = ProcessInfo.processInfo.environment["CRMSPEC_PROGRAMS"].flatMap { Int($0) } ?? 1_000

    @Test(arguments: 0..<10) func agreeWithBruteForce(_ part: Int) throws {
        var seen: [String: Int] = [:]
        for seed in (part * Self.count / 10)..<((part + 1) * Self.count / 10) {
            let made = RandomDecisions(seed: seed)
            let files = [SourceFile(path: "channel.yaml", text: made.text), ExampleWorkspace.catalog]
            var session = CompilerSession()
            for file in files { session.set(file) }
            let reported = session.diagnostics()
            var lenient = CompilerSession(analyses: .types)
            for file in files { lenient.set(file) }
            let lenientProgram = lenient.program()
            let program = try #require(lenientProgram, "\(lenient.diagnostics().map(\.message))\n\(made.text)")

            let truth = try findings(of: program, in: made)
            let verdict = Set(reported.compactMap { finding($0, program, made.text) })
            #expect(
                verdict == truth,
                "seed \(seed)\n\(made.text)\n\(reported.map { "\($0.range.start.line): \($0.message)" })"
            )
            for finding in truth { seen[String(finding.prefix { $0 != " " }), default: 0] += 1 }

            for diagnostic in reported {
                guard let scenario = session.scenario(of: diagnostic) else { continue }
                #expect(confirm(scenario) != nil, "seed \(seed): \(diagnostic.message)\n\(made.text)")
            }
        }
        // All kinds of findings come up, and each often enough to mean something.
        guard Self.count >= 1_000 else { return }
        for kind in ["incomplete", "dead", "true", "false", "missing"] {
            #expect(seen[kind, default: 0] > 0, "\(kind)")
        }
    }

    /// What a diagnostic says, in the words of ``findings(of:in:)``; `nil` for what is not looked at.
    private func finding(_ diagnostic: Diagnostic, _ program: Program, _ text: String) -> String? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines[diagnostic.range.start.line - 1]
        switch diagnostic.kind.id {
        case "incomplete-rows":
            let table = ["sort", "first", "second"].first { diagnostic.message.contains("'\($0)'") }
            return "incomplete \(table ?? "?")"
        case "dead-row":
            for table in program.channels[0].tables {
                for row in table.rows where Int(row.place.line) == diagnostic.range.start.line {
                    return "dead \(table.name) / \(row.name)"
                }
            }
            return nil
        case "always-true", "always-false":
            let isWhole = diagnostic.range.start.column == 13 && diagnostic.range.end.column == line.count + 1
            guard line.hasPrefix("      when: "), isWhole else { return nil }
            return diagnostic.kind.id == "always-true" ? "true" : "false"
        case "optional-value": return "missing responsible"
        case "missing-part": return "missing title"
        default: return nil
        }
    }

    /// What the runtime shows when it goes through every event.
    private func findings(of program: Program, in made: RandomDecisions) throws -> Set<String> {
        var (state, crm) = (RunState(), try contacts(of: program))
        let request =
            "POST /in/orders HTTP/1.1\nContent-Type: application/json\n\n[\(made.events.joined(separator: ","))]\n"
        let recorded = try RecordedDelivery(parsing: Array(request.utf8), name: "01-request.http")
        let clock = try #require(Instant(milliseconds: 1_780_300_800_000))
        let delivery = recorded.delivery(at: clock, id: "1", isLate: false)
        let outcome = deliver(delivery, program: program, state: &state, crm: &crm, isTracing: true)
        guard case .runs(let runs) = outcome.result else { return [] }
        let done = runs.filter { $0.result == .done }

        var found: Set<String> = []
        let channel = program.channels[0]
        for table in channel.tables {
            let subjects = table.rows.map { "rule \(table.name) / \($0.name)" }
            for (row, subject) in zip(table.rows, subjects) {
                let isTaken = done.contains { $0.trace.contains { $0.subject == subject && $0.finding == "taken" } }
                if !isTaken, !done.isEmpty { found.insert("dead \(table.name) / \(row.name)") }
            }
            if done.contains(where: { $0.notes.contains(.remark("no row of \(table.name) holds")) }) {
                found.insert("incomplete \(table.name)")
                if table.name == "second" { found.insert("incomplete sort") }
            }
        }
        let created = done.filter { $0.records[1] == .created }
        if !done.isEmpty, created.isEmpty { found.insert("false") }
        if !done.isEmpty, created.count == done.count { found.insert("true") }
        let fields = program.catalogs[0].entities[channel.records[1].entity.position].fields
        for (name, words) in [("ASSIGNED_BY_ID", "missing responsible"), ("TITLE", "missing title")] {
            let isMissing = created.contains { run in
                !run.commands[0].fields.contains { fields[$0.field.position].name == name }
            }
            if isMissing { found.insert(words) }
        }
        return found
    }

    private func contacts(of program: Program) throws -> MemoryCRM {
        let lines = RandomDecisions.contacts.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n")
        let file = SourceFile(path: "crm.yaml", text: "bitrix24:\n  contact:\n\(lines)\n")
        var log = DiagnosticLog()
        let document = try #require(readDocument(file, into: &log))
        let clock = try #require(Instant(milliseconds: 1_780_000_000_000))
        let crm = readCRM(document, program: program, clock: clock, into: &log)
        #expect(log.sorted == [])
        return crm
    }
}
