/// A text within other bytes that is surely in normal form, without the blanks at its ends.
struct PlainText {
    /// UTF-8, as long as the bytes that it was made of are there.
    let bytes: UnsafeBufferPointer<UInt8>
    let isASCII: Bool

    /// - Returns: `nil` for a text that has to be looked at by scalars.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var end = text.count
        while start < end, isBlank(text[start]) { start += 1 }
        while start < end, isBlank(text[end - 1]) { end -= 1 }
        bytes = UnsafeBufferPointer(rebasing: text[start..<end])
        var bits: UInt8 = 0
        for byte in bytes {
            bits |= byte
            // Below U+0300, and in U+0400 to U+047F, normal forms are as they are written; 0xC2 begins the blanks there.
            if byte >= 0x80, byte >= 0xCC && byte & 0xFE != 0xD0 || byte == 0xC2 { return nil }
        }
        isASCII = bits < 0x80
    }

    var isEmpty: Bool { bytes.isEmpty }

    var string: String { String(decoding: bytes, as: UTF8.self) }

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
