/// JSON on one line, keys in their order.
package enum JSONText: Sendable {
    case text(String)
    case number(Int)
    /// Digits as they are.
    case literal(String)
    case array([JSONText])
    case object([(String, JSONText)])

    package var printed: String {
        var output = ""
        print(to: &output)
        return output
    }

    private func print(to output: inout String) {
        switch self {
        case .text(let text): jsonQuoted(text, to: &output)
        case .number(let number): output += String(number)
        case .literal(let text): output += text
        case .array(let elements):
            output += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { output += "," }
                element.print(to: &output)
            }
            output += "]"
        case .object(let entries):
            output += "{"
            for (index, entry) in entries.enumerated() {
                if index > 0 { output += "," }
                jsonQuoted(entry.0, to: &output)
                output += ":"
                entry.1.print(to: &output)
            }
            output += "}"
        }
    }
}

extension JSONText {
    /// A document as JSON: bare numbers and booleans as such, all else as texts.
    package init(_ document: Document) {
        switch document.content {
        case .scalar(let text, .bare) where text == "true" || text == "false" || text == "null" || isJSONNumber(text):
            self = .literal(text)
        case .scalar(let text, _): self = .text(text)
        case .list(let elements, _): self = .array(elements.map(JSONText.init))
        case .map(let entries, _): self = .object(entries.map { ($0.key, JSONText($0.value)) })
        }
    }
}

/// Digits with an optional sign, point and exponent, as JSON has them.
private func isJSONNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if rest.first == 0x2D { rest.removeFirst() }
    func digits() -> Int {
        let count = rest.prefix { 0x30...0x39 ~= $0 }.count
        rest = rest.dropFirst(count)
        return count
    }
    let startsWithZero = rest.first == 0x30
    let whole = digits()
    guard whole > 0, whole == 1 || !startsWithZero else { return false }
    if rest.first == 0x2E {
        rest.removeFirst()
        guard digits() > 0 else { return false }
    }
    if rest.first == 0x65 || rest.first == 0x45 {
        rest.removeFirst()
        if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
        guard digits() > 0 else { return false }
    }
    return rest.isEmpty
}

private func jsonQuoted(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": output += "\\\""
        case "\\": output += "\\\\"
        case "\n": output += "\\n"
        case "\r": output += "\\r"
        case "\t": output += "\\t"
        // Line separators and C1 controls, too: tools that read line by line split at them.
        case _
        where scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value || scalar.value == 0x2028 || scalar.value == 0x2029:
            output += "\\u" + hex(scalar.value, 4)
        default: output.unicodeScalars.append(scalar)
        }
    }
    output += "\""
}
