import SpecBase

/// A diagnostic that holds because a situation can come about.
struct Suspicion: Sendable {
    let diagnostic: Diagnostic
    /// The situation: the values of the variables that matter, by the prover's table of atoms.
    let witness: Witness
}
