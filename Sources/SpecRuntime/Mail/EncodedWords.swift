import SpecBase

/// Decodes the encoded words of a header (RFC 2047), and its bytes above US-ASCII, which no header should have.
struct HeaderDecoder {
    /// The charset of the body, for bytes above US-ASCII.
    let charset: String?
    var flaws: MailFlaws

    /// The text of a value as it is.
    mutating func text(_ bytes: [UInt8], name: String? = nil) -> String {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return String(decoding: bytes, as: UTF8.self) }
        let isUTF8 = UTF8Form(bytes).isValid
        let charset = isUTF8 ? "utf-8" : name ?? charset
        return decodeText(bytes, named: charset == "" ? nil : charset, place: "a header", flaws: &flaws)
    }

    /// The text of a value, encoded words decoded, in NFC.
    mutating func decoded(_ bytes: [UInt8]) -> String {
        normalizedNFC(decodeWords(text(bytes)))
    }

    /// The text with its encoded words decoded; blanks between two of them are no part of it.
    ///
    /// Words are also read where the standard has none: inside quotes, beside other text, with blanks in them. Words
    /// of one charset that follow each other are one run of bytes: senders cut characters in two.
    mutating func decodeWords(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var scanner = WordScanner(bytes: bytes)
        var result: [UInt8] = []
        var run: (charset: String, bytes: [UInt8])?
        var at = 0
        while let word = scanner.next(from: at) {
            let between = bytes[at..<word.range.lowerBound]
            let isAdjacent = between.allSatisfy { $0 <= 0x20 }
            if let open = run, !isAdjacent || open.charset != word.charset {
                result += decode(open)
                run = nil
                if !isAdjacent { result += between }
            } else if run == nil {
                result += between
            }
            let (content, flaw) = word.isBase64 ? decodeBase64(word.text) : (decodeQ(word.text), nil)
            if let flaw { flaws.note("an encoded word of a header with \(flaw)") }
            if run == nil { run = (word.charset, []) }
            run?.bytes += content
            at = word.range.upperBound
        }
        if let run { result += decode(run) }
        result += bytes[at...]
        return String(decoding: result, as: UTF8.self)
    }

    /// Line ends in encoded words would break the header in two, and a NUL would cut it short elsewhere: each control
    /// character is a blank.
    private mutating func decode(_ run: (charset: String, bytes: [UInt8])) -> [UInt8] {
        let text = decodeText(run.bytes, named: run.charset, place: "an encoded word of a header", flaws: &flaws)
        return text.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
    }
}

/// `_` is a blank, `=20` a byte; broken escapes stay.
private func decodeQ(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var at = text.startIndex
    while at < text.endIndex {
        if text[at] == UInt8(ascii: "="), at + 2 < text.endIndex, let high = hexDigit(text[at + 1]),
            let low = hexDigit(text[at + 2])
        {
            bytes.append(high << 4 | low)
            at += 3
        } else {
            bytes.append(text[at] == UInt8(ascii: "_") ? 0x20 : text[at])
            at += 1
        }
    }
    return bytes
}

/// An encoded word: `=?utf-8*en?Q?text?=`.
struct EncodedWord {
    let range: Range<Int>
    /// In lower case, without its language.
    let charset: String
    let isBase64: Bool
    let text: ArraySlice<UInt8>
}

struct WordScanner {
    let bytes: [UInt8]
    /// Whether no word can end any more.
    private var isOver = false

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next word that begins at an index or behind it.
    mutating func next(from start: Int) -> EncodedWord? {
        var at = start
        while !isOver, at + 1 < bytes.count {
            guard let first = bytes[at...].firstIndex(of: 0x3D) else { return nil }
            if let word = word(at: first) { return word }
            at = first + 1
        }
        return nil
    }

    /// The word that begins at an index.
    mutating func word(at start: Int) -> EncodedWord? {
        guard !isOver, start + 1 < bytes.count, bytes[start] == 0x3D, bytes[start + 1] == 0x3F,
            let mark = bytes[(start + 2)...].prefix(80).firstIndex(of: 0x3F), mark > start + 2,
            mark + 2 < bytes.count, bytes[mark + 2] == 0x3F
        else { return nil }
        let encoding = loweredByte(bytes[mark + 1])
        guard encoding == UInt8(ascii: "q") || encoding == UInt8(ascii: "b") else { return nil }
        let content = mark + 3
        guard let end = firstRange(of: [0x3F, 0x3D], in: bytes, from: content) else {
            isOver = true
            return nil
        }
        let name = bytes[(start + 2)..<mark].split(separator: 0x2A, omittingEmptySubsequences: false).first ?? []
        return EncodedWord(
            range: start..<end.upperBound,
            charset: loweredASCII(String(decoding: name, as: UTF8.self)),
            isBase64: encoding == UInt8(ascii: "b"),
            text: bytes[content..<end.lowerBound]
        )
    }
}
