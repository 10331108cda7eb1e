import SpecRuntime

extension Outcome {
    /// The outcome as JSON on one line: what `crmspec run` prints for a delivery, without the name of its step.
    public var json: [UInt8] {
        var line = JSONLine()
        line.open("{")
        switch result {
        case .runs(let runs):
            if !runs.isEmpty { line.list("runs", runs) { line, run in run.write(to: &line) } }
        case .unrouted(let address):
            line.pair("result", "unrouted")
            line.pair("address", address)
        case .handshake: line.pair("result", "handshake")
        case .unreadable(let why):
            line.pair("result", "unreadable")
            line.pair("why", why)
        }
        if let reply {
            line.key("reply")
            line.open("{")
            line.key("status")
            line.bare(String(reply.status))
            if !reply.body.isEmpty {
                line.key("body")
                line.raw(reply.body)
            }
            line.close("}")
        }
        line.close("}")
        return line.bytes
    }
}

extension ChannelRun {
    fileprivate func write(to line: inout JSONLine) {
        line.open("{")
        line.key("event")
        line.bare(String(event))
        line.key("channel")
        line.bare(channel)
        line.pair("result", ending.rawValue)
        if !records.isEmpty {
            line.key("records")
            line.open("{")
            for record in records { line.pair(record.name, record.text) }
            line.close("}")
        }
        if !commands.isEmpty { line.list("commands", commands) { line, command in command.write(to: &line) } }
        if !notes.isEmpty { line.list("notes", notes) { line, note in note.write(to: &line) } }
        if !explanations.isEmpty {
            line.list("trace", explanations) { line, explanation in
                line.open("{")
                line.pair(explanation.subject, explanation.finding)
                line.close("}")
            }
        }
        line.close("}")
    }
}

extension RecordResult {
    fileprivate var text: String {
        switch fate {
        case .kept, .unchanged, .updated: "\(fate.rawValue) \(entity) \(id ?? "")"
        case .created: entity == name ? "created" : "created \(entity)"
        case .absent: "absent"
        }
    }
}

extension RunNote {
    fileprivate func write(to line: inout JSONLine) {
        line.open("{")
        switch self {
        case .notAccepted(let condition): line.pair("not-accepted", condition)
        case .ignored(let reason): line.pair("ignored", reason)
        case .repeated(let key): line.pair("repeated", key)
        case .remark(let words): line.pair("remark", words)
        case .missing(let input, let reason):
            line.group("missing") { line in
                line.pair("input", input)
                line.pair("reason", reason)
            }
        case .invalid(let input, let path, let found, let why):
            line.group("invalid") { line in
                line.pair("input", input)
                line.pair("path", path)
                line.pair("found", found)
                line.pair("why", why)
            }
        case .severalMatched(let record, let way, let found, let took):
            line.group("several-matched") { line in
                line.pair("record", record)
                line.pair("way", way)
                line.list("found", found) { line, id in line.bare(id) }
                line.list("took", took) { line, id in line.bare(id) }
            }
        case .conflict(let record, let way, let found, let withheld):
            line.group("conflict") { line in
                line.pair("record", record)
                line.pair("way", way)
                line.list("found", found) { line, id in line.bare(id) }
                line.list("withheld", withheld) { line, field in line.bare(field) }
            }
        }
        line.close("}")
    }
}
