import SpecHarness

/// A scalar as YAML: plain where every reader takes it for this very text, also between brackets or braces (flow), else in
/// double quotes.
func plainScalar(_ text: String, _ style: Document.ScalarStyle, isFlow: Bool) -> String {
    let hasPlainSigns = canBePlain(Array(text.utf8), isFlow: isFlow)
    let isASCII = text.utf8.allSatisfy { 0x20...0x7E ~= $0 }
    let isPlain = hasPlainSigns && (isASCII || text.unicodeScalars.allSatisfy(isPrintable))
    if isPlain, style == .bare || !isGuessed(text) { return text }
    let needsEscapes = !isASCII || text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    return needsEscapes ? quoted(Array(text.unicodeScalars)) : "\"\(text)\""
}

/// Whether a text is printed as a block, line by line.
func isPlainBlock(_ text: String) -> Bool {
    guard text.utf8.contains(0x0A) else { return false }
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, first != " ", first != "\n" else { return false }
    let allowed = scalars.allSatisfy { $0 == "\n" || isPrintable($0) }
    // A block keeps at most one line end, and blanks before a line end are easily lost in an editor.
    return allowed && !text.utf8.elementsEqual("\n".utf8) && !hasBlankBeforeLineEnd(scalars)
        && !(scalars.suffix(2).elementsEqual(["\n", "\n"]))
}

/// The lines of a block text, without its last line end. Works on scalars: CR LF is one `Character`.
func plainLines(_ text: String) -> [String] {
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

/// Whether the signs in a text of UTF-8 mean nothing to YAML where they stand.
private func canBePlain(_ bytes: [UInt8], isFlow: Bool) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    let (blank, colon) = (UInt8(ascii: " "), UInt8(ascii: ":"))
    guard first != blank, last != blank, last != colon else { return false }
    switch Unicode.Scalar(first) {
    case ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", ":": return false
    case "-", "?":
        guard bytes.count > 1, bytes[1] != blank else { return false }
    default: break
    }
    for (index, byte) in bytes.enumerated() {
        switch Unicode.Scalar(byte) {
        case "#": if index > 0, bytes[index - 1] == blank { return false }
        case ":":
            guard index + 1 < bytes.count else { continue }
            let next = bytes[index + 1]
            // Between braces a colon before a bracket or a quote would end a key.
            if next == blank || isFlow && (next == UInt8(ascii: "\"") || next == UInt8(ascii: "'")) { return false }
        case ",", "[", "]", "{", "}": if isFlow { return false }
        default: continue
        }
    }
    return !bytes.starts(with: "---".utf8)
}

/// Whether some YAML reader takes the plain text for a number, a boolean, a time or nothing.
private func isGuessed(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first else { return true }
    if bytes.count <= longestGuessedWord, beginsGuessedWord(first), guessedWords.contains(text.lowercased()) {
        return true
    }
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

private func beginsGuessedWord(_ first: UInt8) -> Bool {
    switch first | 0x20 {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "y"), UInt8(ascii: "o"): true
    default:
        first == UInt8(ascii: "~") || first == UInt8(ascii: ".") || first == UInt8(ascii: "+")
            || first == UInt8(ascii: "-")
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

private func hex(_ number: UInt32, _ width: Int) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
