/// The report as JUnit XML: a suite of all cases, without times, so that equal runs give equal files.
func junitReport(_ report: TestReport) -> String {
    let strays = report.strays + report.rows.unknown
    let count = report.results.count + strays.count
    let failures = report.failed + report.updated
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites tests=\"\(count)\" failures=\"\(failures)\">\n"
    text += "  <testsuite name=\"golden\" tests=\"\(count)\" failures=\"\(failures)\">\n"
    for result in report.results {
        let problems = result.problems.map(\.placed)
        let failure = result.status == .updated ? ["updated: look at the change"] + problems : problems
        text += testCase(result.name, failure: result.status == .passed ? nil : failure)
    }
    for finding in strays { text += testCase(finding.path, failure: [finding.placed]) }
    return text + "  </testsuite>\n</testsuites>\n"
}

private func testCase(_ name: String, failure lines: [String]?) -> String {
    let head = "    <testcase classname=\"golden\" name=\"\(xmlEscaped(name))\""
    guard let lines else { return head + "/>\n" }
    let summary = xmlEscaped(lines.first ?? "failed")
    let body = xmlEscaped(lines.joined(separator: "\n"))
    return head + ">\n      <failure message=\"\(summary)\">\(body)</failure>\n    </testcase>\n"
}

/// Text for XML 1.0, in an attribute or between tags. What XML cannot hold becomes U+FFFD.
func xmlEscaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x26: escaped += "&amp;"
        case 0x3C: escaped += "&lt;"
        case 0x3E: escaped += "&gt;"
        case 0x22: escaped += "&quot;"
        case 0x27: escaped += "&apos;"
        case 0x09, 0x0A, 0x0D: escaped += "&#\(scalar.value);"
        case 0x00..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: escaped += "\u{FFFD}"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}
