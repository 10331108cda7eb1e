import SpecBase

/// What a part of an outcome is: how its elements are aligned, and which keys it can have.
enum OutcomePart {
    case root, steps, step, runs, run, commands, command, notes, fields, change, reply, state, other

    /// The part under a key.
    func part(under key: String) -> OutcomePart {
        switch (self, key) {
        case (.root, "steps"): .steps
        case (.root, "state"): .state
        case (.step, "runs"): .runs
        case (.step, "reply"): .reply
        case (.run, "commands"): .commands
        case (.run, "notes"): .notes
        case (.command, "fields"): .fields
        case (.fields, _): .change
        default: .other
        }
    }

    /// What the elements of a list are, or `nil` where a list is compared as a whole.
    var element: OutcomePart? {
        switch self {
        case .steps: .step
        case .runs: .run
        case .commands: .command
        case .notes: .other
        default: nil
        }
    }

    /// The keys that it can have, or `nil` for names of the spec's own.
    var keys: [String]? {
        switch self {
        case .root: ["steps", "state"]
        case .step: ["step", "runs", "result", "address", "why", "reply"]
        case .run: ["event", "channel", "result", "records", "commands", "notes"]
        case .command: ["create", "update", "record", "template", "about", "by", "fields"]
        case .reply: ["status", "body"]
        case .state: ["next", "once"]
        default: nil
        }
    }

    /// Whether the key says nothing in a path that what stands below it does not say.
    func isSilent(_ key: String) -> Bool {
        switch (self, key) {
        case (.root, "steps"), (.step, "runs"), (.run, "commands"), (.run, "records"), (.command, "fields"): true
        default: false
        }
    }

    /// What an element of a list goes by, to align it and to name it.
    func name(of element: Document) -> String {
        switch self {
        case .steps: return element["step"]?.scalar ?? "?"
        case .runs:
            let channel = element["channel"]?.scalar ?? "?"
            let event = element["event"]?.scalar ?? "1"
            return event == "1" ? channel : "\(channel), event \(event)"
        case .commands:
            if let target = element["update"]?.scalar { return target }
            let record = element["record"]?.scalar ?? element["create"]?.scalar ?? "?"
            return "new \(record)" + (element["by"]?.scalar.map { " by \($0)" } ?? "")
        case .notes: return "note " + (element.entries.first?.key ?? "?")
        default: return ""
        }
    }
}
