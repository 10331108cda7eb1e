import SpecIR
import SpecRuntime

extension Artifact {
    /// Runs a delivery: finds its channels, asks the CRM, carries out what the specs say.
    ///
    /// The same artifact, delivery, memory and answers come to the same outcome, always: a run has no clock, no file and no
    /// randomness of its own.
    ///
    /// - Parameters:
    ///   - delivery: What arrived.
    ///   - memory: What earlier deliveries left; it becomes what this one leaves. No other run may have it meanwhile.
    ///   - connector: What speaks to the CRM.
    ///   - explains: Whether the outcome says why everything came out so.
    /// - Returns: What it came to, after the last command was carried out.
    /// - Throws: The connector threw, or gave a created record no id.
    public func run(
        _ delivery: Delivery,
        memory: inout Memory,
        connector: some CRMConnector,
        explains: Bool = false
    ) async throws(RunFailure) -> Outcome {
        var run = DeliveryRun(delivery.content, program: prepared, state: memory.take(), isTracing: explains)
        // Whatever happens, the memory is what finished channels left.
        defer { memory.state = run.state }
        var created: [[Int: String]] = []
        var strangers = Strangers()
        var step = run.start()
        while true {
            switch step {
            case .ask(let questions, let channel):
                step = run.resume(answers: try await ask(questions, of: channel, &strangers, connector))
            case .write(let commands, let channel):
                let names = RunNames(program, channel: channel, strangers: strangers)
                let (ids, records) = try await write(commands, names, connector)
                created.append(records)
                step = run.resume(written: ids)
            case .finished(let outcome):
                return Outcome(outcome, program, printer, strangers: strangers, created: created)
            }
        }
    }

    /// What the sender of a request is answered if the CRM is not waited for. Nothing is asked, written or remembered.
    ///
    /// A host that answers at once sends this, then runs the delivery, made with `repliesAtOnce`; the reply of its outcome
    /// is the same.
    ///
    /// - Parameters:
    ///   - delivery: What arrived.
    ///   - memory: What earlier deliveries left.
    /// - Returns: The reply; values that only the CRM knows are missing in it. `nil` for a mail.
    public func replyAtOnce(to delivery: Delivery, memory: Memory) -> Reply? {
        var run = DeliveryRun(delivery.content.late, program: prepared, state: memory.state, isTracing: false)
        var step = run.start()
        while true {
            switch step {
            // Late replies depend on no answer, and whatever a channel comes to behind `accept` gives the reply.
            case .ask(let questions, channel: _): step = run.resume(answers: questions.map { _ in [] })
            case .write(let commands, channel: _): step = run.resume(written: commands.map { _ in "" })
            case .finished(let outcome): return outcome.reply.map { Reply($0) }
            }
        }
    }

    private func ask(
        _ questions: [Question],
        of channel: Index<Channel>,
        _ strangers: inout Strangers,
        _ connector: some CRMConnector
    ) async throws(RunFailure) -> [[Hit]] {
        var names = RunNames(program, channel: channel, strangers: strangers)
        let asked = questions.map { CRMQuestion($0, names) }
        let id = program.channels[channel.position].id
        let answers: [[CRMRecord]]
        do {
            answers = try await connector.find(asked)
        } catch {
            throw RunFailure(reason: error, channel: id, step: .find(asked), written: [])
        }
        guard answers.count == questions.count else {
            let reason = WrongAnswer(description: "\(questions.count) questions got \(answers.count) answers")
            throw RunFailure(reason: reason, channel: id, step: .find(asked), written: [])
        }
        let hits = zip(questions, answers).map { question, records in
            records.map { names.hit($0, for: question) }
        }
        strangers = names.strangers
        return hits
    }

    private func write(
        _ commands: [Command],
        _ names: RunNames,
        _ connector: some CRMConnector
    ) async throws(RunFailure) -> (ids: [String], created: [Int: String]) {
        var names = names
        var ids: [String] = []
        var written: [CRMCommand] = []
        for command in commands {
            let named = names.command(command)
            var id = ""
            do {
                switch named {
                case .create(let record):
                    id = try await connector.create(record)
                    // What links to the record would link to nothing.
                    if id.isEmpty { throw WrongAnswer(description: "it was created without an id") }
                case .update(let change): try await connector.update(change)
                case .perform(let action): try await connector.perform(action)
                }
            } catch {
                throw RunFailure(reason: error, channel: names.channel.id, step: .write(named), written: written)
            }
            if let record = command.record, case .create = command.kind { names.created[record.position] = id }
            ids.append(id)
            written.append(named)
        }
        return (ids, names.created)
    }
}

/// An answer that no connector may give.
private struct WrongAnswer: Error, CustomStringConvertible {
    let description: String
}

extension SpecRuntime.Delivery {
    /// The same with a reply that does not wait.
    fileprivate var late: Self {
        guard !isMail else { return self }
        return Self(
            method: method,
            address: address,
            query: query,
            headers: headers,
            body: body,
            receivedAt: receivedAt,
            id: id,
            isLate: true
        )
    }
}
