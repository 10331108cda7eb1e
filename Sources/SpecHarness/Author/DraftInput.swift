/// An input that a recorded delivery suggests.
struct DraftInput {
    let name: String

    /// Where it stands, as the key of a spec and its value: `path`, `query` or `after`.
    let origin: (key: String, value: String)

    let guess: GuessedType
    let isMany: Bool

    /// The last word of where it stands, in lower case and without signs between: what a field is matched with.
    let word: String

    /// The line of a spec, without what stands before it.
    var line: String {
        let place = scalarText(origin.value, isFlow: true)
        var facts: [String] = ["\(origin.key): \(place)"]
        if guess.type != "text" { facts.append("type: \(guess.type)") }
        if let format = guess.format { facts.append("format: \"\(format)\"") }
        if isMany { facts.append("many: true") }
        let isShort = facts.count == 1 && origin.key == "path"
        return
            "\(name): \(isShort ? scalarText(origin.value, isFlow: false) : "{ \(facts.joined(separator: ", ")) }")"
    }
}

/// The letters and digits of a name in lower case.
func bareWord(_ text: String) -> String {
    String(String.UnicodeScalarView(text.lowercased().unicodeScalars.filter(isNameScalar)))
}

/// Letters and digits of any script; not `_`.
func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
}
