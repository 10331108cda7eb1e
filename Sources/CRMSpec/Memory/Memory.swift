import SpecBase
import SpecRuntime

/// What deliveries leave for later ones: keys that `once` has seen, and turns that `next()` has given.
///
/// It is the host's: a run takes it and gives it back changed. Deliveries that share a memory run one after the other. Keep it
/// with ``json`` when the host stops, and read it with ``init(json:)`` when it starts; a host that loses it takes what is
/// sent again for new.
public struct Memory: Hashable, Sendable {
    /// By the id of a channel: keys of events with the times at which they were first seen.
    public var keys: [String: [String: Moment]] {
        get { state.once.mapValues { $0.mapValues { Moment($0, zone: .utc) } } }
        set { state.once = newValue.mapValues { $0.mapValues(\.instant) } }
    }

    /// By the name of a team: the place behind the member who was given something last, counted from 0.
    public var turns: [String: Int] {
        get { state.next }
        set { state.next = newValue }
    }

    var state: RunState

    /// A memory of nothing.
    public init() {
        state = RunState()
    }

    /// Takes the content out, so that a run which changes it need not copy it.
    mutating func take() -> RunState {
        let taken = state
        state = RunState()
        return taken
    }
}
