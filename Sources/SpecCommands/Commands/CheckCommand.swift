import SpecBase
import SpecCompiler
import SpecHarness

/// `crmspec check [--strict] [PATH...]`
package struct CheckCommand: Command, Equatable {
    package static let name = "check"
    package static let summary = "Compile specs and print what is wrong with them."
    package static let help = """
        usage: crmspec check [--strict] [PATH...]

          PATH       files, and folders of .yaml and .yml files; specs by default
          --strict   warnings are findings, too

        example:
          crmspec check specs
        """

    /// Files and folders of one workspace.
    package var paths: [String]

    /// Whether a warning fails the check.
    package var isStrict: Bool

    package init(parsing arguments: inout ArgumentList) throws(UsageError) {
        isStrict = try arguments.takeFlag("--strict")
        let positionals = arguments.takePositionals()
        paths = positionals.isEmpty ? ["specs"] : positionals
        try arguments.finish()
    }

    package func run(_ console: inout some Console) throws -> ExitStatus {
        let files = try loadSpecs(paths)
        let compilation = compile(files)
        console.print(printed(compilation.diagnostics, of: files))
        let errors = compilation.diagnostics.count { $0.kind.severity == .error }
        let warnings = compilation.diagnostics.count { $0.kind.severity == .warning }
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
