import SpecBase
import Testing

@Suite struct DiagnosticLogTests {
    private static let kind = DiagnosticKind(id: "x", severity: .error, rationale: "", rejects: "", accepts: "")

    private func report(line: Int, lack: String?) -> Diagnostic {
        let place = SourcePosition(line: line, column: 1)
        return Diagnostic(Self.kind, "lacking", at: SourceRange(path: "a", start: place, end: place)).about(lack: lack)
    }

    /// The first place is the message, the others are its notes, and of very many the last one says how many more.
    @Test func reportsOfOneLackAreOneMessage() throws {
        var log = DiagnosticLog()
        for line in (1...12).reversed() { log.report(report(line: line, lack: "name a")) }
        log.report(report(line: 3, lack: "name b"))
        log.report(report(line: 4, lack: nil))
        let found = log.sorted
        #expect(found.map(\.range.start.line) == [1, 3, 4])
        let first = try #require(found.first)
        #expect(first.notes.map(\.range.start.line) == Array(2...9))
        #expect(first.notes.last?.message == "wanted here, too, and 3 times more")
        #expect(found[1].notes.isEmpty && found[2].notes.isEmpty)
    }
}
