import SpecBase

/// The check as one JSON object. Lines and columns count from 1, columns in Unicode scalars; `end` is just past the text.
func jsonFindings(_ report: CheckReport) -> String {
    let whole = JSONText.object([
        ("files", .number(report.files.count)), ("errors", .number(report.count(.error))),
        ("warnings", .number(report.count(.warning))), ("facts", .number(report.count(.info))),
        ("allowed", .number(report.allowed.count)),
        (
            "findings",
            .array(
                report.findings.map {
                    json(of: $0.diagnostic, reason: $0.reason, witness: report.witnesses[$0.diagnostic])
                }
            )
        ),
    ])
    return whole.printed + "\n"
}

private func json(of diagnostic: Diagnostic, reason: String?, witness: Witness?) -> JSONText {
    let notes = diagnostic.notes.map { note in
        JSONText.object([("message", .text(note.message))] + place(note.range))
    }
    let entries: [(String, JSONText)] =
        [
            ("id", .text(diagnostic.kind.id)), ("severity", .text(diagnostic.kind.severity.rawValue)),
            ("message", .text(diagnostic.message)),
        ] + place(diagnostic.range) + [
            ("notes", .array(notes)), ("fixes", .array(diagnostic.shownFixes.map(json(of:)))),
        ]
    let allowed = reason.map { ("allowed", JSONText.object([("reason", .text($0))])) }
    return .object(entries + [allowed, witness.map { ("event", .text($0.text)) }].compactMap { $0 })
}

private func json(of fix: FixIt) -> JSONText {
    .object(
        [("summary", .text(fix.summary)), ("certainty", .text(fix.confidence.rawValue))] + place(fix.range)
            + [("replacement", .text(fix.replacement))]
    )
}

private func place(_ range: SourceRange) -> [(String, JSONText)] {
    func json(_ position: SourcePosition) -> JSONText {
        .object([("line", .number(position.line)), ("column", .number(position.column))])
    }
    return [("file", .text(range.path)), ("start", json(range.start)), ("end", json(range.end))]
}

extension Diagnostic {
    /// The fixes that a report may show: none where the text at fault is a secret, which they might repeat.
    var shownFixes: [FixIt] { kind.showsText ? fixIts : [] }
}
