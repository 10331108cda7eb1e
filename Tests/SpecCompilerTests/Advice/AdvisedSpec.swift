import SpecBase
import SpecCompiler
import SpecTestSupport

/// Specs of the advice's tests: a channel's rest, with marks, and which kinds are looked at.
enum AdvisedSpec {
    /// A channel up to its source, with a delivery key, so that repeats are no matter.
    static func channel(_ rest: String) -> String {
        """
        crmspec: 1
        channel: orders
        crm: bitrix24
        source: { webhook: orders }
        once: event.digest

        """ + rest
    }

    /// Compares the marks with what is told, leaving out kinds that the piece of a spec is not about.
    ///
    /// - Parameters:
    ///   - text: The spec, with marks.
    ///   - kinds: What it is about.
    /// - Returns: One line for each difference.
    static func differences(_ text: String, about kinds: [DiagnosticKind]) -> [String] {
        SpecTestSupport.differences(of: MarkedSpec(text)) { files in
            compile(files).diagnostics.filter { kinds.contains($0.kind) || $0.kind.severity == .error }
        }
    }
}
