import Foundation
import SpecTestSupport
import Testing

/// `tools/check-schemas`: another reader of YAML and another validator come to the same verdicts.
@Suite(.enabled(if: canValidate, "python3 has no packages jsonschema and PyYAML here"))
struct SchemaToolTests {
    @Test func shippedSpecsAndCasesAreValid() {
        let result = run([SchemaTests.root + "/tools/check-schemas"])
        #expect(result.status == 0, "\(result.output.suffix(2_000))")
    }

    @Test func misspeltKeyIsRefused() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.yaml", "crmspec: 1\nchannel: a\ncrm: b\nsource: c\nrecrods: {}\n")
        let result = run([SchemaTests.root + "/tools/check-schemas", folder.path])
        #expect(result.status == 1)
        #expect(result.output.contains("'recrods' was unexpected"), "\(result.output)")
    }
}

private let canValidate = run(["python3", "-c", "import jsonschema, yaml"]).status == 0

private func run(_ command: [String]) -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    do { try process.run() } catch { return (-1, "") }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
}
