package import SpecBase

/// A typed value of the event. Spec: an entry of `inputs`.
package struct Input: Hashable, Sendable {
    package let name: String

    /// Where to look, in this order; the first that is not missing counts. Spec: `path`, `header`, `query`.
    package let origins: [InputOrigin]

    /// How the text found becomes a value. Spec: `type` and the keys that go with it.
    package let reading: InputReading

    /// Whether it is a list. Spec: `many`.
    package let isMany: Bool

    /// Whether an accepted event without it is rejected. Spec: `required`.
    package let isRequired: Bool

    /// Whether an invalid value rejects the event. Spec: `on_invalid: reject`.
    package let rejectsInvalid: Bool

    /// Value used whatever the reason it is missing, or `nil`. Spec: `default`.
    package let fallback: Value?

    /// Texts that count as empty, in comparison form. Spec: `empty`.
    package let emptyTexts: [String]

    package let place: Place

    package init(
        name: String,
        origins: [InputOrigin],
        reading: InputReading,
        isMany: Bool,
        isRequired: Bool,
        rejectsInvalid: Bool,
        fallback: Value?,
        emptyTexts: [String],
        place: Place
    ) {
        self.name = name
        self.origins = origins
        self.reading = reading
        self.isMany = isMany
        self.isRequired = isRequired
        self.rejectsInvalid = rejectsInvalid
        self.fallback = fallback
        self.emptyTexts = emptyTexts
        self.place = place
    }
}

/// One place in a delivery where an input may stand.
package enum InputOrigin: Hashable, Sendable {
    /// A path into the payload.
    case path([PathStep])
    /// A header, by its lower-case name.
    case header(String)
    /// A parameter of the URL, even when there is a body.
    case query(String)
    /// Beside or under a label of a mail.
    case label(LabelOrigin)

    /// The origin as specs write it, such as `contact.variables.phone`, `header x-id`, `query utm_source`.
    package var description: String {
        switch self {
        case .path(let steps):
            steps.enumerated().map { $0.element.description(isFirst: $0.offset == 0) }.joined()
        case .header(let name): "header \(name)"
        case .query(let name): "query \(name)"
        case .label(let origin): origin.description
        }
    }
}

/// One step of a path into the payload.
package enum PathStep: Hashable, Sendable {
    /// The value of a key of an object.
    case key(String)
    /// An element of a list, from 0, or from the end: -1 is the last.
    case element(Int)
    /// Every element of a list; what is no list counts as its only element.
    case every

    /// The step as specs write it.
    package func description(isFirst: Bool) -> String {
        switch self {
        case .key(let key) where key.utf8.contains { [0x2E, 0x5B, 0x5D, 0x22, 0x20].contains($0) }: "[\"\(key)\"]"
        case .key(let key): isFirst ? key : ".\(key)"
        case .element(let index): "[\(index)]"
        case .every: "[]"
        }
    }
}

/// How a text of the payload becomes a value.
package enum InputReading: Hashable, Sendable {
    case text
    case integer
    /// `point` is the decimal point. Spec: `point`; `.` by default.
    case decimal(point: Character)
    case boolean
    /// `pattern` is `nil` for ISO 8601. Spec: `format`.
    case date(pattern: DatePattern?)
    case time(pattern: DatePattern?)
    /// `pattern` is `nil` for ISO 8601 or seconds or milliseconds since 1970. `zone` is that of a time without one.
    case datetime(pattern: DatePattern?, zone: Index<Zone>)
    /// `digits` are the allowed counts of digits, country code included; empty for any valid number.
    case phone(region: String, digits: [Int])
    case email
    case url
    /// Their words (in comparison form) with ours, sorted by theirs in UTF-8 order, each once.
    case enumeration([EnumSpelling])
}

/// A word as a source writes it, and ours for it.
package struct EnumSpelling: Hashable, Sendable {
    /// In comparison form.
    package let theirs: String
    package let ours: Index<Word>

    package init(theirs: String, ours: Index<Word>) {
        self.theirs = theirs
        self.ours = ours
    }
}
