/// Kinds of single values.
struct Kinds: OptionSet, Hashable {
    let rawValue: UInt16

    static let text = Kinds(rawValue: 1 << 0)
    static let number = Kinds(rawValue: 1 << 1)
    static let boolean = Kinds(rawValue: 1 << 2)
    static let date = Kinds(rawValue: 1 << 3)
    static let time = Kinds(rawValue: 1 << 4)
    static let datetime = Kinds(rawValue: 1 << 5)
    static let duration = Kinds(rawValue: 1 << 6)
    static let phone = Kinds(rawValue: 1 << 7)
    static let email = Kinds(rawValue: 1 << 8)
    static let url = Kinds(rawValue: 1 << 9)
    static let word = Kinds(rawValue: 1 << 10)
    static let user = Kinds(rawValue: 1 << 11)
    static let group = Kinds(rawValue: 1 << 12)
    static let stage = Kinds(rawValue: 1 << 13)
    static let link = Kinds(rawValue: 1 << 14)

    private static let names = [
        "text", "number", "boolean", "date", "time", "datetime", "duration", "phone", "email", "url", "word", "user",
        "group", "stage", "record",
    ]

    /// What is text, or has one.
    static let textual: Kinds = [.text, .phone, .email, .url, .word]
    /// What can be printed in a text.
    static let printable: Kinds = [
        .textual, .number, .boolean, .date, .time, .datetime, .duration, .user, .group, .stage, .link,
    ]
    /// What has an order.
    static let ordered: [Kinds] = [.number, .date, .time, .datetime, .duration]

    /// Such as `a text or number`; there is one at least.
    var description: String {
        let held = Self.names.enumerated().filter { contains(Kinds(rawValue: 1 << UInt16($0.offset))) }.map(\.element)
        return "a " + held.joined(separator: " or ")
    }
}

/// What an expression may give besides a missing value. Plain numbers, since there is one for each expression.
struct Shape: Hashable {
    /// What it is where it is no list.
    var single: Kinds = []
    /// What a list holds.
    var elements: Kinds = []
    var mayBeList = false
    /// Entity that stages among the values belong to, where that is known.
    var stageEntity: Index<Entity>?
    /// Greatest position of a constant stage, whose entity the place decides.
    var constantStage: Index<Stage>?
    /// Entities of the records among the values.
    var linked = EntitySet.none

    static func one(_ kinds: Kinds) -> Shape { Shape(single: kinds) }
    static func list(of kinds: Kinds) -> Shape { Shape(elements: kinds, mayBeList: true) }

    /// All kinds, of the value or of its elements.
    var kinds: Kinds { single.union(elements) }

    /// The shape of a list of such values.
    var listed: Shape {
        var shape = self
        (shape.single, shape.elements, shape.mayBeList) = ([], kinds, true)
        return shape
    }

    /// The shape of an element of such a list.
    var element: Shape {
        var shape = self
        (shape.single, shape.elements, shape.mayBeList) = (kinds, [], false)
        return shape
    }

    func union(_ other: Shape, in sets: inout EntitySets) throws(VerificationFailure) -> Shape {
        if let own = stageEntity, let theirs = other.stageEntity, own != theirs {
            throw VerificationFailure("stages of two entities")
        }
        return Shape(
            single: single.union(other.single),
            elements: elements.union(other.elements),
            mayBeList: mayBeList || other.mayBeList,
            stageEntity: stageEntity ?? other.stageEntity,
            constantStage: later(constantStage, other.constantStage),
            linked: sets.union(linked, other.linked)
        )
    }

    private func later(_ one: Index<Stage>?, _ other: Index<Stage>?) -> Index<Stage>? {
        guard let one, let other else { return one ?? other }
        return max(one, other)
    }

    /// Fails unless it is one value of these kinds, or missing.
    func checkOne(of wanted: Kinds, _ name: String = "a value") throws(VerificationFailure) {
        try require(!mayBeList, "a list where \(name) is one value")
        try require(wanted.isSuperset(of: single), "\(single.description) where \(name) is \(wanted.description)")
    }

    /// Fails unless it is a list of such kinds, or missing.
    func checkList(of wanted: Kinds, _ name: String = "a value") throws(VerificationFailure) {
        try require(single.isEmpty, "\(single.description) where \(name) is a list")
        try require(
            wanted.isSuperset(of: elements),
            "a list of \(elements.description) where \(name) is a list of \(wanted.description)"
        )
    }

    /// Fails unless the stages among the values are of `entity`.
    func checkStages(of entity: Index<Entity>, in catalog: Catalog) throws(VerificationFailure) {
        try require(stageEntity == nil || stageEntity == entity, "a stage of another entity")
        try constantStage?.check("stage", of: catalog.entities[entity.position].stages.count)
    }
}

extension FieldType {
    /// Kinds of values that may be written to such a field.
    var kinds: Kinds {
        switch self {
        case .text: Kinds.printable.subtracting([.stage, .link])
        case .integer, .decimal: .number
        case .boolean: .boolean
        case .date: .date
        case .time: .time
        case .datetime: .datetime
        case .phone: .phone
        case .email: .email
        case .url: .url
        case .enumeration: .word
        case .stage: .stage
        case .link(let users, let groups, let entities):
            Kinds(users ? [.user] : []).union(groups ? [.group] : []).union(entities.isEmpty ? [] : [.link])
        }
    }
}
