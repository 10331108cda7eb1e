/// Whether a letter can be seen, so that it stands in YAML as it is.
func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Letters of Latin and Cyrillic, dashes, quotes and signs of currencies are known beforehand.
    case 0x20...0x7E, 0xC0...0x17F, 0x400...0x52F, 0x2010...0x2027, 0x20A0...0x20BF, 0x2116: true
    case 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFC, 0x10000...0x10FFFF:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .spaceSeparator: false
        default: true
        }
    default: false
    }
}

/// Looks whether all letters of a text can be seen.
///
/// - Parameters:
///   - bytes: UTF-8.
///   - allowsLineEnds: Whether line ends count as such, too.
/// - Returns: Whether none of them is a sign of control, of form or of a blank kind.
func isPrintable(_ bytes: UnsafeBufferPointer<UInt8>, allowsLineEnds: Bool = false) -> Bool {
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
            guard 0x20...0x7E ~= byte || allowsLineEnds && byte == 0x0A else { return false }
            index += 1
        } else {
            let (scalar, length) = scalar(at: index, in: bytes)
            guard isPrintable(scalar) else { return false }
            index += length
        }
    }
    return true
}

/// The letter that begins at a place of a text in UTF-8, and how many bytes it has.
func scalar(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (Unicode.Scalar, length: Int) {
    func rest(_ place: Int) -> UInt32 { UInt32(bytes[index + place] & 0x3F) }
    let first = UInt32(bytes[index])
    let (value, length): (UInt32, Int) =
        switch first {
        case ..<0x80: (first, 1)
        case ..<0xE0: ((first & 0x1F) << 6 | rest(1), 2)
        case ..<0xF0: ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
        default: ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
        }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}

/// Whether a text is printed as a block, line by line.
func isBlockText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let (blank, end) = (UInt8(ascii: " "), UInt8(ascii: "\n"))
    guard bytes.contains(end), let first = bytes.first, first != blank, first != end else { return false }
    // A block keeps at most one line end, and blanks before a line end are easily lost in an editor.
    if bytes.last == blank || bytes.suffix(2).elementsEqual([end, end]) { return false }
    for index in bytes.indices.dropFirst() where bytes[index] == end && bytes[index - 1] == blank { return false }
    return isPrintable(bytes, allowsLineEnds: true)
}

extension ByteBuffer {
    /// Adds a text in double quotes, with escapes for what cannot be seen.
    mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
        append(UInt8(ascii: "\""))
        var index = 0
        while index < text.count {
            let (scalar, length) = scalar(at: index, in: text)
            switch scalar {
            case "\"": append("\\\"")
            case "\\": append("\\\\")
            case "\n": append("\\n")
            case "\r": append("\\r")
            case "\t": append("\\t")
            case "\0": append("\\0")
            case _ where isPrintable(scalar): append(UnsafeBufferPointer(rebasing: text[index..<index + length]))
            case _ where scalar.value <= 0xFF: append("\\x" + hex(scalar.value, 2))
            case _ where scalar.value <= 0xFFFF: append("\\u" + hex(scalar.value, 4))
            default: append("\\U" + hex(scalar.value, 8))
            }
            index += length
        }
        append(UInt8(ascii: "\""))
    }
}

private func hex(_ number: UInt32, _ width: Int) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
