import SpecBase
import SpecFuzz
import SpecHarness
import SpecIR
import SpecRuntime
import Testing

/// A CRM that answers what was not asked for: the outcome says so, and no record is merged that was not meant.
@Suite struct HostileAnswerTests {
    /// One delivery with a phone, answered as the test likes.
    private func run(answer: (Question) -> [Hit]) throws -> RunOutcome {
        let body = "{\"name\":\"Anna\",\"phone\":\"+79161234567\",\"order\":\"7\"}"
        let request = "POST /in/a HTTP/1.1\nContent-Type: application/json\n\n\(body)"
        let recorded = try RecordedDelivery(parsing: Array(request.utf8), name: "a.http")
        let now = try #require(Instant(milliseconds: 1_775_721_960_000))
        let delivery = recorded.delivery(at: now, id: "d", isLate: false)
        var run = DeliveryRun(delivery, program: FuzzSpecs.program, state: RunState(), isTracing: false)
        var step = run.start()
        while true {
            switch step {
            case .ask(let questions, channel: _): step = run.resume(answers: questions.map(answer))
            case .write(let commands, channel: _):
                step = run.resume(written: commands.indices.map { "\(100 + $0)" })
            case .finished(let outcome):
                guard case .runs(let runs) = outcome.result else { throw Unexpected() }
                return try #require(runs.first)
            }
        }
    }

    private struct Unexpected: Error {}

    private func hit(_ id: String, _ values: [Value]) throws -> Hit {
        Hit(id: id, created: try #require(Instant(milliseconds: 1_775_000_000_000)), values: values)
    }

    /// A hit with the value that was asked for.
    private func match(_ id: String, _ question: Question) throws -> Hit {
        try hit(
            id,
            question.wanted.map { field in
                let asked = question.comparisons.first { $0.target == .field(field) }
                return asked?.anyOf.first.map { .list([$0]) } ?? .missing(.absent)
            }
        )
    }

    private func touched(_ outcome: RunOutcome) -> [String] {
        outcome.commands.compactMap { command in
            if case .update(_, let id) = command.kind { id } else { nil }
        }
    }

    @Test func recordsThatDoNotMatchAreNeverTouched() throws {
        let answers: [[Value]] = [[], [.text("x")], Array(repeating: .missing(.invalid), count: 50)]
        for values in answers {
            let wrong = try hit("7", values)
            let outcome = try run { _ in [wrong, wrong] }
            #expect(touched(outcome) == [])
            #expect(!outcome.records.contains(.updated(id: "7")))
        }
    }

    @Test func aRecordAnsweredTwiceIsTouchedOnce() throws {
        let outcome = try run { question in
            guard let hit = try? match("7", question) else { return [] }
            return [hit, hit]
        }
        let ids = touched(outcome)
        #expect(Set(ids) == ["7"] && ids.count <= 2, "\(ids)")
        #expect(outcome.commands.count <= FuzzSpecs.program.channels[outcome.channel.position].records.count + 1)
    }

    @Test(arguments: [(10_000, false), (10_001, true), (1_000_000, true)])
    func answersAreReadUpToALimit(count: Int, isOver: Bool) throws {
        let wrong = try hit("7", [])
        let outcome = try run { _ in Array(repeating: wrong, count: count) }
        let words = outcome.notes.compactMap { note in
            if case .remark(let words) = note { words } else { nil }
        }
        #expect(words.contains { $0.contains("\(count) records answered, the first 10000 count") } == isOver)
        #expect(touched(outcome) == [])
    }
}
