import SpecBase
import Testing

@Suite struct DiagnosticPrinterTests {
    private static let kind = DiagnosticKind(
        id: "wrong-shape",
        severity: .error,
        rationale: "",
        rejects: "",
        accepts: ""
    )

    private func diagnostic(_ path: String, _ line: Int, _ columns: Range<Int>, toLine: Int? = nil) -> Diagnostic {
        let start = SourcePosition(line: line, column: columns.lowerBound)
        let end = SourcePosition(line: toLine ?? line, column: columns.upperBound)
        return Diagnostic(Self.kind, "wrong", at: SourceRange(path: path, start: start, end: end))
    }

    private func excerpt(_ text: String, _ diagnostic: Diagnostic) -> [String] {
        let printed = printDiagnostics([diagnostic]) { SourceFile(path: $0, text: text) }
        return printed.split(separator: "\n").dropFirst().map(String.init)
    }

    @Test func caretsCountScalarsAndKeepTabs() {
        #expect(excerpt("\tключ: x", diagnostic("a", 1, 8..<9)) == ["  1 | \tключ: x", "    | \t      ^"])
    }

    @Test func longLinesAreCutAroundTheCaret() throws {
        let lines = excerpt(String(repeating: "x", count: 5000), diagnostic("a", 1, 3000..<3003))
        #expect(lines[0].count == 160 + 6)
        #expect(lines[0].contains("…x") && lines[0].hasSuffix("x…"))
        #expect(lines[1].filter { $0 == "^" }.count == 3)
        #expect(lines[1].count < 160)
    }

    @Test func aMultiLineRangeIsMarkedOnItsFirstLine() {
        #expect(excerpt("a: [1,\r\n 2]", diagnostic("a", 1, 4..<4, toLine: 2)) == ["  1 | a: [1,", "    |    ^^^"])
    }

    @Test func controlCharactersDoNotReachTheTerminal() {
        #expect(excerpt("a: \u{1B}[31m", diagnostic("a", 1, 1..<2))[0] == "  1 | a: \u{FFFD}[31m")
    }

    @Test func aSecretIsNotShown() {
        let kind = DiagnosticKind(
            id: "secret",
            severity: .error,
            rationale: "",
            rejects: "",
            accepts: "",
            showsText: false
        )
        let secret = Diagnostic(kind, "hidden", at: diagnostic("a", 1, 1..<7).range)
        #expect(excerpt("s3cr3t", secret) == [])
    }

    @Test func placesOutsideTheTextAreNamedWithoutALine() {
        #expect(excerpt("a", diagnostic("a", 9, 1..<2)) == [])
        #expect(printDiagnostics([diagnostic("a", 1, 1..<2)]) { _ in nil } == "a:1:1: error: wrong [wrong-shape]\n")
    }

    @Test func tenThousandDiagnosticsReadTheirFileOnce() {
        let text = String(repeating: "a: b\n", count: 10_000)
        var log = DiagnosticLog()
        for line in 1...10_000 { log.report(diagnostic("a", 10_001 - line, 1..<2)) }
        log.report(diagnostic("a", 1, 1..<2))
        var asked = 0
        let printed = printDiagnostics(log.sorted) { path in
            asked += 1
            return SourceFile(path: path, text: text)
        }
        #expect(asked == 1)
        #expect(log.sorted.count == 10_000)
        #expect(printed.hasPrefix("a:1:1: error: wrong [wrong-shape]\n  1 | a: b\n    | ^\na:2:1:"))
    }
}
