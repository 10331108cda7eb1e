extension EmailAddress {
    /// Reads an address that is written as most are: letters, digits and signs of ASCII, nothing before or after it.
    ///
    /// It is what ``init(_:)`` reads, or `nil` where that has to look closer.
    ///
    /// - Parameter text: UTF-8.
    package init?(plain text: UnsafeBufferPointer<UInt8>) {
        guard let at = text.firstIndex(of: UInt8(ascii: "@")), at <= 64, text.count <= 254,
            isPlainLocalPart(text[..<at]), isPlainDomain(text[(at + 1)...])
        else { return nil }
        // Both forms are one text where no letter is a capital.
        let lower = lowercased(text, from: text.contains { 0x41...0x5A ~= $0 } ? 0 : text.count)
        let isLower = !text[..<at].contains { 0x41...0x5A ~= $0 }
        self.init(written: isLower ? lower : lowercased(text, from: at), key: lower)
    }
}

private func lowercased(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> String {
    guard start < text.count else { return String(decoding: text, as: UTF8.self) }
    return String(unsafeUninitializedCapacity: text.count) { buffer in
        for (position, byte) in text.enumerated() {
            let isCapital = position >= start && 0x41...0x5A ~= byte
            buffer[position] = isCapital ? byte | 0x20 : byte
        }
        return text.count
    }
}

private func isPlainLocalPart(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var isAfterDot = true
    for byte in text {
        switch byte {
        case UInt8(ascii: "."):
            if isAfterDot { return false }
            isAfterDot = true
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"):
            isAfterDot = false
        default: return false
        }
    }
    return !isAfterDot
}

/// Two labels or more of letters, digits and hyphens, the last one no number.
private func isPlainDomain(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var labels = 0
    var length = 0
    var hasLetter = false
    var last = UInt8(ascii: "-")
    for byte in text {
        switch byte {
        case UInt8(ascii: "."):
            guard length > 0, last != UInt8(ascii: "-") else { return false }
            labels += 1
            length = 0
            hasLetter = false
        case 0x30...0x39: length += 1
        case 0x41...0x5A, 0x61...0x7A:
            length += 1
            hasLetter = true
        case UInt8(ascii: "-") where length > 0:
            length += 1
            hasLetter = true
        default: return false
        }
        guard length <= 63 else { return false }
        last = byte
    }
    return labels >= 1 && length > 0 && hasLetter && last != UInt8(ascii: "-")
}
