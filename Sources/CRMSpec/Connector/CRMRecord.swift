/// A record of the CRM, as an answer to a question.
public struct CRMRecord: Hashable, Sendable {
    /// Its id. Commands that change it have this id.
    public var id: String

    /// When it was created: `oldest` and `newest` go by it.
    public var created: Moment

    /// Its fields by name, at least those that were wanted; one that is not there counts as empty. A field with many values
    /// holds a ``CRMValue/list(_:)``. A ``CRMValue/text(_:)`` is read as the catalogue's type of the field, and what cannot
    /// be read stays as it is in the CRM.
    public var fields: [String: CRMValue]

    /// Makes an answer.
    ///
    /// - Parameters:
    ///   - id: Its id in the CRM.
    ///   - created: When it was created.
    ///   - fields: Its fields by name.
    public init(id: String, created: Moment, fields: [String: CRMValue]) {
        self.id = id
        self.created = created
        self.fields = fields
    }
}
