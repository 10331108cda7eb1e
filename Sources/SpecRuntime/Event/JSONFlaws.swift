/// What is wrong, and after how many bytes; counting lines is left for when somebody wants to know.
struct JSONFlaw: Error {
    let offset: Int
    let words: String
}

extension JSONScanner {
    func flaw(_ words: String) -> JSONFlaw { JSONFlaw(offset: at, words: words) }

    func noValue() -> JSONFlaw {
        if isAtEnd { return flaw("the text ends where a value is wanted") }
        if byte == UInt8(ascii: "'") { return flaw("a single quote; JSON texts have double quotes") }
        for (word, hint) in Self.foreignWords where rest.starts(with: word.utf8) {
            return flaw("'\(word)', which JSON \(hint)")
        }
        return flaw("\(found) where a value is wanted")
    }

    func noKey() -> JSONFlaw {
        switch byte {
        case UInt8(ascii: "'"): flaw("a single quote; JSON texts have double quotes")
        case UInt8(ascii: "}"): flaw("a comma before '}'")
        default: flaw("\(found) where a key in double quotes is wanted")
        }
    }

    /// What other languages write.
    private static let foreignWords = [
        ("True", "writes as 'true'"), ("False", "writes as 'false'"), ("None", "writes as 'null'"),
        ("undefined", "does not have"), ("//", "does not have: no comments"), ("/*", "does not have: no comments"),
    ]

    /// The character to be read, in words.
    var found: String {
        if isAtEnd { return "the end of the text" }
        let length = utf8Length(at: at)
        if byte < 0x20 || byte == 0x7F { return "the control character \(codePoint(byte))" }
        if byte >= 0x80, length == 0 { return "a byte that is not UTF-8" }
        return "'\(String(decoding: rest.prefix(max(1, length)), as: UTF8.self))'"
    }

    private func codePoint(_ byte: UInt8) -> String {
        "U+00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
