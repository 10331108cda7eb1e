package import SpecBase

/// A Markdown page that explains diagnostics: `specs/diagnostics.md`.
package func diagnosticsPage(_ kinds: [DiagnosticKind]) -> String {
    let sorted = kinds.sorted { $0.id.precedesByBytes($1.id) }
    let head = """
        # Diagnostics

        Every mistake that crmspec tells, why it is one, the smallest spec that has it, and its repair. Made by
        `tools/crmspec explain --markdown`; not written by hand.

        """
    return head + sorted.map(section).joined()
}

private func section(_ kind: DiagnosticKind) -> String {
    """

    ## \(kind.id)

    \(kind.severity.title). \(kind.rationale)

    ```yaml
    \(trimmedEnd(kind.rejects))
    ```

    Repaired:

    ```yaml
    \(trimmedEnd(kind.accepts))
    ```

    """
}

private func trimmedEnd(_ text: String) -> String {
    var text = text
    while text.hasSuffix("\n") { text.removeLast() }
    return text
}

extension Severity {
    /// The severity at the beginning of a sentence.
    fileprivate var title: String {
        switch self {
        case .error: "Error"
        case .warning: "Warning"
        case .info: "Fact"
        }
    }
}
