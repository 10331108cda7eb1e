/// The static type of a value.
indirect enum ValueType: Hashable, Sendable {
    case text, integer, decimal, boolean, date, time, datetime, duration, phone, email, url
    /// One of these words, in the order in which they were declared.
    case enumeration([String])
    /// A stage of an entity of the channel's catalogue.
    case stage(entity: Int)
    /// A user, a group or a record of one of the entities, as far as they are allowed.
    case reference(users: Bool, groups: Bool, entities: [Int])
    case list(ValueType)

    static let user = ValueType.reference(users: true, groups: false, entities: [])
    static let group = ValueType.reference(users: false, groups: true, entities: [])
    static let principal = ValueType.reference(users: true, groups: true, entities: [])

    static func record(_ entity: Int) -> ValueType {
        .reference(users: false, groups: false, entities: [entity])
    }

    /// The type of an element of a list; the type itself of anything else.
    var element: ValueType {
        if case .list(let element) = self { element } else { self }
    }

    var isList: Bool {
        if case .list = self { true } else { false }
    }

    var isNumber: Bool { self == .integer || self == .decimal }

    /// Whether `<` means something.
    var isOrdered: Bool {
        switch self {
        case .integer, .decimal, .date, .time, .datetime, .duration: true
        default: false
        }
    }

    /// Whether a value of this type is one of `wanted` as it stands, without being made anew.
    func isPart(of wanted: ValueType) -> Bool {
        switch (self, wanted) {
        case (.integer, .decimal): true
        case (.enumeration(let own), .enumeration(let all)): own.allSatisfy(all.contains)
        case (.reference(let users, let groups, let entities), .reference(let anyUsers, let anyGroups, let all)):
            (!users || anyUsers) && (!groups || anyGroups) && entities.allSatisfy(all.contains)
        case (.list(let own), .list(let all)): own.isPart(of: all)
        default: self == wanted
        }
    }

    /// The smallest type that both are part of, or `nil`.
    func joined(with other: ValueType) -> ValueType? {
        if isPart(of: other) { return other }
        if other.isPart(of: self) { return self }
        switch (self, other) {
        case (.enumeration(let lhs), .enumeration(let rhs)):
            return .enumeration(lhs + rhs.filter { !lhs.contains($0) })
        case (.reference(let users, let groups, let lhs), .reference(let anyUsers, let anyGroups, let rhs)):
            return .reference(
                users: users || anyUsers,
                groups: groups || anyGroups,
                entities: lhs + rhs.filter { !lhs.contains($0) }
            )
        case (.list(let lhs), .list(let rhs)):
            return lhs.joined(with: rhs).map { .list($0) }
        default:
            return isTextual && other.isTextual ? .text : nil
        }
    }

    /// Whether it can be printed within a text.
    var isTextual: Bool {
        switch self {
        case .stage: false
        case .reference(_, _, let entities): entities.isEmpty
        case .list(let element): element.isTextual
        default: true
        }
    }
}
