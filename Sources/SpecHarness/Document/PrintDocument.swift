/// Prints a document as YAML. Equal documents give equal bytes, and the text reads back as the same tree.
///
/// - Parameters:
///   - document: A map or a list, or a scalar.
///   - indent: How many blanks stand before each line.
///   - showsOrigins: Whether an entry's origin stands after it as a comment.
/// - Returns: Whole lines.
package func printDocument(_ document: Document, indent: Int = 0, showsOrigins: Bool = false) -> String {
    var printer = DocumentPrinter(showsOrigins: showsOrigins)
    printer.printBlock(document, indent: indent)
    return printer.output
}

/// Prints a document on one line; in a message, a text that looks like a number stands without quotes, for people.
package func inlineText(_ document: Document, isMessage: Bool = false) -> String {
    switch document.content {
    case .scalar(let text, let style): scalarText(text, isMessage ? .bare : style, isFlow: true)
    case .list(let elements, _):
        "[" + elements.map { inlineText($0, isMessage: isMessage) }.joined(separator: ", ") + "]"
    case .map(let entries, _) where entries.isEmpty: "{}"
    case .map(let entries, _):
        "{ "
            + entries.map {
                "\(scalarText($0.key, .text, isFlow: true)): \(inlineText($0.value, isMessage: isMessage))"
            }
            .joined(separator: ", ") + " }"
    }
}

private struct DocumentPrinter {
    /// Greatest count of columns that a flow collection may reach.
    private static let width = 120

    let showsOrigins: Bool
    var output = ""

    /// Prints a document that starts on a line of its own.
    mutating func printBlock(_ document: Document, indent: Int) {
        switch document.content {
        case .map(let entries, _) where !entries.isEmpty:
            for entry in entries {
                output += spaces(indent)
                printEntry(entry, indent: indent)
            }
        case .list(let elements, _) where !elements.isEmpty:
            for element in elements {
                output += spaces(indent) + "-"
                printElement(element, indent: indent)
            }
        case .scalar(let text, let style):
            output += spaces(indent) + scalarText(text, style, isFlow: false) + "\n"
        default:
            output += spaces(indent) + inlineText(document) + "\n"
        }
    }

    private mutating func printEntry(_ entry: Document.Entry, indent: Int) {
        let key = scalarText(entry.key, .text, isFlow: false)
        output += key + ":"
        printValue(entry.value, column: indent + key.unicodeScalars.count + 1, indent: indent, origin: entry.origin)
    }

    /// Prints an element after its dash: a map's first entry stands on the same line.
    private mutating func printElement(_ element: Document, indent: Int) {
        let flow = flowText(element, column: indent + 1)
        if let flow {
            output += " " + flow + "\n"
        } else if case .map(let entries, _) = element.content, let first = entries.first {
            output += " "
            printEntry(first, indent: indent + 2)
            for entry in entries.dropFirst() {
                output += spaces(indent + 2)
                printEntry(entry, indent: indent + 2)
            }
        } else {
            printValue(element, column: indent + 1, indent: indent, origin: nil)
        }
    }

    /// Prints a value after its key or dash, on the same line if it fits.
    private mutating func printValue(_ value: Document, column: Int, indent: Int, origin: String?) {
        let comment = showsOrigins ? origin.map { "  # \($0)" } ?? "" : ""
        switch value.content {
        case .scalar(let text, _) where isBlockText(text):
            output += " |" + (text.utf8.last == 0x0A ? "" : "-") + comment + "\n"
            for line in lines(of: text) {
                output += line.isEmpty ? "\n" : spaces(indent + 2) + line + "\n"
            }
        case .scalar(let text, let style):
            output += " " + scalarText(text, style, isFlow: false) + comment + "\n"
        case .list, .map:
            if let flow = flowText(value, column: column) {
                output += " " + flow + comment + "\n"
            } else {
                output += comment + "\n"
                printBlock(value, indent: indent + 2)
            }
        }
    }

    /// A collection on one line, or `nil` where it has to be a block.
    private func flowText(_ value: Document, column: Int) -> String? {
        switch value.content {
        case .scalar: return nil
        case .list(let elements, let layout):
            guard elements.isEmpty || layout == .flow && isFlat(value) else { return nil }
        case .map(let entries, let layout):
            guard entries.isEmpty || layout == .flow && isFlat(value) else { return nil }
            if showsOrigins, entries.contains(where: { $0.origin != nil }) { return nil }
        }
        let text = inlineText(value)
        return column + 1 + text.unicodeScalars.count <= Self.width ? text : nil
    }

    /// Whether no text in the value needs lines of its own.
    private func isFlat(_ value: Document) -> Bool {
        switch value.content {
        case .scalar(let text, _): !isBlockText(text)
        case .list(let elements, _): elements.allSatisfy(isFlat)
        case .map(let entries, _): entries.allSatisfy { isFlat($0.value) }
        }
    }
}

private func spaces(_ count: Int) -> String {
    String(repeating: " ", count: count)
}
