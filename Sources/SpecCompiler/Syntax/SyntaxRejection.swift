package import SpecBase

/// Carries the one diagnostic that ends the parse of an expression or a path.
package struct SyntaxRejection: Error {
    package let diagnostic: Diagnostic

    init(_ kind: DiagnosticKind, _ message: String, at range: SourceRange, fixIts: [FixIt] = []) {
        diagnostic = Diagnostic(kind, message, at: range, fixIts: fixIts)
    }

    /// A mistake that is repaired by writing something else in its place.
    init(_ kind: DiagnosticKind, _ message: String, at range: SourceRange, writing replacement: String) {
        self.init(
            kind,
            message,
            at: range,
            fixIts: [FixIt("write '\(replacement)'", replacing: range, with: replacement, confidence: .likely)]
        )
    }
}
