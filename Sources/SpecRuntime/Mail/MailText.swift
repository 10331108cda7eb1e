import SpecBase

/// The text of a mail as its reader sees it: lines, and rows of tables.
package struct MailText: Hashable, Sendable {
    package var lines: [MailLine]

    package init(lines: [MailLine]) {
        self.lines = lines
    }

    /// Without blank lines at the end.
    package var text: String {
        let count = (lines.lastIndex { !$0.isBlank } ?? -1) + 1
        return lines[..<count].map(\.text).joined(separator: "\n")
    }

    var isBlank: Bool { lines.allSatisfy(\.isBlank) }
}

/// A line of text, or a row of a table.
package struct MailLine: Hashable, Sendable {
    /// One, unless the line is a row. A cell may hold several lines.
    package let cells: [String]

    /// Number of the HTML table whose row this is, or `nil`. Rows of one table share it.
    package let table: Int?

    /// The column in which each cell begins: its index, unless a cell spans several columns or rows.
    let columns: [Int]

    package init(cells: [String], table: Int? = nil) {
        self.init(cells: cells, table: table, columns: Array(cells.indices))
    }

    init(cells: [String], table: Int?, columns: [Int]) {
        self.cells = cells
        self.table = table
        self.columns = columns
    }

    /// The cells with tabs between them.
    package var text: String { cells.joined(separator: "\t") }

    var isBlank: Bool { cells.allSatisfy { trimmed($0).isEmpty } }
}

/// The lines of a plain text, whatever ends them.
func plainLines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
        if scalar == "\n" || scalar == "\r" {
            if scalar == "\n", isAfterReturn {
                isAfterReturn = false
                continue
            }
            isAfterReturn = scalar == "\r"
            lines.append(String(line))
            line = String.UnicodeScalarView()
        } else {
            isAfterReturn = false
            line.append(scalar)
        }
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
}
