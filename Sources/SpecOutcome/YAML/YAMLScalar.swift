/// How a scalar stands in YAML.
enum YAMLScalar: Hashable, Sendable {
    /// As it is: every reader takes it for this very text.
    case plain
    /// In double quotes, as it is.
    case quoted
    /// In double quotes, some of it as escapes.
    case escaped

    /// - Parameters:
    ///   - bytes: A text, in UTF-8.
    ///   - isText: Whether it has to be quoted where YAML would guess something else; a number or a time has not.
    ///   - isFlow: Whether it stands between brackets or braces, where more signs mean something.
    init(_ bytes: UnsafeBufferPointer<UInt8>, isText: Bool, isFlow: Bool) {
        var known = 0
        while known < bytes.count, isHarmless(bytes[known]) { known += 1 }
        let isASCII = known == bytes.count || bytes[known...].allSatisfy { 0x20...0x7E ~= $0 }
        if canBePlain(bytes, from: known, isFlow: isFlow), isASCII || isPrintable(bytes),
            !isText || !isGuessed(bytes)
        {
            self = .plain
        } else {
            let hasSigns = bytes[known...].contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
            self = !isASCII || hasSigns ? .escaped : .quoted
        }
    }
}

/// Whether a byte is a letter that means nothing to YAML but where a text begins or ends. One look at a table of bits, as
/// most texts have nothing else.
@inline(__always)
private func isHarmless(_ byte: UInt8) -> Bool {
    // Printable ASCII without `"`, `#`, `,`, `:`, `[`, `\`, `]`, `{` and `}`.
    let signs: (UInt64, UInt64) = (0xFBFF_EFF3_0000_0000, 0x57FF_FFFF_C7FF_FFFF)
    let half = byte < 0x40 ? signs.0 : signs.1
    return byte < 0x80 && half >> UInt64(byte & 0x3F) & 1 != 0
}

/// Looks whether the signs in a text of UTF-8 mean nothing to YAML where they stand.
///
/// - Parameters:
///   - bytes: The text.
///   - known: How many bytes at its start are harmless.
///   - isFlow: Whether it stands between brackets or braces.
/// - Returns: Whether they do.
private func canBePlain(_ bytes: UnsafeBufferPointer<UInt8>, from known: Int, isFlow: Bool) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    let (blank, colon) = (UInt8(ascii: " "), UInt8(ascii: ":"))
    guard first != blank, last != blank, last != colon else { return false }
    switch Unicode.Scalar(first) {
    case ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", ":": return false
    case "-", "?":
        guard bytes.count > 1, bytes[1] != blank else { return false }
    default: break
    }
    for index in known..<bytes.count {
        switch Unicode.Scalar(bytes[index]) {
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
    return !(first == UInt8(ascii: "-") && bytes.starts(with: "---".utf8))
}

/// Whether some YAML reader takes the plain text for a number, a boolean, a time or nothing.
private func isGuessed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    switch Unicode.Scalar(first | 0x20) {
    case "n", "t", "f", "y", "o": return isGuessedWord(bytes)
    default: break
    }
    switch Unicode.Scalar(first) {
    case "~", "=", "<": return isGuessedWord(bytes)
    case ".", "+", "-": if isGuessedWord(bytes) { return true }
    case "0"..."9": break
    default: return false
    }
    // Whatever starts like a number and has nothing but what numbers, times and phones are written with. Some of it no
    // reader would mistake, but of two phones in a list, not one alone should stand in quotes.
    guard bytes.contains(where: { 0x30...0x39 ~= $0 }) else { return false }
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

private func isGuessedWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let longest = 5
    return bytes.count <= longest && guessedWords.contains(packed(bytes))
}

/// A short word as a number, its letters in lower case. Signs of the words are the same in either.
private func packed(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0) { $0 << 8 | UInt64(0x41...0x5A ~= $1 ? $1 | 0x20 : $1) }
}

private let guessedWords = [
    "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "-.inf", "+.inf", ".nan", "=", "<<",
].map { packed($0.utf8) }
