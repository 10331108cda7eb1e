import SpecOutcome

/// Prints a document as YAML. Equal documents give equal bytes, and the text reads back as the same tree.
///
/// - Parameters:
///   - document: A map or a list, or a scalar.
///   - indent: How many blanks stand before each line.
///   - showsOrigins: Whether an entry's origin stands after it as a comment.
/// - Returns: Whole lines.
package func printDocument(_ document: Document, indent: Int = 0, showsOrigins: Bool = false) -> String {
    printed(document, .lines(indent: indent, showsOrigins: showsOrigins))
}

/// Prints a document on one line; in a message, a text that looks like a number stands without quotes, for people.
package func inlineText(_ document: Document, isMessage: Bool = false) -> String {
    printed(document, isMessage ? .message : .oneLine)
}

/// A name of ours as YAML, between brackets or braces (flow) or elsewhere.
func scalarText(_ text: String, isFlow: Bool) -> String {
    isFlow ? inlineText(.bare(text)) : String(printDocument(.bare(text)).dropLast())
}

private func printed(_ document: Document, _ form: YAMLForm) -> String {
    var sink = YAMLSink(form)
    document.print(to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
}

extension Document {
    func print(to sink: inout some OutcomeSink & ~Copyable) {
        switch content {
        case .scalar(let text, .text): sink.text(text)
        case .scalar(let text, .bare): sink.bare(text)
        case .list(let elements, let layout):
            sink.beginList(layout.ofOutcome)
            for element in elements { element.print(to: &sink) }
            sink.endList()
        case .map(let entries, let layout):
            sink.beginMap(layout.ofOutcome)
            for entry in entries {
                sink.key(entry.key, origin: entry.origin)
                entry.value.print(to: &sink)
            }
            sink.endMap()
        }
    }
}

extension Document.Layout {
    fileprivate var ofOutcome: OutcomeLayout {
        switch self {
        case .block: .block
        case .flow: .flow
        }
    }
}
