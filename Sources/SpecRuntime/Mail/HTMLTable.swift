import SpecBase

/// A table whose end was not met.
struct OpenTable {
    struct Cell {
        let lines: Range<Int>
        let column: Int
    }

    let number: Int
    /// Where the lines of the row begin, if one is open.
    var rowStart: Int?
    /// Where the lines of the cell begin, if one is open.
    var cellStart: Int?
    /// Columns and rows of the open cell.
    var span = (columns: 1, rows: 1)
    /// Whether a cell of the row holds a table or several blocks.
    var isLayout = false
    private(set) var cells: [Cell] = []
    private var column = 0
    /// For each column, how many further rows a cell from above takes.
    private var taken: [Int] = []
    /// What the cells of this row take from those below.
    private var taking: [(columns: Range<Int>, rows: Int)] = []

    init(number: Int) {
        self.number = number
    }

    mutating func endCell(lines: Range<Int>) {
        while column < taken.count, taken[column] > 0 { column += 1 }
        cells.append(Cell(lines: lines, column: column))
        if span.rows > 1, column < 1_000 { taking.append((column..<column + span.columns, span.rows - 1)) }
        column += span.columns
        cellStart = nil
    }

    /// The row as one line, or `nil` if its cells only lay out what is in them: then their lines stand alone.
    ///
    /// Cells after the first may have several lines, by breaks: a message of several lines is one value.
    func row(of lines: [MailLine]) -> MailLine? {
        guard !isLayout, let first = cells.first, let rowStart else { return nil }
        guard first.lines.filter({ !lines[$0].isBlank }).count <= 1 else { return nil }
        // Nothing else stands in the row.
        guard cells.reduce(rowStart, { $0 + $1.lines.count }) == lines.count else { return nil }
        let texts = cells.map { cell in
            trimmed(lines[cell.lines].map(\.text).joined(separator: "\n"))
        }
        guard texts.contains(where: { !$0.isEmpty }) else { return nil }
        if first.lines.allSatisfy({ lines[$0].isBlank }), texts.contains(where: { $0.utf8.contains(0x0A) }) {
            return nil
        }
        return MailLine(cells: texts, table: number, columns: cells.map(\.column))
    }

    mutating func endRow() {
        taken = taken.map { max($0 - 1, 0) }
        for (columns, rows) in taking {
            while taken.count < columns.upperBound { taken.append(0) }
            for column in columns { taken[column] = max(taken[column], rows) }
        }
        taking = []
        cells = []
        column = 0
        rowStart = nil
        isLayout = false
    }
}

/// The number an attribute gives, 1 to 100.
func spanOf(_ name: String, _ attributes: ArraySlice<UInt8>) -> Int {
    let bytes = attributes.prefix(1_000).map(loweredByte)
    guard let found = firstRange(of: Array(name.utf8), in: bytes, from: 0) else { return 1 }
    let digits = bytes[found.upperBound...].drop { $0 <= 0x20 || $0 == 0x3D || $0 == 0x22 || $0 == 0x27 }
        .prefix(4).prefix { 0x30...0x39 ~= $0 }
    return min(max(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, 1), 100)
}
