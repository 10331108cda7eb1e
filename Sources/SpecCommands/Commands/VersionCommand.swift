import SpecCompiler

/// `crmspec version`
package struct VersionCommand: Command, Equatable {
    package static let name = "version"
    package static let summary = "Show the version."
    package static let help = """
        usage: crmspec version

        example:
          crmspec version
        """

    package init(parsing arguments: inout ArgumentList) throws(UsageError) {
        let positionals = arguments.takePositionals()
        try arguments.finish()
        guard positionals.isEmpty else { throw UsageError("version takes no argument") }
    }

    package func run(_ console: inout some Console) throws -> ExitStatus {
        console.print("crmspec \(compilerVersion)\n")
        return .success
    }
}
