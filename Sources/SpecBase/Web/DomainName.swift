/// A domain in lower-case ASCII, with at least one dot; `nil` if the text is none. An address bounds its length.
func asciiDomain(_ text: Substring) -> String? {
    var labels: [String] = []
    var label = ""
    // Lower case may come apart again: İ is one letter, its small form two.
    for scalar in normalizedNFC(text.lowercased()).unicodeScalars {
        switch scalar {
        // The full stop, and the ideographic, full-width and half-width ones that stand for it (RFC 3490).
        case ".", "\u{3002}", "\u{FF0E}", "\u{FF61}":
            labels.append(label)
            label = ""
        default: label.unicodeScalars.append(scalar)
        }
    }
    // A full stop at the end means the root, which goes without saying.
    if !label.isEmpty { labels.append(label) }
    let ascii = labels.compactMap { asciiLabel($0) }
    guard ascii.count == labels.count, ascii.count >= 2 else { return nil }
    // No top-level domain is a number: such a text is an IP address or a mistake.
    guard let last = ascii.last, !last.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return ascii.joined(separator: ".")
}

/// A label of letters, digits and hyphens, encoded where it is not ASCII; `nil` for anything else.
private func asciiLabel(_ label: String) -> String? {
    var ascii = label
    if !label.utf8.allSatisfy({ $0 < 0x80 }) {
        guard label.unicodeScalars.allSatisfy(isDomainCharacter), let encoded = punycode(label) else { return nil }
        ascii = "xn--\(encoded)"
    }
    let isPlain = ascii.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x2D }
    let isShort = 1...63 ~= ascii.utf8.count
    return isPlain && isShort && ascii.utf8.first != 0x2D && ascii.utf8.last != 0x2D ? ascii : nil
}

private func isDomainCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII || scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
        || scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .spacingMark
}
