import SpecBase
import SpecHarness
import SpecIR

/// Every subcommand, in the order in which `help` lists them.
let commands: [any Command.Type] = [
    CheckCommand.self, TestCommand.self, RunCommand.self, CompileCommand.self, InspectCommand.self, DecodeCommand.self,
    CatalogCommand.self, DiagramCommand.self, NewCommand.self, LspCommand.self,
    ExplainCommand.self, HelpCommand.self, VersionCommand.self,
]

/// Runs the command line and reports how it went. The only place where an error becomes text.
package func runCommandLine(_ arguments: [String], console: inout some Console) -> ExitStatus {
    guard let first = arguments.first else {
        console.printError(overview)
        return .usage
    }
    let aliases = ["--help": "help", "-h": "help", "--version": "version"]
    let name = aliases[first] ?? first
    guard let command = commands.first(where: { $0.name == name }) else {
        let nearest = commands.map { $0.name }.closest(to: name).map { "; the nearest is '\($0)'" } ?? ""
        console.printError("crmspec: there is no command '\(name)'\(nearest); crmspec help lists them\n")
        return .usage
    }
    let rest = Array(arguments.dropFirst())
    if let help = rest.firstIndex(where: { $0 == "--help" || $0 == "-h" }), !rest[..<help].contains("--") {
        console.print(helpText(of: command))
        return .success
    }
    var list = ArgumentList(rest)
    do {
        let status = try command.init(parsing: &list).run(&console)
        guard let failure = console.outputFailure else { return status }
        console.printError("crmspec \(name): \(failure)\n")
        return .environment
    } catch let error as UsageError {
        console.printError("crmspec \(name): \(error.message); see crmspec help \(name)\n")
        return .usage
    } catch let error as LoadError {
        console.printError("crmspec \(name): \(error)\n")
        if case .file = error { return .environment }
        return .findings
    } catch let error as ArtifactFailure {
        console.printError("crmspec \(name): \(error)\n")
        return .findings
    } catch {
        console.printError("crmspec \(name): \(error)\n")
        return .environment
    }
}

/// An artifact that cannot be run.
struct ArtifactFailure: Error, CustomStringConvertible {
    let path: String
    let error: ArtifactError

    var description: String { "\(path): \(error)" }
}
