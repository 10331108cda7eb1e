import Dispatch
import Synchronization

/// Hands bytes from the thread that reads them to the one that uses them, so that a request can be cancelled, and edits
/// can gather, while another is worked on.
package final class ByteQueue: Sendable {
    private struct State {
        var bytes: [UInt8] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    private let signal = DispatchSemaphore(value: 0)

    package init() {}

    /// Adds bytes; none for the end.
    package func push(_ bytes: [UInt8]) {
        state.withLock { state in
            state.bytes += bytes
            if bytes.isEmpty { state.isClosed = true }
        }
        signal.signal()
    }

    /// Takes all that is there.
    ///
    /// - Parameter waits: Whether to wait for some.
    /// - Returns: Bytes; none where there are none yet; `nil` at the end.
    package func take(waits: Bool) -> [UInt8]? {
        while true {
            let (bytes, isClosed) = state.withLock { state in
                defer { state.bytes = [] }
                return (state.bytes, state.isClosed)
            }
            if !bytes.isEmpty { return bytes }
            if isClosed { return nil }
            if !waits { return [] }
            signal.wait()
        }
    }
}
