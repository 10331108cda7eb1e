import Glibc
import SpecEditor
import SpecHarness

/// `crmspec lsp`
package struct LspCommand: Command, Equatable {
    package static let name = "lsp"
    package static let summary = "Answer an editor: the Language Server Protocol on standard input and output."
    package static let help = """
        usage: crmspec lsp [--stdio]

          --stdio   as editors call it; there is no other way

        Editors start it; the README says how. It exits with 0 after 'shutdown' and 'exit', else with 1.

        example:
          crmspec lsp
        """

    package init(parsing arguments: inout ArgumentList) throws(UsageError) {
        _ = try arguments.takeFlag("--stdio")
        try arguments.finish()
    }

    package func run(_ console: inout some Console) throws -> ExitStatus {
        let queue = ByteQueue()
        guard startThread({ readStandardInput(into: queue) }) else {
            console.printError("crmspec lsp: the system has no thread to read what the editor says\n")
            return .findings
        }
        do throws(FramingError) {
            let isFine = try serve(queue, LanguageServer(DiskFiles(), today: { try? Clock.today() })) { text in
                console.print(text)
                return !console.isClosed && console.outputFailure == nil
            }
            return isFine ? .success : .findings
        } catch {
            console.printError("crmspec lsp: \(error.message)\n")
            return .findings
        }
    }
}

/// Reads until the editor closes the stream. An error is an end, too: nothing more will come.
private func readStandardInput(into queue: ByteQueue) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = read(STDIN_FILENO, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        queue.push(count > 0 ? Array(buffer[..<count]) : [])
        if count <= 0 { return }
    }
}
