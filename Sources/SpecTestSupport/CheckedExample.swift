package import SpecBase

extension DiagnosticKind {
    /// Compares the examples of a kind with what is really reported.
    ///
    /// - Parameter reporting: What the files of an example are told.
    /// - Returns: One line for each difference; empty when the page of the kind tells the truth.
    package func differencesFromExamples(reporting: ([SourceFile]) -> [Diagnostic]) -> [String] {
        let rejected = MarkedSpec(rejects)
        var differences = differences(of: rejected, reporting: reporting)
        if !rejected.expectations.contains(where: { $0.id == id }) {
            differences.append("the example of \(id) does not show it")
        }
        for diagnostic in reporting(ExampleWorkspace(MarkedSpec(accepts)).files) {
            differences.append("the repair is told: \(MarkedSpec.Expectation(diagnostic))")
        }
        return differences
    }
}

/// Compares the marks of a spec with what is really reported for it and the standard catalogue.
///
/// - Returns: One line for each difference.
package func differences(
    of spec: MarkedSpec,
    reporting: ([SourceFile]) -> [Diagnostic]
) -> [String] {
    let reported = reporting(ExampleWorkspace(spec).files).map(MarkedSpec.Expectation.init).sorted()
    let missing = spec.expectations.filter { !reported.contains($0) }
    let unexpected = reported.filter { !spec.expectations.contains($0) }
    return missing.map { "not reported: \($0)" } + unexpected.map { "not expected: \($0)" }
}
