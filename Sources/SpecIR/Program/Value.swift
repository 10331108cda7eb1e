package import SpecBase

/// A value of the language, at compile time (a constant) and in a run.
///
/// Texts are in NFC and without blanks at either end: whoever makes a value puts it into that form, once.
package enum Value: Hashable, Sendable {
    /// No value, and why.
    case missing(MissingReason)
    case text(String)
    /// An integer or a decimal; which of the two is a matter of static types.
    case number(ExactDecimal)
    case boolean(Bool)
    case date(Day)
    case time(TimeOfDay)
    case datetime(Instant)
    case duration(TimeSpan)
    case phone(PhoneNumber)
    case email(EmailAddress)
    case url(String)
    /// A word of an enum, as a position in ``Program/words``. One word has one position, whichever enum it is in.
    case word(Index<Word>)
    /// A user or group of the channel's catalogue.
    case principal(Index<Principal>)
    /// A stage of the entity that the place is about.
    case stage(Index<Stage>)
    /// A record of the CRM.
    case link(RecordLink)
    /// Several values of one type, none of them missing.
    case list([Value])

    /// Whether there is a value.
    @inlinable @inline(__always) package var isPresent: Bool {
        if case .missing = self { false } else { true }
    }
}

/// Why a value is missing. The first missing argument's reason is the reason of what is made from it.
package enum MissingReason: UInt8, Hashable, Comparable, Sendable, CaseIterable {
    /// Not sent, or not known: the record was not found, no case applied.
    case absent
    /// Sent as null, as blank text, as an empty list, or as a word that counts as empty.
    case empty
    /// Sent, and not of the wanted type.
    case invalid

    package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// Marks positions in ``Program/words``.
package enum Word {}

/// A phone number with the text it came in.
package struct PhoneNumber: Sendable {
    /// E.164, such as `+380671234567`. Two numbers are the same when these are.
    package let e164: String

    /// What is printed and sent: the E.164 form for a number of an event, the CRM's own text for one that it holds.
    package let written: String

    package init(e164: String, written: String) {
        self.e164 = e164
        self.written = written
    }
}

extension PhoneNumber: Hashable {
    package static func == (lhs: Self, rhs: Self) -> Bool { lhs.e164 == rhs.e164 }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(e164)
    }
}

/// A record of the CRM: one that exists, or one that this run creates.
package enum RecordLink: Hashable, Sendable {
    /// A record with its id, compared as text.
    case existing(entity: Index<Entity>, id: String)
    /// The record that the run's own plan creates; it gets its id when the command is carried out.
    case created(Index<RecordPlan>)
}
