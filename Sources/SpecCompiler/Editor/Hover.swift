import SpecBase
import SpecIR

extension EditorModel {
    /// What is told of the thing at a place, in Markdown.
    mutating func hover(at position: SourcePosition, in path: String) -> Hover? {
        guard let index = self[path] else { return nil }
        for occurrence in index.occurrences(at: position) {
            if let text = text(of: occurrence, in: index) { return Hover(text, at: occurrence.range) }
        }
        guard let literal = literal(at: position, in: index), let text = text(of: literal.symbol) else { return nil }
        return Hover(text, at: literal.range)
    }

    private mutating func text(of occurrence: Occurrence, in index: FileIndex) -> String? {
        switch occurrence.thing {
        case .key(let path): return index.kind?.keys.key(at: path).map(\.markdown)
        case .name(let name): return text(ofName: name, at: occurrence.range, in: index)
        case .part(let base, let name, let isQuoted):
            return text(ofPart: name, of: base, isQuoted: isQuoted, in: index)
        case .function(let name):
            guard let function = languageFunctions.first(where: { $0.name == name }) else { return nil }
            let missing =
                function.missing.isEmpty ? "" : "\n\nMissing if \(function.missing), or if an argument is missing."
            return "```text\n\(function.signature)\n```\n\n\(function.meaning)\(missing)"
        case .field(.record(let record), _) where index.kind == .channel:
            guard let symbol = symbol(of: occurrence.thing, in: index), let text = text(of: symbol) else { return nil }
            let merge = mergeWords(ofField: occurrence, in: record, index)
            return merge.map { text + "\n\n" + $0 } ?? text
        case .stage(let owner, let label):
            if let symbol = symbol(of: occurrence.thing, in: index) { return text(of: symbol) }
            return outcomeWords(label, of: owner, in: index)
        default: return symbol(of: occurrence.thing, in: index).flatMap { text(of: $0) }
        }
    }

    /// `open`, `pipeline/won`.
    private func outcomeWords(_ label: String, of owner: Thing.Owner, in index: FileIndex) -> String? {
        guard let name = entity(of: owner, in: index), let entity = declaration(ofEntity: name) else { return nil }
        let parts = label.split(separator: "/", maxSplits: 1).map(String.init)
        guard let outcome = parts.last.flatMap(StageOutcome.init) else { return nil }
        let pipelines = entity.pipelines.filter { parts.count == 1 || $0.name.value == parts[0] }
        let stages = pipelines.flatMap { pipeline in
            pipeline.stages.filter { $0.outcome?.value == outcome }.map { "`\(pipeline.name.value)/\($0.name.value)`" }
        }
        return stages.isEmpty ? nil : "The stages that are *\(outcome.rawValue)*: \(stages.joined(separator: ", "))"
    }
}

extension BlockKey {
    /// The key's meaning for a reader.
    fileprivate var markdown: String {
        var text = "**\(name)** — \(meaning)"
        if isRequired { text += "\n\nRequired." }
        if let fallback { text += "\n\nDefault: \(fallback)." }
        return text
    }
}
