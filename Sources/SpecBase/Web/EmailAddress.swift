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

    /// Reads an address: `a@b.example`, also in angle brackets after a name or after `mailto:`; `nil` for anything else.
    ///
    /// Letters other than ASCII in the domain become their ASCII form (RFC 3492).
    package init?(_ text: String) {
        var address = trimmed(text)
        if let open = address.lastIndex(of: "<"), address.hasSuffix(">") {
            address = String(address[address.index(after: open)...].dropLast())
        }
        if address.lowercased().hasPrefix("mailto:") {
            // What a link adds, such as `?subject=…`, is no part of the address.
            address = String(address.dropFirst(7).prefix { $0 != "?" })
        }
        address = normalizedNFC(trimmed(address))
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, isLocalPart(parts[0]), let domain = asciiDomain(parts[1]) else { return nil }
        let whole = "\(parts[0])@\(domain)"
        guard whole.utf8.count <= 254 else { return nil }
        written = whole
        key = normalizedNFC(whole.lowercased())
    }
}

extension EmailAddress: Hashable {
    package static func == (lhs: Self, rhs: Self) -> Bool { lhs.key == rhs.key }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(key)
    }
}

/// RFC 5322, *dot-atom*, with the letters that RFC 6531 adds.
private func isLocalPart(_ text: Substring) -> Bool {
    guard 1...64 ~= text.utf8.count else { return false }
    var isAfterDot = true
    for scalar in text.unicodeScalars {
        if scalar == "." {
            if isAfterDot { return false }
            isAfterDot = true
            continue
        }
        isAfterDot = false
        guard scalar.isASCII ? isAtomCharacter(scalar) : isVisible(scalar) else { return false }
    }
    return !isAfterDot
}

/// RFC 5322, *atext*.
private func isAtomCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z": true
    case "!", "#", "$", "%", "&", "'", "*", "+", "-", "/", "=", "?", "^", "_", "`", "{", "|", "}", "~": true
    default: false
    }
}

/// Whether a scalar is seen as a letter, mark, digit, symbol or sign.
private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
        false
    default: true
    }
}
