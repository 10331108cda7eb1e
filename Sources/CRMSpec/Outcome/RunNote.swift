/// Something that a person should know about a run.
public enum RunNote: Hashable, Sendable {
    /// A part of `accept` that did not hold, as the spec writes it.
    case notAccepted(condition: String)
    /// A required input that is missing: `absent`, `empty` or `invalid`.
    case missing(input: String, reason: String)
    /// An input whose text is not of its type: where it stood, the text (cut to 200 letters), and what is wrong with it.
    case invalid(input: String, path: String, found: String, why: String)
    /// The reason of the row of `ignore` that held.
    case ignored(reason: String)
    /// The key that `once` knew.
    case repeated(key: String)
    /// More than one record matched: the way that decided, the ids that matched, and those that were taken.
    case severalMatched(record: String, way: String, found: [String], took: [String])
    /// Another way found another record: its ids, and the fields that were not written because of it.
    case conflict(record: String, way: String, found: [String], withheld: [String])
    /// A value of the CRM or of the specs that the run could not use, in words.
    case remark(String)
}
