import SpecBase
import SpecIR

/// One channel's run on one event, resumable at its questions. Language reference, *Running an event*.
struct EventRun: Sendable {
    private(set) var frame: RunFrame
    private let event: Int
    private var round = 0
    private var search: SearchRound?
    private var onceKey: String?
    private(set) var reply: ReplyBody?

    enum Step: Sendable {
        case ask([Question])
        case finished(RunOutcome)
    }

    /// - Parameter event: The event's place in the delivery, from 1.
    init(frame: RunFrame, event: Int) {
        self.frame = frame
        self.event = event
    }

    /// Reads the inputs, lets the event in or not, and begins to search.
    mutating func start(_ state: RunState) -> Step {
        guard frame.channel.isActive else { return .finished(outcome(.paused)) }
        let invalid = readInputs()
        frame.notes += invalid.map(\.note)
        guard accept() else { return .finished(outcome(.skipped)) }
        let rejects = invalid.contains { frame.channel.inputs[$0.input.position].rejectsInvalid }
        let lacks = noteMissing()
        if rejects || lacks { return answered(.rejected) }
        if let key = readOnce(), isKnown(key, state) {
            frame.notes.append(.repeated(key: key))
            return answered(.repeated)
        }
        return nextRound()
    }

    /// Takes the answers to the questions last asked.
    mutating func resume(answers: [[Hit]]) -> Step {
        guard let search else { return nextRound() }
        self.search = nil
        guard search.resolve(answers, in: &frame) else { return answered(.stopped) }
        round += 1
        return nextRound()
    }

    /// Takes the ids of what the commands created, in the commands' order; `""` for commands that created no record.
    mutating func resume(written ids: [String], of commands: [Command]) {
        for (command, id) in zip(commands, ids) {
            if let record = command.record, case .create = command.kind, !id.isEmpty {
                frame.records[record.position].writtenID = id
            }
        }
        frame.forgetBindings()
        if frame.channel.repliesAfterWrites, !frame.delivery.isLate { reply = frame.makeReply() }
    }

    /// The key to remember once the run is done or ignored.
    func remember(in state: inout RunState, _ result: RunResult) {
        guard let onceKey, result == .done || result == .ignored else { return }
        state.once[frame.channel.id, default: [:]][onceKey] = frame.delivery.receivedAt
    }

    // MARK: - Steps

    private mutating func nextRound() -> Step {
        while round < frame.channel.rounds.count {
            let search = SearchRound(frame.channel.rounds[round], in: &frame)
            if !search.questions.isEmpty {
                self.search = search
                return .ask(search.questions)
            }
            _ = search.resolve([], in: &frame)
            round += 1
        }
        return finish()
    }

    /// After the searches: reply, `ignore`, records, rules.
    private mutating func finish() -> Step {
        // What is late for the reply is not late for the CRM: the reply alone is made without it.
        if frame.delivery.isLate { makeReplyWithoutAnswers() } else { reply = frame.makeReply() }
        for row in frame.channel.ignore where frame.isTrue(row.condition) {
            frame.notes.append(.ignored(reason: row.reason))
            if frame.isTracing { frame.tell("ignore", row.reason, at: row.place) }
            return .finished(outcome(.ignored))
        }
        let (records, recordCommands) = frame.planRecords()
        let commands = recordCommands + frame.takeRows()
        return .finished(outcome(.done, records: records, commands: commands))
    }

    /// Everything that needs an answer is missing; the rest is the reply.
    private mutating func makeReplyWithoutAnswers() {
        let known = frame.records
        frame.records = known.map { _ in RecordState() }
        frame.lacksAnswers = true
        frame.forgetBindings()
        reply = frame.makeReply()
        frame.records = known
        frame.lacksAnswers = false
        frame.forgetBindings()
    }

    /// Ends a run that wrote nothing but answers all the same.
    private mutating func answered(_ result: RunResult) -> Step {
        if frame.delivery.isLate || result != .stopped { makeReplyWithoutAnswers() } else { reply = frame.makeReply() }
        return .finished(outcome(result))
    }

    // MARK: - Letting in

    private struct InvalidInput {
        let input: Index<Input>
        let note: Note
    }

    private mutating func readInputs() -> [InvalidInput] {
        var invalid: [InvalidInput] = []
        for (position, input) in frame.channel.inputs.enumerated() {
            let read = readInput(input, from: frame.source, program: frame.program)
            frame.inputs.append(read.value)
            frame.inputOrigins.append(read.origin)
            if let flaw = read.flaw {
                let index = Index<Input>(position)
                let note = Note.invalid(input: index, path: flaw.path, found: flaw.found, why: flaw.why)
                invalid.append(InvalidInput(input: index, note: note))
            }
            if frame.isTracing {
                frame.tell(
                    "input \(input.name)",
                    frame.words(read.value) + (read.origin.map { " from \(input.origins[$0].description)" } ?? "")
                        + (read.flaw.map { "; \($0.path) holds '\($0.found)': \($0.why)" } ?? ""),
                    at: input.place)
            }
        }
        return invalid
    }

    private mutating func accept() -> Bool {
        let failed = frame.channel.accept.filter { part in
            let holds = frame.isTrue(part.condition)
            if frame.isTracing { frame.tell("accept \(part.text)", holds ? "holds" : "does not hold", at: part.place) }
            return !holds
        }
        frame.notes += failed.map { .notAccepted($0.text) }
        return failed.isEmpty
    }

    private mutating func noteMissing() -> Bool {
        var lacks = false
        for (position, input) in frame.channel.inputs.enumerated() where input.isRequired {
            guard case .missing(let reason) = frame.inputs[position] else { continue }
            frame.notes.append(.missing(input: Index(position), reason: reason))
            lacks = true
        }
        return lacks
    }

    /// The text of the `once` key: its one part, or its parts as a JSON list.
    private mutating func readOnce() -> String? {
        guard let once = frame.channel.once else { return nil }
        var parts: [String] = []
        for expression in once.key {
            guard case .text(let text) = frame.evaluate(expression) else { return nil }
            parts.append(text)
        }
        onceKey = parts.count == 1 ? parts[0] : jsonList(parts)
        if frame.isTracing { frame.tell("once", onceKey ?? "", at: nil) }
        return onceKey
    }

    private func isKnown(_ key: String, _ state: RunState) -> Bool {
        guard let once = frame.channel.once, let seen = state.once[frame.channel.id]?[key] else { return false }
        return frame.delivery.receivedAt.milliseconds - seen.milliseconds < once.within.seconds * 1_000
    }

    private func outcome(
        _ result: RunResult, records: [RecordOutcome] = [], commands: [Command] = []
    ) -> RunOutcome {
        RunOutcome(
            event: event, channel: frame.channelIndex, result: result, records: records, commands: commands,
            notes: frame.notes, trace: frame.trace)
    }
}
