import Testing

@testable import SpecIR

/// Sets of entities: known by a number where they have more than one.
@Suite struct EntitySetTests {
    @Test(
        arguments: [
            ([], []), ([3], [3]), ([3, 3], [3]), ([5, 2], [2, 5]), ([2, 5, 2], [2, 5]), ([9, 1, 4], [1, 4, 9]),
        ] as [([UInt32], [UInt32])]
    ) func hold(given: [UInt32], held: [UInt32]) {
        var sets = EntitySets()
        let set = sets.set(of: given.map { Index($0) })
        #expect(sets.entities(set).map(\.raw) == held)
    }

    @Test func equalSetsHaveOneNumber() {
        var sets = EntitySets()
        let (first, other) = (sets.set(of: entities(5, 2)), sets.set(of: entities(1, 2)))
        let again = sets.set(of: entities(2, 5))
        let (single, none) = (sets.set(of: entities(7)), sets.set(of: entities()))
        #expect(first == again && first != other)
        #expect(single == .one(Index(7 as UInt32)))
        #expect(none == .none)
    }

    @Test(
        arguments: [
            ([], [], []), ([1], [], [1]), ([], [1], [1]), ([1], [1], [1]), ([1], [2], [1, 2]), ([1, 2], [2], [1, 2]),
            ([1, 2], [2, 3], [1, 2, 3]), ([1, 2], [], [1, 2]),
        ] as [([UInt32], [UInt32], [UInt32])]
    ) func unions(one: [UInt32], other: [UInt32], both: [UInt32]) {
        var sets = EntitySets()
        let (first, second) = (sets.set(of: one.map { Index($0) }), sets.set(of: other.map { Index($0) }))
        let union = sets.union(first, second)
        #expect(sets.entities(union).map(\.raw) == both)
    }

    private func entities(_ positions: UInt32...) -> [Index<Entity>] { positions.map { Index($0) } }
}
