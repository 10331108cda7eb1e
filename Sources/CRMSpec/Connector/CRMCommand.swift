/// One change of a CRM.
public enum CRMCommand: Hashable, Sendable {
    /// A record to create.
    case create(NewRecord)
    /// A record to change.
    case update(RecordChange)
    /// A task, an activity or a comment to create.
    case perform(CRMAction)
}

/// A record to create.
public struct NewRecord: Hashable, Sendable {
    /// Id of the CRM.
    public let crm: String

    /// Name of its entity in the catalogue.
    public let entity: String

    /// Name of the record in the spec.
    public let record: String

    /// Template to create it from: its values lie beneath the fields.
    public let template: CRMTemplate?

    /// In the order of the spec.
    public let fields: [CRMField]
}

/// A template of new records.
public struct CRMTemplate: Hashable, Sendable {
    /// Name in the catalogue.
    public let name: String

    /// Id in the CRM.
    public let id: String
}

/// A field with the value that it shall hold.
public struct CRMField: Hashable, Sendable {
    /// Name in the catalogue.
    public let name: String

    /// The whole value.
    public let value: CRMValue
}

/// A record to change.
public struct RecordChange: Hashable, Sendable {
    /// Id of the CRM.
    public let crm: String

    /// Name of its entity in the catalogue.
    public let entity: String

    /// Its id in the CRM.
    public let id: String

    /// Name of the record in the spec.
    public let record: String

    /// What changes, in the order of the spec; fields that are not here stay.
    public let fields: [FieldChange]

    /// A field that changes.
    public struct FieldChange: Hashable, Sendable {
        /// Name in the catalogue.
        public let name: String

        /// What the CRM held when it was asked.
        public let before: CRMValue

        /// What it shall hold: of a field with many values the whole list.
        public let after: CRMValue
    }
}

/// A task, an activity or a comment to create.
public struct CRMAction: Hashable, Sendable {
    /// Id of the CRM.
    public let crm: String

    /// Which of the three it is.
    public let kind: Kind

    /// Records that it is about; at least one.
    public let about: [CRMReference]

    /// Its title; `nil` for none, as of every comment.
    public let title: String?

    /// Its text; `nil` for none.
    public let text: String?

    /// Who shall do it; `nil` where the spec names nobody.
    public let responsible: CRMPerson?

    /// When it is due, a ``CRMValue/datetime(_:)`` or a ``CRMValue/date(_:)``; `nil` for no time.
    public let due: CRMValue?

    /// Whether it is created as done.
    public let isDone: Bool

    /// Further fields, in the order of the spec.
    public let fields: [CRMField]

    /// The row of the decision table that asked for it, such as `activity / else`.
    public let rule: String

    /// The kinds of actions.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// Something to do, by a time.
        case task
        /// Something that happened or is planned with a client.
        case activity
        /// A text beside a record.
        case comment
    }
}
