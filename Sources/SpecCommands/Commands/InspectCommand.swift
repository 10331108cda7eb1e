import SpecHarness
import SpecIR

/// `crmspec inspect FILE`
package struct InspectCommand: Command, Equatable {
    package static let name = "inspect"
    package static let summary = "Show the program in an artifact."
    package static let help = """
        usage: crmspec inspect FILE

          FILE   an artifact that crmspec compile made

        example:
          crmspec inspect integrations.crmspec
        """

    /// The artifact.
    package var path: String

    package init(parsing arguments: inout ArgumentList) throws(UsageError) {
        let positionals = arguments.takePositionals()
        try arguments.finish()
        guard positionals.count == 1 else { throw UsageError("inspect needs one artifact") }
        path = positionals[0]
    }

    package func run(_ console: inout some Console) throws -> ExitStatus {
        console.print(printProgram(try loadArtifact(path)))
        return .success
    }
}

/// Reads an artifact and verifies it.
func loadArtifact(_ path: String) throws -> Program {
    let bytes = try readFile(path, limit: 1 << 30)
    do throws(ArtifactError) {
        return try decodeArtifact(bytes)
    } catch {
        throw ArtifactFailure(path: path, error: error)
    }
}
