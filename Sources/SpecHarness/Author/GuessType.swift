import SpecBase

/// The type of an input, as one value of it suggests.
struct GuessedType: Hashable {
    /// As specs write it.
    let type: String

    /// The pattern of a date that is not written as ISO 8601 writes it.
    var format: String?

    static let text = GuessedType(type: "text")
}

/// Guesses a type from a text and from the word by which it is named. What is in doubt stays a text.
func guessType(of text: String, word: String, region: String) -> GuessedType {
    let text = String(text.drop(while: \.isWhitespace))
    if isPhone(text, word, region) { return GuessedType(type: "phone") }
    if hasHint(word, ["email", "mail", "почта", "пошта"]) && (text.isEmpty || EmailAddress(text) != nil) {
        return GuessedType(type: "email")
    }
    if text.contains("@"), EmailAddress(text) != nil { return GuessedType(type: "email") }
    if text.hasPrefix("http://") || text.hasPrefix("https://"), WebAddress.normalForm(text) != nil {
        return GuessedType(type: "url")
    }
    if let guess = guessDate(text) { return guess }
    let amounts = ["amount", "price", "sum", "total", "budget", "cost", "сумма", "сума", "цена", "ціна", "бюджет"]
    if hasHint(word, amounts), ExactDecimal(parsing: text) != nil { return GuessedType(type: "decimal") }
    if hasHint(word, ["quantity", "qty", "count", "количество", "кількість"]), isInteger(text) {
        return GuessedType(type: "integer")
    }
    return .text
}

/// Guesses a type from a number of JSON. An id is a text: nobody reckons with it.
func guessType(ofNumber text: String, word: String, region: String) -> GuessedType {
    if isPhone(text, word, region) { return GuessedType(type: "phone") }
    if word.hasSuffix("id") || word.hasSuffix("number") || word.hasSuffix("code") || text.utf8.count > 15 {
        return .text
    }
    return GuessedType(type: isInteger(text) ? "integer" : "decimal")
}

/// A number with a plus, or a number in a place that is named after phones.
private func isPhone(_ text: String, _ word: String, _ region: String) -> Bool {
    let isNamed =
        hasHint(word, ["phone", "mobile", "whatsapp", "телефон", "caller"]) || word == "tel" || word.hasSuffix("tel")
    guard isNamed || text.hasPrefix("+") else { return false }
    if text.isEmpty { return isNamed }
    return switch PhonePlan.standard.read(text, region: region) {
    case .valid: true
    case .possible: isNamed
    case .unusable: false
    }
}

private func guessDate(_ text: String) -> GuessedType? {
    if Day(iso8601: text) != nil { return GuessedType(type: "date") }
    let bytes = Array(text.utf8)
    // A time needs a date before it and is told by `T` or a blank; a bare number would be seconds.
    if bytes.count >= 16, text.contains("-"), Instant(iso8601: text, zone: .utc) != nil {
        return GuessedType(type: "datetime")
    }
    let shape = bytes.map { 0x30...0x39 ~= $0 ? UInt8(ascii: "9") : $0 }
    switch String(decoding: shape, as: UTF8.self) {
    case "99.99.9999": return GuessedType(type: "date", format: "dd.MM.yyyy")
    case "99.99.9999 99:99": return GuessedType(type: "datetime", format: "dd.MM.yyyy HH:mm")
    default: return nil
    }
}

private func isInteger(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.drop { $0 == 0x2D }.allSatisfy { 0x30...0x39 ~= $0 }
}

private func hasHint(_ word: String, _ hints: [String]) -> Bool {
    hints.contains { word.contains($0) }
}
