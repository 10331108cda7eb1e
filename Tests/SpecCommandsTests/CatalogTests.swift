import Foundation
import SpecCommands
import SpecTestSupport
import Testing

/// `crmspec catalog import` on files.
@Suite struct CatalogTests {
    private let files: TemporaryFolder
    private var folder: String { files.path }

    init() throws {
        files = try TemporaryFolder()
        try write(
            "fields.json",
            #"{"result": {"LAST_NAME": {"type": "string", "isReadOnly": false, "isRequired": false, "isMultiple": false}}}"#
        )
    }

    private func write(_ name: String, _ text: String) throws {
        try files.write(name, text)
    }

    private func imported(_ more: String...) -> (status: SpecCommands.ExitStatus, console: MemoryConsole) {
        var console = MemoryConsole()
        let line = ["catalog", "import", "\(folder)/fields.json", "--into", "\(folder)/specs/catalog.yaml"]
        let head = [
            "--id", "crm", "--kind", "bitrix24", "--portal", "https://a.example", "--zone", "UTC", "--region", "RU",
        ]
        let isThere = FileManager.default.fileExists(atPath: folder + "/specs/catalog.yaml")
        return (runCommandLine(line + (isThere ? [] : head) + more, console: &console), console)
    }

    @Test func checkingWritesNothing() throws {
        #expect(imported("--check").status == .findings)
        #expect(!FileManager.default.fileExists(atPath: folder + "/specs/catalog.yaml"))
        #expect(imported().status == .success)
        let again = imported("--check")
        #expect(again.status == .success)
        #expect(again.console.output.hasSuffix("specs/catalog.yaml: nothing differs\n"))
    }

    @Test func mistakesOfOthersAreNotNew() throws {
        try write("specs/broken.yaml", "crmspec: 1\nchanel: x\n")
        let made = imported("--specs", folder + "/specs")
        #expect(made.status == .success)
        #expect(!made.console.output.contains("broken.yaml"))
    }

    @Test func whatNewCataloguesRevealIsToldAndTheyAreWritten() throws {
        let channel =
            "crmspec: 1\nchannel: c\ncrm: crm\nsource: { webhook: w }\nrecords: { deal: { fields: { TITLE: T } } }\n"
        try write("specs/channel.yaml", channel)
        let made = imported("--specs", folder + "/specs")
        #expect(made.status == .findings)
        #expect(made.console.output.contains("specs/channel.yaml:5:12: error:"))
        #expect(made.console.output.hasSuffix("specs/catalog.yaml: made\n"))
    }

    @Test(arguments: [
        (["catalog"], "catalog does one thing: catalog import"),
        (["catalog", "export", "a.json"], "catalog does one thing: catalog import"),
        (["catalog", "import"], "catalog import needs saved answers of the CRM"),
        (["catalog", "import", "a.json"], "catalog import needs --into FILE"),
        (
            ["catalog", "import", "a.json", "--into", "no.yaml"],
            "'no.yaml' is not there yet, and a new catalogue needs --id"
        ),
    ])
    func linesThatMakeNoSenseAreTold(_ line: [String], _ words: String) {
        var console = MemoryConsole()
        #expect(runCommandLine(line, console: &console) == .usage)
        #expect(console.errors.hasPrefix("crmspec catalog: \(words)"), "\(console.errors)")
    }
}
