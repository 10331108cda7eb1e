package import SpecIR
import SpecRuntime

extension JSONWriter {
    /// Writes one step of an outcome as ``stepDocument(_:program:)`` shows it, without making the document.
    ///
    /// - Parameters:
    ///   - step: What a delivery came to.
    ///   - program: What ran.
    ///   - showsTrace: Whether the traces of its runs are written.
    package mutating func write(_ step: ReplayedStep, program: Program, showsTrace: Bool) {
        open("{")
        key("step")
        bare(step.name)
        switch step.outcome.result {
        case .runs(let runs): write(runs, program: program, showsTrace: showsTrace)
        case .unrouted(let address):
            write(result: "unrouted")
            key("address")
            text(address)
        case .handshake: write(result: "handshake")
        case .unreadable(let why):
            write(result: "unreadable")
            key("why")
            text(why)
        }
        if let reply = step.outcome.reply { write(reply) }
        close("}")
    }

    private mutating func write(_ runs: [RunOutcome], program: Program, showsTrace: Bool) {
        guard !runs.isEmpty else { return }
        key("runs")
        open("[")
        for run in runs { RunLine(program, run).write(to: &self, showsTrace: showsTrace) }
        close("]")
    }

    private mutating func write(result: String) {
        key("result")
        text(result)
    }

    private mutating func write(_ reply: Reply) {
        key("reply")
        open("{")
        key("status")
        number(reply.status)
        if let body = reply.body {
            key("body")
            write(body)
        }
        close("}")
    }

    private mutating func write(_ body: ReplyBody) {
        switch body {
        case .object(let entries):
            open("{")
            for entry in entries {
                key(entry.key)
                write(entry.value)
            }
            close("}")
        case .array(let elements):
            open("[")
            for element in elements { write(element) }
            close("]")
        case .text(let text): self.text(text)
        case .number(let number): bare(number)
        case .boolean(let truth): bare(truth ? "true" : "false")
        }
    }

    /// Writes a tree: what is rare needs no writer of its own.
    mutating func write(_ document: Document) {
        switch document.content {
        case .scalar(let text, .bare): bare(text)
        case .scalar(let text, .text): self.text(text)
        case .list(let elements, _):
            open("[")
            for element in elements { write(element) }
            close("]")
        case .map(let entries, _):
            open("{")
            for entry in entries {
                key(entry.key)
                write(entry.value)
            }
            close("}")
        }
    }
}
