package import SpecBase
package import SpecRuntime

/// What `case.yaml` says.
package struct CaseDescription: Sendable {
    package let title: String

    /// Why the outcome is the right one.
    package let why: String

    /// Row ids, in their order. Spec: `covers`.
    package let covers: [String]

    /// Words to filter by. Spec: `tags`.
    package let tags: [String]

    /// Folders and files to load; empty for the workspace. Spec: `specs`.
    package let specs: [Located<String>]

    /// When the first step happens.
    package let clock: Instant

    /// Zone of the clock's offset, in which times of the outcome's state are written.
    package let zone: Zone

    /// Time between steps; a minute by default.
    package let between: TimeSpan

    /// Times of steps, by file name. Spec: `at`.
    package let at: [(step: Located<String>, time: Instant)]

    /// Steps whose CRM answers too late. Spec: `late`.
    package let late: [Located<String>]

    /// What the CRM holds before, to be read by a program's catalogues; `nil` for nothing.
    package let crm: Document?

    /// Turns taken and keys seen before. Spec: `state`.
    package let state: RunState

    /// When the step with a file name happens, at its place from 0; `nil` beyond the year 9999.
    package func time(ofStep name: String, at position: Int) -> Instant? {
        if let time = at.first(where: { $0.step.value == name })?.time { return time }
        return clock.adding(TimeSpan(seconds: between.seconds * Int64(position)))
    }
}
