import SpecBase
import SpecIR

extension EditorModel {
    /// What is told of an input, let or record, or of a word of an enum.
    mutating func text(ofName name: String, at range: SourceRange, in index: FileIndex) -> String? {
        if name == "event" { return "**event** — what is known of every event: \(eventProperties.listedNames)." }
        if name == "mail" { return "**mail** — what is known of every mail: \(mailProperties.listedNames)." }
        guard case .local(let path, _) = local(named: name, in: index), let home = self[path],
            let what = home.local(named: name)
        else { return text(ofWord: name, at: range, in: index) }
        let type = type(ofName: name, in: index).map { words(for: $0, in: index) } ?? "of a type that is not known"
        switch what {
        case .input: return inputText(name, type, in: home)
        case .binding: return bindingText(name, type, in: home)
        case .record: return recordText(name, in: home)
        }
    }

    private func inputText(_ name: String, _ type: String, in home: FileIndex) -> String? {
        let inputs = home.channel?.inputs ?? home.source?.inputs ?? []
        guard let input = inputs.first(where: { $0.name.value == name }) else { return nil }
        var presence = "Optional: missing where it is not sent, empty, or not of its type."
        if let fallback = input.default {
            presence = "Never missing: `\(fallback.shown)` where nothing usable is sent."
        } else if input.required?.value ?? false {
            presence = "Required: an event without it is rejected, so that it is never missing behind `accept`."
        }
        var text = "**\(name)** — input, \(type)\n\n\(presence)\n\nKnown with the event\(origin(of: input))."
        if home.kind == .source, let id = home.source?.id.value { text += "\n\nDeclared by the source `\(id)`." }
        return text
    }

    private func origin(of input: InputDeclaration) -> String {
        switch input.origin {
        case .header(let name): ", from the header `\(name.value)`"
        case .query(let name): ", from the parameter `\(name.value)`"
        case .label(let label):
            ", \(label.side.value == "after" ? "behind" : "under") "
                + label.labels.map { "“\($0.value)”" }.joined(separator: " or ")
        case .paths(let paths):
            ", from "
                + paths.map {
                    "`\(SourceLines(self[$0.range.path]?.file ?? SourceFile(path: "", text: "")).text(of: $0.range))`"
                }
                .joined(separator: " or ")
        case nil: ""
        }
    }

    private mutating func bindingText(_ name: String, _ type: String, in home: FileIndex) -> String {
        var text = "**\(name)** — let, \(type)"
        guard let typed = typedChannel(home.file.path),
            let binding = typed.channel.bindings.first(where: { $0.name.value == name })
        else { return text }
        let written = home.lines.text(of: binding.value.range)
        if binding.value.range.path == home.file.path, written.count <= 200, !binding.isCase {
            text += "\n\n```text\n\(written)\n```"
        }
        let records = typed.recordsNamed(in: binding.value)
        text += "\n\n" + known(behind: records)
        return text
    }

    private func known(behind records: [String]) -> String {
        records.isEmpty
            ? "Known with the event."
            : "Known once \(records.map { "`\($0)`" }.joined(separator: ", ")) \(records.count == 1 ? "was" : "were") searched."
    }

    private mutating func recordText(_ name: String, in home: FileIndex) -> String? {
        guard let record = home.channel?.records.first(where: { $0.name.value == name }) else { return nil }
        let entity = (record.entity ?? record.name).value
        let many = record.pick?.value == .all
        var text = "**\(name)** — record of `\(entity)`\(many ? ", all that are found" : "")"
        let hasWays = !record.ways.isEmpty
        if !hasWays {
            text += "\n\nNever searched: each event makes a new one."
        } else if let pick = record.pick?.value {
            text += "\n\nSearched; of several, \(pick.words)."
        }
        if case .never = record.create { text += " Never created." }
        text += "\n\n`{{\(name)}}` is a reference to the record, found or created, known once it is planned. "
        text +=
            "`\(name).…` reads it as it was before the event, known once it was searched, and is missing unless it was found."
        return text
    }

    /// A word that no name is: one of an enum.
    private mutating func text(ofWord word: String, at range: SourceRange, in index: FileIndex) -> String? {
        guard
            let typed = typedChannel(index.file.path)
                ?? channels(of: index).first.flatMap({ typedChannel($0.file.path) })
        else { return nil }
        let owners = enumOwners(of: word, typed)
        return owners.isEmpty ? nil : "**\(word)** — a word of \(owners.joined(separator: ", "))"
    }

    private func enumOwners(of word: String, _ typed: TypedChannel) -> [String] {
        typed.scope.names.filter { name in
            if case .enumeration(let words) = typed.type(of: name)?.element { words.contains(word) } else { false }
        }.map { "`\($0)`" }
    }
}

extension TypedChannel {
    /// The records that a term reads, lets looked into, in the order of the channel.
    fileprivate func recordsNamed(in term: Term) -> [String] {
        var found: Set<Int> = []
        channel.forEachPart(of: term) { part in
            switch part.kind {
            case .record(let record, _), .field(let record, _): found.insert(record)
            default: break
            }
        }
        return found.sorted().map { channel.records[$0].name }
    }
}

extension [LanguageProperty] {
    fileprivate var listedNames: String { map { "`\($0.name)`" }.joined(separator: ", ") }
}

extension LiteralSyntax {
    fileprivate var shown: String {
        switch self {
        case .single(let text): text.value
        case .list(let texts, _): texts.map(\.value).joined(separator: ", ")
        }
    }
}

extension PickPolicy {
    fileprivate var words: String {
        switch self {
        case .oldest: "the oldest is taken"
        case .newest: "the newest is taken"
        case .all: "all are taken"
        case .stop: "none is taken and the run stops"
        }
    }
}
