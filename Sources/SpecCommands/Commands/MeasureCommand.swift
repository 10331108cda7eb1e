import SpecBase
package import SpecCompiler
import SpecHarness

/// `crmspec measure --analyses all|types [PATH...]`, for `tools/benchmarks`.
package struct MeasureCommand: Command, Equatable {
    package static let name = "measure"
    package static let summary = "Compile specs and print the seconds, for benchmarks."
    package static let help = """
        usage: crmspec measure --analyses all|types [PATH...]

          --analyses all    everything that check does
          --analyses types  nothing beyond names and types: what such specs do is not proven

        Prints the files, the errors, the warnings and the seconds of compiling, reading the files apart.

        example:
          crmspec measure --analyses types specs
        """

    /// Files and folders of one workspace.
    package var paths: [String]
    package var analyses: Analyses

    package init(parsing arguments: inout ArgumentList) throws(UsageError) {
        switch try arguments.takeOption("--analyses") {
        case "all": analyses = .all
        case "types": analyses = .types
        default: throw UsageError("measure needs --analyses all or --analyses types")
        }
        let positionals = arguments.takePositionals()
        paths = positionals.isEmpty ? ["specs"] : positionals
        try arguments.finish()
    }

    package func run(_ console: inout some Console) throws -> ExitStatus {
        let files = try loadSpecs(paths)
        let clock = ContinuousClock()
        let start = clock.now
        var session = CompilerSession(analyses: analyses)
        for file in files { session.set(file) }
        let diagnostics = session.diagnostics()
        let taken = clock.now - start
        let seconds = Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
        let errors = diagnostics.count { $0.kind.severity == .error }
        let warnings = diagnostics.count { $0.kind.severity == .warning }
        console.print("\(files.count) \(errors) \(warnings) \(seconds)\n")
        return errors == 0 ? .success : .findings
    }
}
