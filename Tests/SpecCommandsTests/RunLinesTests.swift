import SpecCommands
import SpecHarness
import SpecTestSupport
import Testing

/// Lines of the input come to the same on any number of threads.
@Suite struct RunLinesTests {
    private let files: TemporaryFolder

    init() throws {
        files = try TemporaryFolder()
        try files.write(
            "specs/crm.yaml",
            """
            crmspec: 1
            catalog: crm
            kind: planfix
            portal: https://a.example
            zone: Europe/Kyiv
            region: UA
            users: { anna: { id: "1" }, boris: { id: "2" } }
            entities:
              contact: { fields: { NAME: { type: text, key: true }, ASKED: { type: integer } } }

            """
        )
        try files.write(
            "specs/asked.yaml",
            """
            crmspec: 1
            channel: asked
            crm: crm
            source: { webhook: a }
            inputs:
              name: { path: name, required: true }
              count: { path: count, type: integer }
              id: { path: id, required: true }
            once: id
            records:
              contact:
                fields:
                  NAME: { value: "{{name}}", search: true }
                  ASKED: "{{count}}"
                pick: oldest
                update: set

            """
        )
    }

    /// Four hundred lines of seven customers; every tenth is the one before again, and some are nothing.
    private static let lines = (1...400).map { number in
        if number % 13 == 0 { return "{\"id\": " }
        let id = number % 10 == 0 ? number - 1 : number
        return "{\"id\": \(id), \"name\": \"N\(id % 7)\", \"count\": \(id)}"
    }

    private func run(_ options: String..., blocks: Int, patience: Int? = nil, failure: FileError? = nil)
        -> (status: SpecCommands.ExitStatus, console: MemoryConsole)
    {
        var console = MemoryConsole()
        let bytes = Array(Self.lines.joined(separator: "\n").utf8) + [0x0A]
        console.input = stride(from: 0, to: bytes.count, by: blocks).map {
            Array(bytes[$0..<min($0 + blocks, bytes.count)])
        }
        console.patience = patience
        console.inputFailure = failure
        let arguments = ["run", files.path + "/specs", "--address", "a", "--clock", "2026-04-09T11:06:00Z"]
        return (runCommandLine(arguments + options, console: &console), console)
    }

    @Test(arguments: ["yaml", "ndjson"], [97, 4_096, 1 << 20])
    func outcomesAreTheSameOnManyThreads(format: String, blocks: Int) {
        let alone = run("--format", format, "--jobs", "1", blocks: blocks).console.output
        #expect(alone.contains("repeated") && alone.contains("unreadable"))
        // Who comes again is known by then, wherever the lines were cut.
        #expect(alone.split(separator: "created").count - 1 == 7)
        if format == "yaml" { #expect(alone.contains("\nstate:\n")) }
        for jobs in ["2", "3", "16"] {
            #expect(run("--format", format, "--jobs", jobs, blocks: blocks).console.output == alone)
        }
        #expect(run("--format", format, blocks: blocks).console.output == alone)
    }

    @Test(arguments: ["1", "2"])
    func whatCameBeforeAFailureIsPrinted(jobs: String) {
        let failure = FileError(path: "standard input", action: "read", reason: "the cable is out")
        let ran = run("--format", "ndjson", "--jobs", jobs, blocks: 100, failure: failure)
        #expect(ran.status == .environment)
        #expect(ran.console.output.split(separator: "\n").count == Self.lines.count)
        #expect(ran.console.errors.contains("the cable is out"))
    }

    @Test(arguments: ["1", "2"])
    func aReaderThatGoesAwayEndsTheRun(jobs: String) {
        let ran = run("--format", "ndjson", "--jobs", jobs, blocks: 100, patience: 3)
        #expect(ran.status == .success)
        #expect(1..<100 ~= ran.console.output.split(separator: "\n").count)
    }

    @Test func jobsAreANumber() {
        #expect(run("--jobs", "0", blocks: 100).console.errors.contains("--jobs wants 1 to 64, not '0'"))
    }
}
