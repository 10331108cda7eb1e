import SpecBase

/// Reads texts, numbers and words of JSON as ranges of bytes.
///
/// A range below the input's count is a part of the input. What has escapes is written out into ``unescaped``, and its
/// range counts on from the input's end.
struct JSONScanner {
    private let input: UnsafeBufferPointer<UInt8>
    /// Digits, points and exponents that one number may have.
    private let longestNumber: Int
    private(set) var at = 0
    private(set) var unescaped: [UInt8] = []

    /// A scanner of bytes that outlive it, where a number has at most so many characters.
    init(input: UnsafeBufferPointer<UInt8>, digits: Int) {
        self.input = input
        longestNumber = digits
    }

    var isAtEnd: Bool { at >= input.count }

    /// The byte to be read, or 0 at the end: no value starts with it.
    @inline(__always)
    var byte: UInt8 { at < input.count ? input[at] : 0 }

    mutating func advance() { at += 1 }

    /// Passes over a byte order mark.
    mutating func skipMark() {
        if input.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    @inline(__always)
    mutating func skipBlanks() {
        // Most senders write none.
        if at < input.count, input[at] > 0x20 { return }
        skipBlankRun()
    }

    private mutating func skipBlankRun() {
        while at < input.count, input[at] <= 0x20,
            input[at] == 0x20 || input[at] == 0x0A || input[at] == 0x0D || input[at] == 0x09
        {
            at += 1
        }
    }

    @inline(__always)
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard at < input.count, input[at] == UInt8(ascii: character) else { return false }
        at += 1
        return true
    }

    /// The bytes of a range, of the input or written out.
    func withBytes<Result>(_ range: Range<Int32>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let start = Int(range.lowerBound)
        if start < input.count || range.isEmpty {
            let first = min(start, input.count)
            return body(UnsafeBufferPointer(rebasing: input[first..<first + range.count]))
        }
        return unescaped.withUnsafeBufferPointer { buffer in
            body(UnsafeBufferPointer(rebasing: buffer[start - input.count..<start - input.count + range.count]))
        }
    }

    /// What ``keySign(_:)`` says of a range.
    @inline(__always)
    func sign(of range: Range<Int32>) -> UInt64 {
        let (start, count) = (Int(range.lowerBound), Int(range.upperBound &- range.lowerBound))
        guard start + 8 <= input.count, let base = UnsafeRawPointer(input.baseAddress) else {
            return withBytes(range) { keySign($0) }
        }
        return keySign(base.loadUnaligned(fromByteOffset: start, as: UInt64.self), count: count)
    }

    func text(_ range: Range<Int32>) -> String {
        withBytes(range) { String(decoding: $0, as: UTF8.self) }
    }

    // MARK: - Texts

    @inline(__always)
    mutating func readText() throws(JSONFlaw) -> Range<Int32> {
        at += 1
        let start = at
        skipWords()
        guard byte == UInt8(ascii: "\"") else { return try readText(from: start) }
        at += 1
        return range(start, at - 1)
    }

    /// Reads on in a text that is not all plain ASCII, or ends where the input does.
    private mutating func readText(from start: Int) throws(JSONFlaw) -> Range<Int32> {
        try skipPlain()
        if byte == UInt8(ascii: "\"") {
            at += 1
            return range(start, at - 1)
        }
        // An escape: from here on, the text is written out.
        let written = unescaped.count
        // What is written out is shorter than the input.
        if written == 0 { unescaped.reserveCapacity(input.count - start) }
        unescaped.append(contentsOf: UnsafeBufferPointer(rebasing: input[start..<at]))
        while byte == UInt8(ascii: "\\") {
            try readEscape()
            let plain = at
            try skipPlain()
            if plain < at { unescaped.append(contentsOf: UnsafeBufferPointer(rebasing: input[plain..<at])) }
        }
        at += 1
        return range(input.count + written, input.count + unescaped.count)
    }

