import SpecBase
import SpecYAML

extension Decoder {
    /// Reads `[ours]` or `ours: [theirs, …]`.
    mutating func enumWords(_ node: YAMLNode) -> [EnumWord] {
        let words: [EnumWord]
        switch node.content {
        case .sequence(let nodes) where !nodes.isEmpty:
            words = each(nodes) { (decoder, node) in
                decoder.text(node, "a word").flatMap { decoder.enumWord($0) }.map { EnumWord(word: $0, theirs: [$0]) }
            }
        case .mapping(let entries) where !entries.isEmpty:
            words = entries.compactMap { entry in
                guard let word = enumWord(entry.key) else { return nil }
                let theirs = texts(entry.value, "a word of theirs", mayBeEmpty: true) ?? []
                return EnumWord(word: word, theirs: theirs)
            }
        default:
            reportShape(node, wanted: "words, or 'ours: [theirs, …]'")
            return []
        }
        reportTwice(words.map(\.word), "stands for itself already")
        reportTwice(words.flatMap(\.theirs), "already has a word of ours")
        return words
    }

    /// A word of an enum may be any text but a keyword.
    mutating func enumWord(_ text: Located<String>) -> Located<String>? {
        guard isKeyword(text.value) else { return text }
        report(.malformedName, "'\(text.value)' is a keyword and cannot be a word of an enum", at: text.range)
        return nil
    }

    private mutating func reportTwice(_ words: [Located<String>], _ message: String) {
        var seen: Set<String> = []
        for word in words where !seen.insert(word.value).inserted {
            report(.duplicateWord, "'\(word.value.shortened)' \(message)", at: word.range)
        }
    }
}
