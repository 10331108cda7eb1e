/// A scalar as YAML: plain where every reader takes it for this very text, also between brackets or braces (flow), else in
/// double quotes.
func scalarText(_ text: String, _ style: Document.ScalarStyle, isFlow: Bool) -> String {
    if isWord(text.utf8) { return style == .bare || !isGuessed(text) ? text : "\"\(text)\"" }
    let scalars = Array(text.unicodeScalars)
    let isPlain = canBePlain(scalars, isFlow: isFlow) && (style == .bare || !isGuessed(text))
    return isPlain ? text : quoted(scalars)
}

/// Whether a text is ASCII letters, digits and `_`, with a letter first: what most keys and many values are.
private func isWord(_ bytes: String.UTF8View) -> Bool {
    guard let first = bytes.first, isASCIILetter(first) else { return false }
    return bytes.allSatisfy { isASCIILetter($0) || 0x30...0x39 ~= $0 || $0 == 0x5F }
}

private func isASCIILetter(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || 0x41...0x5A ~= byte
}

/// Whether a text is printed as a block, line by line.
func isBlockText(_ text: String) -> Bool {
    guard text.utf8.contains(0x0A) else { return false }
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, first != " ", first != "\n" else { return false }
    let allowed = scalars.allSatisfy { $0 == "\n" || isPrintable($0) }
    // A block keeps at most one line end, and blanks before a line end are easily lost in an editor.
    return allowed && !text.utf8.elementsEqual("\n".utf8) && !hasBlankBeforeLineEnd(scalars)
        && !(scalars.suffix(2).elementsEqual(["\n", "\n"]))
}

/// The lines of a block text, without its last line end. Works on scalars: CR LF is one `Character`.
func lines(of text: String) -> [String] {
    var scalars = text.unicodeScalars
    if scalars.last == "\n" { scalars.removeLast() }
    return scalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

private func hasBlankBeforeLineEnd(_ scalars: [Unicode.Scalar]) -> Bool {
    zip(scalars, scalars.dropFirst()).contains { $0 == " " && $1 == "\n" } || scalars.last == " "
}

private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: true
    case 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFC, 0x10000...0x10FFFF:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
        case .spaceSeparator: false
        default: true
        }
    default: false
    }
}

private func canBePlain(_ scalars: [Unicode.Scalar], isFlow: Bool) -> Bool {
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ", last != ":" else {
        return false
    }
    guard scalars.allSatisfy(isPrintable) else { return false }
    switch first {
    case ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", ":": return false
    case "-", "?":
        guard scalars.count > 1, scalars[1] != " " else { return false }
    default: break
    }
    for (index, scalar) in scalars.enumerated() {
        switch scalar {
        case "#": if index > 0, scalars[index - 1] == " " { return false }
        case ":":
            guard index + 1 < scalars.count else { continue }
            let next = scalars[index + 1]
            // Between braces a colon before a bracket or a quote would end a key.
            if next == " " || isFlow && (next == "\"" || next == "'") { return false }
        case ",", "[", "]", "{", "}": if isFlow { return false }
        default: continue
        }
    }
    return !scalars.starts(with: ["-", "-", "-"])
}

/// Whether some YAML reader takes the plain text for a number, a boolean, a time or nothing.
private func isGuessed(_ text: String) -> Bool {
    let bytes = text.utf8
    if bytes.count <= longestGuessedWord, guessedWords.contains(text.lowercased()) { return true }
    guard let first = bytes.first else { return true }
    // Whatever starts like a number and has nothing but what numbers, times and phones are written with. Some of it no
    // reader would mistake, but of two phones in a list, not one alone should stand in quotes.
    let startsLikeNumber = 0x30...0x39 ~= first || first == 0x2B || first == 0x2D || first == 0x2E
    guard startsLikeNumber, bytes.contains(where: { 0x30...0x39 ~= $0 }) else { return text == "=" || text == "<<" }
    let digits = bytes.drop { $0 == 0x2B || $0 == 0x2D }
    if digits.first == 0x30, digits.count > 2, let base = digits.dropFirst().first, [0x78, 0x58, 0x6F].contains(base) {
        return true
    }
    return bytes.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x5F, 0x3A, 0x2C, 0x20, 0x45, 0x54, 0x5A, 0x65, 0x74, 0x7A: true
        default: false
        }
    }
}

private let longestGuessedWord = 5

private let guessedWords: Set<String> = [
    "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "-.inf", "+.inf", ".nan",
]

private func quoted(_ scalars: [Unicode.Scalar]) -> String {
    var text = "\""
    for scalar in scalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case "\0": text += "\\0"
        case _ where isPrintable(scalar): text.unicodeScalars.append(scalar)
        case _ where scalar.value <= 0xFF: text += "\\x" + hex(scalar.value, 2)
        case _ where scalar.value <= 0xFFFF: text += "\\u" + hex(scalar.value, 4)
        default: text += "\\U" + hex(scalar.value, 8)
        }
    }
    return text + "\""
}

func hex(_ number: UInt32, _ width: Int) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
