import SpecBase

/// The bytes of a file, and what YAML 1.2 says of single places in them. Beyond its ends a text has line ends.
struct StrictText {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Whether bytes are characters, so that what is skipped need not be gone through.
    let isASCII: Bool

    /// Something that YAML 1.2 does not have so.
    struct Doubt {
        let words: String
        /// Bytes before it.
        let offset: Int
    }

    static let anchorWords = "the name of an anchor has letters, digits, '-' and '_' alone; a text needs quotes"
    static let commentWords = "a '#' right behind a value; a comment has a blank before its '#', a text needs quotes"
    static let tabWords = "a tab indents this line; YAML is indented with blanks"

    /// A line that does not stand deep enough.
    static func lineWords(_ wanted: Int) -> String {
        let blanks = wanted == 1 ? "a blank" : "\(wanted) blanks"
        return
            "the value that began above goes on here, no deeper than the block around it; at least \(blanks) before it"
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        isASCII = bytes.allSatisfy { $0 < 0x80 }
    }

    subscript(offset: Int) -> UInt8 {
        offset >= 0 && offset < bytes.count ? bytes[offset] : 0x0A
    }

    /// Bytes of the character that begins here.
    func length(at offset: Int) -> Int {
        let byte = self[offset]
        return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    /// Whether a line ends with this byte; `\r\n` ends one.
    func isBreak(at offset: Int) -> Bool {
        self[offset] == 0x0A || self[offset] == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A)
    }

    /// Whether a blank, a tab or a line end stands here.
    func isBlank(at offset: Int) -> Bool {
        let byte = self[offset]
        return byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    /// Whether nothing but blanks, or a comment, stands on the line from here on.
    func isBlankLine(from start: Int) -> Bool {
        var offset = start
        while self[offset] == 0x20 || self[offset] == 0x09 { offset += 1 }
        return isBlank(at: offset) || self[offset] == UInt8(ascii: "#")
    }

    /// Whether libyaml takes the byte for a part of an anchor's name.
    func isName(at offset: Int) -> Bool {
        switch self[offset] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// Whether a name or a sign can end before this byte: a blank or a sign of brackets stands here.
    func endsName(at offset: Int) -> Bool {
        switch self[offset] {
        case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
        default: isBlank(at: offset)
        }
    }

    /// What is wrong with how the block text whose `|` or `>` stands here begins.
    ///
    /// - Parameters:
    ///   - start: Where its sign stands, in bytes.
    ///   - column: Of the block around it, from 0; -1 at the top of the file.
    /// - Returns: `nil` if nothing is.
    func flawInBlock(at start: Int, column: Int) -> Doubt? {
        var offset = start + 1
        var hasIndentation = false
        while [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(self[offset]) || 0x30...0x39 ~= self[offset] {
            hasIndentation = hasIndentation || 0x30...0x39 ~= self[offset]
            offset += 1
        }
        if self[offset] == UInt8(ascii: "#") { return Doubt(words: Self.commentWords, offset: offset) }
        while !isBreak(at: offset) { offset += 1 }
        return hasIndentation ? nil : flawInFirstLines(from: offset + 1, column: column)
    }

    /// What is wrong with the blanks of the first lines: those without text say how deep it stands only if none does.
    private func flawInFirstLines(from start: Int, column: Int) -> Doubt? {
        var line = start
        var deepest = (blanks: 0, offset: start)
        while line < bytes.count {
            var offset = line
            while self[offset] == 0x20 { offset += 1 }
            let blanks = offset - line
            guard self[offset] == 0x0A || self[offset] == 0x0D else {
                if column < 0, blanks == 0, self[offset] == UInt8(ascii: "#") {
                    return Doubt(words: "the text of a block is indented; one blank before it will do", offset: offset)
                }
                guard blanks > max(column, 0), deepest.blanks > blanks else { return nil }
                let words = "blanks alone on this line, more than before the text below; delete them"
                return Doubt(words: words, offset: deepest.offset)
            }
            if blanks > deepest.blanks { deepest = (blanks, line) }
            while !isBreak(at: offset) { offset += 1 }
            line = offset + 1
        }
        return nil
    }

    /// Line and column of a byte.
    func place(of offset: Int) -> SourcePosition {
        var place = SourcePosition(line: 1, column: 1)
        var passed = 0
        while passed < offset {
            place =
                isBreak(at: passed)
                ? SourcePosition(line: place.line + 1, column: 1)
                : SourcePosition(line: place.line, column: place.column + 1)
            passed += length(at: passed)
        }
        return place
    }
}
