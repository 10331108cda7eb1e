import SpecBase
import SpecCompiler
import SpecHarness

/// `crmspec explain [ID | --markdown]`
package struct ExplainCommand: Command, Equatable {
    package static let name = "explain"
    package static let summary = "Explain a diagnostic: why it is one, an example, its repair."
    package static let help = """
        usage: crmspec explain [ID | --markdown]

          ID          what stands in brackets after a message; without it, all are listed
          --markdown  explain all, as a Markdown page

        example:
          crmspec explain unknown-key
        """

    /// The kind to explain, or `nil` to list all.
    package var id: String?

    /// Whether to print the page of all kinds.
    package var printsPage: Bool

    package init(parsing arguments: inout ArgumentList) throws(UsageError) {
        printsPage = try arguments.takeFlag("--markdown")
        let positionals = arguments.takePositionals()
        try arguments.finish()
        guard positionals.count <= 1 else { throw UsageError("explain takes one id") }
        id = positionals.first
    }

    package func run(_ console: inout some Console) throws -> ExitStatus {
        let kinds = DiagnosticKind.catalogue + DiagnosticKind.caseCatalogue
        if printsPage {
            console.print(diagnosticsPage(kinds))
            return .success
        }
        guard let id else {
            let width = kinds.map(\.id.count).max() ?? 0
            for kind in kinds {
                let gap = String(repeating: " ", count: width - kind.id.count)
                console.print("\(kind.id)\(gap)  \(kind.severity.rawValue)\n")
            }
            return .success
        }
        guard let kind = kinds.first(where: { $0.id == id }) else {
            let nearest = kinds.map(\.id).closest(to: id).map { "; the nearest is '\($0)'" } ?? ""
            throw UsageError("there is no diagnostic '\(id)'\(nearest)")
        }
        console.print(
            """
            \(kind.id) (\(kind.severity.rawValue))

            \(kind.rationale)

            Rejected:

            \(indented(kind.rejects))
            Repaired:

            \(indented(kind.accepts))
            """
        )
        return .success
    }
}

private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
}
