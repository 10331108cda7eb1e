import SpecIR
import SpecOutcome
import SpecRuntime

extension Outcome {
    /// - Parameters:
    ///   - outcome: What a run came to.
    ///   - program: What ran.
    ///   - printer: Prints its outcomes.
    ///   - strangers: People of answers whom the catalogue does not know.
    ///   - created: For each run with commands, in order, the ids of created records by their plans' positions.
    init(
        _ outcome: StepOutcome,
        _ program: Program,
        _ printer: SharedPrinter,
        strangers: Strangers,
        created: [[Int: String]]
    ) {
        json = printer.json(of: outcome, strangers)
        reply = outcome.reply.map { Reply($0) }
        switch outcome.result {
        case .unrouted(let address): result = .unrouted(address: address)
        case .handshake: result = .handshake
        case .unreadable(let why): result = .unreadable(why)
        case .runs(let runs):
            var created = created.makeIterator()
            result = .runs(
                runs.map { run in
                    let created = run.commands.isEmpty ? [:] : created.next() ?? [:]
                    return ChannelRun(
                        run,
                        RunNames(program, channel: run.channel, strangers: strangers, created: created)
                    )
                }
            )
        }
    }
}

extension ChannelRun {
    fileprivate init(_ run: RunOutcome, _ names: RunNames) {
        let channel = names.program.channels[run.channel.position]
        event = run.event
        self.channel = channel.id
        ending = Ending(run.result)
        records = zip(channel.records, run.records).enumerated().map { position, record in
            let entity = names.catalog.entities[record.0.entity.position].name
            return RecordResult(record.1, name: record.0.name, entity: entity, created: names.created[position])
        }
        commands = run.commands.map { names.command($0) }
        notes = run.notes.map { RunNote($0, channel, names.catalog) }
        explanations = run.trace.map { line in
            Explanation(subject: line.subject, finding: line.finding, place: line.place.map { names.place($0) })
        }
    }
}

extension ChannelRun.Ending {
    fileprivate init(_ result: RunResult) {
        self =
            switch result {
            case .done: .done
            case .repeated: .repeated
            case .ignored: .ignored
            case .skipped: .skipped
            case .rejected: .rejected
            case .stopped: .stopped
            case .paused: .paused
            }
    }
}

extension RecordResult {
    fileprivate init(_ outcome: RecordOutcome, name: String, entity: String, created: String?) {
        self.name = name
        self.entity = entity
        switch outcome {
        case .kept(let id): (fate, self.id) = (.kept, id)
        case .unchanged(let id): (fate, self.id) = (.unchanged, id)
        case .updated(let id): (fate, self.id) = (.updated, id)
        case .created: (fate, id) = (.created, created)
        case .absent: (fate, id) = (.absent, nil)
        }
    }
}

extension RunNote {
    fileprivate init(_ note: Note, _ channel: Channel, _ catalog: Catalog) {
        func name(_ record: Index<RecordPlan>) -> String { channel.records[record.position].name }
        switch note {
        case .notAccepted(let condition): self = .notAccepted(condition: condition)
        case .missing(let input, let reason):
            self = .missing(input: channel.inputs[input.position].name, reason: "\(reason)")
        case .invalid(let input, let path, let found, let why):
            self = .invalid(input: channel.inputs[input.position].name, path: path, found: found, why: why)
        case .ignored(let reason): self = .ignored(reason: reason)
        case .repeated(let key): self = .repeated(key: key)
        case .severalMatched(let record, let way, let found, let took):
            self = .severalMatched(record: name(record), way: way, found: found, took: took)
        case .conflict(let record, let way, let found, let withheld):
            let entity = catalog.entities[channel.records[record.position].entity.position]
            let fields = withheld.map { entity.fields[$0.position].name }
            self = .conflict(record: name(record), way: way, found: found, withheld: fields)
        case .remark(let words): self = .remark(words)
        }
    }
}

extension Reply {
    init(_ reply: SpecRuntime.Reply) {
        status = reply.status
        body = reply.body.map { $0.json } ?? []
    }
}
