import Foundation
import SpecBase
import SpecHarness
import SpecTestSupport
import Testing

@Suite struct RunCasesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for file in exampleFiles { try folder.write(file.path, file.text) }
        try folder.write("golden/README.md", "Cases.\n")
        try folder.write("golden/shop/repeat/case.yaml", Self.description)
        try folder.write("golden/shop/repeat/01-first.http", Self.request(3500))
        try folder.write("golden/shop/repeat/02-again.http", Self.request(4100))
    }

    private static let description = """
        title: A repeat
        why: The second order updates the deal.
        covers: [B4]
        tags: [orders]
        clock: 2026-04-09T11:06:00+03:00
        crm: { bitrix24: { contact: [{ id: 12, CARD: c1 }] } }

        """

    private static func request(_ amount: Int) -> String {
        """
        POST /in/site-orders HTTP/1.1
        Content-Type: application/json

        {"order_id":"651","order_amount":\(amount),"card":"c1"}

        """
    }

    private static let outcome = """
        steps:
          - step: 01-first.http
            runs:
              - event: 1
                channel: site-orders
                result: done
                records:
                  client: unchanged contact 12
                  deal: created
                commands:
                  - create: deal
                    fields:
                      TITLE: Order 651
                      ORDER_ID: "651"
                      CONTACT_IDS: [contact 12]
                      OPPORTUNITY: 3500
                      STAGE_ID: sales/NEW
                      ASSIGNED_BY_ID: i.petrova
                  - create: comment
                    about: [new deal]
                    by: request / else
                    fields:
                      text: |-
                        {
                          "order_id": "651",
                          "order_amount": 3500,
                          "card": "c1"
                        }
            reply: { status: 200 }
          - step: 02-again.http
            runs:
              - event: 1
                channel: site-orders
                result: done
                records:
                  client: unchanged contact 12
                  deal: updated deal 1
                commands:
                  - update: deal 1
                    fields:
                      OPPORTUNITY: { before: 3500, after: 4100 }
                  - create: comment
                    about: [deal 1]
                    by: request / else
                    fields:
                      text: |-
                        {
                          "order_id": "651",
                          "order_amount": 4100,
                          "card": "c1"
                        }
            reply: { status: 200 }

        """

    private func run(_ edit: (inout CaseOptions) -> Void = { _ in }, _ filter: CaseFilter = CaseFilter()) throws
        -> [CaseResult]
    {
        var options = CaseOptions(workspace: [folder.path + "/specs"])
        edit(&options)
        return runCases(try discoverCases(in: folder.path + "/golden").cases, options: options, filter: filter)
    }

    private func problems() throws -> [String] {
        try run().flatMap { $0.problems.map { folder.short($0.placed) } }
    }

    @Test func theRightOutcomePasses() throws {
        try folder.write("golden/shop/repeat/outcome.yaml", Self.outcome)
        #expect(try problems() == [])
        #expect(try run().map(\.status) == [.passed])
    }

    @Test func anOutcomeIsMadeOnRequestAlone() throws {
        #expect(try run().map(\.status) == [.failed])
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/golden/shop/repeat/outcome.yaml"))
        #expect(try run { $0.isUpdating = true }.map(\.status) == [.updated])
        #expect(try folder.read("golden/shop/repeat/outcome.yaml") == Self.outcome)
        #expect(try run { $0.isUpdating = true }.map(\.status) == [.passed])
    }

    @Test func aDifferenceSaysWhereTheValueCameFrom() throws {
        try folder.write("golden/shop/repeat/outcome.yaml", Self.outcome.replacing("after: 4100", with: "after: 4000"))
        let messages = try run().flatMap { $0.differences.map { folder.short($0.message) } }
        #expect(
            messages == [
                "shop/repeat / 02-again.http / site-orders / deal 1 / OPPORTUNITY: expected 3500 → 4000, got 3500 → 4100   "
                    + "(specs/site-orders.yaml:22:7 ← payload order_amount)"
            ]
        )
    }

    @Test(
        arguments: [
            (
                "golden/shop/repeat/outcome.yaml", outcome.replacing("[contact 12]", with: "[ contact 12 ]"),
                [
                    "golden/shop/repeat/outcome.yaml: the outcome differs only in form; run crmspec test shop/repeat --update"
                ]
            ),
            (
                "golden/shop/repeat/outcome.yaml", "<<<<<<< ours\n",
                ["golden/shop/repeat/outcome.yaml:1: a merge left its marks here; settle it first"]
            ),
            (
                "golden/shop/repeat/case.yaml", "title: a\n>>>>>>> theirs\n",
                ["golden/shop/repeat/case.yaml:2: a merge left its marks here; settle it first"]
            ),
            (
                "golden/shop/repeat/01-first.http", "hello\n",
                ["golden/shop/repeat/01-first.http:1: 'hello' is no request line such as 'POST /in/orders HTTP/1.1'"]
            ),
            (
                "golden/shop/repeat/notes.txt", "hello\n",
                ["golden/shop/repeat/notes.txt: a case has no such file: notes.txt"]
            ),
            (
                "golden/shop/repeat/1-a.http", "hello\n",
                ["golden/shop/repeat/1-a.http: a step is named NN-name.http or NN-name.eml, such as 01-first.http"]
            ),
            (
                "golden/shop/repeat/3-mail.eml", "hello\n",
                ["golden/shop/repeat/3-mail.eml: a step is named NN-name.http or NN-name.eml, such as 01-first.http"]
            ),
            (
                "golden/shop/repeat/case.yaml", description + "specs: [./nowhere]\n",
                [
                    "golden/shop/repeat/nowhere: cannot read 'golden/shop/repeat/nowhere': there is no such file or folder"
                ]
            ),
            (
                "golden/shop/repeat/case.yaml", description + "extra: 1\n",
                ["golden/shop/repeat/case.yaml:7: a case has no key 'extra'; its keys"]
            ),
            (
                "golden/shop/repeat/case.yaml", description.replacing("CARD:", with: "CRD:"),
                [
                    "golden/shop/repeat/case.yaml:6: 'contact' has no field 'CRD'; the nearest is 'CARD' [unknown-crm-name]"
                ]
            ),
            (
                "golden/shop/repeat/outcome.yaml", outcome.replacing("steps:", with: "stpes:"),
                ["golden/shop/repeat/outcome.yaml:1: an outcome has no key 'stpes' here; the nearest is 'steps'"]
            ),
            ("specs/site-orders.yaml", "crmspec: 1\nchannel: a\n", nil),
        ] as [(String, String, [String]?)]
    )
    func whatIsWrongIsAFailure(_ file: String, _ text: String, _ expected: [String]?) throws {
        try folder.write("golden/shop/repeat/outcome.yaml", Self.outcome)
        try folder.write(file, text)
        let found = try problems()
        #expect(try run().map(\.status) == [.failed])
        guard let expected else { return }
        #expect(
            found.count == expected.count
                && zip(found, expected).allSatisfy { $0.hasPrefix($1) || $0.contains("there are") },
            "\(found)"
        )
    }

    @Test func filesWithoutACaseAreStrays() throws {
        try folder.write("golden/shop/other/01-first.http", "x")
        let list = try discoverCases(in: folder.path + "/golden")
        #expect(list.cases.map(\.name) == ["shop/repeat"])
        #expect(
            list.strays.map { folder.short($0.placed) } == [
                "golden/shop/other/01-first.http: the file belongs to no case: its folder has no case.yaml"
            ]
        )
    }

    @Test func casesAreChosenByNameTagAndRow() throws {
        func count(_ edit: (inout CaseFilter) -> Void) throws -> Int {
            var filter = CaseFilter()
            edit(&filter)
            return try run({ _ in }, filter).count
        }
        #expect(try count { $0.names = ["rep"] } == 1)
        #expect(try count { $0.names = ["nobody"] } == 0)
        #expect(try count { $0.tags = ["orders"] } == 1)
        #expect(try count { $0.tags = ["chats"] } == 0)
        #expect(try count { $0.rows = ["B4"] } == 1)
        #expect(try count { $0.rows = ["B44"] } == 0)
    }

    @Test func manyCasesInAnyOrderGiveTheSameReport() throws {
        for number in 10..<40 {
            try folder.write("golden/n\(number)/case.yaml", Self.description)
            try folder.write("golden/n\(number)/01-first.http", Self.request(number))
        }
        let reports = try (0..<3).map { _ in
            let results = try run()
            return printReport(TestReport(results: results, strays: [], rows: RowTable(results, ids: nil)), as: .text)
        }
        #expect(reports[0] == reports[1] && reports[1] == reports[2])
        #expect(reports[0].hasSuffix("0 passed, 31 failed\n"))
    }
}
