package import SpecIR
import SpecRuntime

/// Prints the steps of one program's outcomes, as trees or as JSON.
package struct OutcomePrinter: Sendable {
    private let program: Program

    /// By channel; made when one first ran.
    private var printers: [RunPrinter?]

    package init(_ program: Program) {
        self.program = program
        printers = Array(repeating: nil, count: program.channels.count)
    }

    /// A step as a tree.
    package mutating func document(of step: ReplayedStep) -> Document {
        var sink = DocumentSink()
        print(step, showsTrace: true, to: &sink)
        return sink.document
    }

    /// Writes a step as a line of JSON.
    ///
    /// - Parameters:
    ///   - step: What a delivery came to.
    ///   - showsTrace: Whether the lines are written that say why.
    ///   - sink: Where the line is added.
    package mutating func write(_ step: ReplayedStep, showsTrace: Bool, to sink: inout JSONSink) {
        print(step, showsTrace: showsTrace, to: &sink)
        sink.endLine()
    }

    private mutating func print(_ step: ReplayedStep, showsTrace: Bool, to sink: inout some OutcomeSink) {
        sink.beginMap(.block)
        sink.key(OutcomeKey.step)
        sink.bare(step.name)
        switch step.outcome.result {
        case .runs(let runs):
            if !runs.isEmpty {
                sink.key(OutcomeKey.runs)
                sink.beginList(.block)
                let runs = runs.span
                for position in runs.indices {
                    printer(of: runs[position].channel).print(runs[position], showsTrace: showsTrace, to: &sink)
                }
                sink.endList()
            }
        case .unrouted(let address):
            result("unrouted", to: &sink)
            sink.key("address")
            sink.text(address)
        case .handshake: result("handshake", to: &sink)
        case .unreadable(let why):
            result("unreadable", to: &sink)
            sink.key("why")
            sink.text(why)
        }
        if let reply = step.outcome.reply { print(reply, to: &sink) }
        sink.endMap()
    }

    private mutating func printer(of channel: Index<Channel>) -> RunPrinter {
        if let known = printers[channel.position] { return known }
        let printer = RunPrinter(program, channel)
        printers[channel.position] = printer
        return printer
    }

    private func result(_ name: String, to sink: inout some OutcomeSink) {
        sink.key(OutcomeKey.result)
        sink.bare(name)
    }

    private func print(_ reply: Reply, to sink: inout some OutcomeSink) {
        sink.key(OutcomeKey.reply)
        sink.beginMap(.flow)
        sink.key(OutcomeKey.status)
        sink.number(reply.status)
        if let body = reply.body {
            sink.key("body")
            print(body, to: &sink)
        }
        sink.endMap()
    }

    private func print(_ body: ReplyBody, to sink: inout some OutcomeSink) {
        switch body {
        case .object(let entries):
            sink.beginMap(.flow)
            for entry in entries {
                sink.key(entry.key)
                print(entry.value, to: &sink)
            }
            sink.endMap()
        case .array(let elements):
            sink.beginList(.flow)
            for element in elements { print(element, to: &sink) }
            sink.endList()
        case .text(let text): sink.text(text)
        case .number(let number): sink.bare(number)
        case .boolean(let truth): sink.bare(truth ? "true" : "false")
        }
    }
}
