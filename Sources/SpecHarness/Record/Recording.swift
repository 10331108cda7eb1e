package import SpecBase
package import SpecIR
import SpecOutcome
package import SpecRuntime

/// One delivery with all that a replay needs, and all that a person wants to read of it.
package struct Recording: Sendable {
    package let program: Program
    package let delivery: Delivery

    /// The file of the step, such as `01-order.http`, with what arrived, verbatim.
    package let step: (name: String, bytes: [UInt8])

    /// What the program was compiled from; empty for what a case is compiled from anyway.
    package let specs: [String]

    /// In which the clock is written.
    package let zone: Zone

    /// What the CRM held and the state, before.
    package let before: (crm: MemoryCRM, state: RunState)
    package let read: ReadRecords

    /// With its trace.
    package let outcome: StepOutcome

    /// The state after.
    package let after: RunState

    package init(
        program: Program,
        delivery: Delivery,
        step: (name: String, bytes: [UInt8]),
        specs: [String],
        zone: Zone,
        before: (crm: MemoryCRM, state: RunState),
        read: ReadRecords,
        outcome: StepOutcome,
        after: RunState
    ) {
        self.program = program
        self.delivery = delivery
        self.step = step
        self.specs = specs
        self.zone = zone
        self.before = before
        self.read = read
        self.outcome = outcome
        self.after = after
    }

    /// `TIME-ADDRESS-DIGEST`: the time in UTC, the start of the SHA-256 of what arrived.
    package var name: String {
        let time = delivery.receivedAt.iso8601(in: .utc).replacing("-", with: "").replacing(":", with: "")
        let digest = SHA256.hexDigest(step.bytes).prefix(8)
        return "\(time.prefix { $0 != "+" })Z-\(fileWord(address, else: "root"))-\(digest)"
    }

    /// The files of the folder, in the order of their names.
    package var files: [(name: String, bytes: [UInt8])] {
        let state = relevantState(before: before.state, after: after, outcome: outcome, program: program)
        let replayed = ReplayedStep(name: step.name, outcome: outcome)
        let traced = outcomeDocument([replayed], state: state.after, printer: OutcomePrinter(program), zone: zone)
        var files = [
            step,
            ("case.yaml", Array(description(state: state.before).utf8)),
            ("outcome.yaml", Array(printDocument(withoutTrace(traced)).utf8)),
            ("recorded/trace.yaml", Array(printDocument(traced, showsOrigins: true).utf8)),
        ]
        if let payload { files.append(("recorded/payload.json", Array(payload.utf8))) }
        return files.sorted { $0.0.precedesByBytes($1.0) }
    }

    private func description(state: RunState) -> String {
        var entries = [Document.Entry("title", .text("\(address), \(results.joined(separator: ", "))"))]
        // Nobody has said yet why the outcome is right. The case fails until somebody does.
        entries.append(Document.Entry("why", .text("")))
        if !specs.isEmpty { entries.append(Document.Entry("specs", .list(specs.map { .text($0) }, .flow))) }
        entries.append(Document.Entry("clock", .bare(delivery.receivedAt.iso8601(in: zone))))
        let crm = read.document(of: before.crm)
        if !crm.entries.isEmpty { entries.append(Document.Entry("crm", crm)) }
        let state = stateDocument(state, zone: zone)
        if !state.entries.isEmpty { entries.append(Document.Entry("state", state)) }
        return printDocument(.map(entries))
    }

    private var address: String { delivery.isMail ? "mail" : delivery.address }

    /// How the runs ended, each word once.
    private var results: [String] {
        switch outcome.result {
        case .runs(let runs):
            var words: [String] = []
            for run in runs where !words.contains(run.result.name) { words.append(run.result.name) }
            return words.isEmpty ? ["no event"] : words
        case .unrouted: return ["unrouted"]
        case .handshake: return ["handshake"]
        case .unreadable: return ["unreadable"]
        }
    }

    /// What was decoded; `nil` for what does not decode and for test calls.
    private var events: [PayloadTree]? {
        if delivery.isMail { return (try? decodeMail(delivery.body)).map { [mailPayload(of: $0, text: $0.body.text)] } }
        let decoded = decodeDelivery(
            method: delivery.method,
            query: delivery.query,
            headers: delivery.headers,
            body: delivery.body
        )
        return if case .events(let events) = decoded { events } else { nil }
    }

    /// What was decoded, as JSON; several events as a list of them.
    private var payload: String? {
        guard let events else { return nil }
        let texts = events.map { indentedJSON($0, $0.root) }
        return (texts.count == 1 ? texts[0] : "[" + texts.joined(separator: ",\n") + "]") + "\n"
    }
}

/// An outcome without the lines that say why; they depend on the wording of the runtime, which no case is about.
package func withoutTrace(_ outcome: Document) -> Document {
    switch outcome.content {
    case .scalar: outcome
    case .list(let elements, let layout): .list(elements.map(withoutTrace), layout)
    case .map(let entries, let layout):
        .map(
            entries.filter { $0.key != "trace" || $0.value.elements.isEmpty }.map { entry in
                guard ["steps", "runs"].contains(entry.key) else { return entry }
                return Document.Entry(entry.key, withoutTrace(entry.value), origin: entry.origin)
            },
            layout
        )
    }
}

/// A text as a part of a file's name: letters, digits, `.`, `_` and `-` of ASCII stay.
package func fileWord(_ text: String, else empty: String) -> String {
    var word = ""
    for byte in text.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: word.unicodeScalars.append(Unicode.Scalar(byte))
        default: if word.utf8.last != 0x2D { word += "-" }
        }
    }
    while word.utf8.first == 0x2D || word.utf8.first == 0x2E { word.removeFirst() }
    while word.utf8.last == 0x2D || word.utf8.last == 0x2E { word.removeLast() }
    let short = String(word.prefix(60))
    return short.isEmpty ? empty : short
}
