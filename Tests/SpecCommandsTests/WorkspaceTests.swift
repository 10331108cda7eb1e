import Foundation
import SpecCommands
import SpecTestSupport
import Testing

/// Commands on files.
@Suite struct WorkspaceTests {
    private let files: TemporaryFolder
    private var folder: String { files.path }

    init() throws {
        files = try TemporaryFolder()
        try write("specs/a.yaml", Self.catalog)
        try write("specs/b.yml", Self.channel)
        try write("specs/.hidden.yaml", "not a spec: [")
        try write(
            "order.http",
            "POST /in/orders HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\nid=7&client[name]=Anna\n"
        )
    }

    private static let catalog = """
        crmspec: 1
        catalog: crm
        kind: planfix
        portal: https://a.example
        zone: Europe/Kyiv
        region: UA
        entities:
          deal: { fields: { TITLE: { type: text, required: true } } }

        """

    private static let channel = """
        crmspec: 1
        channel: orders
        crm: crm
        source: { webhook: orders }
        inputs: { id: { path: id, required: true } }
        once: id
        records:
          deal: { fields: { TITLE: "Order {{id}}" } }

        """

    private func write(_ name: String, _ text: String) throws {
        try files.write(name, text)
    }

    private func path(_ name: String) -> String { "\(folder)/\(name)" }

    @Test func specsAreChecked() throws {
        #expect(run("check", path("specs")).console.output == "2 files, 0 errors, 0 warnings\n")
        try write("specs/c.yaml", "crmspec: 1\nqueue: x\n")
        let checked = run("check", path("specs"))
        #expect(checked.status == .findings)
        #expect(checked.console.output.contains("specs/c.yaml:2:1: error:"))
        #expect(checked.console.output.hasSuffix("3 files, 1 error, 0 warnings\n"))
    }

    @Test func artifactsAreTheSameAndRunLikeSpecs() throws {
        let (first, second) = (path("a.crmspec"), path("b.crmspec"))
        #expect(run("compile", path("specs"), "-o", first).status == .success)
        #expect(run("compile", path("specs"), "-o", second).status == .success)
        let bytes = try Data(contentsOf: URL(filePath: first))
        #expect(try bytes == Data(contentsOf: URL(filePath: second)))
        let clock = "--clock=2026-04-09T11:06:00+03:00"
        let ofSpecs = run("run", path("specs"), path("order.http"), clock)
        let ofArtifact = run("run", "--artifact", first, path("order.http"), clock)
        #expect(ofSpecs.console.output == ofArtifact.console.output)
        #expect(ofSpecs.console.output.contains("TITLE: Order 7"))
        #expect(ofSpecs.console.errors == "")
        #expect(run("inspect", first).status == .success)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(files == ["a.crmspec", "b.crmspec", "order.http", "specs"])
    }

    @Test func whatIsMeasuredIsCounted() throws {
        #expect(run("compile", path("specs"), "-o", path("a")).status == .success)
        try write("lines", "{\"id\": 12, \"more\": \"x\"}\n[]\n{\"id\": \"four\"}")
        let read = run("measure", "--json", path("lines"))
        #expect(read.console.output.hasPrefix("3 0 0 "))
        let found = run("measure", "--json", path("lines"), "--artifact", path("a"), "--address", "orders")
        #expect(found.console.output.hasPrefix("3 2 6 "))
        #expect(run("measure", "--artifact", path("a")).console.output.hasPrefix("1 "))
        #expect(run("measure", "--analyses", "all", path("specs")).console.output.hasPrefix("2 0 0 "))
        try write("lines", "{}\n{")
        let broken = run("measure", "--json", path("lines"))
        #expect(broken.status == .findings)
        #expect(broken.console.errors.hasPrefix("crmspec measure: line 2 is no JSON: "))
    }

