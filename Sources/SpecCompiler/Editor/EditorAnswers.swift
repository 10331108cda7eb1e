package import SpecBase

/// A proposal to complete what is being typed.
package struct Completion: Hashable, Sendable {
    /// What is shown and, unless the insertion says otherwise, typed.
    package let label: String
    package let kind: Kind
    /// The type or the meaning in a few words; empty for none.
    package let detail: String
    /// Sentences for the side panel; empty for none.
    package let documentation: String
    /// The text that is put in place of ``range``.
    package let insertion: String
    /// What is replaced: the word that the place is in.
    package let range: SourceRange

    package enum Kind: Hashable, Sendable {
        case key, field, stage, user, input, binding, record, function, table, team, word, entity, type, source, catalog
    }

    package init(
        _ label: String,
        _ kind: Kind,
        detail: String = "",
        documentation: String = "",
        insertion: String? = nil,
        replacing range: SourceRange
    ) {
        self.label = label
        self.kind = kind
        self.detail = detail
        self.documentation = documentation
        self.insertion = insertion ?? label
        self.range = range
    }
}

/// What is told of the thing at a place.
package struct Hover: Hashable, Sendable {
    /// Markdown.
    package let text: String
    /// The thing.
    package let range: SourceRange

    package init(_ text: String, at range: SourceRange) {
        self.text = text
        self.range = range
    }
}

/// A change of one stretch of text.
package struct TextEdit: Hashable, Sendable {
    package let range: SourceRange
    package let replacement: String

    package init(_ range: SourceRange, _ replacement: String) {
        self.range = range
        self.replacement = replacement
    }
}

/// Why a name cannot be changed: one lower-case clause.
package struct RenameRefusal: Error, Hashable {
    package let message: String

    package init(_ message: String) {
        self.message = message
    }
}

/// A part of a file for the outline.
package struct OutlineSymbol: Hashable, Sendable {
    package let name: String
    package let kind: Kind
    /// A few words; empty for none.
    package let detail: String
    /// The whole part.
    package let range: SourceRange
    /// Its name.
    package let nameRange: SourceRange
    package let children: [OutlineSymbol]

    package enum Kind: Hashable, Sendable {
        case file, input, binding, record, field, table, row, entity, user, team, block
    }

    package init(
        _ name: String,
        _ kind: Kind,
        detail: String = "",
        range: SourceRange,
        nameRange: SourceRange,
        children: [OutlineSymbol] = []
    ) {
        self.name = name
        self.kind = kind
        self.detail = detail
        self.range = range
        self.nameRange = nameRange
        self.children = children
    }
}

/// A coloured stretch within an expression or template.
package struct SemanticToken: Hashable, Sendable {
    /// Within one line.
    package let range: SourceRange
    package let kind: Kind

    package enum Kind: Int, Hashable, Sendable, CaseIterable {
        case variable, parameter, property, function, keyword, string, number, `operator`, enumMember, type
    }

    package init(_ range: SourceRange, _ kind: Kind) {
        self.range = range
        self.kind = kind
    }
}
