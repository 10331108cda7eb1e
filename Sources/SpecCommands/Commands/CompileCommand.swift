import SpecBase
import SpecCompiler
import SpecHarness
import SpecIR

/// `crmspec compile [PATH...] -o FILE`
package struct CompileCommand: Command, Equatable {
    package static let name = "compile"
    package static let summary = "Compile specs to an artifact, which runs without them."
    package static let help = """
        usage: crmspec compile [PATH...] -o FILE

          PATH               files and folders of one workspace; specs by default
          -o, --output FILE  the artifact; the same specs give the same bytes

        example:
          crmspec compile specs -o integrations.crmspec
        """

    /// Files and folders of one workspace.
    package var paths: [String]

    /// Where the artifact goes.
    package var output: String

    package init(parsing arguments: inout ArgumentList) throws(UsageError) {
        let output = try arguments.takeOption("-o", "--output")
        let positionals = arguments.takePositionals()
        paths = positionals.isEmpty ? ["specs"] : positionals
        try arguments.finish()
        guard let output else { throw UsageError("compile needs -o FILE") }
        self.output = output
    }

    package func run(_ console: inout some Console) throws -> ExitStatus {
        let files = try loadSpecs(paths)
        let compilation = compile(files)
        console.printError(printedUnlessAllowed(compilation.diagnostics, of: files))
        guard let program = compilation.program else {
            console.printError("crmspec compile: nothing was written: the specs have mistakes\n")
            return .findings
        }
        let bytes = encodeArtifact(program)
        try writeFileAtomically(output, bytes)
        console.print("\(output): \(counted(program.channels.count, "channel")), \(counted(bytes.count, "byte"))\n")
        return .success
    }
}
