import SpecIR
package import SpecRuntime

extension RunResult {
    /// How outcomes write it.
    package var name: String {
        switch self {
        case .done: "done"
        case .repeated: "repeated"
        case .ignored: "ignored"
        case .skipped: "skipped"
        case .rejected: "rejected"
        case .stopped: "stopped"
        case .paused: "paused"
        }
    }
}

extension MissingReason {
    /// How outcomes write it.
    var name: String {
        switch self {
        case .absent: "absent"
        case .empty: "empty"
        case .invalid: "invalid"
        }
    }
}

extension ActionKind {
    /// How outcomes write it.
    var name: String {
        switch self {
        case .task: "task"
        case .activity: "activity"
        case .comment: "comment"
        }
    }
}

extension ActionPart.Key {
    /// How outcomes write it.
    var outcomeKey: OutcomeKey {
        switch self {
        case .title: .title
        case .text: .text
        case .responsible: .responsible
        case .due: .due
        case .done: .done
        }
    }
}
