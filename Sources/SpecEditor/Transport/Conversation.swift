import SpecRuntime

/// Bytes in, bytes out: the framing, the messages that wait, the server. It reads and writes nothing itself.
package struct Conversation: Sendable {
    private var framer = MessageFramer()
    private var inbox = Inbox()
    package private(set) var server: LanguageServer

    /// Why no more can be read.
    package private(set) var failure: FramingError?

    /// Messages handled since the findings were last told.
    private var untold = 0
    /// After so many messages the findings are told even if more messages wait.
    private static let patience = 50

    package init(_ server: LanguageServer) {
        self.server = server
    }

    /// Whether nothing more is to be read or said.
    package var isOver: Bool { server.exitCode != nil }

    /// Adds what was read to what waits.
    package mutating func read(_ bytes: [UInt8]) {
        guard failure == nil else { return }
        framer.append(bytes)
        do throws(FramingError) {
            while let message = try framer.next() { add(message) }
        } catch {
            failure = error
        }
    }

    /// Handles one message, or tells the findings when none waits: of several edits that wait, only the last is checked.
    ///
    /// - Returns: What is to be written; `nil` when there is nothing to do.
    package mutating func step() -> String? {
        guard !isOver else { return nil }
        if untold < Self.patience, let step = inbox.next() {
            untold += 1
            switch step {
            case .answer(let answer): return framed(answer)
            case .handle(let message): return server.receive(message).map(framed).joined()
            }
        }
        guard untold > 0 else { return nil }
        untold = 0
        return server.tellFindings().map(framed).joined()
    }

    private mutating func add(_ bytes: [UInt8]) {
        do throws(JSONError) {
            inbox.add(try JSON(reading: bytes))
        } catch {
            inbox.add(answer: .failure(of: .null, .parseError("\(error.line):\(error.column): \(error.words)")))
        }
    }
}
