import SpecIR
import SpecRuntime
import Testing

/// A host that gives other answers than it was asked for.
@Suite struct HostTests {
    private func notes(answers: [[Hit]]) throws -> [Note] {
        let scenario = try Scenario(SearchTests.contacts(pick: "oldest"))
        let delivery = Delivery(
            method: "POST",
            address: "a",
            query: [],
            headers: [],
            body: Array(SearchTests.payload.utf8),
            receivedAt: moment(0),
            id: "d1",
            isLate: false
        )
        var run = DeliveryRun(delivery, program: scenario.program, state: RunState(), isTracing: false)
        var step = run.start()
        while true {
            switch step {
            case .ask: step = run.resume(answers: answers)
            case .write(let commands, channel: _): step = run.resume(written: commands.map { _ in "1" })
            case .finished(let outcome):
                guard case .runs(let runs) = outcome.result else { return [] }
                return runs.flatMap(\.notes)
            }
        }
    }

    @Test(arguments: [
        (0, "2 questions got 0 answers"), (1, "2 questions got 1 answers"), (3, "2 questions got 3 answers"),
    ])
    func aWrongNumberOfAnswersIsNoted(count: Int, words: String) throws {
        #expect(try notes(answers: Array(repeating: [], count: count)) == [.remark(words)])
    }

    @Test func asManyAnswersAsQuestionsAreFine() throws {
        #expect(try notes(answers: [[], []]) == [])
    }
}
