import SpecBase
import SpecCompiler
import SpecTestSupport

/// A workspace with a place in it, written as `‸`.
///
/// Files are as in ``MarkedSpec``; the standard catalogue is beside them where they have none.
struct EditedSpec {
    var session = CompilerSession()
    let path: String
    let position: SourcePosition

    init(_ text: String) {
        var path = ""
        var position = SourcePosition(line: 1, column: 1)
        for file in ExampleWorkspace(MarkedSpec(text)).files {
            var lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).map {
                Array($0.unicodeScalars)
            }
            for number in lines.indices {
                guard let mark = lines[number].firstIndex(of: "‸") else { continue }
                lines[number].remove(at: mark)
                path = file.path
                position = SourcePosition(line: number + 1, column: mark + 1)
            }
            let text = lines.map { line in line.reduce(into: "") { $0.unicodeScalars.append($1) } }
            session.set(SourceFile(path: file.path, text: text.joined(separator: "\n")))
        }
        self.path = path
        self.position = position
    }

    mutating func completions() -> [Completion] { session.completions(in: path, at: position) }

    mutating func labels() -> [String] { completions().map(\.label) }

    /// The texts of ranges with their lines: `12: deal`.
    func shown(_ ranges: [SourceRange]) -> [String] {
        ranges.map { range in
            guard let file = session.file(range.path) else { return "?" }
            let text = SourceLines(file).text(of: range)
            return (range.path == path ? "" : range.path + ":") + "\(range.start.line): \(text)"
        }
    }
}

/// Does edits to files.
///
/// - Parameters:
///   - edits: In reading order, none over another.
///   - files: The files before.
/// - Returns: The files after, in the same order.
func apply(_ edits: [TextEdit], to files: [SourceFile]) -> [SourceFile] {
    files.map { file in
        var lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
        for edit in edits.reversed() where edit.range.path == file.path {
            let (start, end) = (edit.range.start, edit.range.end)
            let rest = lines[end.line - 1][(end.column - 1)...]
            let line = lines[start.line - 1][..<(start.column - 1)] + Array(edit.replacement.unicodeScalars) + rest
            lines.replaceSubrange((start.line - 1)...(end.line - 1), with: [Array(line)])
        }
        let texts = lines.map { line in line.reduce(into: "") { $0.unicodeScalars.append($1) } }
        return SourceFile(path: file.path, text: texts.joined(separator: "\n"))
    }
}
