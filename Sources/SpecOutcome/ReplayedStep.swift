package import SpecRuntime

/// One delivery with what it came to.
package struct ReplayedStep: Hashable, Sendable {
    /// What outcomes call it: a step's file name, or a line's number.
    package let name: String
    package let outcome: StepOutcome

    package init(name: String, outcome: StepOutcome) {
        self.name = name
        self.outcome = outcome
    }
}
