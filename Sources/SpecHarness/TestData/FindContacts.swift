import SpecBase

/// A phone or an e-mail address that stands in a golden file.
struct FoundContact: Hashable {
    /// A phone as E.164, an address in lower case.
    let value: String

    /// As the file has it, as far as that is known.
    let written: String

    var isPhone: Bool { value.hasPrefix("+") }
}

/// The addresses and the phones with `+` and a country code that stand anywhere in a text.
func contacts(in text: String) -> [FoundContact] {
    let scalars = Array(text.unicodeScalars)
    var found: [FoundContact] = []
    for (index, scalar) in scalars.enumerated() {
        if scalar == "@", let address = address(around: index, in: scalars) { found.append(address) }
        if scalar == "+", let phone = phone(from: index, in: scalars) { found.append(phone) }
    }
    return found
}

/// A text that is one phone, as it is read in one of these regions.
func wholePhone(_ text: String, regions: [String]) -> FoundContact? {
    for region in regions {
        if case .valid(let e164, _) = PhonePlan.standard.read(text, region: region) {
            return FoundContact(value: e164, written: text)
        }
    }
    return nil
}

private func address(around at: Int, in scalars: [Unicode.Scalar]) -> FoundContact? {
    var start = at
    while start > 0, isLocal(scalars[start - 1]) { start -= 1 }
    var end = at + 1
    while end < scalars.count, isDomain(scalars[end]) { end += 1 }
    while end > at, scalars[end - 1] == "." || scalars[end - 1] == "-" { end -= 1 }
    let domain = scalars[(at + 1)..<max(at + 1, end)]
    // What has no name after its last dot is a version or a handle, not a domain.
    guard let dot = domain.lastIndex(of: "."), domain[domain.index(after: dot)...].allSatisfy(\.properties.isAlphabetic)
    else { return nil }
    let written = String(scalars: scalars[start..<end])
    return EmailAddress(written).map { FoundContact(value: $0.key, written: written) }
}

private func isLocal(_ scalar: Unicode.Scalar) -> Bool {
    isDomain(scalar) || scalar == "_" || scalar == "+" || scalar == "%"
}

private func isDomain(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "-" || "0"..."9" ~= scalar || scalar.properties.isAlphabetic
}

/// The longest number that exists from a `+` on, ending where a group of digits ends: a time may follow it.
private func phone(from plus: Int, in scalars: [Unicode.Scalar]) -> FoundContact? {
    // After a letter or a digit, the sign is a sum's, an offset's or an address's.
    if plus > 0, isDomain(scalars[plus - 1]), scalars[plus - 1] != "." { return nil }
    var digits = ""
    var ends: [(digits: String, end: Int)] = []
    var index = plus + 1
    while index < scalars.count, digits.utf8.count < 16 {
        let scalar = scalars[index]
        guard "0"..."9" ~= scalar || isSeparator(scalar) else { break }
        index += 1
        guard "0"..."9" ~= scalar else { continue }
        digits.unicodeScalars.append(scalar)
        let next = index < scalars.count ? scalars[index] : " "
        if !("0"..."9" ~= next), !next.properties.isAlphabetic, next != "@" { ends.append((digits, index)) }
    }
    for (digits, end) in ends.reversed() where 8...15 ~= digits.utf8.count {
        if case .valid(let e164, _) = PhonePlan.standard.read("+\(digits)", region: "") {
            let written = String(scalars: scalars[plus..<end])
            return FoundContact(value: e164, written: written)
        }
    }
    return nil
}

private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "(", ")", "-", ".", "\u{A0}", "\u{2011}", "\u{2013}": true
    default: false
    }
}
