extension Unicode.Scalar {
    /// Whether a name can start here: a letter of any script or `_`.
    var startsName: Bool {
        guard isASCII else { return properties.isAlphabetic }
        return "a"..."z" ~= self || "A"..."Z" ~= self || self == "_"
    }

    /// Whether a name goes on here. Marks belong to letters that are typed in two parts.
    var continuesName: Bool {
        if startsName { return true }
        guard !isASCII else { return isDigit }
        return switch properties.generalCategory {
        case .decimalNumber, .nonspacingMark, .spacingMark: true
        default: false
        }
    }

    var isBlank: Bool {
        // Unicode's tables are asked only where they could say something else.
        guard isASCII else { return properties.isWhitespace }
        return self == " " || "\t"..."\r" ~= self
    }

    var isDigit: Bool { "0"..."9" ~= self }

    /// The scalar for a message: itself when it can be seen, else its code.
    var shown: String {
        switch properties.generalCategory {
        case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
            let digits = String(value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
        default:
            return String(self)
        }
    }
}

/// The words of the grammar. They cannot be names or words of an enum.
package let keywords = ["else", "when", "or", "and", "not", "in", "true", "false"]

/// Whether a text is a word of the grammar.
func isKeyword(_ text: String) -> Bool {
    let length = text.utf8.count
    return length < keywordsByLength.count && keywordsByLength[length].contains(text)
}

/// Every word that is read is compared with these.
private let keywordsByLength = (0...5).map { length in keywords.filter { $0.utf8.count == length } }

/// Whether a text can name an input, let, record or table.
package func isName(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, first.startsName, scalars.allSatisfy(\.continuesName) else { return false }
    return !isKeyword(text)
}
