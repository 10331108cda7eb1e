import SpecRuntime

/// A saved answer of a CRM, as JSON.
indirect enum Answer: Hashable, Sendable {
    case object([Entry])
    case list([Answer])
    /// A text, a number as it is written, or a boolean as `true` or `false`.
    case scalar(String)
    case null

    struct Entry: Hashable, Sendable {
        let key: String
        let value: Answer
    }

    init(_ tree: PayloadTree, _ id: PayloadTree.ID) {
        switch tree.kind(id) {
        case .object: self = .object(tree.children(id).map { Entry(key: tree.key($0), value: Answer(tree, $0)) })
        case .list: self = .list(tree.children(id).map { Answer(tree, $0) })
        case .null: self = .null
        case .text, .number, .boolean: self = .scalar(tree.text(id))
        }
    }

    subscript(key: String) -> Answer? {
        entries.first { $0.key == key }?.value
    }

    var entries: [Entry] {
        if case .object(let entries) = self { entries } else { [] }
    }

    /// The elements of a list; `nil` for anything else.
    var elements: [Answer]? {
        if case .list(let elements) = self { elements } else { nil }
    }

    /// A text that is not empty; ids come as numbers and as texts.
    var text: String? {
        if case .scalar(let text) = self, !text.isEmpty { text } else { nil }
    }

    /// `true`, `Y` or `1`.
    var isTrue: Bool { ["true", "Y", "1"].contains(text) }

    /// `false`, `N` or `0`.
    var isFalse: Bool { ["false", "N", "0"].contains(text) }
}
