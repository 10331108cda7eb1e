import SpecBase
package import SpecIR

/// A mail made ready to be searched for labels, once for all of them.
package struct LabelledMail: Sendable {
    /// By ``MailPart``'s raw value.
    private let parts: [LabelledText]

    package init(_ message: MailMessage) {
        parts = MailPart.allCases.map { part in
            switch part {
            case .body: LabelledText(message.body)
            case .original: LabelledText(message.original ?? MailText(lines: []))
            case .subject: LabelledText(MailText(lines: message.subject.map { [MailLine(cells: [$0])] } ?? []))
            }
        }
    }

    /// The values that stand beside a label, or below it; none if no label is met.
    ///
    /// A label that is met with nothing beside it gives an empty text. Unless many are wanted, there is one value at most.
    package func values(at origin: LabelOrigin, isMany: Bool) -> [String] {
        let part = parts[Int(origin.part.rawValue)]
        return part.values(at: origin, isMany: isMany)
    }
}

/// A part of a mail with its lines in the form in which labels are compared.
private struct LabelledText: Sendable {
    let text: MailText
    let lines: LabelLines

    init(_ text: MailText) {
        self.text = text
        lines = LabelLines(text)
    }

    func values(at origin: LabelOrigin, isMany: Bool) -> [String] {
        let search = LabelExtraction(text: text, lines: lines, origin: origin, isMany: isMany)
        for label in origin.labels.map(\.labelScalars) where !label.isEmpty {
            if let values = search.values(label) { return values }
        }
        return []
    }
}

private struct LabelExtraction {
    let text: MailText
    let lines: LabelLines
    let origin: LabelOrigin
    let isMany: Bool

    /// `nil` if the label is not met.
    func values(_ label: [Unicode.Scalar]) -> [String]? {
        // Beside a label, one alone on its line is no better than one that begins it.
        let fits: [LabelFit] = origin.side == .below ? [.whole, .start, .anywhere] : [.start, .anywhere]
        for fit in fits {
            guard let first = lines.first(label, fit, from: 0, behind: 0) else { continue }
            if origin.side == .below, fit == .whole, let table = headedTable(first.place.line) {
                return column(first.place, table)
            }
            return following(label, fit, first)
        }
        return nil
    }

    /// The table of a row, unless the row is one cell that is all of it: such tables only frame a line.
    private func headedTable(_ line: Int) -> Int? {
        let row = text.lines[line]
        let isAlone = row.cells.count == 1 && !text.lines[(line + 1)...].contains { $0.table == row.table }
        return isAlone && origin.row == nil ? nil : row.table
    }

    /// The values of the first place and, if wanted, of those behind it.
    private func following(
        _ label: [Unicode.Scalar],
        _ fit: LabelFit,
        _ first: (entry: Int, place: LabelPlace)
    ) -> [String] {
        var values: [String] = []
        var found: (entry: Int, place: LabelPlace)? = first
        while let (entry, place) = found {
            let (value, nextEntry, behind) = origin.side == .after ? beside(place, entry) : below(place, entry)
            values.append(value)
            guard isMany else { break }
            found = lines.first(label, fit, from: nextEntry, behind: behind)
        }
        return values
    }

    /// The value beside a label, and where to search on.
    private func beside(_ place: LabelPlace, _ entry: Int) -> (value: String, entry: Int, behind: Int) {
        let start = place.text.pastBlanks(place.text.pastColon(place.label.upperBound))
        if origin.goesOverLines { return overLines(place, entry, from: start) }
        let end = valueEnd(place.text, from: start)
        let value = place.text.text(start..<end)
        let cells = text.lines[place.line].cells
        let isRest = place.text.pastBlanks(start) == place.text.scalars.count
        // The next cell counts where the label's line is the last of its own.
        if isRest, place.cell + 1 < cells.count, lines.entries[entry + 1].cell != place.cell {
            let next = LabelText(cells[place.cell + 1])
            var after = entry + 1
            while after < lines.entries.count, lines.entries[after].line == place.line,
                lines.entries[after].cell == place.cell + 1
            {
                after += 1
            }
            return (next.text(0..<valueEnd(next, from: 0)), after, 0)
        }
        return (value, entry, max(end, place.label.upperBound))
    }

