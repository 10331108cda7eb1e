package import SpecIR
package import SpecRuntime

/// Runs one delivery as ``deliver(_:program:state:crm:isTracing:)`` does, tracing, and notes what it read.
package func deliver(
    _ delivery: Delivery,
    program: Program,
    state: inout RunState,
    crm: inout MemoryCRM,
    noting read: inout ReadRecords
) -> StepOutcome {
    var run = DeliveryRun(delivery, program: program, state: state, isTracing: true)
    var step = run.start()
    while true {
        switch step {
        case .ask(let questions, channel: _):
            let answers = crm.answer(questions)
            for (question, hits) in zip(questions, answers) { read.note(hits, of: question) }
            step = run.resume(answers: answers)
        case .write(let commands, let channel):
            read.note(commands, of: channel, program: program)
            step = run.resume(written: crm.apply(commands, channel: channel, now: delivery.receivedAt))
        case .finished(let outcome):
            state = run.state
            return outcome
        }
    }
}
