import Foundation
import SpecCommands
import SpecTestSupport
import Testing

/// A folder with a catalogue and channels.
struct CheckFolder {
    private let folder: TemporaryFolder
    var path: String { folder.path }

    init() throws {
        folder = try TemporaryFolder()
        try write("specs/crm.yaml", Self.catalog)
        try write("specs/orders.yaml", Self.channel("orders"))
        try write("specs/calls.yaml", Self.channel("calls"))
    }

    static let catalog = """
        crmspec: 1
        catalog: crm
        kind: planfix
        portal: https://a.example
        zone: Europe/Kyiv
        region: UA
        entities:
          deal: { fields: { TITLE: { type: text, required: true }, NOTE: { type: text } } }

        """

    static func channel(_ id: String, _ fields: String = "TITLE: \"Order {{id}}\"") -> String {
        """
        crmspec: 1
        channel: \(id)
        crm: crm
        source: { webhook: \(id) }
        inputs: { id: { path: id, required: true } }
        records:
          deal:
            fields:
              \(fields)
        once: id

        """
    }

    func write(_ name: String, _ text: String) throws { try folder.write(name, text) }

    func read(_ name: String) throws -> String { try folder.read(name) }

    /// Checks the folder `specs`, on a day of 2026.
    func check(_ options: String...) -> (status: SpecCommands.ExitStatus, output: String, errors: String) {
        var console = MemoryConsole()
        let arguments = ["check", "\(path)/specs", "--today=2026-04-09"] + options
        let status = runCommandLine(arguments, console: &console)
        return (status, folder.short(console.output), folder.short(console.errors))
    }

    /// Runs git in the folder.
    @discardableResult
    func git(_ arguments: String...) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let author = ["-c", "user.name=Anna", "-c", "user.email=anna@a.example", "-c", "commit.gpgsign=false"]
        process.arguments = ["git", "-C", path] + author + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
