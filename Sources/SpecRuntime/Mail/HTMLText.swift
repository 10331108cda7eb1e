import SpecBase

/// The lines of an HTML text as its reader sees them; its tables are numbered from the first on.
func htmlLines(_ html: String, firstTable: Int) -> [MailLine] {
    var tokenizer = HTMLTokenizer(bytes: Array(html.utf8))
    var layout = HTMLLayout(firstTable: firstTable)
    var isHead = false
    while let token = tokenizer.next() {
        switch token {
        case .text(let range):
            if isHead { continue }
            layout.append(unescaped(tokenizer.bytes[range]))
        case .start(let name, let attributes):
            if unseen.contains(name) {
                tokenizer.skip(to: name)
                continue
            }
            if name == "head" { isHead = true } else if !headTags.contains(name) { isHead = false }
            layout.start(name, attributes: tokenizer.bytes[attributes])
        case .end(let name):
            if name == "head" { isHead = false }
            layout.end(name)
        }
    }
    return layout.finish()
}

/// Elements whose content nobody sees.
private let unseen: Set<String> = ["script", "style", "title", "template", "noframes", "iframe", "xml", "svg"]

/// Elements that may stand in a head; any other one ends it.
private let headTags: Set<String> = ["meta", "link", "base", "noscript", "html", "object", "bgsound"]

/// Elements that begin and end lines.
private let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "option", "p", "section", "summary",
    "ul",
]

/// Lays out texts and tags as lines and rows.
struct HTMLLayout {
    /// Tables within each other; deeper ones are laid out as blocks.
    private static let deepest = 50
    private var lines: [MailLine] = []
    private var line = String.UnicodeScalarView()
    /// Whether a blank is due before the next character.
    private var isBlankDue = false
    private var preformatted = 0
    private var isAfterPre = false
    private var tables: [OpenTable] = []
    private var deeper = 0
    private var nextTable: Int
    /// Whether a block ended since the last character.
    private var isBlockOver = false

    init(firstTable: Int) {
        nextTable = firstTable
    }

    mutating func append(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{200B}", "\u{FEFF}", "\u{AD}":
                continue
            case "\n" where preformatted > 0:
                if isAfterPre { isAfterPre = false } else { endLine(isBreak: true) }
            case " ", "\t", "\n", "\r", "\u{0C}":
                if preformatted > 0, scalar != "\r" { line.append(scalar) } else { isBlankDue = !line.isEmpty }
            default:
                if line.isEmpty { markBlock() }
                if isBlankDue { line.append(" ") }
                isBlankDue = false
                isAfterPre = false
                line.append(scalar)
            }
        }
    }

    mutating func start(_ name: String, attributes: ArraySlice<UInt8>) {
        switch name {
        case "br": endLine(isBreak: true)
        case "table":
            endBlock()
            if tables.count < Self.deepest {
                tables.append(OpenTable(number: nextTable))
                nextTable += 1
            } else {
                deeper += 1
            }
        case "tr" where deeper == 0 && !tables.isEmpty: endRow()
        case "td" where deeper == 0 && !tables.isEmpty, "th" where deeper == 0 && !tables.isEmpty:
            endCell()
            beginCell(attributes)
        case "tr", "td", "th", "thead", "tbody", "tfoot": endBlock()
        case "pre":
            endBlock()
            preformatted += 1
            isAfterPre = true
        default: if blocks.contains(name) { endBlock() }
        }
    }

    mutating func end(_ name: String) {
        switch name {
        case "br": endLine(isBreak: true)
        case "table":
            if deeper > 0 {
                deeper -= 1
                endBlock()
            } else if !tables.isEmpty {
                endTable()
            }
        case "tr" where deeper == 0 && !tables.isEmpty: endRow()
        case "td" where deeper == 0 && !tables.isEmpty, "th" where deeper == 0 && !tables.isEmpty: endCell()
        case "pre":
            endBlock()
            preformatted = max(0, preformatted - 1)
        default: if blocks.contains(name) || name == "tr" || name == "td" || name == "th" { endBlock() }
        }
    }

    /// The lines, without blank ones at either end.
    mutating func finish() -> [MailLine] {
        while !tables.isEmpty { endTable() }
        endBlock()
        let start = lines.firstIndex { !$0.isBlank } ?? lines.count
        let end = lines.lastIndex { !$0.isBlank } ?? start - 1
        return Array(lines[start..<(end + 1)])
    }

    /// Ends the line if something is on it; a break ends it in any case.
    private mutating func endLine(isBreak: Bool) {
        isBlankDue = false
        if isBreak || !line.isEmpty {
            // A space that breaks no line is a space once there are no lines to break.
            let spaced = String.UnicodeScalarView(line.map { $0 == "\u{A0}" ? " " : $0 })
            let text = normalizedNFC(String(spaced))
            lines.append(MailLine(cells: [preformatted > 0 ? text : trimmed(text)]))
        }
        line = String.UnicodeScalarView()
    }

    private mutating func endBlock() {
        endLine(isBreak: false)
        isBlockOver = true
    }

    /// A cell that holds several blocks is no value.
    private mutating func markBlock() {
        guard isBlockOver else { return }
        isBlockOver = false
        guard let table = tables.indices.last, let start = tables[table].cellStart, !tables[table].isLayout else {
            return
        }
        if lines[start...].contains(where: { !$0.isBlank }) {
            tables[table].isLayout = true
        }
    }

    private mutating func beginCell(_ attributes: ArraySlice<UInt8>) {
        guard let table = tables.indices.last else { return }
        if tables[table].rowStart == nil { tables[table].rowStart = lines.count }
        tables[table].cellStart = lines.count
        tables[table].span = (spanOf("colspan", attributes), spanOf("rowspan", attributes))
        isBlockOver = false
    }

    /// The lines of the cell, if one is open, become its value.
    private mutating func endCell() {
        endBlock()
        guard let table = tables.indices.last, let start = tables[table].cellStart else { return }
        tables[table].endCell(lines: start..<lines.count)
    }

    private mutating func endRow() {
        endCell()
        guard let table = tables.indices.last, let start = tables[table].rowStart else { return }
        if let row = tables[table].row(of: lines) {
            lines.removeSubrange(start...)
            lines.append(row)
        } else if lines[start...].allSatisfy(\.isBlank) {
            lines.removeSubrange(start...)
        }
        tables[table].endRow()
    }

    private mutating func endTable() {
        endRow()
        tables.removeLast()
        // The cell around it holds a table, so it is no value.
        if let outer = tables.indices.last, tables[outer].cellStart != nil { tables[outer].isLayout = true }
    }
}
