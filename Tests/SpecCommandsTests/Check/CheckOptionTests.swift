import Foundation
import SpecCommands
import Testing

/// What the options of `check` do.
@Suite struct CheckOptionTests {
    private let folder: CheckFolder

    init() throws {
        folder = try CheckFolder()
    }

    @Test func warningsFailWhereTheyAreDenied() throws {
        try folder.write("specs/orders.yaml", CheckFolder.channel("orders", "TITLE: id"))
        #expect(folder.check().status == .success)
        #expect(folder.check("--deny", "warnings").status == .findings)
        #expect(folder.check("--deny", "errors").errors.contains("--deny takes 'warnings', not 'errors'"))
        #expect(folder.check("--strict").status == .usage)
    }

    @Test func allowancesEndOnTheirDay() throws {
        let line = "TITLE: id # crmspec: allow literal-is-a-name until 2026-05-01 -- moving house"
        try folder.write("specs/orders.yaml", CheckFolder.channel("orders", line))
        let checked = folder.check("--deny", "warnings")
        #expect(checked.status == .success)
        #expect(checked.output == "3 files, 0 errors, 0 warnings, 1 allowed\n")
        var console = MemoryConsole()
        let late = ["check", folder.path + "/specs", "--today", "2026-05-02"]
        #expect(runCommandLine(late, console: &console) == .success)
        #expect(console.output.contains("[literal-is-a-name]"))
        #expect(console.output.contains("warning: this was allowed until 2026-05-01 [expired-allowance]"))
        #expect(folder.check("--today=tomorrow").status == .usage)
    }

    @Test func commandsThatRunSpecsKeepAllowances() throws {
        let line = "TITLE: id # crmspec: allow literal-is-a-name until 2020-05-01 -- moving house"
        try folder.write("specs/orders.yaml", CheckFolder.channel("orders", line))
        let compiled = run("compile", folder.path + "/specs", "-o", folder.path + "/a")
        #expect(compiled.status == .success)
        #expect(compiled.console.errors == "")
    }

    @Test func goldenCasesAreNoSpecs() throws {
        try folder.write("specs/golden/one/case.yaml", "title: t\nwhy: w\n")
        try folder.write("specs/golden/one/outcome.yaml", "steps: []\n")
        try folder.write("specs/golden/one/specs/bad.yaml", "crmspec: 1\nchanel: x\n")
        #expect(folder.check().output == "3 files, 0 errors, 0 warnings\n")
        let named = run("check", folder.path + "/specs/golden/one/outcome.yaml")
        #expect(named.status == .findings)
    }

    @Test(arguments: ["json", "sarif", "github", "junit"])
    func formatsForToolsHoldNothingElse(_ format: String) throws {
        try folder.write("specs/orders.yaml", CheckFolder.channel("orders", "TITEL: id"))
        let checked = folder.check("--format", format)
        #expect(checked.status == .findings)
        #expect(checked.output.contains("unknown-field"))
        #expect(!checked.output.contains("3 files,"))
        #expect(checked.errors == "")
    }
}
