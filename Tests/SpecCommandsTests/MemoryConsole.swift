import SpecCommands
import SpecHarness

/// A console that remembers what was printed.
struct MemoryConsole: Console {
    var output = ""
    var errors = ""
    var variables: [String: String] = [:]
    var input: [[UInt8]] = []

    /// What happens behind the last input; `nil` for its end.
    var inputFailure: FileError?

    /// After how many blocks of output nobody reads any more; `nil` for never.
    var patience: Int?
    var isClosed = false
    var outputFailure: String?
    var isTerminal = false
    var isErrorTerminal = false

    mutating func print(_ text: String) {
        guard !isClosed else { return }
        output += text
        patience = patience.map { $0 - 1 }
        isClosed = patience == 0
    }

    mutating func printError(_ text: String) { errors += text }
    func variable(_ name: String) -> String? { variables[name] }

    mutating func readInput() throws -> [UInt8] {
        if input.isEmpty, let inputFailure { throw inputFailure }
        return input.isEmpty ? [] : input.removeFirst()
    }
}

/// Runs a command line.
func run(_ arguments: String..., console: MemoryConsole = MemoryConsole()) -> (
    status: ExitStatus, console: MemoryConsole
) {
    var console = console
    return (runCommandLine(arguments, console: &console), console)
}
