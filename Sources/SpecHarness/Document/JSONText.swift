import SpecBase

/// JSON on one line, keys in their order.
package enum JSONText: Sendable {
    case text(String)
    case number(Int)
    /// Digits as they are.
    case literal(String)
    case array([JSONText])
    case object([(String, JSONText)])

    package var printed: String {
        var output: [UInt8] = []
        print(to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    private func print(to output: inout [UInt8]) {
        switch self {
        case .text(let text): output.appendJSON(text, escaping: .separators)
        case .number(let number): output += String(number).utf8
        case .literal(let text): output += text.utf8
        case .array(let elements):
            output += "[".utf8
            for (index, element) in elements.enumerated() {
                if index > 0 { output += ",".utf8 }
                element.print(to: &output)
            }
            output += "]".utf8
        case .object(let entries):
            output += "{".utf8
            for (index, entry) in entries.enumerated() {
                if index > 0 { output += ",".utf8 }
                output.appendJSON(entry.0, escaping: .separators)
                output += ":".utf8
                entry.1.print(to: &output)
            }
            output += "}".utf8
        }
    }
}

extension JSONText {
    /// A document as JSON: bare numbers and booleans as such, all else as texts.
    package init(_ document: Document) {
        switch document.content {
        case .scalar(let text, .bare) where isJSONLiteral(text): self = .literal(text)
        case .scalar(let text, _): self = .text(text)
        case .list(let elements, _): self = .array(elements.map(JSONText.init))
        case .map(let entries, _): self = .object(entries.map { ($0.key, JSONText($0.value)) })
        }
    }
}
