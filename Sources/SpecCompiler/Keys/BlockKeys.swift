/// The keys of one kind of block: what the decoder accepts, and what schemas, completion and hover say of them.
///
/// Every block that is read refers to its keys, so there is one object for each kind.
package final class BlockKeys: Hashable, Sendable {
    /// Names the kind of block in schemas; unique.
    package let id: String

    /// What a message calls it: "a channel".
    package let what: String

    /// In the order in which messages list them.
    package let keys: [BlockKey]

    /// Keys of which a block has exactly one; empty for none.
    package let oneOf: [String]

    /// A key that stands for the whole block: with it there is no other, and none is required.
    package let alone: String?

    /// The names of the keys, kept because every block that is read asks for them.
    package let names: [String]

    package init(
        _ id: String,
        _ what: String,
        oneOf: [String] = [],
        alone: String? = nil,
        _ keys: [BlockKey]
    ) {
        self.id = id
        self.what = what
        self.keys = keys
        self.oneOf = oneOf
        self.alone = alone
        self.names = keys.map(\.name)
    }

    package static func == (lhs: BlockKeys, rhs: BlockKeys) -> Bool { lhs.id == rhs.id }

    package func hash(into hasher: inout Hasher) { hasher.combine(id) }

    /// What must stand beside a key; `nil` where it may always be written, and where there is no such key.
    func companion(of name: String) -> KeyCompanion? {
        names.firstIndex(of: name).flatMap { keys[$0].companion }
    }

    /// The key of a name, or `nil` where the block has none.
    package subscript(name: String) -> BlockKey? { keys.first { $0.name == name } }
}

/// A key of a block.
package struct BlockKey: Hashable, Sendable {
    package let name: String

    /// What may stand behind it.
    package let shape: KeyShape

    /// What it means: plain sentences, `code` between backticks.
    package let meaning: String

    /// Whether the block lacks something without it. With a ``companion``, only beside that.
    package let isRequired: Bool

    /// What counts when it is left out, as it would be written or in words; `nil` for nothing.
    package let fallback: String?

    /// What must stand beside it; `nil` if it may always be written.
    package let companion: KeyCompanion?

    package init(
        _ name: String,
        _ shape: KeyShape,
        _ meaning: String,
        isRequired: Bool = false,
        default fallback: String? = nil,
        beside companion: KeyCompanion? = nil
    ) {
        self.name = name
        self.shape = shape
        self.meaning = meaning
        self.isRequired = isRequired
        self.fallback = fallback
        self.companion = companion
    }
}

/// What must stand beside a key.
package enum KeyCompanion: Hashable, Sendable {
    /// One of these keys.
    case keys([String])
    /// A key with one of these words; the key's default counts as written.
    case words(of: String, [String])
}
