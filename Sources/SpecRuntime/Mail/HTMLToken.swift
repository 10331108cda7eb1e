/// A piece of HTML.
enum HTMLToken {
    /// Characters between tags, references not yet read.
    case text(Range<Int>)
    /// A tag's name in lower case. The attributes of `td` and `th` are kept, as bytes.
    case start(name: String, attributes: Range<Int>)
    case end(name: String)
}

/// Cuts HTML into texts and tags, as browsers do; comments and declarations are left out.
struct HTMLTokenizer {
    let bytes: [UInt8]
    private var at = 0
    /// Marks that occur no more from here on, so that nobody looks for them again.
    private var isQuoteOver: [UInt8: Bool] = [:]
    private var isEndOver: Set<String> = []

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> HTMLToken? {
        while at < bytes.count {
            guard bytes[at] == 0x3C, at + 1 < bytes.count else { return text() }
            let following = bytes[at + 1]
            if following == UInt8(ascii: "!") || following == UInt8(ascii: "?") {
                skipDeclaration()
                continue
            }
            let isEnd = following == UInt8(ascii: "/")
            let start = isEnd ? at + 2 : at + 1
            guard start < bytes.count, isLetter(bytes[start]) else { return text() }
            return tag(from: start, isEnd: isEnd)
        }
        return nil
    }

    /// Passes over everything up to an end tag: the content of scripts and styles.
    ///
    /// Without an end tag, nobody sees what follows a script or style; other elements are then taken for empty ones.
    mutating func skip(to name: String) {
        if isEndOver.contains(name) { return }
        let start = at
        let wanted = Array(name.utf8)
        while let open = bytes[at...].firstIndex(of: 0x3C) {
            at = open + 1
            guard at < bytes.count, bytes[at] == UInt8(ascii: "/") else { continue }
            let found = bytes[(at + 1)...].prefix(wanted.count)
            if found.map(loweredByte).elementsEqual(wanted) {
                at = bytes[at...].firstIndex(of: 0x3E).map { $0 + 1 } ?? bytes.count
                return
            }
        }
        at = bytes.count
        if name != "script", name != "style" {
            isEndOver.insert(name)
            at = start
        }
    }

    /// Up to the next `<`; one that begins nothing is text.
    private mutating func text() -> HTMLToken {
        let start = at
        at = bytes[(at + 1)...].firstIndex(of: 0x3C) ?? bytes.count
        return .text(start..<at)
    }

    private mutating func tag(from start: Int, isEnd: Bool) -> HTMLToken {
        let nameEnd = bytes[start...].firstIndex { $0 <= 0x20 || $0 == 0x2F || $0 == 0x3E } ?? bytes.count
        let name = String(decoding: bytes[start..<min(nameEnd, start + 40)].map(loweredByte), as: UTF8.self)
        let end = tagEnd(from: nameEnd)
        at = min(end + 1, bytes.count)
        return isEnd ? .end(name: name) : .start(name: name, attributes: nameEnd..<end)
    }

    /// Where the tag's `>` stands: one inside a quoted attribute is none, unless the quote does not end.
    private mutating func tagEnd(from start: Int) -> Int {
        var index = start
        var isValue = false
        while index < bytes.count, bytes[index] != 0x3E {
            let byte = bytes[index]
            if isValue, byte == 0x22 || byte == 0x27, isQuoteOver[byte] != true {
                if let close = bytes[(index + 1)...].firstIndex(of: byte) {
                    index = close
                } else {
                    isQuoteOver[byte] = true
                }
            }
            if byte > 0x20 { isValue = byte == UInt8(ascii: "=") }
            index += 1
        }
        return index
    }

    /// Past a comment, a declaration or a processing instruction.
    private mutating func skipDeclaration() {
        let isComment = bytes[at...].starts(with: "<!--".utf8)
        guard isComment else {
            at = bytes[at...].firstIndex(of: 0x3E).map { $0 + 1 } ?? bytes.count
            return
        }
        // `<!-->` is a whole comment.
        var index = at + 2
        while let hyphen = bytes[min(index, bytes.count)...].firstIndex(of: 0x2D) {
            if bytes[hyphen...].starts(with: "-->".utf8) {
                at = hyphen + 3
                return
            }
            index = hyphen + 1
        }
        at = bytes.count
    }

    private func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= loweredByte(byte) }
}
