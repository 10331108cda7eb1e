/// Something that a person should know about a run.
public enum RunNote: Hashable, Sendable {
    /// A part of `accept` did not hold.
    ///
    /// - Parameter condition: The part, as the spec writes it.
    case notAccepted(condition: String)

    /// A required input is missing.
    ///
    /// - Parameters:
    ///   - input: Its name.
    ///   - reason: `absent`, `empty` or `invalid`.
    case missing(input: String, reason: String)

    /// The text of an input is not of its type.
    ///
    /// - Parameters:
    ///   - input: Its name.
    ///   - path: Where the text stood.
    ///   - found: The text, cut to 200 letters.
    ///   - why: What is wrong with it.
    case invalid(input: String, path: String, found: String, why: String)

    /// A row of `ignore` held.
    ///
    /// - Parameter reason: What the row says.
    case ignored(reason: String)

    /// `once` knew the event.
    ///
    /// - Parameter key: The key that it knew.
    case repeated(key: String)

    /// More than one record matched.
    ///
    /// - Parameters:
    ///   - record: Name of the record in the spec.
    ///   - way: The way that decided.
    ///   - found: Ids of those that matched, in their order.
    ///   - took: Ids of those that were taken.
    case severalMatched(record: String, way: String, found: [String], took: [String])

    /// Another way than the one that decided found another record.
    ///
    /// - Parameters:
    ///   - record: Name of the record in the spec.
    ///   - way: The other way.
    ///   - found: Ids of what it found.
    ///   - withheld: Names of the fields that were not written because of it.
    case conflict(record: String, way: String, found: [String], withheld: [String])

    /// A value of the CRM or of the specs that the run could not use, in words.
    case remark(String)
}
