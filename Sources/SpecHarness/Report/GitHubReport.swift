/// The report as workflow commands, which GitHub shows beside the lines they are about.
func githubReport(_ report: TestReport) -> String {
    var text = ""
    func error(_ finding: CaseFinding, title: String) {
        var properties = "file=\(propertyEscaped(finding.path))"
        if let line = finding.line { properties += ",line=\(line)" }
        properties += ",title=\(propertyEscaped(title))"
        text += "::error \(properties)::\(commandEscaped(finding.message))\n"
    }
    for result in report.results {
        for problem in result.problems { error(problem, title: result.name) }
        if result.status == .updated {
            let path = joined(result.folder, "outcome.yaml")
            error(CaseFinding(path: path, message: "updated: look at the change"), title: result.name)
        }
    }
    for finding in report.strays + report.rows.unknown { error(finding, title: "golden") }
    return text + report.closingLine + "\n"
}

/// The text of a command, on one line.
func commandEscaped(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
}

/// The value of a command's property.
func propertyEscaped(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
}

private func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
        if let escape = escapes[scalar] { escaped += escape } else { escaped.unicodeScalars.append(scalar) }
    }
    return escaped
}
