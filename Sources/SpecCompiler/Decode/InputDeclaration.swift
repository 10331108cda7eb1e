package import SpecBase

/// One name under `inputs`: what is read from a delivery, and as what.
package struct InputDeclaration: Hashable, Sendable {
    package var name: Located<String>
    /// Required: `nil` only when reported.
    package var origin: InputOrigin?
    /// Default: text.
    package var type: Located<InputType>?
    /// Default: false.
    package var many: Located<Bool>?
    /// Default: false.
    package var required: Located<Bool>?
    /// Default: none.
    package var `default`: LiteralSyntax?
    /// Further words that count as empty.
    package var empty: [Located<String>] = []
    /// Default: drop.
    package var onInvalid: Located<InvalidPolicy>?
    /// Words of an enum, in order; empty for other types.
    package var values: [EnumWord] = []
    /// ISO country of a phone. Default: the catalogue's.
    package var region: Located<String>?
    /// Counts of digits that a phone may have, country code included. Empty: any that is valid.
    package var digits: [Located<Int>] = []
    /// Pattern of a date or time. Default: ISO 8601 or epoch.
    package var format: Located<String>?
    /// IANA zone of a time without one. Default: the catalogue's.
    package var zone: Located<String>?
    /// Decimal point: one scalar. Default: `.`.
    package var point: Located<String>?
    package var range: SourceRange
    /// Whether every key was understood; when `false`, the type may not be what the author meant.
    package var isComplete: Bool
}

package enum InputOrigin: Hashable, Sendable {
    /// At least one; the first that is not missing counts.
    case paths([PathSyntax])
    case header(Located<String>)
    /// A parameter of the URL.
    case query(Located<String>)
    /// Beside or under a label of a mail.
    case label(LabelDeclaration)
}

/// `after` or `below` with the keys that go with them.
package struct LabelDeclaration: Hashable, Sendable {
    /// `after` or `below`.
    package var side: Located<String>
    /// At least one.
    package var labels: [Located<String>]
    /// Default: body.
    package var part: Located<MailPartWord>?
    package var until: Located<String>?
    /// Default: false.
    package var lines: Located<Bool>?
    package var row: Located<String>?
}

package enum MailPartWord: String, Hashable, Sendable, CaseIterable {
    case body, subject, original
}

package enum InputType: String, Hashable, Sendable, CaseIterable {
    case text, integer, decimal, boolean, date, time, datetime, phone, email, url
    case enumeration = "enum"
}

package enum InvalidPolicy: String, Hashable, Sendable, CaseIterable {
    case drop, reject
}

/// A word of an enum and how others write it.
package struct EnumWord: Hashable, Sendable {
    /// Our word.
    package var word: Located<String>
    /// Their words for it; a lone `[ours]` has its own word here.
    package var theirs: [Located<String>]
}

/// A literal whose type its place decides later.
package enum LiteralSyntax: Hashable, Sendable {
    case single(Located<String>)
    case list([Located<String>], SourceRange)
}
