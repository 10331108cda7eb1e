/// A subcommand: a value parsed from arguments, which can then be run once.
///
/// Parsing is pure, so tests cover it without a process, a file or a stream.
package protocol Command: SendableMetatype {
    /// Word after `crmspec`.
    static var name: String { get }

    /// One line for `crmspec help`.
    static var summary: String { get }

    /// What `crmspec help NAME` shows below the summary: usage, options, an example.
    static var help: String { get }

    init(parsing arguments: inout ArgumentList) throws(UsageError)

    func run(_ console: inout some Console) throws -> ExitStatus
}

/// The process's exit status, for scripts. `crmspec help` documents it; never renumbered.
package enum ExitStatus: Int32, Sendable {
    case success = 0

    /// The specs, the cases or the artifact have mistakes in them. Details were printed.
    case findings = 1

    /// The command line makes no sense.
    case usage = 2

    /// A file could not be read or written.
    case environment = 3
}

/// A command line that makes no sense.
package struct UsageError: Error, Hashable {
    package let message: String

    package init(_ message: String) {
        self.message = message
    }
}
