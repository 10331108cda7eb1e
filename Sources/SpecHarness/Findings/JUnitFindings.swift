import SpecBase

/// The check as JUnit XML: a case of each file, which fails where the check does. No times, so that equal checks give
/// equal files.
func junitFindings(_ report: CheckReport) -> String {
    let failed = report.files.count { file in
        report.shown.contains { $0.range.path == file.path && report.isFailure($0) }
    }
    let counts = "tests=\"\(report.files.count)\" failures=\"\(failed)\""
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites \(counts)>\n  <testsuite name=\"check\" \(counts)>\n"
    for file in report.files {
        let found = report.shown.filter { $0.range.path == file.path }
        text += testCase(
            file.path,
            failures: found.filter(report.isFailure),
            others: found.filter { !report.isFailure($0) }
        )
    }
    return text + "  </testsuite>\n</testsuites>\n"
}

private func testCase(_ path: String, failures: [Diagnostic], others: [Diagnostic]) -> String {
    let head = "    <testcase classname=\"check\" name=\"\(xmlEscaped(path))\""
    guard !failures.isEmpty || !others.isEmpty else { return head + "/>\n" }
    var text = head + ">\n"
    if let first = failures.first {
        text += "      <failure message=\"\(xmlEscaped(first.message))\" type=\"\(xmlEscaped(first.kind.id))\">"
        text += xmlEscaped(withoutLines(failures)) + "</failure>\n"
    }
    if !others.isEmpty { text += "      <system-out>\(xmlEscaped(withoutLines(others)))</system-out>\n" }
    return text + "    </testcase>\n"
}

/// The diagnostics as text, the lines of the specs left out.
private func withoutLines(_ diagnostics: [Diagnostic]) -> String {
    printDiagnostics(diagnostics) { _ in nil }
}
