package import SpecBase

/// The text of one YAML scalar and where each of its characters stands in the file.
///
/// The only file of the syntax parsers that knows how a scalar lies in its document.
package struct ScalarText: Sendable {
    package let scalars: [Unicode.Scalar]

    /// The scalar as YAML sees it, quotes included.
    package let range: SourceRange

    private let places: ScalarPlaces

    /// - Parameters:
    ///   - text: The scalar's value.
    ///   - range: Where the scalar stands.
    ///   - lines: The file's lines.
    package init(_ text: String, at range: SourceRange, lines: SourceLines) {
        scalars = Array(of: text)
        self.range = range
        places = ScalarPlaces(of: scalars, at: range, lines: lines)
    }

    /// Where the character at an offset stands.
    package func place(ofOffset offset: Int) -> SourcePosition {
        let offset = min(max(offset, 0), scalars.count)
        switch places {
        case .inARow(let start): return SourcePosition(line: start.line, column: start.column + offset)
        case .each(let places): return places[min(offset, places.count - 1)]
        }
    }

    /// Where a stretch of characters stands.
    package func range(_ offsets: Range<Int>) -> SourceRange {
        if case .inARow(let start) = places {
            return SourceRange(
                source: range.source,
                start: SourcePosition(line: start.line, column: start.column + min(offsets.lowerBound, scalars.count)),
                end: SourcePosition(line: start.line, column: start.column + min(offsets.upperBound, scalars.count))
            )
        }
        let first = place(ofOffset: offsets.lowerBound)
        guard !offsets.isEmpty else { return SourceRange(source: range.source, start: first, end: first) }
        let last = place(ofOffset: offsets.upperBound - 1)
        let next = place(ofOffset: offsets.upperBound)
        // At a fold the next character stands on another line, and the range ends on this one.
        let end = next.line == last.line ? next : SourcePosition(line: last.line, column: last.column + 1)
        return SourceRange(source: range.source, start: first, end: end)
    }

    /// The characters of a stretch.
    package func text(_ offsets: Range<Int>) -> String {
        String(scalars: scalars[offsets])
    }

    /// Whether `mark` stands at an offset.
    func has(_ mark: String, at offset: Int) -> Bool {
        var offset = offset
        for scalar in mark.unicodeScalars {
            guard offset < scalars.count, scalars[offset] == scalar else { return false }
            offset += 1
        }
        return true
    }
}
