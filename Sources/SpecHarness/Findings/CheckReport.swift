package import SpecBase
package import SpecCompiler

/// Everything that a check of specs has to tell.
package struct CheckReport: Sendable {
    /// The files that were compiled, in the order of the command line.
    package let files: [SourceFile]

    /// What is worth telling, in reading order.
    package let shown: [Diagnostic]

    /// What comments allow, in reading order.
    package let allowed: [AllowedDiagnostic]

    /// Whether a warning fails the check.
    package let deniesWarnings: Bool

    /// Events that were seen to do what a diagnostic warns of.
    package let witnesses: [Diagnostic: Witness]

    package init(
        files: [SourceFile],
        shown: [Diagnostic],
        allowed: [AllowedDiagnostic],
        deniesWarnings: Bool,
        witnesses: [Diagnostic: Witness] = [:]
    ) {
        self.files = files
        self.shown = shown
        self.allowed = allowed
        self.deniesWarnings = deniesWarnings
        self.witnesses = witnesses
    }

    /// How many of what is shown have a severity.
    package func count(_ severity: Severity) -> Int { shown.count { $0.kind.severity == severity } }

    /// Whether a diagnostic fails the check.
    func isFailure(_ diagnostic: Diagnostic) -> Bool {
        switch diagnostic.kind.severity {
        case .error: true
        case .warning: deniesWarnings
        case .info: false
        }
    }

    /// Whether nothing fails the check.
    package var isFine: Bool { !shown.contains(where: isFailure) }

    /// `2 files, 0 errors, 1 warning`, and facts and allowed findings where there are some.
    package var closingLine: String {
        func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
        var parts = [
            counted(files.count, "file"), counted(count(.error), "error"), counted(count(.warning), "warning"),
        ]
        if count(.info) > 0 { parts.append(counted(count(.info), "fact")) }
        if !allowed.isEmpty { parts.append("\(allowed.count) allowed") }
        return parts.joined(separator: ", ")
    }

    /// Shown and allowed ones in reading order, each with the reason for which it is allowed.
    var findings: [(diagnostic: Diagnostic, reason: String?)] {
        let all = shown.map { ($0, String?.none) } + allowed.map { ($0.diagnostic, .some($0.reason)) }
        return all.enumerated().sorted { lhs, rhs in
            let (left, right) = (lhs.element.0.range, rhs.element.0.range)
            if !left.path.utf8.elementsEqual(right.path.utf8) {
                return left.path.precedesByBytes(right.path)
            }
            return (left.start, left.end, lhs.offset) < (right.start, right.end, rhs.offset)
        }.map { ($0.element.0, $0.element.1) }
    }
}

/// How a check is written.
package enum CheckFormat: String, Hashable, Sendable, CaseIterable {
    case text, json, sarif, github, junit
}

/// Writes a check. Only the text ends with a line for people; the others are for tools alone.
package func printCheck(_ report: CheckReport, as format: CheckFormat) -> String {
    switch format {
    case .text: textFindings(report)
    case .json: jsonFindings(report)
    case .sarif: sarifFindings(report)
    case .github: githubFindings(report)
    case .junit: junitFindings(report)
    }
}

private func textFindings(_ report: CheckReport) -> String {
    let byPath = Dictionary(report.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let findings = printDiagnostics(report.shown, remark: { report.witnesses[$0]?.text ?? "" }) { byPath[$0] }
    return findings + report.closingLine + "\n"
}
