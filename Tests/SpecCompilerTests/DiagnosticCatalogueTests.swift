import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// Every documented mistake is really reported, exactly where its page says, and every repair really repairs it.
@Suite struct DiagnosticCatalogueTests {
    @Test(arguments: DiagnosticKind.catalogue)
    func tellsTheTruth(_ kind: DiagnosticKind) {
        #expect(kind.differencesFromExamples(reporting: told) == [])
    }

    @Test func idsAreUniqueAndSorted() {
        let ids = DiagnosticKind.catalogue.map(\.id)
        #expect(ids == Set(ids).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
}

/// What `check` tells of files on a day of 2026.
func told(_ files: [SourceFile]) -> [Diagnostic] {
    applyAllowances(compile(files).diagnostics, files: files, today: Day(iso8601: "2026-04-09")).shown
}

extension DiagnosticKind: CustomTestStringConvertible {
    /// Names the test case after the kind instead of dumping it.
    public var testDescription: String { id }
}