    /// Up to `until` or the end of the text.
    private func overLines(_ place: LabelPlace, _ entry: Int, from start: Int) -> (
        value: String, entry: Int, behind: Int
    ) {
        var value = ""
        var from = start
        // As with labels: the first at a line's start counts, else the first anywhere.
        let headed = lines.entries[(entry + 1)...].firstIndex { startsWithUntil($0.text) }
        for at in entry..<lines.entries.count {
            if at == headed { return (trimmed(value), at, 0) }
            let (line, cell, text) = lines.entries[at]
            if at > entry {
                let previous = lines.entries[at - 1]
                value += previous.line == line && previous.cell != cell ? "\t" : "\n"
            }
            let end = headed == nil ? untilStart(text, from: from) : nil
            value += String(String.UnicodeScalarView(text.scalars[from..<(end ?? text.scalars.count)]))
            if let end { return (trimmed(value), at, end) }
            from = 0
        }
        return (trimmed(value), lines.entries.count, 0)
    }

    private func startsWithUntil(_ text: LabelText) -> Bool {
        guard let until = origin.until?.labelScalars, !until.isEmpty else { return false }
        return text.end(of: until, at: text.pastBlanks(0)) != nil
    }

    private func valueEnd(_ text: LabelText, from start: Int) -> Int {
        untilStart(text, from: start) ?? text.scalars.count
    }

    private func untilStart(_ text: LabelText, from start: Int) -> Int? {
        guard let until = origin.until?.labelScalars else { return nil }
        // Nothing but blanks: the value is one word.
        if until.isEmpty { return text.firstBlank(from: start) }
        return text.first(until, from: start)?.lowerBound
    }

    /// The next line with something on it. A line that holds the label twice counts once.
    private func below(_ place: LabelPlace, _ entry: Int) -> (value: String, entry: Int, behind: Int) {
        // In a cell of several lines, the value is one of them; otherwise it is below the row.
        var next = entry + 1
        while next < lines.entries.count, lines.entries[next].line == place.line {
            let (_, cell, text) = lines.entries[next]
            if cell == place.cell, text.pastBlanks(0) < text.scalars.count {
                return (text.text(0..<text.scalars.count), entry + 1, 0)
            }
            next += 1
        }
        let following = next
        while next < lines.entries.count {
            let line = text.lines[lines.entries[next].line]
            if !line.isBlank { return (trimmed(normalizedNFC(line.text)), following, 0) }
            next += 1
        }
        return ("", following, 0)
    }

    /// The cells under a heading: of the next row, of the row that is named, or of all rows. `nil` if no row is so named.
    private func column(_ place: LabelPlace, _ table: Int) -> [String]? {
        let heading = text.lines[place.line]
        let column = heading.columns[place.cell]
        var rows = text.lines[(place.line + 1)...].filter { $0.table == table }
        if let row = origin.row {
            let wanted = row.labelScalars
            rows = rows.filter { $0.cells.first.map { isWhole(LabelText($0), wanted) } == true }
            if rows.isEmpty { return nil }
        }
        guard isMany else {
            return [rows.first.map { cell(of: $0, column) ?? "" } ?? ""]
        }
        return rows.compactMap { cell(of: $0, column) }
    }

    private func isWhole(_ text: LabelText, _ wanted: [Unicode.Scalar]) -> Bool {
        guard let end = text.end(of: wanted, at: text.pastBlanks(0)) else { return false }
        return text.pastBlanks(text.pastColon(end)) == text.scalars.count
    }

    private func cell(of row: MailLine, _ column: Int) -> String? {
        row.columns.firstIndex(of: column).map { trimmed(normalizedNFC(row.cells[$0])) }
    }
}
