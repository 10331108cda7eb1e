import Glibc
import SpecHarness

/// Standard input, output and error.
package struct ProcessConsole: Console {
    package private(set) var isClosed = false
    package private(set) var outputFailure: String?
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    package init() {
        // A stream that is closed would give its number to the next file that is opened, and output would go there.
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
            _ = open("/dev/null", O_RDWR)
        }
        // A reader that went away shows as an error of `write`, not as a signal that kills the process.
        signal(SIGPIPE, SIG_IGN)
    }

    package var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    package var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    package mutating func print(_ text: String) { print(bytes: Array(text.utf8)) }

    package mutating func print(bytes: UnsafeBufferPointer<UInt8>) {
        guard !isClosed, !bytes.isEmpty else { return }
        do throws(FileError) {
            try writeAll(bytes, to: STDOUT_FILENO, path: "standard output")
        } catch {
            isClosed = true
            // `head` has seen enough: nothing to complain about.
            if error.code != EPIPE { outputFailure = error.description }
        }
    }

    package mutating func printError(_ text: String) {
        try? writeAll(Array(text.utf8), to: STDERR_FILENO, path: "standard error")
    }

    package func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    package mutating func readInput() throws -> [UInt8] {
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw FileError(path: "standard input", action: "read", reason: "error \(errno)")
            }
            return Array(buffer[..<count])
        }
    }
}
