import SpecBase
package import SpecIR

/// A delivery on its way through its channels. Sans-IO: the host answers questions and carries out commands.
///
///     var run = DeliveryRun(delivery, program: program, state: state, isTracing: false)
///     var step = run.start()
///     while true {
///         switch step {
///         case .ask(let questions): step = run.resume(answers: crm.answer(questions))
///         case .write(let commands, channel: _): step = run.resume(written: crm.apply(commands))
///         case .finished(let outcome): return (outcome, run.state)
///         }
///     }
package struct DeliveryRun: Sendable {
    package enum Step: Sendable {
        /// One list of hits is wanted for each question.
        case ask([Question])
        /// One id is wanted for each command: that of the record it created, or `""`.
        case write([Command], channel: Index<Channel>)
        case finished(StepOutcome)
    }

    /// The state after what ran so far.
    package private(set) var state: RunState

    private let delivery: Delivery
    private let program: Program
    private let isTracing: Bool
    private let incoming: Incoming
    private var event = 0
    private var channel = 0
    private var current: EventRun?
    private var pending: RunOutcome?
    private var ofEvent: [RunOutcome] = []

    /// The runs of the skipped ones among these.
    private var skipped: [EventRun] = []
    private var outcomes: [RunOutcome] = []
    private var reply: ReplyBody?

    /// Decodes the delivery and finds its channels.
    ///
    /// - Parameters:
    ///   - delivery: What arrived.
    ///   - program: What to run; it must have been verified.
    ///   - state: Turns and keys that earlier deliveries left.
    ///   - isTracing: Whether outcomes say why everything came out so.
    package init(_ delivery: Delivery, program: Program, state: RunState, isTracing: Bool) {
        self.delivery = delivery
        self.program = program
        self.state = state
        self.isTracing = isTracing
        incoming = delivery.isMail ? readMail(delivery, program) : readRequest(delivery, program)
    }

    /// Begins. To be called once.
    package mutating func start() -> Step {
        switch incoming {
        case .nothing(let result): finished(result)
        case .events: proceed()
        }
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
        guard let outcome = pending else { preconditionFailure("no commands were to be carried out") }
        current?.resume(written: written, of: outcome.commands)
        pending = nil
        conclude(outcome)
        return proceed()
    }

    // MARK: - Events and channels in order

    private mutating func proceed() -> Step {
        let events = incoming.events
        while event < events.count {
            guard channel < events[event].channels.count else {
                endEvent()
                continue
            }
            let id = events.count == 1 ? delivery.id : "\(delivery.id).\(event + 1)"
            let context = RunContext(
                program: program,
                channel: events[event].channels[channel],
                source: events[event].source,
                delivery: delivery,
                address: events[event].address,
                eventID: id,
                isTracing: isTracing
            )
            current = EventRun(frame: RunFrame(context), event: event + 1)
            if let step = current?.start(&state), let wanted = take(step) { return wanted }
        }
        return finished(.runs(outcomes))
    }

    /// - Returns: What the host has to do, or `nil` if the run ended without any of it.
    private mutating func take(_ step: EventRun.Step) -> Step? {
        switch step {
        case .ask(let questions): return .ask(questions)
        case .finished(let outcome):
            guard outcome.commands.isEmpty else {
                pending = outcome
                return .write(outcome.commands, channel: outcome.channel)
            }
            conclude(outcome)
            return nil
        }
    }

    /// Keeps a finished run and goes on to the next channel, or past the last one if this one is final.
    private mutating func conclude(_ outcome: RunOutcome) {
        current?.remember(in: &state, outcome.result)
        if reply == nil, outcome.result.answers { reply = current?.reply }
        ofEvent.append(outcome)
        if outcome.result == .skipped, let current { skipped.append(current) }
        current = nil
        let isFinal = program.channels[outcome.channel.position].isFinal && outcome.result.ends
        channel = isFinal ? incoming.events[event].channels.count : channel + 1
    }

    private mutating func endEvent() {
        let isTaken = ofEvent.contains { $0.result != .skipped && $0.result != .paused }
        if isTaken {
            outcomes += ofEvent.filter { $0.result != .skipped }
        } else {
            var runs = skipped.makeIterator()
            for outcome in ofEvent {
                var run = outcome.result == .skipped ? runs.next() : nil
                outcomes.append(run?.skipped() ?? outcome)
            }
        }
        ofEvent = []
        skipped = []
        event += 1
        channel = 0
    }

    private func finished(_ result: DeliveryResult) -> Step {
        guard !delivery.isMail else { return .finished(StepOutcome(result: result, reply: nil)) }
        var status = 200
        if case .unreadable = result { status = 400 }
        return .finished(StepOutcome(result: result, reply: Reply(status: status, body: reply)))
    }
}

extension RunResult {
    /// Whether the run may give the delivery its reply.
    fileprivate var answers: Bool {
        switch self {
        case .done, .repeated, .ignored, .rejected, .stopped: true
        case .skipped, .paused: false
        }
    }

    /// Whether a final channel keeps the event to itself.
    fileprivate var ends: Bool {
        switch self {
        case .done, .repeated, .rejected, .stopped: true
        case .ignored, .skipped, .paused: false
        }
    }
}
