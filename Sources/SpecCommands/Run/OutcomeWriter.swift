import SpecHarness
import SpecIR
import SpecOutcome

/// Writes outcomes as `run` prints them.
struct OutcomeWriter: Stage {
    private let format: RunCommand.Format
    private let isTracing: Bool
    private var printer: OutcomePrinter
    private var hasWritten = false

    init(_ program: Program, format: RunCommand.Format, isTracing: Bool) {
        self.format = format
        self.isTracing = isTracing
        printer = OutcomePrinter(program)
    }

    mutating func work(_ steps: [ReplayedStep]) -> [UInt8] {
        var output = Written()
        for step in steps { write(step, to: &output) }
        return output.bytes
    }

    /// What was written and not yet printed, in the form that was chosen.
    struct Written: ~Copyable {
        fileprivate var lines = JSONSink()
        fileprivate var text = ""

        var bytes: [UInt8] { text.isEmpty ? lines.bytes : Array(text.utf8) }

        /// Prints what was written, and forgets it; room for as much is kept.
        mutating func print(to console: inout some Console) {
            if text.isEmpty { lines.withBytes { console.print(bytes: $0) } } else { console.print(text) }
            lines.removeAll()
            text = ""
        }
    }

    mutating func write(_ step: ReplayedStep, to output: inout Written) {
        switch format {
        case .ndjson: printer.write(step, showsTrace: isTracing, to: &output.lines)
        case .yaml:
            let traced = printer.document(of: step)
            let document = isTracing ? traced : withoutTrace(traced)
            if !hasWritten { output.text += "steps:\n" }
            output.text += printDocument(.list([document]), indent: 2, showsOrigins: isTracing)
        }
        hasWritten = true
    }

    /// What stands behind the last outcome: in YAML the state.
    func end(_ state: Document) -> String {
        guard format == .yaml else { return "" }
        let steps = hasWritten ? "" : "steps: []\n"
        return state.entries.isEmpty ? steps : steps + printDocument(.map([Document.Entry("state", state)]))
    }
}
