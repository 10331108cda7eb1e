import SpecBase
import SpecHarness
import SpecTestSupport
import Testing

/// The examples of every kind that cases report show what is really reported.
@Suite struct CaseDiagnosticTests {
    private func reported(_ file: SourceFile) throws -> [Diagnostic] {
        var log = DiagnosticLog()
        if file.text.hasPrefix("crm:") {
            let clock = try #require(Instant(milliseconds: 0))
            if let document = readDocument(file, into: &log) {
                _ = readHoldings(document, program: try exampleProgram(), clock: clock, into: &log)
            }
        } else {
            _ = readCase(file, steps: [], into: &log)
            let found = realLookingData(
                in: file,
                bytes: Array(file.text.utf8),
                keys: ContactKeys(),
                declared: TestData(),
                declaration: "golden/test-data.yaml"
            )
            for diagnostic in found { log.report(diagnostic) }
        }
        return log.sorted
    }

    @Test(arguments: DiagnosticKind.caseCatalogue.map(\.id))
    func examplesTellTheTruth(_ id: String) throws {
        let kind = try #require(DiagnosticKind.caseCatalogue.first { $0.id == id })
        let rejected = MarkedSpec(kind.rejects)
        let found = try reported(rejected.files[0]).map(MarkedSpec.Expectation.init).sorted()
        #expect(found == rejected.expectations)
        #expect(rejected.expectations.contains { $0.id == id })
        #expect(try reported(MarkedSpec(kind.accepts).files[0]).map(\.message) == [])
    }

    @Test func noIDIsUsedTwice() {
        let ids = DiagnosticKind.caseCatalogue.map(\.id)
        #expect(Set(ids).count == ids.count)
    }
}
