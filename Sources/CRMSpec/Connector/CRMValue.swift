/// A value of a CRM's field.
public enum CRMValue: Hashable, Sendable {
    /// No value: in a command, the field is to be cleared.
    case nothing
    /// A text.
    case text(String)
    /// An integer or a decimal, with its digits as they are.
    case number(String)
    /// True or false.
    case boolean(Bool)
    /// A day, such as `2026-05-01`.
    case date(String)
    /// A time of the day, such as `09:30`.
    case time(String)
    /// A point in time.
    case datetime(Moment)
    /// A phone number: in E.164 if it came with an event, else as the CRM holds it.
    case phone(String)
    /// An e-mail address.
    case email(String)
    /// A web address.
    case url(String)
    /// A word of a field whose words the catalogue lists.
    case word(String)
    /// A user or a group.
    case person(CRMPerson)
    /// A stage of the field's entity.
    case stage(CRMStage)
    /// A link to a record.
    case record(CRMReference)
    /// The values of a field that has many, in their order.
    case list([CRMValue])
}

/// A user or a group of users.
public struct CRMPerson: Hashable, Sendable {
    /// Name in the specs, such as `i.petrova`; empty for somebody whom the catalogue does not know.
    public let name: String

    /// Id in the CRM.
    public let id: String

    /// Whether it is a group.
    public let isGroup: Bool

    /// Makes a person, for an answer: the id is looked up in the catalogue.
    ///
    /// - Parameters:
    ///   - id: Id in the CRM.
    ///   - isGroup: Whether it is a group.
    ///   - name: Name in the specs; an answer needs none.
    public init(id: String, isGroup: Bool = false, name: String = "") {
        self.id = id
        self.isGroup = isGroup
        self.name = name
    }
}

/// A stage of a pipeline.
public struct CRMStage: Hashable, Sendable {
    /// Name in the specs: `pipeline/STAGE`, or `STAGE` where the entity has one pipeline.
    public let name: String

    /// Id in the CRM.
    public let id: String

    /// Id of its pipeline in the CRM.
    public let pipeline: String

    /// Makes a stage, for an answer: the ids are looked up in the catalogue.
    ///
    /// - Parameters:
    ///   - id: Id in the CRM.
    ///   - pipeline: Id of its pipeline in the CRM: some CRMs have one id in several.
    ///   - name: Name in the specs; an answer needs none.
    public init(id: String, pipeline: String, name: String = "") {
        self.id = id
        self.pipeline = pipeline
        self.name = name
    }
}

/// A record of the CRM that a value or an action refers to.
public struct CRMReference: Hashable, Sendable {
    /// Name of the entity in the catalogue.
    public let entity: String

    /// Id in the CRM; of a record that the run creates, the one that ``CRMConnector/create(_:)`` gave.
    public let id: String

    /// Name of the record in the spec, if this run creates it; `nil` for one that was there before.
    public let created: String?

    /// Makes a reference, for an answer.
    ///
    /// - Parameters:
    ///   - entity: Name of the entity in the catalogue.
    ///   - id: Id in the CRM.
    public init(entity: String, id: String) {
        self.init(entity: entity, id: id, created: nil)
    }

    init(entity: String, id: String, created: String?) {
        self.entity = entity
        self.id = id
        self.created = created
    }
}
