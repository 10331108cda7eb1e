import SpecIR
import SpecOutcome
import SpecRuntime
import Synchronization

/// Prints outcomes of a program for all who run it at a time: what it needs of a channel is made once.
final class SharedPrinter: Sendable {
    private let program: Program
    private let printer: Mutex<OutcomePrinter>

    init(_ program: Program) {
        self.program = program
        printer = Mutex(OutcomePrinter(program))
    }

    /// An outcome as JSON.
    ///
    /// - Parameters:
    ///   - outcome: What a delivery came to.
    ///   - strangers: People of its answers whom the catalogue does not know.
    /// - Returns: One line, without its end.
    func json(of outcome: StepOutcome, _ strangers: Strangers) -> [UInt8] {
        var sink = JSONSink()
        if strangers.people.isEmpty {
            printer.withLock { $0.write(outcome, to: &sink) }
        } else {
            var printer = OutcomePrinter(program, strangers: strangers.people.map { $0.name.isEmpty ? $0.id : $0.name })
            printer.write(outcome, to: &sink)
        }
        return sink.bytes
    }
}
