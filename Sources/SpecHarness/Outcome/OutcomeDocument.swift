package import SpecBase
package import SpecOutcome
package import SpecRuntime

/// The whole outcome of some deliveries: `steps`, and the `state` that they leave.
///
/// - Parameters:
///   - steps: What the deliveries came to.
///   - state: What they left; `nil` to leave it out.
///   - printer: That of the program which ran.
///   - zone: In which the times of the state are shown.
/// - Returns: A map, whose entries say where they come from.
package func outcomeDocument(
    _ steps: [ReplayedStep],
    state: RunState?,
    printer: OutcomePrinter,
    zone: Zone
) -> Document {
    var printer = printer
    var sink = DocumentSink()
    printOutcome(state, zone: zone, to: &sink) { sink in
        for step in steps { printer.print(step, showsTrace: true, to: &sink) }
    }
    return sink.document
}

/// The same as a file has it.
func writeOutcome(
    _ steps: [ReplayedStep],
    state: RunState,
    printer: OutcomePrinter,
    zone: Zone,
    to sink: inout YAMLSink
) {
    var printer = printer
    printOutcome(state, zone: zone, to: &sink) { sink in
        for step in steps { printer.write(step, to: &sink) }
    }
}

/// Prints steps, by what is told to, and the state that they left.
private func printOutcome<Sink: OutcomeSink & ~Copyable>(
    _ state: RunState?,
    zone: Zone,
    to sink: inout Sink,
    steps: (inout Sink) -> Void
) {
    sink.beginMap(.block)
    sink.key("steps")
    sink.beginList(.block)
    steps(&sink)
    sink.endList()
    if let state, !state.isEmpty {
        sink.key("state")
        printState(state, zone: zone, to: &sink)
    }
    sink.endMap()
}

extension OutcomePrinter {
    /// A step as a tree, with its trace.
    package mutating func document(of step: ReplayedStep) -> Document {
        var sink = DocumentSink()
        print(step, showsTrace: true, to: &sink)
        return sink.document
    }
}

/// Turns taken and keys seen, sorted, without what is empty.
package func stateDocument(_ state: RunState, zone: Zone) -> Document {
    var sink = DocumentSink()
    printState(state, zone: zone, to: &sink)
    return sink.document
}

private func printState(_ state: RunState, zone: Zone, to sink: inout some OutcomeSink & ~Copyable) {
    sink.beginMap(.block)
    let next = sortedByBytes(state.next).filter { $0.value != 0 }
    if !next.isEmpty {
        sink.key("next")
        sink.beginMap(.flow)
        for turn in next {
            sink.key(turn.key)
            sink.number(turn.value)
        }
        sink.endMap()
    }
    let once = sortedByBytes(state.once).filter { !$0.value.isEmpty }
    if !once.isEmpty {
        sink.key("once")
        sink.beginMap(.block)
        for channel in once {
            sink.key(channel.key)
            sink.beginMap(.block)
            for key in sortedByBytes(channel.value) {
                sink.key(key.key)
                sink.bare(key.value.iso8601(in: zone))
            }
            sink.endMap()
        }
        sink.endMap()
    }
    sink.endMap()
}

extension RunState {
    /// Whether nothing of it is printed.
    fileprivate var isEmpty: Bool { next.values.allSatisfy { $0 == 0 } && once.values.allSatisfy(\.isEmpty) }
}

/// The entries of a dictionary by their keys' UTF-8.
func sortedByBytes<Value>(_ dictionary: [String: Value]) -> [(key: String, value: Value)] {
    dictionary.sorted { $0.key.precedesByBytes($1.key) }
}
