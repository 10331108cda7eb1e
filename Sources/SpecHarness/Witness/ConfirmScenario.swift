package import SpecBase
package import SpecCompiler
import SpecIR
package import SpecRuntime

/// An event that was seen to do what a diagnostic warns of.
package struct Witness: Sendable {
    /// What arrives, as a file of a golden case, and the file's name.
    package let step: (name: String, bytes: [UInt8])
    package let delivery: Delivery
    /// What the CRM holds before.
    package let crm: MemoryCRM
    /// What came of it in the channels in question.
    package let outcome: StepOutcome
}

/// Replays a scenario, at each of its times, until it does what it claims.
///
/// - Parameter scenario: What the compiler proposes.
/// - Returns: `nil` if it never does: then nothing is shown.
package func confirm(_ scenario: Scenario) -> Witness? {
    let bytes = scenario.recording
    guard let recorded = try? RecordedDelivery(parsing: bytes, name: scenario.stepName) else { return nil }
    for clock in scenario.clocks {
        let delivery = recorded.delivery(at: clock, id: RecordedDelivery.stem(of: scenario.stepName), isLate: false)
        var crm = CRMOfScenario(scenario, clock: clock)
        guard scenario.isMet(by: scenario.run(delivery, &crm)) else { continue }
        // Once more, with a CRM that held all of it from the start.
        var (before, state) = (crm.before, RunState())
        let outcome = deliver(delivery, program: scenario.program, state: &state, crm: &before, isTracing: true)
        guard scenario.isMet(by: outcome) else { continue }
        return Witness(step: (scenario.stepName, bytes), delivery: delivery, crm: crm.before, outcome: outcome)
    }
    return nil
}

extension Scenario {
    fileprivate func run(_ delivery: Delivery, _ crm: inout CRMOfScenario) -> StepOutcome {
        var run = DeliveryRun(delivery, program: program, state: RunState(), isTracing: true)
        var step = run.start()
        while true {
            switch step {
            case .ask(let questions, channel: _): step = run.resume(answers: crm.answer(questions))
            case .write(let commands, let channel): step = run.resume(written: crm.apply(commands, channel: channel))
            case .finished(let outcome): return outcome
            }
        }
    }

    /// Whether the outcome shows what the scenario claims.
    fileprivate func isMet(by outcome: StepOutcome) -> Bool {
        guard case .runs(let runs) = outcome.result else { return false }
        switch claim {
        case .situation(let channel):
            return runs.contains { run in
                run.channel == channel && run.result == .done
                    && run.trace.contains { $0.subject == "rule situation / facts" && $0.finding == "taken" }
            }
        case .untaken: return !runs.isEmpty && runs.allSatisfy { $0.result == .skipped }
        case .creations(let creations):
            return creations.allSatisfy { creation in
                runs.contains { run in
                    run.channel == creation.channel && run.result == .done
                        && run.records.indices.contains(creation.record.position)
                        && run.records[creation.record.position] == .created
                }
            }
        }
    }
}

/// The events that show what diagnostics warn of, each replayed.
///
/// - Parameters:
///   - diagnostics: Those of the session.
///   - session: What found them.
/// - Returns: An event for every diagnostic that is about a situation which could be brought about.
package func provenWitnesses(of diagnostics: [Diagnostic], in session: CompilerSession) -> [Diagnostic: Witness] {
    var witnesses: [Diagnostic: Witness] = [:]
    for diagnostic in diagnostics {
        if let scenario = session.scenario(of: diagnostic) { witnesses[diagnostic] = confirm(scenario) }
    }
    return witnesses
}
