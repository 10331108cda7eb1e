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
///   - hasOrigins: Whether entries say where they come from, which costs more than all else.
/// - Returns: A map.
package func outcomeDocument(
    _ steps: [ReplayedStep],
    state: RunState?,
    printer: OutcomePrinter,
    zone: Zone,
    hasOrigins: Bool = true
) -> Document {
    var printer = printer
    var entries = [Document.Entry("steps", .list(steps.map { printer.document(of: $0, hasOrigins: hasOrigins) }))]
    if let state = state.map({ stateDocument($0, zone: zone) }), !state.entries.isEmpty {
        entries.append(Document.Entry("state", state))
    }
    return .map(entries)
}

extension OutcomePrinter {
    /// A step as a tree, with its trace.
    package mutating func document(of step: ReplayedStep, hasOrigins: Bool = true) -> Document {
        var sink = DocumentSink(hasOrigins: hasOrigins)
        print(step, showsTrace: true, to: &sink)
        return sink.document
    }
}

/// Turns taken and keys seen, sorted, without what is empty.
package func stateDocument(_ state: RunState, zone: Zone) -> Document {
    var entries: [Document.Entry] = []
    let next = sortedByBytes(state.next).filter { $0.value != 0 }
    if !next.isEmpty {
        let turns = next.map { Document.Entry($0.key, .number($0.value)) }
        entries.append(Document.Entry("next", .map(turns, .flow)))
    }
    let once = sortedByBytes(state.once).filter { !$0.value.isEmpty }
    if !once.isEmpty {
        let channels = once.map { channel in
            let keys = sortedByBytes(channel.value).map { key in
                Document.Entry(key.key, .bare(key.value.iso8601(in: zone)))
            }
            return Document.Entry(channel.key, .map(keys))
        }
        entries.append(Document.Entry("once", .map(channels)))
    }
    return .map(entries)
}

/// The entries of a dictionary by their keys' UTF-8.
func sortedByBytes<Value>(_ dictionary: [String: Value]) -> [(key: String, value: Value)] {
    dictionary.sorted { $0.key.precedesByBytes($1.key) }
}
