package import SpecIR
package import SpecRuntime

/// Prints the steps of one program's outcomes, to a tree, as JSON or as YAML.
package struct OutcomePrinter: Sendable {
    /// What outcomes are about. A class, as a printer is copied to be used.
    private final class Subject: Sendable {
        let program: Program
        let strangers: [String]

        init(_ program: Program, _ strangers: [String]) {
            self.program = program
            self.strangers = strangers
        }
    }

    private let subject: Subject

    /// By channel; made when one first ran.
    private var printers: [RunPrinter?]

    /// - Parameters:
    ///   - program: Whose outcomes are printed.
    ///   - strangers: What people are called whom no catalogue knows; their positions follow those of its own people.
    package init(_ program: Program, strangers: [String] = []) {
        subject = Subject(program, strangers)
        printers = Array(repeating: nil, count: program.channels.count)
    }

    /// Makes ready what all channels need, for a printer that is copied to be used.
    package mutating func prepare() {
        for channel in printers.indices { _ = printer(of: Index(channel)) }
    }

    /// Prints a step: its name, then its outcome.
    ///
    /// - Parameters:
    ///   - step: What a delivery came to.
    ///   - showsTrace: Whether the lines are printed that say why.
    ///   - sink: Where it is printed.
    package mutating func print(_ step: ReplayedStep, showsTrace: Bool, to sink: inout some OutcomeSink & ~Copyable) {
        sink.beginMap(.block)
        sink.key(OutcomeKey.step)
        sink.bare(step.name)
        printParts(of: step.outcome, showsTrace: showsTrace, to: &sink)
        sink.endMap()
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

    /// Writes a step as YAML, with its trace.
    package mutating func write(_ step: ReplayedStep, to sink: inout YAMLSink) {
        print(step, showsTrace: true, to: &sink)
    }

    /// Writes an outcome as JSON, with its trace.
    package mutating func write(_ outcome: StepOutcome, to sink: inout JSONSink) {
        sink.beginMap(.block)
        printParts(of: outcome, showsTrace: true, to: &sink)
        sink.endMap()
    }

    private mutating func printParts(
        of outcome: StepOutcome,
        showsTrace: Bool,
        to sink: inout some OutcomeSink & ~Copyable
    ) {
        switch outcome.result {
        case .runs(let runs):
            if !runs.isEmpty {
                sink.key(OutcomeKey.runs)
                sink.beginList(.block)
                runs.forEachPlace { run in
                    printer(of: run.pointee.channel).print(run, showsTrace: showsTrace, to: &sink)
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
        if let reply = outcome.reply { print(reply, to: &sink) }
    }

    private mutating func printer(of channel: Index<Channel>) -> RunPrinter {
        if let known = printers[channel.position] { return known }
        let printer = RunPrinter(subject.program, channel, strangers: subject.strangers)
        printers[channel.position] = printer
        return printer
    }

    private func result(_ name: String, to sink: inout some OutcomeSink & ~Copyable) {
        sink.key(OutcomeKey.result)
        sink.bare(name)
    }

    private func print(_ reply: Reply, to sink: inout some OutcomeSink & ~Copyable) {
        sink.key(OutcomeKey.reply)
        sink.beginMap(.flow)
        sink.key(OutcomeKey.status)
        sink.number(reply.status)
        if let body = reply.body {
            sink.key("body")
            body.print(to: &sink)
        }
        sink.endMap()
    }
}

extension ReplyBody {
    /// The body as JSON.
    package var json: [UInt8] {
        var sink = JSONSink()
        print(to: &sink)
        return sink.bytes
    }

    fileprivate func print(to sink: inout some OutcomeSink & ~Copyable) {
        switch self {
        case .object(let entries):
            sink.beginMap(.flow)
            for entry in entries {
                sink.key(entry.key)
                entry.value.print(to: &sink)
            }
            sink.endMap()
        case .array(let elements):
            sink.beginList(.flow)
            for element in elements { element.print(to: &sink) }
            sink.endList()
        case .text(let text): sink.text(text)
        case .number(let number): sink.bare(number)
        case .boolean(let truth): sink.bare(truth ? "true" : "false")
        }
    }
}
