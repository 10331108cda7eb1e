/// A scalar as YAML: plain where every reader takes it for this very text, also between brackets or braces (flow), else in
/// double quotes.
func scalarText(_ text: String, _ style: Document.ScalarStyle, isFlow: Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    let isPlain = canBePlain(scalars, isFlow: isFlow) && (style == .bare || !isGuessed(text))
    return isPlain ? text : quoted(scalars)
}

/// Whether a text is printed as a block, line by line.
func isBlockText(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard scalars.contains("\n"), let first = scalars.first, first != " ", first != "\n" else { return false }
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
    case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFC, 0x10000...0x10FFFF:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
        case .spaceSeparator: scalar == " "
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
    let indicators: Set<Unicode.Scalar> = [
        ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", ":",
    ]
    if indicators.contains(first) { return false }
    if first == "-" || first == "?" {
        guard scalars.count > 1, scalars[1] != " " else { return false }
    }
    for (index, scalar) in scalars.enumerated() {
        if scalar == "#", index > 0, scalars[index - 1] == " " { return false }
        if scalar == ":", index + 1 < scalars.count, scalars[index + 1] == " " { return false }
        if isFlow, [",", "[", "]", "{", "}"].contains(scalar) { return false }
        // Between braces a colon before a bracket or a quote would end a key.
        if isFlow, scalar == ":", index + 1 < scalars.count, ["\"", "'"].contains(scalars[index + 1]) { return false }
    }
    return !String(String.UnicodeScalarView(scalars)).hasPrefix("---")
}

/// Whether some YAML reader takes the plain text for a number, a boolean, a time or nothing.
private func isGuessed(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    if guessedWords.contains(text.lowercased()) { return true }
    guard let first = bytes.first else { return true }
    // Whatever starts like a number and has nothing but what numbers, times and phones are written with. Some of it no
    // reader would mistake, but of two phones in a list, not one alone should stand in quotes.
    let startsLikeNumber = 0x30...0x39 ~= first || [0x2B, 0x2D, 0x2E].contains(first)
    guard startsLikeNumber, bytes.contains(where: { 0x30...0x39 ~= $0 }) else { return text == "=" || text == "<<" }
    let digits = bytes.drop { $0 == 0x2B || $0 == 0x2D }
    if digits.first == 0x30, digits.count > 2, [0x78, 0x58, 0x6F].contains(digits[digits.startIndex + 1]) {
        return true
    }
    return bytes.allSatisfy { byte in
        0x30...0x39 ~= byte
            || [0x2B, 0x2D, 0x2E, 0x5F, 0x3A, 0x2C, 0x20, 0x45, 0x54, 0x5A, 0x65, 0x74, 0x7A].contains(byte)
    }
}

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
