import SpecBase
import SpecYAML

extension Decoder {
    /// Reads a literal text, which may be `""` only where that is a value.
    ///
    /// - Parameter wanted: What a message says was wanted; words are put together only for one.
    mutating func text(
        _ node: YAMLNode,
        _ wanted: @autoclosure () -> String,
        mayBeEmpty: Bool = false
    ) -> Located<String>? {
        guard let text = node.scalar, mayBeEmpty || !text.isEmpty, !node.isNothing else {
            reportShape(node, wanted: wanted())
            return nil
        }
        return Located(text, at: node.range)
    }

    /// Reads one text or a list of texts; where `""` is a value, so is a list of none.
    mutating func texts(
        _ node: YAMLNode,
        _ wanted: @autoclosure () -> String,
        mayBeEmpty: Bool = false
    ) -> [Located<String>]? {
        if mayBeEmpty, case .sequence(let nodes) = node.content, nodes.isEmpty { return [] }
        guard let nodes = oneOrMore(node, "\(wanted()) or a list of them") else { return nil }
        return each(nodes) { $0.text($1, wanted(), mayBeEmpty: mayBeEmpty) }
    }

    /// The elements of a list that is not empty, or the scalar alone.
    mutating func oneOrMore(_ node: YAMLNode, _ wanted: @autoclosure () -> String) -> [YAMLNode]? {
        switch node.content {
        case .scalar where !node.isNothing: return [node]
        case .sequence(let nodes) where !nodes.isEmpty: return nodes
        case .sequence:
            report(.wrongShape, "expected \(wanted()), found an empty list", at: node.range)
        default: reportShape(node, wanted: wanted())
        }
        return nil
    }

    mutating func list(_ node: YAMLNode, _ wanted: String) -> [YAMLNode]? {
        guard case .sequence(let nodes) = node.content else {
            reportShape(node, wanted: wanted)
            return nil
        }
        return nodes
    }

    /// Reads one of the words of an enumeration.
    mutating func word<Word: RawRepresentable<String> & CaseIterable & Sendable>(
        _ node: YAMLNode,
        _ what: String,
        of _: Word.Type = Word.self
    ) -> Located<Word>? {
        guard let text = text(node, "\(what) (\(Word.allWords.listed))") else { return nil }
        if let word = Word(rawValue: text.value) { return Located(word, at: text.range) }
        reportUnknownWord(text, what, words: Word.allWords)
        return nil
    }

    mutating func reportUnknownWord(_ text: Located<String>, _ what: String, words: [String]) {
        let namesake = foreignTypes[text.value.lowercased()].flatMap { words.contains($0) ? $0 : nil }
        guard let nearest = words.closest(to: text.value) ?? namesake else {
            let message = "'\(text.value.shortened)' is not \(what); the words are \(words.listed)"
            return report(.unknownWord, message, at: text.range)
        }
        report(
            .unknownWord,
            "'\(text.value.shortened)' is not \(what); the nearest is '\(nearest)'",
            at: text.range,
            fixIts: [FixIt("write '\(nearest)'", replacing: text.range, with: nearest, confidence: .likely)]
        )
    }

    mutating func boolean(_ node: YAMLNode) -> Located<Bool>? {
        guard let text = text(node, "'true' or 'false'") else { return nil }
        switch text.value {
        case "true": return Located(true, at: text.range)
        case "false": return Located(false, at: text.range)
        default: return misspeltBoolean(text)
        }
    }

    /// Reports a switch, and reads it as the one that was meant.
    private mutating func misspeltBoolean(_ text: Located<String>) -> Located<Bool>? {
        let word = text.value.lowercased()
        let meant =
            ["yes", "y", "on", "1"].contains(word)
            ? "true" : ["no", "n", "off", "0"].contains(word) ? "false" : ["true", "false"].closest(to: word)
        report(
            .malformedBoolean,
            "'\(text.value.shortened)' is not 'true' or 'false'",
            at: text.range,
            fixIts: meant.map { [FixIt("write '\($0)'", replacing: text.range, with: $0, confidence: .likely)] } ?? []
        )
        return meant.map { Located($0 == "true", at: text.range) }
    }

    mutating func integer(_ node: YAMLNode, _ what: String, in range: ClosedRange<Int>) -> Located<Int>? {
        guard let text = text(node, what) else { return nil }
        guard let number = Int(text.value), !text.value.hasPrefix("+"), range.contains(number) else {
            report(
                .malformedInteger,
                "'\(text.value.shortened)' is not \(what) of \(range.lowerBound) through \(range.upperBound)",
                at: text.range
            )
            return nil
        }
        return Located(number, at: text.range)
    }

    mutating func duration(_ node: YAMLNode) -> Located<Duration>? {
        guard let text = text(node, "a duration such as '10m'") else { return nil }
        guard let duration = Duration(literal: text.value) else {
            report(
                .malformedDuration,
                "'\(text.value.shortened)' is not a duration; write digits and 's', 'm', 'h' or 'd'",
                at: text.range
            )
            return nil
        }
        return Located(duration, at: text.range)
    }

    /// Reads the id of a file: lower-case letters, digits and `-`.
    mutating func id(_ node: YAMLNode, _ what: String) -> Located<String>? {
        guard let text = text(node, what) else { return nil }
        guard text.value.utf8.allSatisfy({ 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }) else {
            report(
                .malformedID,
                "'\(text.value.shortened)' is not an id; ids have lower-case Latin letters, digits and '-'",
                at: text.range
            )
            return nil
        }
        return text
    }

    /// Checks a name, and keeps one that was reported: nobody can use it, and it shows that a name is lacking.
    mutating func nameOrKey(_ key: Located<String>, _ what: String) -> Located<String> {
        name(key, what) ?? key
    }

    /// Checks a name that expressions use.
    mutating func name(_ key: Located<String>, _ what: String) -> Located<String>? {
        if isName(key.value) { return key }
        if isKeyword(key.value) {
            report(.malformedName, "'\(key.value)' is a keyword and cannot name \(what)", at: key.range)
        } else {
            report(
                .malformedName,
                "'\(key.value.shortened)' cannot name \(what); names have letters, digits and '_', a letter first",
                at: key.range
            )
        }
        return nil
    }
}

extension RawRepresentable where Self: CaseIterable, RawValue == String {
    /// Every word, in the order in which messages list them.
    static var allWords: [String] { allCases.map(\.rawValue) }
}

/// What other languages call our types.
let foreignTypes = [
    "string": "text", "str": "text", "varchar": "text", "number": "decimal", "float": "decimal", "double": "decimal",
    "money": "decimal", "int": "integer", "bool": "boolean", "flag": "boolean", "timestamp": "datetime",
    "mail": "email", "tel": "phone", "link": "url", "uri": "url", "select": "enum", "list": "enum",
]
