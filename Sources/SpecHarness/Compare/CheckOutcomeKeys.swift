import SpecBase

/// What `outcome.yaml` says under keys that outcomes do not have: misspelt, it would be compared with nothing.
///
/// - Parameters:
///   - expected: The outcome that a case expects.
///   - path: The file that it was read from.
/// - Returns: A finding for each such key, in the order of the file.
package func unknownOutcomeKeys(in expected: Document, of path: String) -> [CaseFinding] {
    var findings: [CaseFinding] = []
    check(expected, .root, path, &findings)
    return findings
}

private func check(_ document: Document, _ part: OutcomePart, _ path: String, _ findings: inout [CaseFinding]) {
    if let element = part.element {
        for inner in document.elements { check(inner, element, path, &findings) }
    }
    for entry in document.entries {
        if let keys = part.keys, !keys.contains(entry.key) {
            let nearest = keys.closest(to: entry.key).map { "the nearest is '\($0)'" }
            let known = "its keys are " + keys.map { "'\($0)'" }.joined(separator: ", ")
            let message = "an outcome has no key '\(shortened(entry.key))' here; \(nearest ?? known)"
            findings.append(CaseFinding(path: path, line: entry.range?.start.line, message: message))
        } else {
            check(entry.value, part.part(under: entry.key), path, &findings)
        }
    }
}
