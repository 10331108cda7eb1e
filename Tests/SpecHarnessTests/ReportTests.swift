import SpecHarness
import Testing

@Suite struct ReportTests {
    private func result(_ name: String, _ status: CaseResult.Status, _ covers: [String], _ messages: [String] = [])
        -> CaseResult
    {
        CaseResult(
            name: name,
            folder: "golden/\(name)",
            title: "Title",
            covers: covers,
            tags: [],
            status: status,
            findings: messages.map { CaseFinding(path: "golden/\(name)/case.yaml", line: 3, message: $0) },
            differences: [],
            explained: nil
        )
    }

    private func report(_ message: String = "x") -> TestReport {
        let results = [result("a", .passed, ["B4", "B10"]), result("b#1", .failed, ["B4"], [message])]
        return TestReport(results: results, strays: [], rows: RowTable(results, ids: ["B4", "B5", "B10"]))
    }

    @Test func text() {
        #expect(
            printReport(report(), as: .text) == """
                failed b#1: Title
                  golden/b#1/case.yaml:3: x
                rows: 1 proven, 1 failing, 1 not covered
                  B4   failing      a, b#1
                  B5   not covered
                  B10  proven       a
                1 passed, 1 failed

                """
        )
    }

    @Test func coloursOnlyWhereWanted() {
        #expect(!printReport(report(), as: .text).contains("\u{1B}"))
        #expect(printReport(report(), as: .text, isColoured: true).contains("\u{1B}[31m1 passed, 1 failed\u{1B}[0m"))
    }

    @Test func json() {
        let printed = printReport(report("say \"no\"\n\u{1}"), as: .json)
        #expect(printed.hasPrefix("{\"passed\":1,\"updated\":0,\"failed\":1,\"cases\":[{\"name\":\"a\""))
        #expect(
            printed.contains("{\"file\":\"golden/b#1/case.yaml\",\"line\":3,\"message\":\"say \\\"no\\\"\\n\\u0001\"}")
        )
        #expect(printed.contains("{\"id\":\"B5\",\"state\":\"not covered\",\"cases\":[]}"))
    }

    @Test func junitEscapes() {
        let printed = printReport(report("<a & \"b\">\n\u{1}'"), as: .junit)
        #expect(printed.contains("<testsuite name=\"golden\" tests=\"2\" failures=\"1\">"))
        #expect(printed.contains("<testcase classname=\"golden\" name=\"a\"/>"))
        #expect(
            printed.contains(
                "message=\"golden/b#1/case.yaml:3: &lt;a &amp; &quot;b&quot;&gt;&#10;\u{FFFD}&apos;\""
            )
        )
    }

    @Test func tapEscapes() {
        let printed = printReport(report("x\ny"), as: .tap)
        #expect(
            printed == """
                TAP version 14
                1..2
                ok 1 - a
                not ok 2 - b\\#1
                  ---
                  problems:
                    - |-
                      golden/b#1/case.yaml:3: x
                      y
                  ...
                # 1 passed, 1 failed

                """
        )
    }

    @Test func githubEscapes() {
        let printed = printReport(report("100%, really:\nyes"), as: .github)
        #expect(
            printed == """
                ::error file=golden/b#1/case.yaml,line=3,title=b#1::100%25, really:%0Ayes
                1 passed, 1 failed

                """
        )
    }

    @Test func rowsAreReadFromTables() {
        let table = "# P\n| id | behaviour |\n|---|---|\n| P1 | a |\n| P13 † | b | B2 |\n|B4|x|\ntext B7\n| none |\n"
        #expect(rowIDs(inTable: table) == ["P1", "P13", "B4"])
    }

    @Test func rowsThatNobodyHasAreFailures() {
        let results = [result("a", .passed, ["B44"])]
        let report = TestReport(results: results, strays: [], rows: RowTable(results, ids: ["B4"]))
        #expect(report.failed == 1)
        #expect(report.rows.unknown.map(\.message) == ["there is no row 'B44'; the nearest is 'B4'"])
    }

    @Test func rowsWithoutATableStandInTheirOrder() {
        let results = [result("a", .passed, ["P1", "B10", "B4"])]
        #expect(RowTable(results, ids: nil).rows.map(\.id) == ["B4", "B10", "P1"])
    }
}
