import CRMSpec
import Testing

/// Deliveries that come at once are run one after the other.
@Suite struct QueueTests {
    private static let spec = """
        channel: orders
        crm: bitrix24
        source: { webhook: a }
        inputs: { order: { path: order, required: true } }
        once: { key: order, within: 10m }
        records: { lead: { fields: { TITLE: "{{order}}" } } }
        """

    @Test func whatComesTwiceAtOnceIsKnown() async throws {
        let shelf = Shelf(now: moment())
        let queue = DeliveryQueue(try Artifact(artifactBytes(Self.spec)), connector: Slow(shelf: shelf))
        let endings = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 0..<20 { group.addTask { try await queue.run(posted(#"{"order": "A-1"}"#)).endings } }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(endings.count { $0 == "orders done" } == 1)
        #expect(endings.count { $0 == "orders repeated" } == 19)
        #expect(await shelf.log == ["create lead 1"])
        #expect(await queue.memory().keys == ["orders": ["A-1": moment()]])
        await queue.dropExpiredKeys(at: moment(600))
        #expect(await queue.memory() == Memory())
    }

    @Test func aFailureHoldsNobodyUp() async throws {
        let shelf = Shelf(now: moment())
        await shelf.refuse(after: 0)
        let queue = DeliveryQueue(try Artifact(artifactBytes(Self.spec)), connector: Slow(shelf: shelf))
        let order = posted(#"{"order": "A-1"}"#)
        await #expect(throws: RunFailure.self) { try await queue.run(order) }
        await shelf.refuse(after: nil)
        #expect(try await queue.run(order).endings == ["orders done"])
    }
}

/// A shelf that lets others go first.
private struct Slow: CRMConnector {
    let shelf: Shelf

    func find(_ questions: [CRMQuestion]) async throws -> [[CRMRecord]] { try await shelf.find(questions) }

    func create(_ record: NewRecord) async throws -> String {
        for _ in 0..<50 { await Task.yield() }
        return try await shelf.create(record)
    }

    func update(_ change: RecordChange) async throws { try await shelf.update(change) }
    func perform(_ action: CRMAction) async throws { try await shelf.perform(action) }
}
