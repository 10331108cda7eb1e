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

/// Whether a text stands for itself in JSON: a number, `true`, `false` or `null`.
func isJSONLiteral(_ text: String) -> Bool {
    switch text.utf8.first {
    case 0x2D, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39: isJSONNumber(text)
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): text == "true" || text == "false" || text == "null"
    default: false
    }
}

/// Digits with an optional sign, point and exponent, as JSON has them.
private func isJSONNumber(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
        var at = 0
        func byte() -> UInt8 { at < bytes.count ? bytes[at] : 0 }
        func digits() -> Int {
            let start = at
            while 0x30...0x39 ~= byte() { at += 1 }
            return at - start
        }
        if byte() == 0x2D { at += 1 }
        let startsWithZero = byte() == 0x30
        let whole = digits()
        guard whole > 0, whole == 1 || !startsWithZero else { return false }
        if byte() == 0x2E {
            at += 1
            guard digits() > 0 else { return false }
        }
        if byte() | 0x20 == 0x65 {
            at += 1
            if byte() == 0x2B || byte() == 0x2D { at += 1 }
            guard digits() > 0 else { return false }
        }
        return at == bytes.count
    }
}
