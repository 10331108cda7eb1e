import SpecBase
import SpecIR
import SpecRuntime

/// Collects the inputs that a recorded delivery suggests.
struct DraftInputs {
    private(set) var inputs: [DraftInput] = []
    private var names: InputNames
    private var places: Set<String> = []

    /// ISO country of phones without a country code.
    private let region: String

    init(region: String, taken: [String]) {
        self.region = region
        names = InputNames(taken: taken + ["event", "mail"])
    }

    /// Every leaf of a payload; of a list, what its first element has.
    mutating func add(_ payload: PayloadTree) {
        add(payload.root, of: payload, at: [])
    }

    /// Parameters of the URL beside a body.
    mutating func add(query: PayloadTree) {
        for id in query.children(query.root) where query.kind(id) == .text {
            add("query", query.key(id), [query.key(id)], query.text(id), isNumber: false, isMany: false)
        }
    }

    /// `Label: value` in the lines of a mail.
    mutating func add(_ message: MailMessage) {
        for line in message.body.lines {
            let text = line.text
            guard let colon = text.firstIndex(of: ":") else { continue }
            let label = text[..<colon].trimmingBlanks
            let value = text[text.index(after: colon)...].trimmingBlanks
            guard 2...40 ~= label.count, label.split(separator: " ").count <= 4, !value.isEmpty,
                !value.hasPrefix("//"),
                label.unicodeScalars.allSatisfy({ isNameScalar($0) || " -_".unicodeScalars.contains($0) })
            else { continue }
            add("after", label, [label], value, isNumber: false, isMany: false)
        }
    }

    private mutating func add(_ id: PayloadTree.ID, of payload: PayloadTree, at path: [PathStep]) {
        switch payload.kind(id) {
        case .object:
            for child in payload.children(id) { add(child, of: payload, at: path + [.key(payload.key(child))]) }
        case .list:
            if let first = payload.element(id, 0) { add(first, of: payload, at: path + [.every]) }
        case .null: add(path, "", isNumber: false)
        case .text: add(path, payload.text(id), isNumber: false)
        case .number: add(path, payload.text(id), isNumber: true)
        case .boolean: add(path, nil, isNumber: false)
        }
    }

    /// The text is `nil` for a boolean.
    private mutating func add(_ path: [PathStep], _ text: String?, isNumber: Bool) {
        let keys = path.compactMap { step -> String? in if case .key(let key) = step { key } else { nil } }
        // A key with a quote cannot be written in a path.
        guard !keys.isEmpty, keys.allSatisfy({ !$0.contains("\"") && !$0.contains("\\") && !$0.isEmpty }) else {
            return
        }
        add("path", written(path), keys, text, isNumber: isNumber, isMany: path.contains(.every))
    }

    private mutating func add(
        _ key: String,
        _ place: String,
        _ words: [String],
        _ text: String?,
        isNumber: Bool,
        isMany: Bool
    ) {
        guard places.insert("\(key) \(place)").inserted else { return }
        let word = bareWord(words.last ?? "")
        let guess =
            switch text {
            case nil: GuessedType(type: "boolean")
            case let text? where isNumber: guessType(ofNumber: text, word: word, region: region)
            case let text?: guessType(of: text, word: word, region: region)
            }
        let name = names.name(for: words)
        inputs.append(DraftInput(name: name, origin: (key, place), guess: guess, isMany: isMany, word: word))
    }

    private func written(_ path: [PathStep]) -> String {
        var text = ""
        for step in path {
            switch step {
            case .key(let key) where key.unicodeScalars.allSatisfy { isNameScalar($0) || $0 == "_" || $0 == "-" }:
                text += text.isEmpty ? key : ".\(key)"
            case .key(let key): text += "[\"\(key)\"]"
            case .element(let index): text += "[\(index)]"
            case .every: text += "[]"
            }
        }
        return text
    }
}

extension Substring {
    fileprivate var trimmingBlanks: String {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
