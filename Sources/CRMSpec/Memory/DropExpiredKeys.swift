import SpecBase
import SpecIR
import SpecRuntime

extension Artifact {
    /// Drops keys of its channels whose time is over. What runs come to does not change by it.
    ///
    /// A run drops only keys that it meets: a host that never calls this keeps every key. Keys of channels that the artifact
    /// does not have stay.
    ///
    /// - Parameters:
    ///   - memory: What is to become smaller.
    ///   - now: The time at which it is asked; no later run may be of an earlier time.
    public func dropExpiredKeys(from memory: inout Memory, at now: Moment) {
        var state = memory.take()
        for channel in program.channels {
            guard let once = channel.once, let keys = state.once[channel.id] else { continue }
            let living = keys.filter { key in
                key.value.adding(once.within).map { now.instant < $0 } ?? true
            }
            state.once[channel.id] = living.isEmpty ? nil : living
        }
        memory.state = state
    }
}