    @Test func damagedArtifactsAreOneMessage() throws {
        #expect(run("compile", path("specs"), "-o", path("a")).status == .success)
        var bytes = try Data(contentsOf: URL(filePath: path("a")))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(filePath: path("a")))
        let inspected = run("inspect", path("a"))
        #expect(inspected.status == .findings)
        #expect(inspected.console.errors.hasSuffix("a: damaged: its checksum does not match its contents\n"))
        #expect(run("check", path("a")).console.errors.contains("this is a compiled artifact, not a spec"))
        #expect(run("inspect", path("specs/a.yaml")).console.errors.contains("not an artifact but a spec"))
    }

    @Test func brokenSpecsWriteNothing() throws {
        try write("specs/c.yaml", "crmspec: 1\nqueue: x\n")
        #expect(run("compile", path("specs"), "-o", path("a")).status == .findings)
        #expect(!FileManager.default.fileExists(atPath: path("a")))
    }

    @Test func linesAreRunAsTheyCome() {
        let lines = "{\"id\": 1}\n\n{\"id\": 2}\r\nbad\n{\"id\": 3}"
        let bytes = Array(lines.utf8)
        for size in [1, 7, 1_000] {
            let blocks = stride(from: 0, to: bytes.count, by: size).map {
                Array(bytes[$0..<min($0 + size, bytes.count)])
            }
            let ran = run(
                "run",
                path("specs"),
                "--address",
                "orders",
                "--format",
                "ndjson",
                "--clock",
                "2026-04-09T11:06:00Z",
                console: MemoryConsole(input: blocks)
            )
            let printed = ran.console.output.split(separator: "\n")
            #expect(printed.map { $0.contains("\"Order ") } == [true, true, false, true])
            #expect(printed.map { $0.prefix(9) } == ["{\"step\":1", "{\"step\":3", "{\"step\":4", "{\"step\":5"])
        }
    }

    @Test func requestsAreShownAsSpecsSeeThem() {
        let decoded = run("decode", path("order.http"))
        #expect(
            decoded.console.output.hasSuffix("order.http: POST orders\n  id           \"7\"\n  client.name  \"Anna\"\n")
        )
    }

    @Test func theURLOfABodyIsShownToo() throws {
        try write(
            "query.http",
            "POST /in/orders?utm_source=a%20b HTTP/1.1\nContent-Type: application/json\n\n{\"id\":[1.50,null]}\n"
        )
        let decoded = run("decode", path("query.http"))
        #expect(decoded.console.output.hasSuffix("  id[0]  1.50\n  id[1]  null\n  query utm_source  \"a b\"\n"))
    }

    @Test func casesAreReplayedAndRowsListed() throws {
        try FileManager.default.createDirectory(atPath: path("golden/one"), withIntermediateDirectories: true)
        try write("golden/one/case.yaml", "title: t\nwhy: w\nclock: 2026-04-09T11:06:00Z\ncovers: [B1]\n")
        try write("golden/one/01-a.http", "GET /in/orders?id=7 HTTP/1.1\n\n")
        try write("rows.md", "| B1 | a |\n| B2 | b |\n")
        let options = ["test", "--golden", path("golden"), "--specs", path("specs"), "--rows", path("rows.md")]
        func test(_ more: String...) -> (SpecCommands.ExitStatus, String) {
            var console = MemoryConsole()
            return (runCommandLine(options + more, console: &console), console.output)
        }
        #expect(test().1.contains("the case has no outcome.yaml"))
        #expect(test("--update").0 == .findings)
        let (status, output) = test()
        #expect(status == .success)
        let rows = "rows: 1 proven, 0 failing, 1 not covered\n  B1  proven       one\n  B2  not covered\n"
        #expect(output == rows + "1 passed, 0 failed\n")
        #expect(test("nobody").0 == .findings)
        #expect(test("--why").1.contains("specs/b.yml:8:21 ← payload id"))
    }

    @Test func foldersThatLeadBackAreTold() throws {
        try FileManager.default.createSymbolicLink(atPath: path("specs/loop"), withDestinationPath: "../specs")
        let checked = run("check", path("specs"))
        #expect(checked.status == .environment)
        #expect(checked.console.errors.contains("the folder leads back to '\(path("specs"))', which it is in"))
    }

    @Test func foldersWithoutSpecsAreTold() throws {
        try FileManager.default.createDirectory(atPath: path("empty"), withIntermediateDirectories: true)
        #expect(run("check", path("empty")).status == .findings)
    }

    @Test func whatIsNoTextIsTold() throws {
        try Data([0x61, 0x3A, 0x20, 0xFF, 0x0A]).write(to: URL(filePath: path("specs/c.yaml")))
        #expect(run("check", path("specs")).console.errors.hasSuffix("specs/c.yaml: line 1: the file is not UTF-8\n"))
    }
}
