import Foundation
import SpecHarness

/// Runs this very executable with other arguments in a folder, and takes what it prints, errors included, in order.
///
/// A process of its own, because command lines name files from where they stand, and that belongs to the whole process.
@Sendable func runSelf(_ arguments: [String], in folder: String, input: String?) throws -> CommandEnd {
    guard let executable = Bundle.main.executableURL else {
        throw FileError(path: "crmspec", action: "run", reason: "the host does not say where it is")
    }
    let printed = FileManager.default.temporaryDirectory.appending(path: "crmspec-\(UUID().uuidString).txt").path
    defer { unlink(printed) }
    try writeFileAtomically(printed, [])
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    // On a build server --update is refused; in a transcript it works on a copy.
    process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "CI" }
    let output = try FileHandle(forWritingTo: URL(filePath: printed))
    process.standardOutput = output
    process.standardError = output
    process.standardInput = try FileHandle(
        forReadingFrom: URL(filePath: input.map { "\(folder)/\($0)" } ?? "/dev/null")
    )
    try process.run()
    process.waitUntilExit()
    try output.close()
    return CommandEnd(output: String(decoding: try readFile(printed), as: UTF8.self), status: process.terminationStatus)
}
