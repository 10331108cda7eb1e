import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// Every documented mistake is really reported, exactly where its page says, and every repair really repairs it.
@Suite struct DiagnosticCatalogueTests {
    @Test(arguments: DiagnosticKind.catalogue)
    func tellsTheTruth(_ kind: DiagnosticKind) {
        #expect(kind.differencesFromExamples { compile($0).diagnostics } == [])
    }

    @Test func idsAreUniqueAndSorted() {
        let ids = DiagnosticKind.catalogue.map(\.id)
        #expect(ids == Set(ids).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
}

extension DiagnosticKind: CustomTestStringConvertible {
    /// Names the test case after the kind instead of dumping it.
    public var testDescription: String { id }
}
