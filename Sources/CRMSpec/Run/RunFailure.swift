/// A run that ended because the connector threw.
///
/// The memory is then as the channels that had finished have left it: the same delivery may be run again, and `once` knows what
/// those had done. The commands that were carried out for the channel that failed stay in the CRM.
public struct RunFailure: Error, CustomStringConvertible {
    /// What the connector threw.
    public let reason: any Error

    /// Id of the channel that ran.
    public let channel: String

    /// What was to be done.
    public let step: Step

    /// Commands of the channel that were carried out before it, in order.
    public let written: [CRMCommand]

    /// What was to be done in the CRM.
    public enum Step: Hashable, Sendable {
        /// Questions to be answered.
        case find([CRMQuestion])
        /// A command to be carried out.
        case write(CRMCommand)
    }

    /// What failed and why, as a clause.
    public var description: String {
        switch step {
        case .find(let questions):
            "the CRM could not be asked for \(questions.map(\.entity).joined(separator: ", ")): \(reason)"
        case .write(.create(let record)): "\(record.entity) could not be created: \(reason)"
        case .write(.update(let change)): "\(change.entity) \(change.id) could not be changed: \(reason)"
        case .write(.perform(let action)): "a \(action.kind) could not be created: \(reason)"
        }
    }
}
