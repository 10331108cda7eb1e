import SpecBase

/// The check as workflow commands, which GitHub shows beside the lines they are about.
func githubFindings(_ report: CheckReport) -> String {
    report.shown.map { command(of: $0, isFailure: report.isFailure($0)) }.joined()
}

private func command(of diagnostic: Diagnostic, isFailure: Bool) -> String {
    let range = diagnostic.range
    var properties = "file=\(propertyEscaped(range.path)),line=\(range.start.line)"
    // Columns are for ranges within one line; elsewhere GitHub refuses them.
    if range.start.line == range.end.line {
        properties += ",col=\(range.start.column),endLine=\(range.end.line),endColumn=\(range.end.column)"
    } else {
        properties += ",endLine=\(range.end.line)"
    }
    properties += ",title=\(propertyEscaped(diagnostic.kind.id))"
    let notes = diagnostic.notes.map { "\n\($0.range.place): \($0.message)" }.joined()
    return "::\(word(diagnostic, isFailure)) \(properties)::\(commandEscaped(diagnostic.message + notes))\n"
}

private func word(_ diagnostic: Diagnostic, _ isFailure: Bool) -> String {
    if isFailure { return "error" }
    return diagnostic.kind.severity == .info ? "notice" : "warning"
}
