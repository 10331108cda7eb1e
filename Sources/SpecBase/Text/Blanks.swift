/// The text without white space at either end.
package func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return text }
    if !first.isBlank, !last.isBlank { return text }
    guard let start = scalars.firstIndex(where: { !$0.isBlank }), let end = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[start...end])
}

/// The form in which texts are compared: NFC, trimmed, every run of white space one blank.
package func comparisonForm(_ text: String) -> String {
    if isPlainForm(text) { return text }
    let text = normalizedNFC(text)
    if hasLoneBlanks(text) { return text }
    var joined = String.UnicodeScalarView()
    var isAfterBlank = false
    for scalar in text.unicodeScalars {
        if scalar.isBlank {
            isAfterBlank = true
            continue
        }
        if isAfterBlank, !joined.isEmpty { joined.append(" ") }
        joined.append(scalar)
        isAfterBlank = false
    }
    return String(joined)
}

/// Whether a text is visible ASCII with single blanks between, as most keys are.
private func isPlainForm(_ text: String) -> Bool {
    text.withBytes { bytes in
        var last: UInt8 = 0x20
        for byte in bytes {
            guard 0x20...0x7E ~= byte, byte != 0x20 || last != 0x20 else { return false }
            last = byte
        }
        return last != 0x20 || bytes.isEmpty
    }
}

/// Whether a text has no white space but single U+0020 between other characters.
private func hasLoneBlanks(_ text: String) -> Bool {
    let known = text.utf8.withContiguousStorageIfAvailable { bytesHaveLoneBlanks($0) }
    return (known ?? nil) ?? scalarsHaveLoneBlanks(text)
}

/// The same by bytes; `nil` where a byte may begin white space beyond ASCII.
private func bytesHaveLoneBlanks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    var isAfterBlank = true
    for byte in bytes {
        switch byte {
        case 0x20:
            if isAfterBlank { return false }
            isAfterBlank = true
        case 0x09...0x0D: return false
        case 0xC2, 0xE1, 0xE2, 0xE3: return nil
        default: isAfterBlank = false
        }
    }
    return !isAfterBlank || bytes.isEmpty
}

private func scalarsHaveLoneBlanks(_ text: String) -> Bool {
    var isAfterBlank = true
    for scalar in text.unicodeScalars {
        if scalar == " " {
            if isAfterBlank { return false }
            isAfterBlank = true
        } else {
            if scalar.isBlank { return false }
            isAfterBlank = false
        }
    }
    return !isAfterBlank || text.isEmpty
}

extension Unicode.Scalar {
    /// Whether the scalar is white space: Unicode's `White_Space`, a set that has not changed since 2013.
    ///
    /// Faster than the standard library's property, which looks every scalar up.
    var isBlank: Bool {
        switch value {
        case 0x09...0x0D, 0x20: true
        case ..<0x85: false
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}
