import SpecHarness
import Testing

/// Differences between an outcome and what is expected, as people read them.
@Suite struct CompareTests {
    private static let found = """
        steps:
          - step: 01-a.http
            runs:
              - event: 1
                channel: orders
                result: done
                records:
                  contact: unchanged contact 12
                  deal: updated deal 7
                commands:
                  - update: deal 7
                    fields:
                      OPPORTUNITY: { before: 3500, after: 4100 }
                      TAGS: [a, b]
                  - create: comment
                    about: [deal 7]
                    by: request / else
                    fields:
                      text: hello
                notes:
                  - several-matched: { record: contact, way: PHONE, found: [12, 15], took: [12] }
            reply: { status: 200, body: { ok: true } }
        state:
          next: { sales: 1 }

        """

    private func differences(_ edit: (from: String, to: String)) throws -> [String] {
        let expected = Self.found.replacing(edit.from, with: edit.to)
        #expect(expected != Self.found, "the edit changes nothing")
        return compareOutcomes(expected: try document(expected), found: try document(Self.found)).map(\.message)
    }

    @Test(
        arguments: [
            (
                "after: 4100", "after: 4000",
                ["01-a.http / orders / deal 7 / OPPORTUNITY: expected 3500 → 4000, got 3500 → 4100"]
            ),
            (
                "{ before: 3500, after: 4100 }", "{ after: 4100 }",
                ["01-a.http / orders / deal 7 / OPPORTUNITY: expected nothing → 4100, got 3500 → 4100"]
            ),
            ("[a, b]", "[b, a]", ["01-a.http / orders / deal 7 / TAGS: expected [b, a], got [a, b]"]),
            ("              TAGS: [a, b]\n", "", ["01-a.http / orders / deal 7 / TAGS: expected nothing, got [a, b]"]),
            (
                "TAGS: [a, b]", "TAG: [a, b]",
                [
                    "01-a.http / orders / deal 7 / TAG: expected [a, b], got nothing",
                    "01-a.http / orders / deal 7 / TAGS: expected nothing, got [a, b]",
                ]
            ),
            ("updated deal 7", "created", ["01-a.http / orders / deal: expected created, got updated deal 7"]),
            ("result: done", "result: ignored", ["01-a.http / orders / result: expected ignored, got done"]),
            (
                "update: deal 7", "update: deal 8",
                [
                    "01-a.http / orders / deal 8: expected { update: deal 8, fields: { OPPORTUNITY: { before: 3500, after: 4100 }, TAGS: [a, b] } }, got nothing",
                    "01-a.http / orders / deal 7: expected nothing, got { update: deal 7, fields: { OPPORTUNITY: { before: 3500, after: 4100 }, TAGS: [a, b] } }",
                ]
            ),
            (
                "text: hello", "text: bye",
                ["01-a.http / orders / new comment by request / else / text: expected bye, got hello"]
            ),
            (
                "found: [12, 15]", "found: [15, 12]",
                [
                    "01-a.http / orders / notes / note several-matched / several-matched / found: expected [15, 12], got [12, 15]"
                ]
            ),
            ("status: 200", "status: 400", ["01-a.http / reply / status: expected 400, got 200"]),
            ("{ ok: true }", "{ ok: true, id: 1 }", ["01-a.http / reply / body / id: expected 1, got nothing"]),
            ("sales: 1", "sales: 2", ["state / next / sales: expected 2, got 1"]),
            (
                "comment\n", "task\n",
                [
                    "01-a.http / orders / new task by request / else: expected { create: task, about: [deal 7], by: request / else, fields: { text: hello } }, got nothing",
                    "01-a.http / orders / new comment by request / else: expected nothing, got { create: comment, about: [deal 7], by: request / else, fields: { text: hello } }",
                ]
            ),
            ("01-a.http", "01-b.http", nil),
            ("commands:", "comands:", nil),
        ] as [(String, String, [String]?)]
    )
    func everyChangeIsTold(_ from: String, _ to: String, _ expected: [String]?) throws {
        let found = try differences((from, to))
        if let expected { #expect(found == expected) } else { #expect(!found.isEmpty) }
    }

    @Test func unknownKeysAreToldWithTheirLines() throws {
        let text = "steps:\n  - step: a\n    runs:\n      - event: 1\n        comands: []\n"
        let found = unknownOutcomeKeys(in: try document(text), of: "outcome.yaml")
        #expect(
            found.map(\.placed) == [
                "outcome.yaml:5: an outcome has no key 'comands' here; the nearest is 'commands'"
            ]
        )
    }

    @Test func aRequestThatCannotBeReadIsToldAlone() throws {
        let expected = "steps:\n  - step: a\n    runs: [{ event: 1, channel: orders }]\n"
        let found = "steps:\n  - step: a\n    result: unreadable\n    why: no body\n"
        let differences = compareOutcomes(expected: try document(expected), found: try document(found))
        #expect(differences.map(\.message) == ["a: the request cannot be read: no body"])
    }

    @Test func theOrderOfStepsMatters() throws {
        let two = "steps:\n  - step: a\n    reply: { status: 200 }\n  - step: b\n    reply: { status: 200 }\n"
        let swapped = "steps:\n  - step: b\n    reply: { status: 200 }\n  - step: a\n    reply: { status: 200 }\n"
        let found = compareOutcomes(expected: try document(swapped), found: try document(two))
        #expect(found.map(\.message) == ["expected the order b, a, got a, b"])
    }

    @Test func theSameOutcomeHasNoDifference() throws {
        let outcome = try document(Self.found)
        #expect(compareOutcomes(expected: outcome, found: outcome).isEmpty)
        #expect(printDocument(outcome) != "")
    }

    @Test func differencesSayWhereTheValueCameFrom() throws {
        let origin = "specs/a.yaml:21:24 ← payload order_amount"
        func outcome(_ value: String, _ origin: String?) -> Document {
            let fields = Document.map([.init("A", .map([.init("after", .bare(value))]), origin: origin)])
            let command = Document.map([.init("update", .bare("deal 7")), .init("fields", fields)])
            let run = Document.map([
                .init("event", .bare("1")), .init("channel", .bare("c")), .init("commands", .list([command])),
            ])
            return .map([.init("steps", .list([.map([.init("step", .bare("s")), .init("runs", .list([run]))])]))])
        }
        let found = compareOutcomes(expected: outcome("1", nil), found: outcome("2", origin))
        #expect(found.map(\.message) == ["s / c / deal 7 / A: expected nothing → 1, got nothing → 2   (\(origin))"])
    }
}
