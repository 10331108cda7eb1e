import SpecBase
import SpecIR
import SpecRuntime

/// The keys of `once` that a delivery met, with what they were before it and after: a month of others would bury them.
func relevantState(
    before: RunState,
    after: RunState,
    outcome: StepOutcome,
    program: Program
) -> (before: RunState, after: RunState) {
    var kept = (before: RunState(next: before.next), after: RunState(next: after.next))
    func keep(_ key: String, of channel: String) {
        if let time = before.once[channel]?[key] { kept.before.once[channel, default: [:]][key] = time }
        if let time = after.once[channel]?[key] { kept.after.once[channel, default: [:]][key] = time }
    }
    for channel in Set(before.once.keys).union(after.once.keys) {
        let (old, new) = (before.once[channel] ?? [:], after.once[channel] ?? [:])
        for key in old.keys where new[key] != old[key] { keep(key, of: channel) }
        for key in new.keys where old[key] == nil { keep(key, of: channel) }
    }
    if case .runs(let runs) = outcome.result {
        for run in runs {
            for note in run.notes {
                if case .repeated(let key) = note { keep(key, of: program.channels[run.channel.position].id) }
            }
        }
    }
    return kept
}
