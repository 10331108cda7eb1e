import SpecBase
package import SpecIR

/// A delivery on its way through its channels. Sans-IO: the host answers questions and carries out commands.
///
///     var run = DeliveryRun(ArrivedDelivery(delivery, program: program, isTracing: false), state: state)
///     var step = run.start()
///     while true {
///         switch step {
///         case .ask(let questions, channel: _): step = run.resume(answers: crm.answer(questions))
///         case .write(let commands, channel: _): step = run.resume(written: crm.apply(commands))
///         case .finished(let outcome): return (outcome, run.state)
///         }
///     }
package struct DeliveryRun: Sendable {
    package enum Step: Sendable {
        /// One list of hits is wanted for each question.
        case ask([Question], channel: Index<Channel>)
        /// One id is wanted for each command: that of the record it created, or `""`.
        case write([Command], channel: Index<Channel>)
        case finished(StepOutcome)
    }

    /// The state after what ran so far.
    package private(set) var state: RunState

    private let arrival: Arrival
    private let events: [IncomingEvent]

    /// What the delivery came to where it brought no events.
    private let nothing: NothingBrought?
    private var event = 0
    private var channel = 0
    private var current: EventRun?
    private var pending: RunOutcome?

    /// What came of the event so far, without the channels that let it go by.
    private var ofEvent: [RunOutcome] = []
    private var outcomes: [RunOutcome] = []
    private var reply: ReplyBody?

    /// Takes up a delivery.
    ///
    /// - Parameters:
    ///   - arrived: What arrived.
    ///   - state: Turns and keys that earlier deliveries left.
    package init(_ arrived: ArrivedDelivery, state: RunState) {
        self.state = state
        arrival = arrived.arrival
        events = arrived.events
        nothing = arrived.nothing
    }

    /// The same of a delivery that nobody decoded yet.
    package init(_ delivery: Delivery, program: PreparedProgram, state: RunState, isTracing: Bool) {
        self.init(ArrivedDelivery(delivery, program: program, isTracing: isTracing), state: state)
    }

    /// The same of a program that runs once: what is made ready is not kept.
    package init(_ delivery: Delivery, program: Program, state: RunState, isTracing: Bool) {
        self.init(delivery, program: PreparedProgram(program), state: state, isTracing: isTracing)
    }

    /// Begins. To be called once.
    package mutating func start() -> Step {
        if let nothing { finished(nothing.result) } else { proceed() }
    }

    /// Goes on with the CRM's answers to the questions last asked.
    ///
    /// - Parameter answers: One list of hits for each question.
    /// - Returns: What the host has to do next.
    package mutating func resume(answers: [[Hit]]) -> Step {
        precondition(pending == nil, "answers were given where commands were to be carried out")
        guard let step = current?.resume(answers: answers) else { return proceed() }
        return take(step) ?? proceed()
    }

    /// Goes on once the commands last given were carried out.
    ///
    /// - Parameter written: For each command the id of the record it created, or `""`.
    /// - Returns: What the host has to do next.
    package mutating func resume(written: [String]) -> Step {
        guard let outcome = pending.take() else { preconditionFailure("no commands were to be carried out") }
        current?.resume(written: written, of: outcome.commands)
        conclude(consume outcome)
        return proceed()
    }

    // MARK: - Events and channels in order

    private mutating func proceed() -> Step {
        while event < events.count {
            if let wanted = proceed(events[event]) { return wanted }
        }
        return finished(.runs(outcomes))
    }

    /// Goes through the channels of one event.
    ///
    /// - Returns: What the host has to do, or `nil` once the event is at its end.
    private mutating func proceed(_ incoming: IncomingEvent) -> Step? {
        let context = RunContext(arrival, of: events, at: event)
        while channel < incoming.channels.count {
            let (place, glance) = arrival.look(from: channel, at: incoming)
            channel = place
            guard place < incoming.channels.count else { break }
            current = EventRun(context, incoming.channels[place], glance)
            if let step = current?.start(&state), let wanted = take(step) { return wanted }
        }
        endEvent(incoming.channels, context)
        return nil
    }

    /// - Returns: What the host has to do, or `nil` if the run ended without any of it.
    private mutating func take(_ step: consuming EventRun.Step) -> Step? {
        switch consume step {
        case .ask(let questions): return .ask(questions, channel: events[event].channels[channel])
        case .finished(let outcome):
            let (commands, channel) = (outcome.commands, outcome.channel)
            guard commands.isEmpty else {
                pending = consume outcome
                return .write(commands, channel: channel)
            }
            conclude(consume outcome)
            return nil
        }
    }

    /// Keeps a finished run and goes on to the next channel, or past the last one if this one is final.
    private mutating func conclude(_ outcome: consuming RunOutcome) {
        current?.remember(in: &state, outcome.result)
        // A run that let the event go by has none.
        if reply == nil { reply = current?.reply }
        current = nil
        let isFinal = arrival.program.channels[outcome.channel.position].channel.isFinal && outcome.result.ends
        if outcome.result != .skipped { ofEvent.append(outcome) }
        channel = isFinal ? events[event].channels.count : channel + 1
    }

    /// Where nobody took the event, every channel says why.
    private mutating func endEvent(_ channels: [Index<Channel>], _ context: RunContext) {
        // By position: a copy of an outcome counts the references of its parts.
        if ofEvent.indices.contains(where: { ofEvent[$0].result != .paused }) {
            if outcomes.isEmpty { swap(&outcomes, &ofEvent) } else { outcomes += ofEvent }
        } else {
            for channel in channels {
                var run = EventRun(context, channel)
                outcomes.append(run.passedBy(state))
            }
        }
        ofEvent = []
        event += 1
        channel = 0
    }

    private func finished(_ result: DeliveryResult) -> Step {
        guard !arrival.delivery.isMail else { return .finished(StepOutcome(result: result, reply: nil)) }
        var status = 200
        if case .unreadable = result { status = 400 }
        return .finished(StepOutcome(result: result, reply: Reply(status: status, body: reply)))
    }
}

extension RunResult {
    /// Whether a final channel keeps the event to itself.
    fileprivate var ends: Bool {
        switch self {
        case .done, .repeated, .rejected, .stopped: true
        case .ignored, .skipped, .paused: false
        }
    }
}
