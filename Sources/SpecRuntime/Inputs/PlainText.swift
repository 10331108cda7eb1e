/// A text within other bytes that is surely in normal form, without the blanks at its ends.
///
/// Its bytes are UTF-8 and are not looked at again: they come from a ``PayloadTree``, all of whose texts are, or from texts
/// of the program and of a run.
struct PlainText {
    /// As long as the bytes that it was made of are there.
    let bytes: UnsafeBufferPointer<UInt8>
    let isASCII: Bool

    /// `nil` for a text that has to be looked at by scalars.
    ///
    /// - Parameter text: UTF-8, which is not looked at again.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var end = text.count
        while start < end, isBlank(text[start]) { start += 1 }
        while start < end, isBlank(text[end - 1]) { end -= 1 }
        bytes = UnsafeBufferPointer(rebasing: text[start..<end])
        var at = asciiCount(bytes)
        isASCII = at == bytes.count
        while at < bytes.count {
            if bytes[at] < 0x80 {
                at += 1
                continue
            }
            guard let length = plainLength(at, in: bytes) else { return nil }
            at += length
        }
    }

    var isEmpty: Bool { bytes.isEmpty }

    var string: String {
        assert(String(validating: bytes, as: UTF8.self) != nil, "a payload's text is not UTF-8")
        return String(copying: UTF8Span(unchecked: Span(_unsafeElements: bytes), isKnownASCII: isASCII))
    }

    /// The number, if the text is digits and nothing else.
    var integer: Int? {
        guard 1...18 ~= bytes.count else { return nil }
        var number = 0
        for byte in bytes {
            guard 0x30...0x39 ~= byte else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

/// How many bytes at the front are ASCII.
private func asciiCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
    var at = 0
    while at + 8 <= bytes.count, base.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
        at += 8
    }
    // The last eight again, with those that were looked at before.
    if at > 0, base.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
        return bytes.count
    }
    while at < bytes.count, bytes[at] < 0x80 { at += 1 }
    return at
}

/// The bytes of a character beyond ASCII that is no blank and that normalization leaves alone, wherever it stands.
///
/// - Returns: `nil` for other characters, and for those of which one has to look more closely.
private func plainLength(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    switch bytes[at] {
    // Below U+0300 two characters are blanks.
    case 0xC2: return at + 1 < bytes.count && bytes[at + 1] != 0x85 && bytes[at + 1] != 0xA0 ? 2 : nil
    // Below U+0300, and most of Cyrillic, U+0400 to U+047F.
    case 0xC3...0xCB, 0xD0, 0xD1: return 2
    case 0xE2:
        guard at + 2 < bytes.count else { return nil }
        // Dashes, quotation marks, three dots; the sign of a number.
        let isSign = bytes[at + 1] == 0x80 && (0x93...0x9E ~= bytes[at + 2] || bytes[at + 2] == 0xA6)
        return isSign || bytes[at + 1] == 0x84 && bytes[at + 2] == 0x96 ? 3 : nil
    default: return nil
    }
}
