import SpecBase
import SpecHarness
import SpecIR
import SpecRuntime

/// Delivers twice in a row, in two worlds: both end in the same way.
func deliverTwice(_ recorded: RecordedDelivery, to program: Program) {
    func world() -> (outcomes: [StepOutcome], state: RunState) {
        var state = RunState()
        var crm = MemoryCRM(program)
        var outcomes: [StepOutcome] = []
        for position in 0..<2 {
            guard let time = Instant(milliseconds: 1_775_721_960_000 + Int64(position) * 60_000) else { continue }
            let delivery = recorded.delivery(at: time, id: "d\(position)", isLate: false)
            outcomes.append(deliver(delivery, program: program, state: &state, crm: &crm))
        }
        return (outcomes, state)
    }
    let (first, second) = (world(), world())
    precondition(first.outcomes == second.outcomes && first.state == second.state, "the same delivery ends otherwise")
}
