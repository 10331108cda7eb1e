/// One line of a file with carets under a part of it.
struct SourceExcerpt {
    /// The greatest number of columns shown of a line.
    static let width = 160

    private let number: Int
    private let line: ArraySlice<Unicode.Scalar>
    private let isCutBefore: Bool
    private let isCutAfter: Bool
    /// Indices in the line.
    private let marked: Range<Int>

    /// - Parameters:
    ///   - line: The line at the start of `range`.
    ///   - range: Marked up to the line's end when it ends on a later one.
    init(_ line: [Unicode.Scalar], _ range: SourceRange) {
        number = range.start.line
        let start = min(max(range.start.column - 1, 0), line.count)
        let end = range.end.line == range.start.line ? min(range.end.column - 1, line.count) : line.count
        var shown = line.indices
        if line.count > Self.width {
            // Two columns are left for the ellipses.
            let room = Self.width - 2
            let first = min(max(0, start - room / 3), line.count - room)
            shown = first..<(first + room)
        }
        isCutBefore = shown.lowerBound > 0
        isCutAfter = shown.upperBound < line.count
        self.line = line[shown]
        marked = start..<max(start + 1, min(end, shown.upperBound))
    }

    var printed: String {
        let margin = String(repeating: " ", count: String(number).count)
        var text = String.UnicodeScalarView()
        var carets = String.UnicodeScalarView()
        if isCutBefore {
            text.append("…")
            carets.append(" ")
        }
        for index in line.startIndex..<marked.lowerBound {
            // A tab stays a tab, so that the carets stand under what they mark however wide it is.
            carets.append(line[index] == "\t" ? "\t" : " ")
        }
        text.append(contentsOf: line.map(\.printable))
        if isCutAfter { text.append("…") }
        return "  \(number) | \(String(text))\n"
            + "  \(margin) | \(String(carets))\(String(repeating: "^", count: marked.count))\n"
    }
}

extension Unicode.Scalar {
    /// The scalar, or a replacement for one that could command the terminal.
    fileprivate var printable: Unicode.Scalar {
        properties.generalCategory == .control && self != "\t" ? "\u{FFFD}" : self
    }
}
