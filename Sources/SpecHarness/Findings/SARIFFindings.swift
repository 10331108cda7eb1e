import SpecBase
import SpecCompiler

/// The check as SARIF 2.1.0, which code scanning services read. Columns count Unicode scalars.
func sarifFindings(_ report: CheckReport) -> String {
    let findings = report.findings
    var kinds: [DiagnosticKind] = []
    for finding in findings where !kinds.contains(finding.diagnostic.kind) { kinds.append(finding.diagnostic.kind) }
    kinds.sort { $0.id.precedesByBytes($1.id) }
    let driver = JSONText.object([
        ("name", .text("crmspec")), ("semanticVersion", .text(compilerVersion)), ("rules", .array(kinds.map(rule))),
    ])
    let run = JSONText.object([
        ("tool", .object([("driver", driver)])), ("columnKind", .text("unicodeCodePoints")),
        ("artifacts", .array(report.files.map { .object([("location", location($0.path))]) })),
        (
            "results",
            .array(
                findings.map { finding in
                    result(
                        finding.diagnostic,
                        reason: finding.reason,
                        rule: kinds.firstIndex(of: finding.diagnostic.kind)
                    )
                }
            )
        ),
    ])
    let whole = JSONText.object([
        ("$schema", .text("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .text("2.1.0")),
        ("runs", .array([run])),
    ])
    return whole.printed + "\n"
}

private func rule(_ kind: DiagnosticKind) -> JSONText {
    let text = "\(kind.rationale)\n\nRejected:\n\n\(kind.rejects)\n\nRepaired:\n\n\(kind.accepts)\n"
    let markdown = """
        \(kind.rationale)

        ```yaml
        \(kind.rejects)
        ```

        Repaired:

        ```yaml
        \(kind.accepts)
        ```

        """
    return .object([
        ("id", .text(kind.id)), ("shortDescription", message(kind.id.split(separator: "-").joined(separator: " "))),
        ("fullDescription", message(kind.rationale)),
        ("help", .object([("text", .text(text)), ("markdown", .text(markdown))])),
        ("defaultConfiguration", .object([("level", .text(level(kind.severity)))])),
    ])
}

private func result(_ diagnostic: Diagnostic, reason: String?, rule: Int?) -> JSONText {
    var entries: [(String, JSONText)] = [("ruleId", .text(diagnostic.kind.id))]
    if let rule { entries.append(("ruleIndex", .number(rule))) }
    entries += [
        ("level", .text(level(diagnostic.kind.severity))), ("message", message(diagnostic.message)),
        ("locations", .array([.object([("physicalLocation", physical(diagnostic.range))])])),
    ]
    if !diagnostic.notes.isEmpty {
        let notes = diagnostic.notes.enumerated().map { position, note in
            JSONText.object([
                ("id", .number(position)), ("physicalLocation", physical(note.range)),
                ("message", message(note.message)),
            ])
        }
        entries.append(("relatedLocations", .array(notes)))
    }
    if !diagnostic.shownFixes.isEmpty { entries.append(("fixes", .array(diagnostic.shownFixes.map(fix)))) }
    if let reason {
        var suppression: [(String, JSONText)] = [("kind", .text("inSource"))]
        if !reason.isEmpty { suppression.append(("justification", .text(reason))) }
        entries.append(("suppressions", .array([.object(suppression)])))
    }
    return .object(entries)
}

private func fix(_ fix: FixIt) -> JSONText {
    let replacement = JSONText.object([
        ("deletedRegion", region(fix.range)), ("insertedContent", .object([("text", .text(fix.replacement))])),
    ])
    let change = JSONText.object([
        ("artifactLocation", location(fix.range.path)), ("replacements", .array([replacement])),
    ])
    return .object([("description", message(fix.summary)), ("artifactChanges", .array([change]))])
}

private func physical(_ range: SourceRange) -> JSONText {
    .object([("artifactLocation", location(range.path)), ("region", region(range))])
}

private func region(_ range: SourceRange) -> JSONText {
    .object([
        ("startLine", .number(range.start.line)), ("startColumn", .number(range.start.column)),
        ("endLine", .number(range.end.line)), ("endColumn", .number(range.end.column)),
    ])
}

private func location(_ path: String) -> JSONText {
    .object([("uri", .text(fileReference(path)))])
}

private func message(_ text: String) -> JSONText { .object([("text", .text(text))]) }

private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
}

/// A path as a URI reference: absolute paths as `file` URIs, relative ones as they are, with all but safe letters encoded.
func fileReference(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: bytes.append(byte)
        default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    let encoded = String(decoding: bytes, as: UTF8.self)
    return path.hasPrefix("/") ? "file://\(encoded)" : encoded
}
