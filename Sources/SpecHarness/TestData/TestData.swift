/// What a workspace declares as invented, in `golden/test-data.yaml`.
package struct TestData: Hashable, Sendable {
    package var phones: [PhoneRange] = []

    /// Lower-case; those below each are meant, too.
    package var domains: [String] = []

    /// Lower-case.
    package var emails: [String] = []

    package init() {}

    /// Whether a phone, as E.164, is nobody's: declared, or set aside by a numbering authority.
    package func covers(phone: String) -> Bool {
        let digits = String(phone.drop { $0 == "+" })
        return phones.contains { $0.contains(digits) } || PhoneRange.reserved.contains { $0.contains(digits) }
    }

    /// Whether an address, lower-case, is nobody's: declared, or of a domain that is set aside for examples.
    package func covers(email: String) -> Bool {
        let domain = String(email[email.index(after: email.lastIndex(of: "@") ?? email.startIndex)...])
        return emails.contains(email) || isReservedDomain(domain) || domains.contains { isWithin(domain, $0) }
    }
}

/// Phone numbers that begin alike, or lie between two.
package struct PhoneRange: Hashable, Sendable {
    /// Digits with the country code; of the length of `last`.
    private let first: String
    private let last: String

    /// Reads `+7916123` (all numbers that begin so) or `+380671234500..+380671234599`.
    ///
    /// A start of fewer than six digits would be a whole country, and is refused.
    package init?(_ text: String) {
        let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { end in
            String(end.filter { !" -()".contains($0) })
        }
        guard 1...2 ~= ends.count, ends.allSatisfy({ $0.hasPrefix("+") }) else { return nil }
        let digits = ends.map { String($0.dropFirst()) }
        guard digits.allSatisfy({ 6...15 ~= $0.utf8.count && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
            digits[0].utf8.count == digits[digits.count - 1].utf8.count, digits[0] <= digits[digits.count - 1]
        else { return nil }
        first = digits[0]
        last = digits[digits.count - 1]
    }

    /// Whether a number, its digits with the country code, is one of these.
    package func contains(_ digits: String) -> Bool {
        let start = String(digits.prefix(first.utf8.count))
        return start.utf8.count == first.utf8.count && first <= start && start <= last
    }
}

/// Whether a domain is another, or below it.
private func isWithin(_ domain: String, _ other: String) -> Bool {
    domain == other || domain.hasSuffix("." + other)
}

/// RFC 2606 and RFC 6761.
private func isReservedDomain(_ domain: String) -> Bool {
    let labels = domain.split(separator: ".").suffix(2).map { String($0) }
    guard let last = labels.last else { return false }
    if ["example", "test", "invalid", "localhost"].contains(last) { return true }
    return labels.count == 2 && labels[0] == "example" && ["com", "net", "org"].contains(last)
}
