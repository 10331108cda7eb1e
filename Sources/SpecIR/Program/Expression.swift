package import SpecBase

/// A step of evaluation. Expressions refer to others by position, and only to earlier ones, so that evaluating ends.
///
/// Types were checked by the compiler: an operation gets operands of the kinds it needs, or missing ones. Unless said
/// otherwise, an operation on something missing is missing with the reason of its first missing operand.
package enum Expression: Hashable, Sendable {
    /// A value of ``Program/constants``.
    case constant(Index<Value>)
    /// An input of the channel.
    case input(Index<Input>)
    case event(EventProperty)
    /// What is given with every mail; missing where the event is none.
    case mail(MailProperty)
    /// A `let` of the channel.
    case binding(Index<Binding>)
    case record(Index<RecordPlan>, RecordProperty)
    /// What the CRM held, before the event, in a field of a found record; the second is a position in
    /// ``RecordPlan/wanted``.
    case field(Index<RecordPlan>, slot: UInt32)

    /// The first operand that is not missing; else `invalid` if one is, `empty` if one is, `absent`.
    case otherwise(IndexRange<Index<Expression>>)
    /// The value if the condition holds, else missing as `absent`.
    case guarded(Index<Expression>, condition: Index<Expression>)
    /// Conditions; a missing operand counts as false. The result is never missing.
    case and(IndexRange<Index<Expression>>)
    case or(IndexRange<Index<Expression>>)
    case not(Index<Expression>)
    /// False where a side is missing, whichever the operator.
    case compare(Comparison, Index<Expression>, Index<Expression>)
    /// Whether the list on the right holds a value equal to the left. False where a side is missing, also if `negated`.
    case contained(Index<Expression>, in: Index<Expression>, negated: Bool)
    /// Numbers; or a datetime on the left and a duration on the right.
    case add(Index<Expression>, Index<Expression>)
    case subtract(Index<Expression>, Index<Expression>)
    /// A list; missing operands are left out, so that it is never missing.
    case list(IndexRange<Index<Expression>>)
    /// A list of one: a single value where a CRM field holds many.
    case single(Index<Expression>)
    /// The operands' texts, joined.
    case template(IndexRange<Index<Expression>>)
    /// The operand as text, in the zone of the channel's catalogue.
    case text(Index<Expression>)
    /// A text that is known to be a URL.
    case url(Index<Expression>)
    case call(Function, IndexRange<Index<Expression>>)
    /// The table's value for a text.
    case lookup(Index<LookupTable>, Index<Expression>)
    /// A date, time or datetime written by a pattern of ``Program/patterns``.
    case format(Index<DatePattern>, Index<Expression>)
    /// Whose turn it is in a team of the catalogue's people; missing where nobody is there. The turn is spent if a command
    /// holds the value.
    case next(Index<Team>)
}

/// A comparison of two values by their normal form.
package enum Comparison: UInt8, Hashable, Sendable, CaseIterable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

/// What is given with every event. Spec: `event.…`.
package enum EventProperty: UInt8, Hashable, Sendable, CaseIterable {
    case id, receivedAt, payload, digest, address, method
}

/// What is given with every mail. Spec: `mail.…`.
package enum MailProperty: UInt8, Hashable, Sendable, CaseIterable {
    /// Its Message-ID, or a digest of a mail that has none. Never missing.
    case messageID
    /// Addresses of To. Never missing, but maybe none.
    case to
    /// Addresses of Cc.
    case cc
    case subject, text
    /// Address and name of From.
    case from, fromName
    /// Address of Reply-To.
    case replyTo
    /// Message-IDs of In-Reply-To and References.
    case thread
    /// Names of attachments.
    case attachments
}

/// What can be read of a record besides its fields.
package enum RecordProperty: UInt8, Hashable, Sendable, CaseIterable {
    /// Whether it was found.
    case found
    /// How many records matched.
    case count
    /// The found record's id, a text.
    case id
    /// The found record's address in the CRM.
    case url
    /// The found record's stage.
    case stage
    /// The found record's responsible user; missing if inactive or not in the catalogue.
    case responsible
    /// The record found or created, as a link; a list under `pick: all`.
    case reference
    /// The address of the record found or created, known once commands were carried out. Spec: `url(r)`.
    case writtenURL
}

/// A function of the language that evaluation knows.
package enum Function: UInt8, Hashable, Sendable, CaseIterable {
    /// Whether the operand is not missing. Never missing itself.
    case present
    case contains, startsWith, endsWith
    case lower, digits, before, after
    /// Percent-encoded text as text; `+` is a blank.
    case decode
    /// Query parameter of a URL.
    case parameter
    case join, first
    /// Count of a list's elements; 0 for a missing one.
    case count
    /// Datetime from a date and a time in the catalogue's zone.
    case at
    /// Date of a datetime in the catalogue's zone.
    case date
    /// The employee known by a SIP account, phone or e-mail; missing if inactive.
    case person
    /// The moment at which a duration of the office's working time after a moment is over.
    case working
}

/// Values by text. Spec: an entry of `tables`, with its literals read as the type that a use wants.
package struct LookupTable: Hashable, Sendable {
    package let name: String

    /// Keys in comparison form, sorted in UTF-8 order, each once.
    package let keys: [String]

    /// For each key its value, as positions in ``Program/constants``.
    package let values: [Index<Value>]

    /// Value for every other text, or `nil`.
    package let fallback: Index<Value>?

    package init(name: String, keys: [String], values: [Index<Value>], fallback: Index<Value>?) {
        self.name = name
        self.keys = keys
        self.values = values
        self.fallback = fallback
    }
}
