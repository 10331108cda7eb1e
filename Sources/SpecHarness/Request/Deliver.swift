package import SpecIR
package import SpecRuntime

/// Runs one delivery against a CRM in memory, which answers and changes; the state becomes what the delivery leaves.
package func deliver(
    _ delivery: Delivery,
    program: PreparedProgram,
    state: inout RunState,
    crm: inout MemoryCRM,
    isTracing: Bool = false
) -> StepOutcome {
    deliver(ArrivedDelivery(delivery, program: program, isTracing: isTracing), state: &state, crm: &crm)
}

/// The same of a delivery that was decoded already.
package func deliver(_ arrived: ArrivedDelivery, state: inout RunState, crm: inout MemoryCRM) -> StepOutcome {
    // The state moves into the run, so that it is never copied: it can hold a key for every event of a month.
    var run = DeliveryRun(arrived, state: taken(from: &state))
    var step = run.start()
    while true {
        switch step {
        case .ask(let questions, channel: _):
            step = run.resume(answers: crm.answer(questions))
        case .write(let commands, let channel):
            step = run.resume(written: crm.apply(commands, channel: channel, now: arrived.receivedAt))
        case .finished(let outcome):
            state = run.state
            return outcome
        }
    }
}

/// The same of a program that runs once.
package func deliver(
    _ delivery: Delivery,
    program: Program,
    state: inout RunState,
    crm: inout MemoryCRM,
    isTracing: Bool = false
) -> StepOutcome {
    deliver(delivery, program: PreparedProgram(program), state: &state, crm: &crm, isTracing: isTracing)
}

private func taken(from state: inout RunState) -> RunState {
    let taken = state
    state = RunState()
    return taken
}
