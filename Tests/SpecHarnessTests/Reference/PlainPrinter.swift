import SpecHarness

/// Prints a document the plain way: one function for each of its parts, a value on one line tried out as a whole. What the
/// writer of the product does while it is told part by part has to come to the same.
func plainlyPrinted(_ document: Document, indent: Int = 0, showsOrigins: Bool = false) -> String {
    var printer = PlainPrinter(showsOrigins: showsOrigins)
    printer.printBlock(document, indent: indent)
    return printer.output
}

/// The same on one line.
func plainlyInlined(_ document: Document, isMessage: Bool = false) -> String {
    var printer = PlainPrinter(isMessage: isMessage)
    printer.printInline(document)
    return printer.output
}

private struct PlainPrinter {
    /// Greatest count of columns that a flow collection may reach.
    private static let width = 120

    var showsOrigins = false
    var isMessage = false
    var output = ""

    /// Prints a document that starts on a line of its own.
    mutating func printBlock(_ document: Document, indent: Int) {
        switch document.content {
        case .map(let entries, _) where !entries.isEmpty:
            for entry in entries {
                blanks(indent)
                printEntry(entry, indent: indent)
            }
        case .list(let elements, _) where !elements.isEmpty:
            for element in elements {
                blanks(indent)
                add("-")
                printElement(element, indent: indent)
            }
        case .scalar(let text, let style):
            blanks(indent)
            addScalar(text, style, isFlow: false)
            add("\n")
        default:
            blanks(indent)
            printInline(document)
            add("\n")
        }
    }

    private mutating func printEntry(_ entry: Document.Entry, indent: Int) {
        let start = output.unicodeScalars.count
        addScalar(entry.key, .text, isFlow: false)
        let column = indent + columns(from: start) + 1
        add(":")
        printValue(entry.value, column: column, indent: indent, origin: entry.origin)
    }

    /// Prints an element after its dash: a map's first entry stands on the same line.
    private mutating func printElement(_ element: Document, indent: Int) {
        if printFlow(element, column: indent + 1) {
            add("\n")
        } else if case .map(let entries, _) = element.content, let first = entries.first {
            add(" ")
            printEntry(first, indent: indent + 2)
            for entry in entries.dropFirst() {
                blanks(indent + 2)
                printEntry(entry, indent: indent + 2)
            }
        } else {
            printValue(element, column: indent + 1, indent: indent, origin: nil)
        }
    }

    /// Prints a value after its key or dash, on the same line if it fits.
    private mutating func printValue(_ value: Document, column: Int, indent: Int, origin: String?) {
        switch value.content {
        case .scalar(let text, _) where isPlainBlock(text):
            add(text.hasSuffix("\n") ? " |" : " |-")
            endLine(origin)
            for line in plainLines(text) {
                if !line.isEmpty { blanks(indent + 2) }
                add(line)
                add("\n")
            }
        case .scalar(let text, let style):
            add(" ")
            addScalar(text, style, isFlow: false)
            endLine(origin)
        case .list, .map:
            if printFlow(value, column: column) { return endLine(origin) }
            endLine(origin)
            printBlock(value, indent: indent + 2)
        }
    }

    /// Prints a collection on one line, behind a blank.
    ///
    /// - Returns: `false`, with nothing printed, where it has to be a block.
    private mutating func printFlow(_ value: Document, column: Int) -> Bool {
        switch value.content {
        case .scalar: return false
        case .list(let elements, let layout):
            guard elements.isEmpty || layout == .flow && isFlat(value) else { return false }
        case .map(let entries, let layout):
            guard entries.isEmpty || layout == .flow && isFlat(value) else { return false }
            if showsOrigins, entries.contains(where: { $0.origin != nil }) { return false }
        }
        let start = output.unicodeScalars.count
        add(" ")
        printInline(value)
        if column + columns(from: start) <= Self.width { return true }
        output.unicodeScalars.removeLast(output.unicodeScalars.count - start)
        return false
    }

    mutating func printInline(_ document: Document) {
        switch document.content {
        case .scalar(let text, let style): addScalar(text, isMessage ? .bare : style, isFlow: true)
        case .list(let elements, _):
            add("[")
            for (position, element) in elements.enumerated() {
                if position > 0 { add(", ") }
                printInline(element)
            }
            add("]")
        case .map(let entries, _) where entries.isEmpty: add("{}")
        case .map(let entries, _):
            add("{ ")
            for (position, entry) in entries.enumerated() {
                if position > 0 { add(", ") }
                addScalar(entry.key, .text, isFlow: true)
                add(": ")
                printInline(entry.value)
            }
            add(" }")
        }
    }

    /// Whether no text in the value needs lines of its own.
    private func isFlat(_ value: Document) -> Bool {
        switch value.content {
        case .scalar(let text, _): !isPlainBlock(text)
        case .list(let elements, _): elements.allSatisfy(isFlat)
        case .map(let entries, _): entries.allSatisfy { isFlat($0.value) }
        }
    }

    // MARK: - Letters

    private mutating func add(_ text: String) { output += text }

    private mutating func addScalar(_ text: String, _ style: Document.ScalarStyle, isFlow: Bool) {
        add(plainScalar(text, style, isFlow: isFlow))
    }

    private mutating func blanks(_ count: Int) { output += String(repeating: " ", count: count) }

    private mutating func endLine(_ origin: String?) {
        if showsOrigins, let origin { add("  # " + origin) }
        add("\n")
    }

    /// How many scalars stand behind a place.
    private func columns(from start: Int) -> Int { output.unicodeScalars.count - start }
}
