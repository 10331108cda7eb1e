/// What a run asks a CRM: the records of one entity for which all conditions hold.
public struct CRMQuestion: Hashable, Sendable {
    /// Id of the CRM, as in ``CRMAccount/id``.
    public let crm: String

    /// Name of the entity in the catalogue, such as `deal`.
    public let entity: String

    /// At least one; all must hold.
    public let conditions: [Condition]

    /// Stages in which to look; `nil` for any.
    public let stages: [CRMStage]?

    /// Names of the fields that every record must bring.
    public let wanted: [String]

    /// One condition of a question.
    public struct Condition: Hashable, Sendable {
        /// Name of the field that is compared; `nil` for the record's id.
        public let field: String?

        /// The field equals one of these, or holds one of them where it has many values. At least one; ids are texts.
        public let anyOf: [CRMValue]
    }
}
