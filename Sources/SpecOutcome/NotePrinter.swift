import SpecIR
import SpecRuntime

extension RunPrinter {
    /// Prints a note: a map of one key, the note's kind.
    func print(_ note: Note, to sink: inout some OutcomeSink & ~Copyable) {
        sink.beginMap(.block)
        switch note {
        case .notAccepted(let condition): text("not-accepted", condition, to: &sink)
        case .missing(let input, let reason):
            sink.key("missing")
            sink.beginMap(.flow)
            name(input, to: &sink)
            sink.key("reason")
            sink.bare(reason.name)
            sink.endMap()
        case .invalid(let input, let path, let found, let why):
            sink.key("invalid")
            sink.beginMap(.flow)
            name(input, to: &sink)
            text("path", path, to: &sink)
            text("found", found, to: &sink)
            text("why", why, to: &sink)
            sink.endMap()
        case .ignored(let reason): text("ignored", reason, to: &sink)
        case .repeated(let key): text("repeated", key, to: &sink)
        case .severalMatched(let record, let way, let found, let took):
            sink.key("several-matched")
            sink.beginMap(.flow)
            name(record, to: &sink)
            text("way", way, to: &sink)
            // Ids as they are, numbers without quotes.
            sink.key("found")
            sink.bareList(found)
            sink.key("took")
            sink.bareList(took)
            sink.endMap()
        case .conflict(let record, let way, let found, let withheld):
            sink.key("conflict")
            sink.beginMap(.flow)
            name(record, to: &sink)
            text("way", way, to: &sink)
            sink.key("found")
            sink.bareList(found)
            sink.key("withheld")
            let entity = catalog.entities[channel.records[record.position].entity.position]
            sink.bareList(withheld.lazy.map { entity.fields[$0.position].name })
            sink.endMap()
        case .remark(let words): text("remark", words, to: &sink)
        }
        sink.endMap()
    }

    private func text(_ key: String, _ text: String, to sink: inout some OutcomeSink & ~Copyable) {
        sink.key(key)
        sink.text(text)
    }

    private func name(_ input: Index<Input>, to sink: inout some OutcomeSink & ~Copyable) {
        sink.key("input")
        sink.bare(channel.inputs[input.position].name)
    }

    private func name(_ record: Index<RecordPlan>, to sink: inout some OutcomeSink & ~Copyable) {
        sink.key("record")
        sink.bare(channel.records[record.position].name)
    }
}
