package import SpecBase

/// A text whose places can be told by line and by byte. A line ends at LF, CR LF or CR.
package struct TextBuffer: Hashable, Sendable {
    private var bytes: [UInt8]
    /// For each line its bytes, without its end.
    private var lines: [Range<Int>] = []

    package init(_ text: String) {
        bytes = Array(text.utf8)
        lines = lineRanges(of: bytes)
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The place, as the compiler counts it, that is nearest to one of an editor's: at most at the end of its line, and
    /// never within a character.
    package func sourcePosition(_ position: EditorPosition, _ encoding: PositionEncoding) -> SourcePosition {
        let line = min(position.line, lines.count - 1)
        var column = 1
        if position.line > line { return SourcePosition(line: line + 1, column: scalars(line).count + 1) }
        var units = 0
        for scalar in scalars(line) {
            units += encoding.units(of: scalar)
            if units > position.character { break }
            column += 1
        }
        return SourcePosition(line: line + 1, column: column)
    }

    /// The place, as an editor counts it, of one of the compiler's.
    package func editorPosition(_ position: SourcePosition, _ encoding: PositionEncoding) -> EditorPosition {
        let line = max(0, min(position.line - 1, lines.count - 1))
        let columns = position.line > lines.count ? Int.max : max(0, position.column - 1)
        let units = scalars(line).prefix(columns).reduce(0) { $0 + encoding.units(of: $1) }
        return EditorPosition(line: line, character: units)
    }

    /// Replaces what stands between two places of an editor's.
    package mutating func replace(
        _ start: EditorPosition,
        _ end: EditorPosition,
        with text: String,
        _ encoding: PositionEncoding
    ) {
        let first = offset(start, encoding)
        let last = max(first, offset(end, encoding))
        bytes.replaceSubrange(first..<last, with: text.utf8)
        lines = lineRanges(of: bytes)
    }

    private func offset(_ position: EditorPosition, _ encoding: PositionEncoding) -> Int {
        guard position.line < lines.count else { return bytes.count }
        var units = 0
        var offset = lines[position.line].lowerBound
        for scalar in scalars(position.line) {
            units += encoding.units(of: scalar)
            if units > position.character { break }
            offset += UTF8.width(scalar)
        }
        return offset
    }

    private func scalars(_ line: Int) -> String.UnicodeScalarView {
        String(decoding: bytes[lines[line]], as: UTF8.self).unicodeScalars
    }
}
