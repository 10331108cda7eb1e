import SpecCommands

/// A console that remembers what was printed.
struct MemoryConsole: Console {
    var output = ""
    var errors = ""
    var variables: [String: String] = [:]
    var input: [[UInt8]] = []
    var isClosed = false
    var outputFailure: String?
    var isTerminal = false
    var isErrorTerminal = false

    mutating func print(_ text: String) { output += text }
    mutating func printError(_ text: String) { errors += text }
    func variable(_ name: String) -> String? { variables[name] }
    mutating func readInput() -> [UInt8] { input.isEmpty ? [] : input.removeFirst() }
}

/// Runs a command line.
func run(_ arguments: String..., console: MemoryConsole = MemoryConsole()) -> (
    status: ExitStatus, console: MemoryConsole
) {
    var console = console
    return (runCommandLine(arguments, console: &console), console)
}
