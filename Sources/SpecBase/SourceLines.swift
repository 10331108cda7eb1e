/// The lines of a file, indexed once.
///
/// A line ends at LF, CR LF or CR, as in YAML; the ends are not part of the lines.
package struct SourceLines: Sendable {
    private let lines: [[Unicode.Scalar]]

    package init(_ file: SourceFile) {
        var lines: [[Unicode.Scalar]] = []
        var line: [Unicode.Scalar] = []
        var followsCarriageReturn = false
        for scalar in file.text.unicodeScalars {
            if scalar == "\n", followsCarriageReturn {
                followsCarriageReturn = false
                continue
            }
            followsCarriageReturn = scalar == "\r"
            if scalar == "\n" || scalar == "\r" {
                lines.append(line)
                line = []
            } else {
                line.append(scalar)
            }
        }
        lines.append(line)
        self.lines = lines
    }

    /// How many lines there are; a text that ends with a line's end has an empty last one.
    package var count: Int { lines.count }

    /// The scalars of a line, counted from 1, or `nil` when there is no such line.
    package subscript(line: Int) -> [Unicode.Scalar]? {
        lines.indices.contains(line - 1) ? lines[line - 1] : nil
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
}
