import SpecBase
import SpecCompiler
import SpecHarness

/// `crmspec check [--strict] [--golden DIR] [PATH...]`
package struct CheckCommand: Command, Equatable {
    package static let name = "check"
    package static let summary = "Compile specs and print what is wrong with them."
    package static let help = """
        usage: crmspec check [--strict] [--golden DIR] [PATH...]

          PATH          files, and folders of .yaml and .yml files; specs by default
          --strict      warnings are findings, too
          --golden DIR  cases in which to look for data of real people; golden, if it is there, beside specs

        example:
          crmspec check specs
        """

    /// Files and folders of one workspace.
    package var paths: [String]

    /// Cases in which to look for data of real people; `nil` for those beside the specs.
    package var golden: String?

    /// Whether a warning fails the check.
    package var isStrict: Bool

    package init(parsing arguments: inout ArgumentList) throws(UsageError) {
        isStrict = try arguments.takeFlag("--strict")
        golden = try arguments.takeOption("--golden")
        let positionals = arguments.takePositionals()
        paths = positionals.isEmpty ? ["specs"] : positionals
        try arguments.finish()
    }

    package func run(_ console: inout some Console) throws -> ExitStatus {
        let files = try loadSpecs(paths)
        let cases = try findings(inGolden: golden, beside: paths, specs: files)
        let diagnostics = compile(files).diagnostics + cases.diagnostics
        console.print(printed(diagnostics, of: files + cases.files))
        let errors = diagnostics.count { $0.kind.severity == .error }
        let warnings = diagnostics.count { $0.kind.severity == .warning }
        console.print("\(counted(files.count, "file")), \(counted(errors, "error")), \(counted(warnings, "warning"))\n")
        return errors == 0 && (warnings == 0 || !isStrict) ? .success : .findings
    }
}

/// `1 file`, `2 files`.
func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// Diagnostics with the lines that they are about.
func printed(_ diagnostics: [Diagnostic], of files: [SourceFile]) -> String {
    let byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return printDiagnostics(diagnostics) { byPath[$0] }
}
