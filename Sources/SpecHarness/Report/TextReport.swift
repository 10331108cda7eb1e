/// The report for people: what failed and how, the rows, the closing line.
func textReport(_ report: TestReport, isColoured: Bool) -> String {
    let paint = Paint(isColoured: isColoured)
    var text = ""
    for result in report.results where result.explained != nil {
        text += "# \(result.name)\n\(result.explained ?? "")\n"
    }
    for result in report.results {
        switch result.status {
        case .passed: continue
        case .updated: text += paint.yellow("updated") + " \(result.name)\n"
        case .failed:
            text += paint.red("failed") + " \(result.name)\(result.title.isEmpty ? "" : ": \(result.title)")\n"
        }
        for finding in result.findings { text += "  \(finding.placed)\n" }
        for difference in result.differences { text += "  \(difference.message)\n" }
    }
    for finding in report.strays + report.rows.unknown { text += paint.red("failed") + " \(finding.placed)\n" }
    text += rowText(report.rows, paint)
    let closing = report.closingLine
    return text + (report.isFine ? paint.green(closing) : paint.red(closing)) + "\n"
}

private func rowText(_ table: RowTable, _ paint: Paint) -> String {
    guard !table.rows.isEmpty else { return "" }
    let width = table.rows.map(\.id.count).max() ?? 0
    var text = ""
    for row in table.rows {
        let id = row.id + String(repeating: " ", count: width - row.id.count)
        let state =
            row.state.rawValue
            + String(repeating: " ", count: row.state == .uncovered ? 0 : 11 - row.state.rawValue.count)
        let more = row.cases.count > 2 ? " and \(row.cases.count - 2) more" : ""
        let cases = row.cases.isEmpty ? "" : "  " + row.cases.prefix(2).joined(separator: ", ") + more
        text += "  \(id)  \(row.state == .failing ? paint.red(state) : state)\(cases)\n"
    }
    let counts = [RowTable.State.proven, .failing, .uncovered].map { state in
        "\(table.rows.count { $0.state == state }) \(state.rawValue)"
    }
    return "rows: " + counts.joined(separator: ", ") + "\n" + text
}

extension CaseFinding {
    /// `path:line: message`, which editors and terminals turn into a link.
    package var placed: String {
        "\(path)\(line.map { ":\($0)" } ?? ""): \(message)"
    }
}

/// Terminal colours, or none.
private struct Paint {
    let isColoured: Bool

    func red(_ text: String) -> String { paint(text, 31) }
    func green(_ text: String) -> String { paint(text, 32) }
    func yellow(_ text: String) -> String { paint(text, 33) }

    private func paint(_ text: String, _ code: Int) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
