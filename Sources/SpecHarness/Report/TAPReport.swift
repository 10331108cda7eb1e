/// The report in TAP 14: a point a case, what is wrong as its YAML block.
func tapReport(_ report: TestReport) -> String {
    let strays = report.strays + report.rows.unknown
    var text = "TAP version 14\n1..\(report.results.count + strays.count)\n"
    var number = 0
    func point(_ name: String, isFine: Bool, _ problems: [CaseFinding]) {
        number += 1
        text += "\(isFine ? "ok" : "not ok") \(number) - \(tapEscaped(name))\n"
        guard !isFine else { return }
        let texts = problems.map { Document.text($0.placed) }
        let block = printDocument(.map([Document.Entry("problems", .list(texts))]))
        text += "  ---\n" + lines(of: block).map { "  \($0)\n" }.joined() + "  ...\n"
    }
    for result in report.results {
        let note = CaseFinding(path: joined(result.folder, "outcome.yaml"), message: "updated: look at the change")
        point(
            result.name,
            isFine: result.status == .passed,
            (result.status == .updated ? [note] : []) + result.problems
        )
    }
    for finding in strays { point(finding.path, isFine: false, [finding]) }
    return text + "# \(report.closingLine)\n"
}

/// A description: `#` would start a directive, `\` escapes.
func tapEscaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "#": escaped += "\\#"
        case "\\": escaped += "\\\\"
        case _ where scalar.properties.generalCategory == .control: escaped += " "
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}
