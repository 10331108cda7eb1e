import SpecBase
import SpecYAML

/// Reads the allowances of a file, in the order of its lines. What stands within a scalar is text, not a comment.
///
/// - Returns: None for a file that is no YAML: what is wrong with it cannot be allowed.
func allowances(of file: SourceFile, into log: inout DiagnosticLog) -> [Allowance] {
    guard mayAllow(file.text) else { return [] }
    let lines = SourceLines(file)
    let marked = (1...lines.count).filter { lines[$0].map(mentionsAllowance) ?? false }
    guard !marked.isEmpty else { return [] }
    var ignored = DiagnosticLog()
    guard let root = readYAML(file, into: &ignored) else { return [] }
    let comments = Comments(path: file.path, lines: lines, scalars: scalarStretches(of: root, lines: lines))
    var found: [Allowance] = []
    for number in marked {
        guard let comment = comments.comment(onLine: number) else { continue }
        var parser = AllowanceParser(comment, in: lines)
        guard let words = parser.allowance(into: &log) else { continue }
        found.append(
            Allowance(
                ids: words.ids,
                until: words.until,
                reason: words.reason,
                comment: comment,
                lines: comments.lines(of: comment),
                removal: comments.removal(of: comment)
            )
        )
    }
    return found
}

/// Told by bytes, since next to no file allows anything: whether a line has `crmspec:` somewhere behind a `#`.
private func mayAllow(_ text: String) -> Bool {
    let word = Array("crmspec:".utf8)
    var rest = text.utf8[...]
    while let mark = rest.firstIndex(of: UInt8(ascii: "#")) {
        let comment = rest[mark...].prefix { $0 != 0x0A && $0 != 0x0D }
        if comment.indices.contains(where: { comment[$0...].starts(with: word) }) { return true }
        rest = rest[comment.endIndex...]
    }
    return false
}

private func mentionsAllowance(_ line: [Unicode.Scalar]) -> Bool {
    guard let mark = line.firstIndex(of: "#") else { return false }
    return String(scalars: line[mark...]).contains("crmspec:")
}

/// The comments of a file whose scalars are known.
private struct Comments {
    let path: String
    let lines: SourceLines
    let scalars: [ScalarStretch]

    /// The comment at a line's end.
    func comment(onLine number: Int) -> SourceRange? {
        guard let line = lines[number] else { return nil }
        let start = line.indices.first { index in
            let position = SourcePosition(line: number, column: index + 1)
            return line[index] == "#" && (index == 0 || isBlank(line[index - 1]))
                && !scalars.contains { $0.holdsText(position) }
        }
        guard let start else { return nil }
        return SourceRange(
            path: path,
            start: SourcePosition(line: number, column: start + 1),
            end: SourcePosition(line: number, column: line.count + 1)
        )
    }

    /// Whether nothing but blanks stands before a comment.
    private func isAlone(_ comment: SourceRange) -> Bool {
        lines[comment.start.line]?.prefix(comment.start.column - 1).allSatisfy(isBlank) ?? false
    }

    /// The line of a comment, or the first below that is more than a comment; and with it the scalars that start there,
    /// whose lines have no room for comments.
    func lines(of comment: SourceRange) -> Range<Int> {
        var number = comment.start.line
        if isAlone(comment) {
            repeat { number += 1 } while self.comment(onLine: number).map(isAlone) ?? false
            guard let line = lines[number], !line.allSatisfy(isBlank) else { return number..<number }
        }
        let last = scalars.filter { $0.start.line == number }.map(\.lastLine).max() ?? number
        return number..<(max(number, last) + 1)
    }

    func removal(of comment: SourceRange) -> SourceRange {
        let number = comment.start.line
        guard isAlone(comment) else {
            let before = lines[number]?.prefix(comment.start.column - 1).reversed().prefix(while: isBlank).count ?? 0
            let start = SourcePosition(line: number, column: comment.start.column - before)
            return SourceRange(path: path, start: start, end: comment.end)
        }
        let start = SourcePosition(line: number, column: lines[number]?.first == "\u{FEFF}" ? 2 : 1)
        let end = lines[number + 1] == nil ? comment.end : SourcePosition(line: number + 1, column: 1)
        return SourceRange(path: path, start: start, end: end)
    }

    private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || scalar == "\u{FEFF}" }
}
