import SpecBase

/// Reports what looks like a secret anywhere in a file, comments included.
///
/// - Parameters:
///   - lines: The lines of a file.
///   - path: The file's path.
///   - log: What was found in it before: a secret that was told of is not told of again.
func reportSecrets(in lines: SourceLines, path: String, into log: inout DiagnosticLog) {
    let told = log.isEmpty ? [] : log.sorted.filter { !$0.kind.showsText }.map(\.range)
    var number = 0
    while let bytes = lines.bytes(ofLine: number + 1) {
        number += 1
        guard mayHoldSecret(bytes), let line = lines[number] else { continue }
        guard !told.contains(where: { $0.start.line <= number && number <= $0.end.line }) else { continue }
        for secret in secrets(in: line) {
            let range = SourceRange(
                path: path,
                start: SourcePosition(line: number, column: secret.columns.lowerBound + 1),
                end: SourcePosition(line: number, column: secret.columns.upperBound + 1)
            )
            log.report(.secretInSpec(secret.what, at: range))
        }
    }
}
