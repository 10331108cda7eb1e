/// A box with the lines in it, broken to fit, and the place that it got.
struct SVGBox {
    let step: DiagramStep
    let width: Double
    let height: Double

    /// Lines with their places within the box, from its left upper corner.
    let texts: [SVGText]

    /// Rows of a table: the top of each, and how high it is.
    let rows: [(top: Double, height: Double)]

    var left = 0.0
    var top = 0.0

    static let width = 330.0
    static let tableWidth = 780.0

    /// Where the right half of a table's row begins.
    static let split = 360.0
    static let fontSize = 13.0
    static let lineHeight = 18.0
    private static let padding = 12.0

    init(_ step: DiagramStep) {
        self.step = step
        var column = TextColumn(left: Self.padding, top: Self.padding, width: Self.width - 2 * Self.padding)
        if step.kind == .table { column.width = Self.tableWidth - 2 * Self.padding }
        column.add(step.title, isBold: true)
        for line in step.lines { column.add(line) }
        var texts = column.texts
        var rows: [(top: Double, height: Double)] = []
        var bottom = column.top
        for row in step.rows {
            bottom += Self.padding / 2
            var left = TextColumn(left: Self.padding, top: bottom + 6, width: Self.split - 2 * Self.padding)
            left.add(row.name, isBold: true)
            if let condition = row.condition { left.add(condition) }
            var right = TextColumn(
                left: Self.split + Self.padding,
                top: bottom + 6,
                width: Self.tableWidth - Self.split - 2 * Self.padding
            )
            for action in row.actions.isEmpty ? [["nothing"]] : row.actions {
                for (index, line) in action.enumerated() { right.add(line, isBold: index == 0 && action.count > 1) }
            }
            texts += left.texts + right.texts
            let height = max(left.top, right.top) + 4 - bottom
            rows.append((top: bottom, height: height))
            bottom += height
        }
        self.texts = texts
        self.rows = rows
        width = step.kind == .table ? Self.tableWidth : Self.width
        height = bottom + Self.padding - 4
    }

    /// The end of a run.
    init(end: String) {
        step = DiagramStep(.reply, end)
        let size = Self.fontSize
        let lines = fitted(end, width: 220, lines: 2) { estimatedWidth($0) * size }
        texts = lines.enumerated().map { index, line in
            SVGText(x: 14, y: 20 + Double(index) * Self.lineHeight, text: line, isBold: false)
        }
        rows = []
        width = 28 + (lines.map { $0.reduce(0) { $0 + estimatedWidth($1) * size } }.max() ?? 0)
        height = 12 + Double(lines.count) * Self.lineHeight
    }
}

/// A line of text; `y` is its base line.
struct SVGText {
    let x: Double
    let y: Double
    let text: String
    let isBold: Bool
}

/// Lines of text one below another.
private struct TextColumn {
    let left: Double
    var top: Double
    var width: Double
    var texts: [SVGText] = []

    /// How far the further lines of a fact stand in.
    private static let indent = 14.0

    init(left: Double, top: Double, width: Double) {
        self.left = left
        self.top = top
        self.width = width
    }

    mutating func add(_ text: String, isBold: Bool = false) {
        let size = SVGBox.fontSize * (isBold ? 1.06 : 1)
        let lines = fitted(text, width: width - Self.indent, lines: 3) { estimatedWidth($0) * size }
        for (index, line) in lines.enumerated() {
            let x = index == 0 ? left : left + Self.indent
            texts.append(SVGText(x: x, y: top + SVGBox.fontSize, text: line, isBold: isBold))
            top += SVGBox.lineHeight
        }
    }
}
