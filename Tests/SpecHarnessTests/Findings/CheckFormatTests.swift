import Foundation
import SpecBase
import SpecCompiler
import SpecHarness
import SpecTestSupport
import Testing

/// What the formats of a check say.
@Suite struct CheckFormatTests {
    private let report = FindingsExample.report()

    @Test(arguments: CheckFormat.allCases)
    func secretsAreNeverShown(_ format: CheckFormat) {
        #expect(report.shown.contains { !$0.kind.showsText })
        #expect(!printCheck(report, as: format).contains("s3cr3tw0rd"))
    }

    /// A line with a secret in it is hidden from messages about other parts of it, too.
    @Test func secretsAreHiddenFromTheirNeighbours() {
        let line = "portal: https://a.example/rest/1/s3cr3tw0rd/"
        let file = SourceFile(path: "a", text: line)
        func diagnostic(_ kind: DiagnosticKind, _ columns: Range<Int>) -> Diagnostic {
            let start = SourcePosition(line: 1, column: columns.lowerBound)
            let range = SourceRange(path: "a", start: start, end: SourcePosition(line: 1, column: columns.upperBound))
            return Diagnostic(kind, "x", at: range)
        }
        let both = [diagnostic(.pastedWebhookURL, 9..<30), diagnostic(.unknownKey, 1..<7)]
        #expect(!printDiagnostics(both) { _ in file }.contains("s3cr3t"))
        #expect(printDiagnostics([both[1]]) { _ in file }.contains("s3cr3t"))
    }

    @Test func jsonTellsPlacesFixesAndAllowances() throws {
        let text = printCheck(report, as: .json)
        let whole = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(whole["files"] as? Int == 4)
        #expect(whole["errors"] as? Int == 2)
        #expect(whole["warnings"] as? Int == 2)
        #expect(whole["allowed"] as? Int == 1)
        let findings = try #require(whole["findings"] as? [[String: Any]])
        let misspelt = try #require(findings.first { $0["id"] as? String == "unknown-field" })
        #expect(misspelt["file"] as? String == "/srv/b.yaml")
        #expect(misspelt["start"] as? [String: Int] == ["line": 7, "column": 21])
        #expect(misspelt["end"] as? [String: Int] == ["line": 7, "column": 26])
        let fix = try #require((misspelt["fixes"] as? [[String: Any]])?.first)
        #expect(fix["replacement"] as? String == "TITLE")
        #expect(fix["certainty"] as? String == "likely")
        #expect((misspelt["notes"] as? [Any])?.count == 1)
        let allowed = findings.compactMap { $0["allowed"] as? [String: String] }
        #expect(allowed == [["reason": "the shop, 100% sure"]])
    }

    @Test func commandsOfGitHubAreEscaped() {
        let lines = printCheck(report, as: .github).split(separator: "\n")
        #expect(lines.count == report.shown.count)
        #expect(
            lines.contains {
                $0.hasPrefix("::error file=/srv/b.yaml,line=7,col=21,endLine=7,endColumn=26,title=unknown-field::")
            }
        )
        #expect(lines.contains { $0.hasPrefix("::warning file=specs/a b%2Cü.yaml,line=9,") })
        #expect(lines.contains { $0.contains("%0Abitrix24.yaml:") })
        #expect(
            printCheck(FindingsExample.report(deniesWarnings: true), as: .github).contains("::error file=specs/a b")
        )
    }

    @Test func jUnitHasACaseOfEachFile() throws {
        let text = printCheck(report, as: .junit)
        #expect(text.contains("<testsuites tests=\"4\" failures=\"2\">"))
        #expect(text.contains("<testcase classname=\"check\" name=\"bitrix24.yaml\"/>"))
        #expect(text.contains("type=\"unknown-field\""))
        #expect(text.contains("<system-out>specs/a b,ü.yaml:9:14: warning"))
        #expect(printCheck(FindingsExample.report(deniesWarnings: true), as: .junit).contains("failures=\"3\""))
    }

    @Test func theTextEndsWithCounts() {
        let text = printCheck(report, as: .text)
        #expect(text.hasSuffix("\n4 files, 2 errors, 2 warnings, 1 allowed\n"))
        #expect(!text.contains(":10:"))
        // The line of a related place that stands elsewhere is shown, too.
        #expect(text.contains("note: 'TITLE' is declared here\n  30 |       TITLE: { type: text, required: true }\n"))
        #expect(FindingsExample.report(of: [ExampleWorkspace.catalog]).closingLine == "1 file, 0 errors, 0 warnings")
    }
}
