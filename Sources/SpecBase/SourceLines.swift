/// The lines of a file, indexed once.
///
/// A line ends at LF, CR LF or CR, as in YAML; the ends are not part of the lines. The text is kept as it was read, in UTF-8:
/// most of a file is never asked for by its characters.
package struct SourceLines: Sendable {
    /// The whole file in UTF-8.
    private let text: [UInt8]
    /// Where every line stands in it.
    private let lines: [Range<Int>]

    /// The scalars of every line.
    package var all: [[Unicode.Scalar]] { lines.map(scalars) }

    package init(_ file: SourceFile) {
        text = Array(file.text.utf8)
        lines = lineRanges(of: text)
    }

    /// How many lines there are; a text that ends with a line's end has an empty last one.
    package var count: Int { lines.count }

    /// A line in UTF-8, counted from 1, or `nil` when there is no such line.
    package func bytes(ofLine line: Int) -> ArraySlice<UInt8>? {
        lines.indices.contains(line - 1) ? text[lines[line - 1]] : nil
    }

    /// The scalars of a line, counted from 1, or `nil` when there is no such line. They are made anew every time.
    package subscript(line: Int) -> [Unicode.Scalar]? {
        lines.indices.contains(line - 1) ? scalars(lines[line - 1]) : nil
    }

    /// The scalar at a place, or `nil` at a line's end.
    package subscript(position: SourcePosition) -> Unicode.Scalar? {
        guard let line = self[position.line], line.indices.contains(position.column - 1) else { return nil }
        return line[position.column - 1]
    }

    /// The text of a range, its lines joined by a blank.
    package func text(of range: SourceRange) -> String {
        var text = String.UnicodeScalarView()
        for number in range.start.line...max(range.start.line, range.end.line) {
            guard let line = self[number] else { continue }
            let first = number == range.start.line ? min(range.start.column - 1, line.count) : 0
            let end = number == range.end.line ? min(range.end.column - 1, line.count) : line.count
            if !text.isEmpty { text.append(" ") }
            if first < end { text.append(contentsOf: line[first..<end]) }
        }
        return String(text)
    }

    private func scalars(_ range: Range<Int>) -> [Unicode.Scalar] {
        Array(utf8: text[range])
    }
}
