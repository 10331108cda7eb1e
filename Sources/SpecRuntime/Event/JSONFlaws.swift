/// What is wrong, and after how many bytes; counting lines is left for when somebody wants to know.
struct JSONFlaw: Error {
    let offset: Int
    let words: String
}

extension JSONScanner {
    func flaw(_ words: String, _ at: Int) -> JSONFlaw { JSONFlaw(offset: at, words: words) }

    func noValue(_ at: Int) -> JSONFlaw {
        if at >= count { return flaw("the text ends where a value is wanted", at) }
        if self[at] == UInt8(ascii: "'") { return flaw("a single quote; JSON texts have double quotes", at) }
        for (word, hint) in Self.foreignWords where rest(at).starts(with: word.utf8) {
            return flaw("'\(word)', which JSON \(hint)", at)
        }
        return flaw("\(found(at)) where a value is wanted", at)
    }

    func noKey(_ at: Int) -> JSONFlaw {
        switch self[at] {
        case UInt8(ascii: "'"): flaw("a single quote; JSON texts have double quotes", at)
        case UInt8(ascii: "}"): flaw("a comma before '}'", at)
        default: flaw("\(found(at)) where a key in double quotes is wanted", at)
        }
    }

    func noColon(_ at: Int) -> JSONFlaw { flaw("\(found(at)) where ':' is wanted", at) }

    func noSeparator(_ at: Int, isObject: Bool) -> JSONFlaw {
        flaw("\(found(at)) where ',' or '\(isObject ? "}" : "]")' is wanted", at)
    }

    func repeatedKey(_ key: Range<Int32>, _ at: Int) -> JSONFlaw {
        flaw("the key \"\(shortened(text(key)))\" is there twice", at)
    }

    /// What other languages write.
    private static let foreignWords = [
        ("True", "writes as 'true'"), ("False", "writes as 'false'"), ("None", "writes as 'null'"),
        ("undefined", "does not have"), ("//", "does not have: no comments"), ("/*", "does not have: no comments"),
    ]

    /// The character at a place, in words.
    private func found(_ at: Int) -> String {
        if at >= count { return "the end of the text" }
        let (byte, length) = (self[at], utf8Length(at))
        if byte < 0x20 || byte == 0x7F { return "the control character \(codePoint(byte))" }
        if byte >= 0x80, length == 0 { return "a byte that is not UTF-8" }
        return "'\(String(decoding: rest(at).prefix(max(1, length)), as: UTF8.self))'"
    }

    private func codePoint(_ byte: UInt8) -> String {
        "U+00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}

/// A text's beginning, for messages.
private func shortened(_ text: String) -> String {
    let limit = 40
    guard text.unicodeScalars.count > limit else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit))) + "…"
}
