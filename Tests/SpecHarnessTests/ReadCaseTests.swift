import SpecBase
import SpecHarness
import Testing

@Suite struct ReadCaseTests {
    private let head = "title: t\nwhy: w\nclock: 2026-04-09T11:06:00+03:00\n"

    @Test(arguments: [
        ("titel: x", ["4:1 unknown-case-key: a case has no key 'titel'; the nearest is 'title'"]),
        (
            "between: 5",
            ["4:10 bad-case-value: a duration is written like 30s, 10m, 2h or 1d, found '5'"]
        ),
        (
            "at: { 01-first.htp: 2026-04-09T11:06:00Z }",
            ["4:7 bad-case-value: the case has no step '01-first.htp'; the nearest is '01-first.http'"]
        ),
        (
            "at: { 01-first.http: 2026-04-09 }",
            ["4:22 bad-case-value: a time is written as 2026-04-09T11:06:00+03:00, found '2026-04-09'"]
        ),
        ("late: 02-x.http", ["4:7 bad-case-value: the case has no step '02-x.http'; there are '01-first.http'"]),
        ("covers: { B1: x }", ["4:9 bad-case-value: 'covers' is a list of texts, found a block of keys"]),
        ("tags: [a, []]", ["4:11 bad-case-value: 'tags' is a text, found a list"]),
        ("specs: [\"\"]", ["4:9 bad-case-value: 'specs' is a text, found nothing"]),
        ("state: { nxt: {} }", ["4:10 unknown-case-key: 'state' has no key 'nxt'; the nearest is 'next'"]),
        ("state: { next: { a: -1 } }", ["4:21 bad-case-value: a turn is a number from 0, found '-1'"]),
        (
            "state: { once: { c: { k: 2026-04-09T11:06 } } }",
            ["4:26 bad-case-value: a time needs its offset, such as 2026-04-09T11:06+03:00"]
        ),
        ("covers: [B4, B11]\nbetween: 10m", []),
    ])
    func mistakesArePlaced(_ lines: String, _ expected: [String]) {
        var log = DiagnosticLog()
        let file = SourceFile(path: "case.yaml", text: head + lines + "\n")
        _ = readCase(file, steps: ["01-first.http"], into: &log)
        #expect(places(log) == expected)
    }

    @Test(arguments: [
        ("title: t\nwhy: w\n", ["1:1 missing-case-key: a case needs 'clock'"]),
        (
            "title: t\nwhy: w\nclock: 2026-04-09T11:06:00\n",
            ["3:8 bad-case-value: a time needs its offset, such as 2026-04-09T11:06:00+03:00"]
        ),
        (
            "title: ''\nclock: 2026-04-09T11:06:00Z\n",
            ["1:1 missing-case-key: a case needs 'why'", "1:8 bad-case-value: 'title' is a text, found nothing"]
        ),
        ("- a\n", ["1:1 bad-case-value: a case is a block of keys, found a list"]),
    ])
    func whatEveryCaseNeeds(_ text: String, _ expected: [String]) {
        var log = DiagnosticLog()
        #expect(readCase(SourceFile(path: "case.yaml", text: text), steps: [], into: &log)?.title == nil)
        #expect(places(log) == expected)
    }

    @Test func timesOfSteps() throws {
        var log = DiagnosticLog()
        let text = head + "between: 90s\nat: { 03-c.http: 2026-04-10T00:00:00Z }\n"
        let read = readCase(
            SourceFile(path: "case.yaml", text: text),
            steps: ["01-a.http", "02-b.http", "03-c.http"],
            into: &log
        )
        let description = try #require(read)
        let times = ["01-a.http", "02-b.http", "03-c.http"].enumerated().map { description.time(ofStep: $1, at: $0) }
        #expect(
            times.map { $0?.iso8601(in: description.zone) } == [
                "2026-04-09T11:06:00+03:00", "2026-04-09T11:07:30+03:00", "2026-04-10T03:00:00+03:00",
            ]
        )
    }
}
