/// What may stand behind a key, as far as its own text says.
package indirect enum KeyShape: Hashable, Sendable {
    /// Any scalar but an empty one.
    case text
    /// Any scalar, `""` too.
    case literal
    /// A scalar of a fixed form.
    case formed(TextForm)
    /// One of a few words.
    case words([String])
    /// A scalar; some of its words are known beforehand.
    case suggested([String])
    case boolean
    case integer(ClosedRange<Int>)
    /// Text with `{{expression}}` in it.
    case template
    case expression
    /// An expression that is true or false.
    case condition
    /// A path in the payload.
    case path
    /// JSON whose scalars are templates.
    case json
    /// Nothing behind the key.
    case nothing
    /// A block with fixed keys.
    case block(BlockKeys)
    /// A block whose keys are the author's.
    case named(AuthorKeys)
    /// A list, empty ones too.
    case list(KeyShape)
    /// A list of at least one.
    case filledList(KeyShape)
    /// One scalar of a shape, or a list of at least one.
    case oneOrMore(KeyShape)
    /// One scalar of a shape, or a list, empty ones too.
    case oneOrAny(KeyShape)
    /// One of several shapes.
    case either([KeyShape])
}

/// The keys of a block that are the author's, such as the names below `inputs`.
package struct AuthorKeys: Hashable, Sendable {
    /// What one of them names: "an input".
    package let what: String

    /// Which texts can be keys.
    package let form: TextForm

    /// What stands behind each.
    package let value: KeyShape

    /// Whether there is at least one.
    package let isFilled: Bool

    package init(_ what: String, _ form: TextForm = .any, _ value: KeyShape, isFilled: Bool = false) {
        self.what = what
        self.form = form
        self.value = value
        self.isFilled = isFilled
    }
}

/// The form of a text.
package enum TextForm: Hashable, Sendable, CaseIterable {
    /// Any text.
    case any
    /// The version of the language.
    case version
    /// Of a file: lower-case Latin letters, digits and `-`.
    case id
    /// In expressions: letters of any script, digits and `_`, a letter first, no keyword.
    case name
    /// Of a pipeline or a stage: no `/`.
    case stagePart
    /// A word of an enum: no keyword.
    case enumWord
    /// The last part of an address.
    case webhook
    /// An e-mail address.
    case mailbox
    /// `https://` and a host.
    case portal
    /// ISO 3166, two upper-case letters.
    case country
    /// IANA name of a time zone.
    case zone
    /// `10m`.
    case duration
    /// `mon` or `mon-fri`.
    case weekdays
    /// `09:00-18:00`.
    case clockRange
    /// `2026-05-01` or `2026-07-01..2026-07-14`.
    case days
    /// A path with `{{id}}`.
    case entityURL
    /// `2026-04-09T11:06:00+03:00`.
    case instant
}
