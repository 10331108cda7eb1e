import SpecBase
import SpecCompiler
import SpecTestSupport
import Testing

/// Every documented mistake of syntax and shape is reported exactly where its page says, and its repair repairs it.
@Suite struct FrontDiagnosticTests {
    static let kinds = syntaxDiagnosticKinds + decodeDiagnosticKinds

    @Test(arguments: kinds.map(\.id))
    func examplesTellTheTruth(_ id: String) throws {
        let kind = try #require(Self.kinds.first { $0.id == id })
        #expect(kind.differencesFromExamples(reporting: DecodedExample.diagnostics) == [])
    }

    @Test func idsAreUniqueAndSorted() {
        #expect(Set(Self.kinds.map(\.id)).count == Self.kinds.count)
        for kinds in [syntaxDiagnosticKinds, decodeDiagnosticKinds] {
            #expect(kinds.map(\.id) == kinds.map(\.id).sorted())
        }
    }
}
