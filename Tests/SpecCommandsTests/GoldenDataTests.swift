import Foundation
import SpecCommands
import SpecTestSupport
import Testing

/// `crmspec check --golden`: data of real people in cases are findings.
@Suite struct GoldenDataTests {
    @Test func checkLooksIntoGoldenFolder() throws {
        let folder = try TemporaryFolder()
        try folder.write("specs/crm.yaml", Self.catalog)
        try folder.write("golden/a/case.yaml", "title: Anna, anna@gmail.com\n")
        let specs = folder.path + "/specs"
        #expect(run("check", specs).console.output.contains("0 warnings"))
        let told = run("check", specs, "--golden", folder.path + "/golden").console.output
        #expect(told.contains("case.yaml:1:14: warning: 'anna@gmail.com' may be an address that somebody has"))
        #expect(told.contains("  1 | title: Anna, anna@gmail.com\n"))
        #expect(told.contains("1 warning"))
    }

    private static let catalog = """
        crmspec: 1
        catalog: crm
        kind: planfix
        portal: https://a.example
        zone: Europe/Kyiv
        region: UA
        entities:
          deal: { fields: { TITLE: { type: text } } }

        """
}
