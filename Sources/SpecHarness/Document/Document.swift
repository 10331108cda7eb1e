package import SpecBase

/// A tree that is printed as YAML, or was read from it: outcomes, states, what a CRM holds.
///
/// Scalars are texts. Two documents say the same when they are ``says(_:)`` alike, however they are laid out.
package struct Document: Hashable, Sendable {
    package var content: Content

    /// Where it stands in a file, or `nil` for one that was made.
    package var range: SourceRange?

    package indirect enum Content: Hashable, Sendable {
        case scalar(String, ScalarStyle)
        case list([Document], Layout)
        case map([Entry], Layout)
    }

    /// A key of a map with its value.
    package struct Entry: Hashable, Sendable {
        package var key: String
        package var value: Document

        /// Spec line and payload paths that the value was made of, in words; `nil` where that is not known.
        package var origin: String?

        /// Where the key stands in a file, or `nil`.
        package var range: SourceRange?

        package init(_ key: String, _ value: Document, origin: String? = nil, range: SourceRange? = nil) {
            self.key = key
            self.value = value
            self.origin = origin
            self.range = range
        }
    }

    /// Whether a scalar is a text, to be quoted where YAML would guess something else.
    package enum ScalarStyle: Hashable, Sendable {
        case text
        /// A number, a time, a name of ours: quoted only where YAML could not be read otherwise.
        case bare
    }

    /// How a list or a map is laid out.
    package enum Layout: Hashable, Sendable {
        /// One entry a line.
        case block
        /// On one line if it fits, else as a block.
        case flow
    }

    package init(_ content: Content, range: SourceRange? = nil) {
        self.content = content
        self.range = range
    }

    package static func text(_ text: String) -> Document { Document(.scalar(text, .text)) }

    package static func bare(_ text: String) -> Document { Document(.scalar(text, .bare)) }

    package static func number(_ number: some BinaryInteger) -> Document { bare(String(number)) }

    package static func list(_ elements: [Document], _ layout: Layout = .block) -> Document {
        Document(.list(elements, layout))
    }

    package static func map(_ entries: [Entry], _ layout: Layout = .block) -> Document {
        Document(.map(entries, layout))
    }
}

// MARK: - Reading

extension Document {
    /// The entries of a map; empty for anything else.
    package var entries: [Entry] {
        if case .map(let entries, _) = content { entries } else { [] }
    }

    /// The elements of a list; empty for anything else.
    package var elements: [Document] {
        if case .list(let elements, _) = content { elements } else { [] }
    }

    /// The text of a scalar.
    package var scalar: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    package subscript(key: String) -> Document? { entry(key)?.value }

    package func entry(_ key: String) -> Entry? {
        guard case .map(let entries, _) = content else { return nil }
        // By position: an entry that is handed out is copied.
        return entries.indices.first { entries[$0].key.hasSameBytes(as: key) }.map { entries[$0] }
    }

    /// Whether both say the same to the byte, lists and keys in the same order.
    package func says(_ other: Document) -> Bool {
        switch (content, other.content) {
        case (.scalar(let left, _), .scalar(let right, _)):
            left.hasSameBytes(as: right)
        case (.list(let left, _), .list(let right, _)):
            left.count == right.count && zip(left, right).allSatisfy { $0.says($1) }
        case (.map(let left, _), .map(let right, _)):
            left.count == right.count
                && left.allSatisfy { entry in other[entry.key].map { entry.value.says($0) } ?? false }
        default: false
        }
    }
}
