import SpecBase

/// A line of a cell of a line of a mail, and where it is.
struct LabelPlace {
    let line: Int
    let cell: Int
    /// The text, and what of it is the label.
    let text: LabelText
    let label: Range<Int>
}

/// How a label stands in its line; the first of them in which it is met counts.
enum LabelFit: CaseIterable {
    /// It is all that is there, but for a colon.
    case whole
    /// The line or cell begins with it.
    case start
    case anywhere
}

/// The lines of cells of a mail, in order.
struct LabelLines: Sendable {
    /// One for each line of each cell.
    let entries: [(line: Int, cell: Int, text: LabelText)]

    init(_ text: MailText) {
        var entries: [(line: Int, cell: Int, text: LabelText)] = []
        for (line, row) in text.lines.enumerated() {
            for (cell, content) in row.cells.enumerated() {
                for part in content.split(separator: "\n", omittingEmptySubsequences: false) {
                    entries.append((line, cell, LabelText(String(part))))
                }
            }
        }
        self.entries = entries
    }

    /// Where a label stands from an entry on, behind an index of that entry.
    func first(_ label: [Unicode.Scalar], _ fit: LabelFit, from entry: Int, behind index: Int) -> (
        entry: Int, place: LabelPlace
    )? {
        for at in entry..<max(entry, entries.count) {
            let (line, cell, text) = entries[at]
            let start = at == entry ? index : 0
            var found: Range<Int>?
            if fit == .anywhere {
                found = text.first(label, from: start)
            } else if start == 0 {
                let begin = text.pastBlanks(0)
                found = text.end(of: label, at: begin).map { begin..<$0 }
                if fit == .whole, let end = found?.upperBound, text.pastBlanks(text.pastColon(end)) < text.scalars.count
                {
                    found = nil
                }
            }
            if let found { return (at, LabelPlace(line: line, cell: cell, text: text, label: found)) }
        }
        return nil
    }
}
