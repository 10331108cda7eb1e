/// What speaks to a CRM for a run: it finds records and carries out commands.
///
/// A host implements it with the CRM's interface, or with records in memory. Methods are called one after the other for one
/// delivery. What cannot be done is thrown: the run ends there, as ``RunFailure`` says, and may be tried again.
public protocol CRMConnector: Sendable {
    /// Finds records.
    ///
    /// The questions of one round do not depend on each other: they may be sent together. An answer may hold more than what
    /// was asked for, since a run confirms every record itself, but not less. What cannot be asked is thrown, never answered
    /// with nothing: a run would create a second record.
    ///
    /// - Parameter questions: At least one.
    /// - Returns: For each question, in the same order, the records that match it. Of more than 10,000 the first count.
    /// - Throws: Whatever keeps the CRM from answering.
    func find(_ questions: [CRMQuestion]) async throws -> [[CRMRecord]]

    /// Creates a record.
    ///
    /// - Parameter record: What it shall hold. Records of the same run that it links to are there already, with their ids.
    /// - Returns: The id that the CRM gave it, not empty.
    /// - Throws: Whatever kept it from being created.
    func create(_ record: NewRecord) async throws -> String

    /// Changes fields of a record; the others stay.
    ///
    /// - Parameter change: Which record, and what its fields shall hold.
    /// - Throws: Whatever kept it from being changed, such as that it is gone.
    func update(_ change: RecordChange) async throws

    /// Creates a task, an activity or a comment.
    ///
    /// - Parameter action: What it says, and which records it is about.
    /// - Throws: Whatever kept it from being created.
    func perform(_ action: CRMAction) async throws
}
