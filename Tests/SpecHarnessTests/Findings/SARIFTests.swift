import Foundation
import SpecBase
import SpecCompiler
import SpecHarness
import SpecTestSupport
import Testing

/// What SARIF 2.1.0 asks of a file, checked on every diagnostic that the catalogue knows.
@Suite struct SARIFTests {
    /// The run of a report.
    private func run(_ report: CheckReport) throws -> [String: Any] {
        let text = printCheck(report, as: .sarif)
        let whole = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(whole["version"] as? String == "2.1.0")
        #expect((whole["$schema"] as? String)?.hasSuffix("sarif-2.1.0.json") ?? false)
        let runs = try #require(whole["runs"] as? [[String: Any]])
        #expect(runs.count == 1)
        return try #require(runs.first)
    }

    private func rules(_ run: [String: Any]) throws -> [[String: Any]] {
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "crmspec")
        #expect(driver["semanticVersion"] as? String == compilerVersion)
        return try #require(driver["rules"] as? [[String: Any]])
    }

    private func check(_ place: Any?, _ files: [SourceFile]) throws {
        let physical = try #require((place as? [String: Any])?["physicalLocation"] as? [String: Any])
        let uri = try #require((physical["artifactLocation"] as? [String: Any])?["uri"] as? String)
        let file = try #require(files.first { url($0.path) == uri }, "\(uri)")
        try check(physical["region"], in: file)
    }

    private func check(_ region: Any?, in file: SourceFile) throws {
        let region = try #require(region as? [String: Int])
        let start = SourcePosition(line: try #require(region["startLine"]), column: try #require(region["startColumn"]))
        let end = SourcePosition(line: try #require(region["endLine"]), column: try #require(region["endColumn"]))
        let lines = SourceLines(file)
        #expect(start.line >= 1 && start.column >= 1 && start <= end, "\(file.path) \(region)")
        #expect(start.column <= (lines[start.line]?.count ?? -1) + 1, "\(file.path) \(region)")
        #expect(end.column <= (lines[end.line]?.count ?? -1) + 1, "\(file.path) \(region)")
    }

    private func url(_ path: String) -> String {
        let allowed = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
        let encoded = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        return path.hasPrefix("/") ? "file://" + encoded : encoded
    }

    private func check(_ report: CheckReport) throws {
        let run = try run(report)
        let rules = try rules(run)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == report.shown.count + report.allowed.count)
        for rule in rules {
            for key in ["shortDescription", "fullDescription", "help"] {
                #expect(((rule[key] as? [String: Any])?["text"] as? String)?.isEmpty == false, "\(key)")
            }
            #expect((rule["help"] as? [String: Any])?["markdown"] is String)
            let level = (rule["defaultConfiguration"] as? [String: Any])?["level"] as? String
            #expect(["error", "warning", "note"].contains(level))
        }
        #expect(Set(rules.compactMap { $0["id"] as? String }).count == rules.count)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            #expect(["error", "warning", "note"].contains(result["level"] as? String))
            #expect(((result["message"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
            let locations = try #require(result["locations"] as? [Any])
            #expect(locations.count == 1)
            for place in locations + (result["relatedLocations"] as? [Any] ?? []) { try check(place, report.files) }
            for fix in result["fixes"] as? [[String: Any]] ?? [] {
                for change in try #require(fix["artifactChanges"] as? [[String: Any]]) {
                    let uri = (change["artifactLocation"] as? [String: Any])?["uri"] as? String
                    let file = try #require(report.files.first { url($0.path) == uri })
                    for replacement in try #require(change["replacements"] as? [[String: Any]]) {
                        try check(replacement["deletedRegion"], in: file)
                    }
                }
            }
        }
    }

    @Test func anExampleIsWellFormed() throws {
        let report = FindingsExample.report()
        try check(report)
        let results = try #require(try run(report)["results"] as? [[String: Any]])
        let suppressed = results.compactMap { ($0["suppressions"] as? [[String: Any]])?.first }
        #expect(suppressed.count == 1)
        #expect(suppressed.first?["kind"] as? String == "inSource")
        #expect(suppressed.first?["justification"] as? String == "the shop, 100% sure")
        #expect(printCheck(report, as: .sarif).contains("\"uri\":\"specs/a%20b%2C%C3%BC.yaml\""))
        #expect(printCheck(report, as: .sarif).contains("\"uri\":\"file:///srv/b.yaml\""))
    }

    /// The places of every kind lie in their files.
    @Test(arguments: DiagnosticKind.catalogue.map(\.id))
    func everyKindIsWellFormed(_ id: String) throws {
        let kind = try #require(DiagnosticKind.catalogue.first { $0.id == id })
        try check(FindingsExample.report(of: ExampleWorkspace(MarkedSpec(kind.rejects)).files))
    }

    @Test func nothingIsWellFormed() throws {
        try check(FindingsExample.report(of: [ExampleWorkspace.catalog]))
    }
}
