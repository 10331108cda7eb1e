import SpecBase
import SpecIR

/// One channel's run on one event, resumable at its questions. Language reference, *Running an event*.
struct EventRun: Sendable {
    private var frame: RunFrame
    private var round = 0
    private var search: SearchRound?
    private var onceKey: String?

    /// What was told of the event before.
    private let glance: AcceptSigns.Glance

    /// What the channel answers, as far as it is known.
    private(set) var reply: ReplyBody?

    enum Step: Sendable {
        case ask([Question])
        case finished(RunOutcome)
    }

    /// Reads the inputs that will be wanted.
    ///
    /// - Parameters:
    ///   - context: What the runs on the event have in common.
    ///   - channel: Whose run it is.
    ///   - glance: What was told of the event before.
    init(_ context: RunContext, _ channel: Index<Channel>, _ glance: AcceptSigns.Glance = .unsure) {
        self.glance = glance
        frame = RunFrame(context, channel)
        guard frame.channel.isActive else { return }
        if let mail = frame.source.mail {
            frame.notes += mail.message.flaws.map { .remark("the mail: \($0)") }
        }
        frame.flaws.place = frame.notes.count
        // A trace has the inputs first, in their order.
        if frame.isTracing {
            frame.readInputs()
        } else if frame.isLikelyTaken {
            frame.readPlainInputs(frame.inputs.indices)
        }
    }

    /// Lets the event in or not, and begins to search.
    ///
    /// Keys of the state whose time is over are dropped when they are met.
    mutating func start(_ state: inout RunState) -> Step {
        guard frame.channel.isActive else { return finished(.paused) }
        frame.counters = state.next
        guard frame.isAccepted(glance) else { return finished(.skipped) }
        frame.readInputs()
        let isLacking = frame.noteMissing()
        if frame.flaws.rejects || isLacking { return answered(.rejected) }
        onceKey = frame.readOnceKey()
        if let onceKey, state.knows(onceKey, of: frame.channel, at: frame.delivery.receivedAt) {
            frame.notes.append(.repeated(key: onceKey))
            return answered(.repeated)
        }
        return nextRound()
    }

    /// The outcome of a run that lets the event go by, with all that a person should know of it.
    ///
    /// Made apart, in a run that was not started: where another channel takes the event, nobody sees it.
    mutating func passedBy(_ state: RunState) -> RunOutcome {
        guard frame.channel.isActive else { return outcome(.paused) }
        frame.counters = state.next
        _ = frame.noteRefusals()
        frame.readInputs()
        return outcome(.skipped)
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
        guard frame.channel.repliesAfterWrites, !frame.delivery.isLate else { return }
        frame.forgetBindings()
        reply = frame.makeReply()
    }

    /// Keeps the event's key, for a run that is done or ignored, and spends the turns that commands of a done one hold.
    func remember(in state: inout RunState, _ result: RunResult) {
        if result == .done { frame.spendTurns(in: &state) }
        guard let onceKey, result == .done || result == .ignored else { return }
        state.remember(onceKey, of: frame.channel, at: frame.delivery.receivedAt)
    }

    private mutating func nextRound() -> Step {
        while round < frame.channel.rounds.count {
            let search = SearchRound(frame.channel.rounds[round], isFirst: round == 0, in: &frame)
            if !search.questions.isEmpty {
                self.search = search
                return .ask(search.questions)
            }
            // No questions, no hits: nothing can make the run stop here.
            _ = search.resolve([], in: &frame)
            round += 1
        }
        return finish()
    }

    /// After the searches: reply, `ignore`, records, rules.
    private mutating func finish() -> Step {
        makeReply()
        for row in frame.channel.ignore where frame.isTrue(row.condition) {
            frame.notes.append(.ignored(reason: row.reason))
            if frame.isTracing { frame.tell("ignore", "\(row.reason): holds", at: row.place) }
            return finished(.ignored)
        }
        var commands: [Command] = []
        // As many as there mostly are: one for each record and each table.
        commands.reserveCapacity(frame.channel.records.count + frame.channel.tables.count)
        let records = frame.planRecords(into: &commands)
        frame.takeRows(into: &commands)
        return finished(.done, records: records, commands: commands)
    }

    /// Ends a run that wrote nothing but answers all the same.
    private mutating func answered(_ result: RunResult) -> Step {
        makeReply()
        return finished(result)
    }

    /// What is late for the reply is not late for the CRM: the reply alone is made without the answers.
    private mutating func makeReply() {
        guard frame.context.arrival.delivery.isLate else {
            reply = frame.makeReply()
            return
        }
        let known = frame.records
        frame.records = known.map { $0.needsAnswers ? RecordState(isAnswered: false) : $0 }
        frame.forgetBindings()
        reply = frame.makeReply()
        frame.records = known
        frame.forgetBindings()
    }

    private func finished(
        _ result: RunResult,
        records: [RecordOutcome] = [],
        commands: [Command] = []
    ) -> Step {
        .finished(outcome(result, records: records, commands: commands))
    }

    private func outcome(
        _ result: RunResult,
        records: [RecordOutcome] = [],
        commands: [Command] = []
    ) -> RunOutcome {
        RunOutcome(
            event: frame.context.event,
            channel: frame.channelIndex,
            result: result,
            records: records,
            commands: commands,
            inputOrigins: frame.inputOrigins,
            notes: frame.notes,
            trace: frame.trace
        )
    }
}
