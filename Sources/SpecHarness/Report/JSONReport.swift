/// The report as one JSON object on lines of its own.
func jsonReport(_ report: TestReport) -> String {
    let cases = report.results.map { result in
        let explained = result.explained.map { [("explained", JSONText.text($0))] } ?? []
        return JSONText.object(
            [
                ("name", .text(result.name)), ("folder", .text(result.folder)), ("title", .text(result.title)),
                ("status", .text(result.status.name)), ("covers", .array(result.covers.map(JSONText.text))),
                ("tags", .array(result.tags.map(JSONText.text))), ("problems", .array(result.problems.map(json(of:)))),
            ] + explained
        )
    }
    let rows = report.rows.rows.map { row in
        JSONText.object([
            ("id", .text(row.id)), ("state", .text(row.state.rawValue)),
            ("cases", .array(row.cases.map(JSONText.text))),
        ])
    }
    let whole = JSONText.object([
        ("passed", .number(report.passed)), ("updated", .number(report.updated)), ("failed", .number(report.failed)),
        ("cases", .array(cases)), ("strays", .array((report.strays + report.rows.unknown).map(json(of:)))),
        ("rows", .array(rows)),
    ])
    return whole.printed + "\n"
}

private func json(of finding: CaseFinding) -> JSONText {
    var entries: [(String, JSONText)] = [("file", .text(finding.path))]
    if let line = finding.line { entries.append(("line", .number(line))) }
    return .object(entries + [("message", .text(finding.message))])
}

extension CaseResult.Status {
    /// How reports write it.
    var name: String {
        switch self {
        case .passed: "passed"
        case .failed: "failed"
        case .updated: "updated"
        }
    }
}
