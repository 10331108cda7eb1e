import SpecBase
import SpecIR

/// A catalogue with everything in it looked up by name.
struct CatalogSymbols: Sendable {
    let declaration: CatalogDeclaration
    let zone: Zone
    let region: String
    let principals: [Principal]
    let principalPositions: [String: Int]
    let entities: [EntitySymbols]
    let entityPositions: [String: Int]
    /// Words of enums that the values of its templates are; every channel's words begin with these.
    let words: WordTable
    /// Who works with it; `nil` where no file says.
    var people: PeopleSymbols?

    /// Names of active users, for messages.
    var userNames: [String] { principals.filter { !$0.isGroup }.map(\.name) }
    var groupNames: [String] { principals.filter(\.isGroup).map(\.name) }

    func entity(named name: String) -> EntitySymbols? {
        entityPositions[name].map { entities[$0] }
    }

    /// Words for a type in messages.
    func describe(_ type: ValueType) -> String {
        switch type {
        case .text: "a text"
        case .integer: "an integer"
        case .decimal: "a decimal"
        case .boolean: "a condition"
        case .date: "a date"
        case .time: "a time"
        case .datetime: "a datetime"
        case .duration: "a duration"
        case .phone: "a phone"
        case .email: "an e-mail"
        case .url: "a url"
        case .enumeration(let words):
            "one of " + (words.count > 6 ? words.prefix(6) + ["…"] : words).joined(separator: ", ")
        case .stage(let entity): "a stage of \(entities[entity].name)"
        case .reference(let users, let groups, let ids):
            ((users ? ["a user"] : []) + (groups ? ["a group"] : []) + ids.map { "a link to \(entities[$0].name)" })
                .joined(separator: " or ")
        case .list(let element): "a list (\(describe(element)) each)"
        }
    }
}

/// An entity with its parts looked up by name.
struct EntitySymbols: Sendable {
    let position: Int
    let name: String
    let range: SourceRange
    let url: String?
    let isSearchable: Bool
    /// Whether every part of its declaration was understood.
    var isComplete: Bool
    var fields: [FieldSymbols] = []
    var fieldPositions: [String: Int] = [:]
    var stageField: Int?
    var responsibleField: Int?
    var creates: [Int] = []
    var pipelines: [Pipeline] = []
    var stages: [Stage] = []
    var templates: [TemplateSymbols] = []

    func field(named name: String) -> FieldSymbols? {
        fieldPositions[name].map { fields[$0] }
    }

    /// The stage of a label such as `sales/NEW`, or `NEW` where the entity has one pipeline.
    func stage(labelled label: String) -> Int? {
        stages.firstIndex { stage in
            stage.label == label || "\(pipelines[stage.pipeline.position].name)/\(stage.name)" == label
        }
    }
}

/// A field of an entity.
struct FieldSymbols: Sendable {
    let position: Int
    let name: String
    let range: SourceRange
    /// The type of one value.
    let element: ValueType
    let isMany: Bool
    let isRequired: Bool
    let isKey: Bool
    let emptyTexts: [String]

    /// The type that a value for the field has.
    var type: ValueType { isMany ? .list(element) : element }

    /// Whether a value finds the record: keys, phones and e-mails.
    var identifies: Bool { isKey || element == .phone || element == .email }

    var isLink: Bool {
        if case .reference(_, _, let entities) = element { !entities.isEmpty } else { false }
    }
}

/// A template of an entity, its values checked.
struct TemplateSymbols: Sendable {
    let name: String
    let id: String
    let declaration: EntityTemplate
    var values: [CheckedField] = []
}
