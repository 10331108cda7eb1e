/// Everything that a run of cases has to tell.
package struct TestReport: Hashable, Sendable {
    /// In the order of the cases' names.
    package let results: [CaseResult]

    /// Files that belong to no case. Each counts as a failure.
    package let strays: [CaseFinding]

    /// Requirement rows, proven and not.
    package let rows: RowTable

    package init(results: [CaseResult], strays: [CaseFinding], rows: RowTable) {
        self.results = results
        self.strays = strays
        self.rows = rows
    }

    package var passed: Int { results.count { $0.status == .passed } }
    package var updated: Int { results.count { $0.status == .updated } }
    package var failed: Int { results.count { $0.status == .failed } + strays.count + rows.unknown.count }

    /// `N passed, N failed`.
    package var closingLine: String {
        updated == 0 ? "\(passed) passed, \(failed) failed" : "\(passed) passed, \(updated) updated, \(failed) failed"
    }

    /// Whether nothing is left to look at. Recording is not passing.
    package var isFine: Bool { failed == 0 && updated == 0 }
}

/// How a report is written.
package enum ReportFormat: String, Hashable, Sendable, CaseIterable {
    case text, json, junit, tap, github
}

/// Writes a report. Colours are for text alone.
package func printReport(_ report: TestReport, as format: ReportFormat, isColoured: Bool = false) -> String {
    switch format {
    case .text: textReport(report, isColoured: isColoured)
    case .json: jsonReport(report)
    case .junit: junitReport(report)
    case .tap: tapReport(report)
    case .github: githubReport(report)
    }
}
