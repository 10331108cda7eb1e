/// An e-mail address.
package struct EmailAddress: Sendable {
    /// What is printed and sent: the domain in lower-case ASCII, the local part as it came.
    package let written: String

    /// The form in which addresses are compared: all lower-case.
    package let key: String

    /// Takes an address as it is, such as one that a CRM holds.
    package init(written: String, key: String) {
        self.written = written
        self.key = key
    }

    /// Reads an address: `a@b.example`, also in angle brackets after a name or after `mailto:`.
    ///
    /// Other letters than ASCII in the domain become their ASCII form (RFC 3492).
    ///
    /// - Returns: `nil` for anything that is no address.
    package init?(_ text: String) {
        var address = trimmed(text)
        if let open = address.lastIndex(of: "<"), address.hasSuffix(">") {
            address = String(address[address.index(after: open)...].dropLast())
        }
        if address.lowercased().hasPrefix("mailto:") { address = String(address.dropFirst(7)) }
        address = normalizedNFC(trimmed(address))
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, isLocalPart(parts[0]), let domain = asciiDomain(parts[1]) else { return nil }
        let whole = "\(parts[0])@\(domain)"
        guard whole.utf8.count <= 254 else { return nil }
        written = whole
        key = whole.lowercased()
    }
}

extension EmailAddress: Hashable {
    package static func == (lhs: Self, rhs: Self) -> Bool { lhs.key == rhs.key }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(key)
    }
}

private func isLocalPart(_ text: Substring) -> Bool {
    guard 1...64 ~= text.utf8.count, !text.hasPrefix("."), !text.hasSuffix("."), !text.contains("..") else {
        return false
    }
    return text.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x80 ? !scalar.properties.isWhitespace : isAtomCharacter(UInt8(scalar.value)) || scalar == "."
    }
}

/// RFC 5322, *atext*.
private func isAtomCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: Array("!#$%&'*+-/=?^_`{|}~".utf8).contains(byte)
    }
}

/// A domain in lower-case ASCII, with at least one dot; `nil` if it is none.
private func asciiDomain(_ text: Substring) -> String? {
    var domain = text.lowercased()
    for dot in ["\u{3002}", "\u{FF0E}", "\u{FF61}"] {
        domain = domain.split(separator: dot, omittingEmptySubsequences: false).joined(separator: ".")
    }
    if domain.hasSuffix(".") { domain.removeLast() }
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false).map { asciiLabel($0) }
    guard labels.count >= 2, labels.allSatisfy({ $0 != nil }) else { return nil }
    let whole = labels.compactMap { $0 }
    guard let last = whole.last, !last.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return whole.joined(separator: ".")
}

private func asciiLabel(_ label: Substring) -> String? {
    let ascii: String
    if label.utf8.allSatisfy({ $0 < 0x80 }) {
        ascii = String(label)
    } else {
        guard
            label.unicodeScalars.allSatisfy({
                $0.value < 0x80 || $0.properties.isAlphabetic || $0.properties.numericType != nil
                    || $0.properties.generalCategory == .nonspacingMark
            }),
            let encoded = punycode(normalizedNFC(String(label)))
        else { return nil }
        ascii = "xn--\(encoded)"
    }
    let isPlain = ascii.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x2D }
    return 1...63 ~= ascii.utf8.count && isPlain && !ascii.hasPrefix("-") && !ascii.hasSuffix("-") ? ascii : nil
}
