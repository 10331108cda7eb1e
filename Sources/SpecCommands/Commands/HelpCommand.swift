import SpecBase

/// `crmspec help [COMMAND]`
package struct HelpCommand: Command, Equatable {
    package static let name = "help"
    package static let summary = "Show the commands, or one of them with its options and an example."
    package static let help = """
        usage: crmspec help [COMMAND]

        example:
          crmspec help test
        """

    /// The command to show, or `nil` for all.
    package var command: String?

    package init(parsing arguments: inout ArgumentList) throws(UsageError) {
        let positionals = arguments.takePositionals()
        try arguments.finish()
        guard positionals.count <= 1 else { throw UsageError("help shows one command at a time") }
        command = positionals.first
    }

    package func run(_ console: inout some Console) throws -> ExitStatus {
        guard let name = command else {
            console.print(overview)
            return .success
        }
        guard let found = commands.first(where: { $0.name == name }) else {
            let nearest = commands.map { $0.name }.closest(to: name).map { "; the nearest is '\($0)'" } ?? ""
            throw UsageError("there is no command '\(name)'\(nearest)")
        }
        console.print(helpText(of: found))
        return .success
    }
}
