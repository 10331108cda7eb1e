import SpecIR
import SpecRuntime

/// Prints the notes of a run: each a map of one key, the note's kind.
struct NotePrinter {
    let program: Program
    let channel: Channel
    let catalog: Catalog

    func document(of note: Note) -> Document {
        switch note {
        case .notAccepted(let condition): one("not-accepted", .text(condition))
        case .missing(let input, let reason):
            one("missing", .map([entry("input", name(input)), entry("reason", .bare(reason.name))], .flow))
        case .invalid(let input, let path, let found, let why):
            one(
                "invalid",
                .map(
                    [
                        entry("input", name(input)), entry("path", .text(path)), entry("found", .text(found)),
                        entry("why", .text(why)),
                    ],
                    .flow
                )
            )
        case .ignored(let reason): one("ignored", .text(reason))
        case .repeated(let key): one("repeated", .text(key))
        case .severalMatched(let record, let way, let found, let took):
            one(
                "several-matched",
                .map(
                    [
                        entry("record", name(record)), entry("way", .text(way)), entry("found", ids(found)),
                        entry("took", ids(took)),
                    ],
                    .flow
                )
            )
        case .conflict(let record, let way, let found, let withheld):
            one(
                "conflict",
                .map(
                    [
                        entry("record", name(record)), entry("way", .text(way)), entry("found", ids(found)),
                        entry("withheld", fields(withheld, of: record)),
                    ],
                    .flow
                )
            )
        case .remark(let text): one("remark", .text(text))
        }
    }

    private func one(_ kind: String, _ value: Document) -> Document { .map([Document.Entry(kind, value)]) }

    private func entry(_ key: String, _ value: Document) -> Document.Entry { Document.Entry(key, value) }

    private func name(_ input: Index<Input>) -> Document { .bare(channel.inputs[input.position].name) }

    private func name(_ record: Index<RecordPlan>) -> Document { .bare(channel.records[record.position].name) }

    /// Ids as they are, numbers without quotes.
    private func ids(_ ids: [String]) -> Document { .list(ids.map { .bare($0) }, .flow) }

    private func fields(_ fields: [Index<Field>], of record: Index<RecordPlan>) -> Document {
        let entity = catalog.entities[channel.records[record.position].entity.position]
        return .list(fields.map { .bare(entity.fields[$0.position].name) }, .flow)
    }
}
