import SpecBase
import SpecHarness
import SpecIR

@testable import SpecRuntime

/// Whether a value that was asked for needs answers of the CRM that are lacking.
final class Lack {
    var isMet = false
}

/// One event in one channel, run as the language reference says, word by word: nothing is kept, nothing is looked up by
/// an index, every value is made anew wherever it is read.
struct ReferenceRun {
    let program: Program
    let channel: Channel
    let channelIndex: Index<Channel>
    let delivery: Delivery
    let source: EventSource
    let address: String
    let eventID: String
    let event: Int
    var state: RunState
    var crm: MemoryCRM

    var inputs: [Value] = []
    var records: [ReferenceRecord] = []
    /// Whether anything of records can be known: not in the reply of a repeat.
    var knowsRecords = false
    let lack = Lack()
    var notes: [Note] = []
    var commands: [Command] = []
    var spent: Set<Int> = []
    var reply: ReplyBody?

    var catalog: Catalog { program.catalogs[channel.catalog.position] }
    var zone: Zone { program.zones[catalog.zone.position] }

    mutating func run() -> RunOutcome {
        guard channel.isActive else { return outcome(.paused) }
        records = channel.records.map { _ in ReferenceRecord() }
        notes += (source.mail?.message.flaws ?? []).map { .remark("the mail: \($0)") }
        var rejects = false
        for (position, input) in channel.inputs.enumerated() {
            let read = readInput(input, from: source, program: program)
            inputs.append(read.value)
            if let flaw = read.flaw {
                notes.append(.invalid(input: Index(position), path: flaw.path, found: flaw.found, why: flaw.why))
            }
            if read.isInvalid, input.rejectsInvalid { rejects = true }
        }
        let failed = channel.accept.filter { !holds($0.condition) }
        notes += failed.map { .notAccepted($0.text) }
        guard failed.isEmpty else { return outcome(.skipped) }
        for (position, input) in channel.inputs.enumerated() where input.isRequired {
            guard let reason = inputs[position].reason else { continue }
            notes.append(.missing(input: Index(position), reason: reason))
            rejects = true
        }
        if rejects {
            reply = makeReply()
            return outcome(.rejected)
        }
        let key = onceKey()
        if let key, knows(key) {
            notes.append(.repeated(key: key))
            reply = makeReply()
            return outcome(.repeated)
        }
        knowsRecords = true
        // Answers can only be late where something was asked.
        var isLate = false
        for round in channel.rounds {
            // A record about which nothing is asked is known not to be found.
            for record in round where !asks([record]) { records[record.position].isSearched = true }
            if delivery.isLate, !isLate, asks(round) {
                reply = makeReply()
                isLate = true
            }
            guard search(round) else {
                if !isLate { reply = makeReply() }
                return outcome(.stopped)
            }
        }
        if !isLate { reply = makeReply() }
        if let row = channel.ignore.first(where: { holds($0.condition) }) {
            notes.append(.ignored(reason: row.reason))
            remember(key)
            return outcome(.ignored)
        }
        let planned = channel.records.indices.map { plan($0) }
        for table in channel.tables.indices { take(table: table) }
        let ids = crm.apply(commands, channel: channelIndex, now: delivery.receivedAt)
        for (command, id) in zip(commands, ids) {
            if let record = command.record, !id.isEmpty { records[record.position].newID = id }
        }
        if channel.repliesAfterWrites, !delivery.isLate { reply = makeReply() }
        var next = state.next
        for team in spent {
            guard let place = place(of: Index(team)), let name = catalog.people?.teams[team].name else { continue }
            next[name] = place + 1
        }
        state.next = next
        remember(key)
        return outcome(.done, planned)
    }

    private func outcome(_ result: RunResult, _ planned: [RecordOutcome] = []) -> RunOutcome {
        RunOutcome(
            event: event,
            channel: channelIndex,
            result: result,
            records: planned,
            commands: result == .done ? commands : [],
            notes: notes,
            trace: []
        )
    }

    private func onceKey() -> String? {
        guard let once = channel.once else { return nil }
        let parts = once.key.map { text(of: evaluate($0).value) }
        return parts.count == 1 ? parts[0] : jsonList(parts)
    }

    private mutating func knows(_ key: String) -> Bool {
        guard let once = channel.once, let seen = state.once[channel.id]?[key] else { return false }
        let age = (delivery.receivedAt.milliseconds - seen.milliseconds)
        if age < once.within.seconds * 1_000 { return true }
        state.once[channel.id]?[key] = nil
        return false
    }

    private mutating func remember(_ key: String?) {
        if let key { state.once[channel.id, default: [:]][key] = delivery.receivedAt }
    }

    private func makeReply() -> ReplyBody? {
        guard let root = channel.reply else { return nil }
        if let body = reply(of: root) { return body }
        // Only what stands within a reply is lost with its members.
        return switch program.replies[root.position] {
        case .object: .object([])
        case .array: .array([])
        case .value: nil
        }
    }

    /// A part of the reply; `nil` where nothing is left of it.
    private func reply(of node: Index<ReplyNode>) -> ReplyBody? {
        switch program.replies[node.position] {
        case .value(let expression):
            lack.isMet = false
            let value = evaluate(expression).value
            return lack.isMet ? nil : body(of: value)
        case .object(let entries):
            let left = entries.compactMap { entry in
                reply(of: entry.value).map { ReplyBody.Entry(key: entry.key, value: $0) }
            }
            return left.isEmpty && !entries.isEmpty ? nil : .object(left)
        case .array(let elements):
            let left = elements.compactMap { reply(of: $0) }
            return left.isEmpty && !elements.isEmpty ? nil : .array(left)
        }
    }

    private func body(of value: Value) -> ReplyBody? {
        switch value {
        case .missing: nil
        case .number(let number): .number(number.description)
        case .boolean(let truth): .boolean(truth)
        case .list(let values): .array(values.compactMap { body(of: $0) })
        default: .text(text(of: value))
        }
    }
}
