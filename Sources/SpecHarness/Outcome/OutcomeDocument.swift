package import SpecBase
package import SpecIR
package import SpecRuntime

/// The whole outcome of some deliveries: `steps`, and the `state` that they leave, its times in a zone.
package func outcomeDocument(
    _ steps: [ReplayedStep],
    state: RunState?,
    program: Program,
    zone: Zone
) -> Document {
    var entries = [Document.Entry("steps", .list(steps.map { stepDocument($0, program: program) }))]
    if let state = state.map({ stateDocument($0, zone: zone) }), !state.entries.isEmpty {
        entries.append(Document.Entry("state", state))
    }
    return .map(entries)
}

/// One step of an outcome.
package func stepDocument(_ step: ReplayedStep, program: Program) -> Document {
    var entries = [Document.Entry("step", .bare(step.name))]
    switch step.outcome.result {
    case .runs(let runs):
        if !runs.isEmpty {
            entries.append(Document.Entry("runs", .list(runs.map { RunPrinter(program, $0).document })))
        }
    case .unrouted(let address):
        entries.append(Document.Entry("result", .bare("unrouted")))
        entries.append(Document.Entry("address", .text(address)))
    case .handshake:
        entries.append(Document.Entry("result", .bare("handshake")))
    case .unreadable(let why):
        entries.append(Document.Entry("result", .bare("unreadable")))
        entries.append(Document.Entry("why", .text(why)))
    }
    if let reply = step.outcome.reply { entries.append(Document.Entry("reply", replyDocument(reply))) }
    return .map(entries)
}

private func replyDocument(_ reply: Reply) -> Document {
    var entries = [Document.Entry("status", .number(reply.status))]
    if let body = reply.body { entries.append(Document.Entry("body", bodyDocument(body))) }
    return .map(entries, .flow)
}

private func bodyDocument(_ body: ReplyBody) -> Document {
    switch body {
    case .object(let entries): .map(entries.map { Document.Entry($0.key, bodyDocument($0.value)) }, .flow)
    case .array(let elements): .list(elements.map(bodyDocument), .flow)
    case .text(let text): .text(text)
    case .number(let number): .bare(number)
    case .boolean(let truth): .bare(truth ? "true" : "false")
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
    dictionary.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
}
