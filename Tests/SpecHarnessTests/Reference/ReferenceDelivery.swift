import SpecBase
import SpecHarness
import SpecIR

@testable import SpecRuntime

/// Runs one delivery through the reference interpreter; state and CRM become what it leaves.
func deliverByReference(
    _ delivery: Delivery,
    program: Program,
    state: inout RunState,
    crm: inout MemoryCRM
) -> StepOutcome {
    let events: [IncomingEvent]
    switch referenceEvents(delivery, program) {
    case .nothing(let result):
        var status = 200
        if case .unreadable = result { status = 400 }
        return StepOutcome(result: result, reply: delivery.isMail ? nil : Reply(status: status, body: nil))
    case .events(let found): events = found
    }
    var outcomes: [RunOutcome] = []
    var reply: ReplyBody?
    for (position, event) in events.enumerated() {
        var ofEvent: [RunOutcome] = []
        for channel in event.channels {
            var run = ReferenceRun(
                program: program,
                channel: program.channels[channel.position],
                channelIndex: channel,
                delivery: delivery,
                source: event.source,
                address: event.address,
                eventID: events.count == 1 ? delivery.id : "\(delivery.id).\(position + 1)",
                event: position + 1,
                state: state,
                crm: crm
            )
            let outcome = run.run()
            (state, crm) = (run.state, run.crm)
            ofEvent.append(outcome)
            if reply == nil, ![.skipped, .paused].contains(outcome.result) { reply = run.reply }
            let ends: [RunResult] = [.done, .repeated, .rejected, .stopped]
            if run.channel.isFinal, ends.contains(outcome.result) { break }
        }
        let isTaken = ofEvent.contains { ![.skipped, .paused].contains($0.result) }
        outcomes += ofEvent.filter { !isTaken || $0.result != .skipped }
    }
    return StepOutcome(
        result: .runs(outcomes),
        reply: delivery.isMail ? nil : Reply(status: 200, body: reply)
    )
}

/// The events of a delivery, each with the channels of its address in their order.
private func referenceEvents(_ delivery: Delivery, _ program: Program) -> Incoming {
    // Reading mail apart is tested beside CPython; here it is taken as read.
    if delivery.isMail { return readMail(delivery, PreparedProgram(program)) }
    let payloads: [PayloadTree]
    switch decodeDelivery(
        method: delivery.method,
        query: delivery.query,
        headers: delivery.headers,
        body: delivery.body
    ) {
    case .unreadable(let why): return .nothing(.unreadable(why))
    case .handshake: return .nothing(.handshake)
    case .events(let trees): payloads = trees
    }
    let own = program.addresses.first { $0.name.utf8.elementsEqual(delivery.address.utf8) }?.channels ?? []
    let isServed = own.contains { program.channels[$0.position].isActive }
    let channels = isServed || program.defaultChannels.isEmpty ? own : program.defaultChannels
    guard !channels.isEmpty else { return .nothing(.unrouted(address: delivery.address)) }
    let query = decodeQuery(delivery.query)
    return .events(
        payloads.map { payload in
            IncomingEvent(
                source: EventSource(payload: payload, query: query, headers: delivery.headers, mail: nil),
                address: delivery.address,
                channels: channels
            )
        }
    )
}
