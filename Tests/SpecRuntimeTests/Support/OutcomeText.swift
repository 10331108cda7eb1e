import SpecBase
import SpecIR
import SpecRuntime

/// Tells an outcome in short lines, so that a test can be read.
struct OutcomeText {
    let program: Program

    func lines(_ outcome: StepOutcome) -> [String] {
        switch outcome.result {
        case .unrouted(let address): ["unrouted \(address)"]
        case .handshake: ["handshake"]
        case .unreadable: ["unreadable"]
        case .runs(let runs): runs.flatMap { lines($0) }
        }
    }

    private func lines(_ run: RunOutcome) -> [String] {
        let channel = program.channels[run.channel.position]
        var lines = ["\(run.event) \(channel.id): \(run.result)"]
        for (plan, record) in zip(channel.records, run.records) {
            lines.append("  \(plan.name) " + text(record))
        }
        for command in run.commands { lines += self.lines(command, channel) }
        return lines + run.notes.map { "  note: " + text($0, channel) }
    }

    private func text(_ record: RecordOutcome) -> String {
        switch record {
        case .kept(let id), .unchanged(let id), .updated(let id): "\(record.word) \(id)"
        case .created, .absent: record.word
        }
    }

    private func lines(_ command: Command, _ channel: Channel) -> [String] {
        let catalog = program.catalogs[channel.catalog.position]
        var entity: Entity?
        var lines: [String] = []
        switch command.kind {
        case .create(let index):
            entity = catalog.entities[index.position]
            lines.append("  create \(catalog.entities[index.position].name)")
        case .update(let index, let id):
            entity = catalog.entities[index.position]
            lines.append("  update \(catalog.entities[index.position].name) \(id)")
        case .act(let kind):
            lines.append(
                "  \(kind) about " + command.about.map { text(.link($0), nil, channel) }.joined(separator: ", ")
            )
        }
        for change in command.fields {
            let name = entity?.fields[change.field.position].name ?? "field"
            let before = change.before.map { text($0, entity, channel) + " → " } ?? ""
            lines.append("    \(name): \(before)\(text(change.after, entity, channel))")
        }
        return lines + command.parts.map { "    \($0.key): \(text($0.value, entity, channel))" }
    }

    func text(_ value: Value, _ entity: Entity?, _ channel: Channel) -> String {
        let catalog = program.catalogs[channel.catalog.position]
        switch value {
        case .missing: return "–"
        case .list(let values): return "[" + values.map { text($0, entity, channel) }.joined(separator: ", ") + "]"
        case .link(.existing(let linked, let id)): return "\(catalog.entities[linked.position].name) \(id)"
        case .link(.created(let record)): return "new \(channel.records[record.position].name)"
        default: return ValuePrinter(program: program, catalog: channel.catalog).text(value, entity: entity) ?? "?"
        }
    }

    private func text(_ note: Note, _ channel: Channel) -> String {
        switch note {
        case .notAccepted(let part): "not accepted: \(part)"
        case .missing(let input, let reason): "\(channel.inputs[input.position].name) is missing: \(reason)"
        case .invalid(let input, _, let found, let why): "\(channel.inputs[input.position].name) '\(found)': \(why)"
        case .ignored(let reason): "ignored: \(reason)"
        case .repeated(let key): "repeated \(key)"
        case .severalMatched(let record, let way, let found, let took):
            "\(channel.records[record.position].name): \(way) matched \(found), took \(took)"
        case .conflict(let record, let way, let found, let withheld):
            "\(channel.records[record.position].name): \(way) hit \(found), withheld \(withheld.count)"
        case .remark(let words): "remark: \(words)"
        }
    }
}

extension ReplyBody {
    /// The reply as JSON on one line, for tests: texts are quoted, not escaped.
    var text: String {
        switch self {
        case .object(let entries): "{" + entries.map { "\($0.key): \($0.value.text)" }.joined(separator: ", ") + "}"
        case .array(let elements): "[" + elements.map(\.text).joined(separator: ", ") + "]"
        case .text(let text): "'\(text)'"
        case .number(let number): number
        case .boolean(let value): value ? "true" : "false"
        }
    }
}
