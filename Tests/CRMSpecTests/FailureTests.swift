import CRMSpec
import Testing

/// A CRM that does not answer, answers late, or refuses.
@Suite struct FailureTests {
    private static let spec = """
        channel: orders
        crm: bitrix24
        source: { webhook: a }
        inputs: { order: { path: order, required: true } }
        once: order
        records:
          deal:
            fields: { TITLE: "Order {{order}}", UF_CRM_ORDER_ID: { value: "{{order}}", search: true } }
            pick: newest
            update: { merge: fill, stage: sales/WON }
            create: { stage: sales/NEW }
        rules:
          word:
            - else: [{ comment: { about: deal, text: "{{order}}" } }]
        reply: { deal: "{{deal.id}}", order: "{{order}}" }
        """

    private static let archive = """
        channel: archive
        crm: bitrix24
        source: { webhook: a }
        order: 200
        inputs: { order: { path: order, required: true } }
        once: order
        records: { lead: { fields: { TITLE: "{{order}}" } } }
        """

    private static let order = #"{"order": "A-1"}"#

    @Test func aQuestionThatFails() async throws {
        let artifact = try Artifact(artifactBytes(Self.spec))
        let shelf = Shelf(now: moment())
        await shelf.answer { _ in throw Busy() }
        var memory = Memory()
        let failure = await failure(of: artifact, &memory, shelf)
        #expect(failure?.reason is Busy)
        #expect(failure?.description == "the CRM could not be asked for deal: too many requests")
        #expect(failure?.written == [] && failure?.channel == "orders")
        // Nothing is remembered, so that the next try is no repeat.
        #expect(memory == Memory())
        await shelf.answer(with: nil)
        let outcome = try await artifact.run(posted(Self.order), memory: &memory, connector: shelf)
        #expect(outcome.endings == ["orders done"])
    }

    @Test func tooFewAnswers() async throws {
        let artifact = try Artifact(artifactBytes(Self.spec))
        let shelf = Shelf(now: moment())
        await shelf.answer { _ in [] }
        var memory = Memory()
        let failure = await failure(of: artifact, &memory, shelf)
        #expect(failure?.description.hasSuffix("1 questions got 0 answers") == true)
    }

    @Test func aCommandThatFails() async throws {
        let artifact = try Artifact(artifactBytes(Self.spec))
        let shelf = Shelf(now: moment())
        await shelf.refuse(after: 1)
        var memory = Memory()
        let failure = await failure(of: artifact, &memory, shelf)
        #expect(failure?.description == "a comment could not be created: too many requests")
        #expect(failure?.channel == "orders")
        #expect(failure?.written.count == 1)
        await shelf.refuse(after: nil)
        // The deal is there by now; the second try finds it.
        let outcome = try await artifact.run(posted(Self.order), memory: &memory, connector: shelf)
        #expect(outcome.text.contains(#""deal":"updated deal 1""#), "\(outcome.text)")
    }

    @Test func finishedChannelsAreRemembered() async throws {
        let artifact = try Artifact(artifactBytes(Self.spec, Self.archive))
        let shelf = Shelf(now: moment())
        // The deal and its comment are made, the lead of the second channel is not.
        await shelf.refuse(after: 2)
        var memory = Memory()
        let failure = await failure(of: artifact, &memory, shelf)
        #expect(failure?.channel == "archive" && failure?.written == [])
        #expect(memory.keys == ["orders": ["A-1": moment()]])
        await shelf.refuse(after: nil)
        let outcome = try await artifact.run(posted(Self.order), memory: &memory, connector: shelf)
        #expect(outcome.endings == ["orders repeated", "archive done"])
    }

    @Test func aRecordWithoutAnID() async throws {
        let artifact = try Artifact(artifactBytes(Self.spec))
        var memory = Memory()
        let failure = await failure(of: artifact, &memory, Nameless())
        #expect(failure?.description == "deal could not be created: it was created without an id")
    }

    /// Whoever answers at once says what needs no CRM; the run itself changes nothing of it.
    @Test func aLateAnswer() async throws {
        let artifact = try Artifact(artifactBytes(Self.spec))
        let shelf = Shelf(now: moment())
        await shelf.put(
            CRMRecord(id: "7", created: moment(), fields: ["UF_CRM_ORDER_ID": .text("A-1")]),
            into: "deal"
        )
        var memory = Memory()
        let late = posted(Self.order, repliesAtOnce: true)
        let reply = try #require(artifact.replyAtOnce(to: late, memory: memory))
        #expect(String(decoding: reply.body, as: UTF8.self) == #"{"order":"A-1"}"#)
        #expect(await shelf.log == [] && memory == Memory())
        let outcome = try await artifact.run(late, memory: &memory, connector: Finding(shelf: shelf))
        #expect(outcome.reply == reply)
        #expect(outcome.text.contains(#""deal":"updated deal 7""#), "\(outcome.text)")
        var other = Memory()
        let inTime = try await artifact.run(posted(Self.order), memory: &other, connector: Finding(shelf: shelf))
        #expect(String(decoding: inTime.reply?.body ?? [], as: UTF8.self) == #"{"deal":"7","order":"A-1"}"#)
    }

    private func failure(
        of artifact: Artifact,
        _ memory: inout Memory,
        _ connector: some CRMConnector
    ) async -> RunFailure? {
        do throws(RunFailure) {
            let outcome = try await artifact.run(posted(Self.order), memory: &memory, connector: connector)
            Issue.record("it did not fail: \(outcome.text)")
            return nil
        } catch {
            return error
        }
    }
}

/// A CRM that never says what it made.
private struct Nameless: CRMConnector {
    func find(_ questions: [CRMQuestion]) -> [[CRMRecord]] { questions.map { _ in [] } }
    func create(_ record: NewRecord) -> String { "" }
    func update(_ change: RecordChange) {}
    func perform(_ action: CRMAction) {}
}

/// The shelf behind a connector that is a value.
private struct Finding: CRMConnector {
    let shelf: Shelf

    func find(_ questions: [CRMQuestion]) async throws -> [[CRMRecord]] { try await shelf.find(questions) }
    func create(_ record: NewRecord) async throws -> String { try await shelf.create(record) }
    func update(_ change: RecordChange) async throws { try await shelf.update(change) }
    func perform(_ action: CRMAction) async throws { try await shelf.perform(action) }
}
