import Glibc
import SpecHarness
import Synchronization

/// How far a long run of cases is, on a terminal. Nothing shows in the first second.
final class TestProgress: Sendable {
    private struct State {
        var next = ContinuousClock.now + .seconds(1)
        var hasShown = false
    }

    private let isShown: Bool
    private let state = Mutex(State())

    init(isShown: Bool) {
        self.isShown = isShown
    }

    /// Called from any thread.
    func show(_ done: Int, of all: Int) {
        guard isShown else { return }
        state.withLock { state in
            let now = ContinuousClock.now
            guard now >= state.next else { return }
            state.next = now + .milliseconds(200)
            state.hasShown = true
            write("\r\(done) of \(all) cases")
        }
    }

    /// Wipes the line.
    func end() {
        state.withLock { if $0.hasShown { write("\r\u{1B}[K") } }
    }

    private func write(_ text: String) {
        try? writeAll(Array(text.utf8), to: STDERR_FILENO, path: "standard error")
    }
}
