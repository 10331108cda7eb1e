/// Some entities of a catalogue: none, one, or those that stand under a number in ``EntitySets``.
enum EntitySet: Hashable {
    case none
    case one(Index<Entity>)
    case several(UInt32)
}

/// What sets of several entities hold, sorted. Equal sets have one number.
struct EntitySets {
    private var sets: [[Index<Entity>]] = []
    private var numbers: [[Index<Entity>]: UInt32] = [:]

    mutating func set(of entities: some Sequence<Index<Entity>>) -> EntitySet {
        let sorted = Set(entities).sorted()
        guard sorted.count > 1 else { return sorted.first.map { .one($0) } ?? .none }
        if let number = numbers[sorted] { return .several(number) }
        let number = UInt32(sets.count)
        sets.append(sorted)
        numbers[sorted] = number
        return .several(number)
    }

    func entities(_ set: EntitySet) -> [Index<Entity>] {
        switch set {
        case .none: []
        case .one(let entity): [entity]
        case .several(let number): sets[Int(number)]
        }
    }

    mutating func union(_ one: EntitySet, _ other: EntitySet) -> EntitySet {
        if other == .none || one == other { return one }
        return one == .none ? other : set(of: entities(one) + entities(other))
    }
}
