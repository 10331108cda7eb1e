/// The text without white space at either end.
package func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return text }
    if !first.properties.isWhitespace, !last.properties.isWhitespace { return text }
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
        let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
}

/// The form in which texts are compared: NFC, trimmed, every run of white space one blank.
package func comparisonForm(_ text: String) -> String {
    let text = normalizedNFC(text)
    if isSettled(text) { return text }
    var joined = String.UnicodeScalarView()
    var isAfterBlank = true
    for scalar in text.unicodeScalars {
        if scalar.properties.isWhitespace {
            isAfterBlank = true
            continue
        }
        if isAfterBlank, !joined.isEmpty { joined.append(" ") }
        joined.append(scalar)
        isAfterBlank = false
    }
    return String(joined)
}

/// Whether a text has no white space but lone blanks between other characters.
private func isSettled(_ text: String) -> Bool {
    var isAfterBlank = true
    for byte in text.utf8 {
        switch byte {
        case 0x20:
            if isAfterBlank { return false }
            isAfterBlank = true
        case 0x09...0x0D: return false
        // Lead bytes of the other white space: U+0085, U+00A0, U+1680, U+2000 and beyond.
        case 0xC2, 0xE1, 0xE2, 0xE3:
            return !text.unicodeScalars.contains { $0 != " " && $0.properties.isWhitespace } && !hasLooseBlank(text)
        default: isAfterBlank = false
        }
    }
    return !isAfterBlank || text.isEmpty
}

private func hasLooseBlank(_ text: String) -> Bool {
    var isAfterBlank = true
    for byte in text.utf8 {
        if byte == 0x20, isAfterBlank { return true }
        isAfterBlank = byte == 0x20
    }
    return isAfterBlank
}