    /// Inputs are so short that twice their length fits.
    @inline(__always)
    private func range(_ start: Int, _ end: Int) -> Range<Int32> {
        Range(uncheckedBounds: (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end)))
    }

    /// Goes on to the next quote or backslash, which are the only bytes that it stops at.
    private mutating func skipPlain() throws(JSONFlaw) {
        while true {
            guard at < input.count else { throw flaw("the text ends within quotes") }
            let byte = input[at]
            if byte < 0x80 {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
                if byte < 0x20 { throw flaw("a control character within a text") }
                at += 1
                skipWords()
            } else {
                try skipLetters()
            }
        }
    }

    /// Passes over characters beyond ASCII; most of these have two bytes.
    private mutating func skipLetters() throws(JSONFlaw) {
        while at < input.count, input[at] >= 0x80 {
            if 0xC2...0xDF ~= input[at], at + 1 < input.count, input[at + 1] & 0xC0 == 0x80 {
                at += 2
                continue
            }
            let length = utf8Length(at: at)
            guard length > 0 else { throw flaw("bytes that are not UTF-8") }
            at += length
        }
    }

    /// Goes on to the next byte that is not plain ASCII, or to the last seven bytes, eight bytes at a time.
    @inline(__always)
    private mutating func skipWords() {
        guard let base = UnsafeRawPointer(input.baseAddress) else { return }
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        while at + 8 <= input.count {
            let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            let quotes = word ^ (ones &* 0x22)
            let escapes = word ^ (ones &* 0x5C)
            // A high bit for each byte that is a quote, an escape, a control or beyond ASCII. A borrow may set bits above
            // the first of them, which alone counts.
            let controls = (word &- ones &* 0x20) & ~word
            let stops = ((quotes &- ones) & ~quotes | (escapes &- ones) & ~escapes | controls | word) & highs
            if stops != 0 {
                at += stops.trailingZeroBitCount / 8
                return
            }
            at += 8
        }
    }

    private func utf8Length(at start: Int) -> Int {
        func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            start + offset < input.count && range.contains(input[start + offset])
        }
        switch input[start] {
        case 0xC2...0xDF: return continues(1) ? 2 : 0
        case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
        case 0xE1...0xEC, 0xEE...0xEF: return continues(1) && continues(2) ? 3 : 0
        case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
        case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
        case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
        case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
        default: return 0
        }
    }

    private mutating func readEscape() throws(JSONFlaw) {
        let escaped: UInt8 = at + 1 < input.count ? input[at + 1] : 0
        let plain: UInt8
        switch escaped {
        case 0x22, 0x5C, 0x2F: plain = escaped
        case UInt8(ascii: "b"): plain = 0x08
        case UInt8(ascii: "f"): plain = 0x0C
        case UInt8(ascii: "n"): plain = 0x0A
        case UInt8(ascii: "r"): plain = 0x0D
        case UInt8(ascii: "t"): plain = 0x09
        case UInt8(ascii: "u"): return try readCodeUnits()
        default: throw flaw("an unknown escape")
        }
        unescaped.append(plain)
        at += 2
    }

    private mutating func readCodeUnits() throws(JSONFlaw) {
        guard let unit = codeUnit(at + 2) else { throw flaw("an unknown escape") }
        var value = UInt32(unit)
        var length = 6
        if 0xD800...0xDBFF ~= unit, at + 7 < input.count, input[at + 6] == 0x5C, input[at + 7] == 0x75,
            let low = codeUnit(at + 8), 0xDC00...0xDFFF ~= low
        {
            value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
            length = 12
        }
        guard !(0xD800...0xDFFF ~= value) else { throw flaw("half of a surrogate pair") }
        write(value)
        at += length
    }

    /// Writes out a scalar in UTF-8.
    private mutating func write(_ scalar: UInt32) {
        func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: scalar >> shift & 0x3F | 0x80) }
        switch scalar {
        case ..<0x80: unescaped.append(UInt8(truncatingIfNeeded: scalar))
        case ..<0x800:
            unescaped.append(UInt8(truncatingIfNeeded: scalar >> 6 | 0xC0))
            unescaped.append(tail(0))
        case ..<0x10000:
            unescaped.append(UInt8(truncatingIfNeeded: scalar >> 12 | 0xE0))
            unescaped.append(tail(6))
            unescaped.append(tail(0))
        default:
            unescaped.append(UInt8(truncatingIfNeeded: scalar >> 18 | 0xF0))
            unescaped.append(tail(12))
            unescaped.append(tail(6))
            unescaped.append(tail(0))
        }
    }

    private func codeUnit(_ start: Int) -> UInt16? {
        guard start + 4 <= input.count, let first = hexDigit(input[start]), let second = hexDigit(input[start + 1]),
            let third = hexDigit(input[start + 2]), let fourth = hexDigit(input[start + 3])
        else { return nil }
        return UInt16(first) << 12 | UInt16(second) << 8 | UInt16(third) << 4 | UInt16(fourth)
    }

    // MARK: - Numbers and words

    mutating func readNumber() throws(JSONFlaw) -> Range<Int32> {
        let start = at
        if byte == UInt8(ascii: "-") { at += 1 }
        let whole = skipDigits()
        guard whole > 0 else { throw flaw("a number without digits") }
        if whole > 1, input[at - whole] == 0x30 {
            throw flaw("a number that begins with 0")
        }
        if byte == UInt8(ascii: ".") {
            at += 1
            guard skipDigits() > 0 else { throw flaw("a number that ends with '.'") }
        }
        if byte | 0x20 == UInt8(ascii: "e") {
            at += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { at += 1 }
            guard skipDigits() > 0 else { throw flaw("an exponent without digits") }
        }
        guard at - start <= longestNumber else {
            throw JSONFlaw(
                offset: start,
                words: "a number of \(at - start) characters, and the limit is \(longestNumber)"
            )
        }
        return range(start, at)
    }

    private mutating func skipDigits() -> Int {
        let start = at
        while at < input.count, 0x30...0x39 ~= input[at] { at += 1 }
        return at - start
    }

    mutating func readWord(_ word: StaticString) throws(JSONFlaw) -> Range<Int32> {
        let start = at
        let matches = word.withUTF8Buffer { word in input[at...].starts(with: word) }
        guard matches else { throw noValue() }
        at += word.utf8CodeUnitCount
        return range(start, at)
    }

    // MARK: - Words for what is wrong

    func flaw(_ words: String) -> JSONFlaw { JSONFlaw(offset: at, words: words) }

    func noValue() -> JSONFlaw {
        if isAtEnd { return flaw("the text ends where a value is wanted") }
        if byte == UInt8(ascii: "'") { return flaw("a single quote; JSON texts have double quotes") }
        for (word, hint) in Self.foreignWords where input[at...].starts(with: word.utf8) {
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
        guard at < input.count else { return "the end of the text" }
        let length = utf8Length(at: at)
        if input[at] < 0x20 || input[at] == 0x7F { return "the control character \(codePoint(input[at]))" }
        if input[at] >= 0x80, length == 0 { return "a byte that is not UTF-8" }
        return "'\(String(decoding: input[at..<at + max(1, length)], as: UTF8.self))'"
    }

    private func codePoint(_ byte: UInt8) -> String {
        "U+00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
