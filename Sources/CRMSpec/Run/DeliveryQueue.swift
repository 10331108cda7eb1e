/// Runs deliveries one after the other, in the order in which they come, with one memory.
///
/// For hosts that get several at once: what is sent twice is then known, and events of one customer stay in order.
public actor DeliveryQueue<Connector: CRMConnector> {
    private let artifact: Artifact
    private let connector: Connector
    private var held: Memory

    /// What came last; it is over when all that came before it is.
    private var last: Task<Void, Never>?

    /// Makes an empty queue.
    ///
    /// - Parameters:
    ///   - artifact: What is run.
    ///   - connector: What speaks to the CRM.
    ///   - memory: What earlier deliveries left.
    public init(_ artifact: Artifact, connector: Connector, memory: Memory = Memory()) {
        self.artifact = artifact
        self.connector = connector
        held = memory
    }

    /// Runs a delivery once all that came before are done. It is run to its end, even if the task that waits is cancelled.
    ///
    /// - Parameters:
    ///   - delivery: What arrived.
    ///   - explains: Whether the outcome says why everything came out so.
    /// - Returns: What it came to.
    /// - Throws: The connector threw, or gave a created record no id. Those that come later run all the same.
    public func run(_ delivery: Delivery, explains: Bool = false) async throws(RunFailure) -> Outcome {
        try await inTurn { await self.runNow(delivery, explains: explains) }.get()
    }

    /// What the deliveries that came so far have left, once they are done: to be kept.
    ///
    /// - Returns: The memory between two runs.
    public func memory() async -> Memory {
        await inTurn { await self.held }
    }

    /// Drops keys whose time is over, once all deliveries that came before are done.
    ///
    /// - Parameter now: The time at which it is asked; no later run may be of an earlier time.
    public func dropExpiredKeys(at now: Moment) async {
        await inTurn { await self.dropNow(now) }
    }

    private func inTurn<Result: Sendable>(_ work: @escaping @Sendable () async -> Result) async -> Result {
        let before = last
        let task = Task {
            await before?.value
            return await work()
        }
        last = Task { _ = await task.value }
        return await task.value
    }

    private func runNow(_ delivery: Delivery, explains: Bool) async -> Result<Outcome, RunFailure> {
        // Nobody looks at what is held until the run is over, so it need not be copied.
        var memory = held
        held = Memory()
        defer { held = memory }
        do throws(RunFailure) {
            return .success(
                try await artifact.run(delivery, memory: &memory, connector: connector, explains: explains)
            )
        } catch {
            return .failure(error)
        }
    }

    private func dropNow(_ now: Moment) {
        artifact.dropExpiredKeys(from: &held, at: now)
    }
}
