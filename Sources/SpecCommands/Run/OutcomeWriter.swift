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
        var lines = JSONSink()
        var text = ""
        for step in steps {
            switch format {
            case .ndjson: printer.write(step, showsTrace: isTracing, to: &lines)
            case .yaml:
                let traced = printer.document(of: step)
                let document = isTracing ? traced : withoutTrace(traced)
                if !hasWritten { text += "steps:\n" }
                text += printDocument(.list([document]), indent: 2, showsOrigins: isTracing)
            }
            hasWritten = true
        }
        return format == .ndjson ? lines.bytes : Array(text.utf8)
    }

    /// What stands behind the last outcome: in YAML the state.
    func end(_ state: Document) -> String {
        guard format == .yaml else { return "" }
        let steps = hasWritten ? "" : "steps: []\n"
        return state.entries.isEmpty ? steps : steps + printDocument(.map([Document.Entry("state", state)]))
    }
}
