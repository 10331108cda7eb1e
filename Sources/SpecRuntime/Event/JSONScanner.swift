import SpecBase

/// Reads texts, numbers and words of JSON as ranges of bytes.
///
/// It works in a copy of the input that it may write to, with zeros behind the end: no byte has to be asked whether it is
/// there, as zero begins and continues nothing. A text with escapes is written out in its own place, since what an escape
/// stands for is never longer than the escape. Kept safe by ``readJSON(_:limits:)``, which alone makes one.
struct JSONScanner: ~Copyable {
    /// Zeros behind the end: as many bytes as are looked at together.
    static let margin = 8

    private let bytes: UnsafeMutablePointer<UInt8>
    private let count: Int

    /// Digits, points and exponents that one number may have.
    private let longestNumber: Int
    private(set) var at = 0

    /// - Parameters:
    ///   - bytes: The input and ``margin`` zeros; they outlive the scanner.
    ///   - count: How many bytes the input has.
    ///   - digits: How many characters one number may have.
    init(bytes: UnsafeMutablePointer<UInt8>, count: Int, digits: Int) {
        self.bytes = bytes
        self.count = count
        longestNumber = digits
    }

    var isAtEnd: Bool { at >= count }

    /// The byte to be read, or 0 at the end: no value starts with it.
    @inline(__always)
    var byte: UInt8 { bytes[at] }

    /// What is not read yet.
    var rest: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes + at, count: count - at) }

    /// The bytes of a range.
    @inline(__always)
    func bytes(_ range: Range<Int32>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + Int(range.lowerBound), count: Int(range.upperBound &- range.lowerBound))
    }

    func text(_ range: Range<Int32>) -> String { String(decoding: bytes(range), as: UTF8.self) }

    /// What ``keySign(_:)`` says of a range.
    @inline(__always)
    func sign(of range: Range<Int32>) -> UInt64 {
        let start = UnsafeRawPointer(bytes + Int(range.lowerBound))
        return keySign(start.loadUnaligned(as: UInt64.self), count: Int(range.upperBound &- range.lowerBound))
    }

    @inline(__always)
    mutating func advance() { at &+= 1 }

    /// Passes over a byte order mark.
    mutating func skipMark() {
        if bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { at = 3 }
    }

    @inline(__always)
    mutating func skipBlanks() {
        // Most senders write none.
        if byte <= 0x20 { skipBlankRun() }
    }

    private mutating func skipBlankRun() {
        while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at &+= 1 }
    }

    @inline(__always)
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: character) else { return false }
        at &+= 1
        return true
    }

    // MARK: - Texts

    @inline(__always)
    mutating func readText() throws(JSONFlaw) -> Range<Int32> {
        at &+= 1
        let start = at
        skipWords()
        guard byte == UInt8(ascii: "\"") else { return try readText(from: start) }
        at &+= 1
        return range(start, at &- 1)
    }

    /// Reads on in a text that is not all plain ASCII, or not JSON.
    private mutating func readText(from start: Int) throws(JSONFlaw) -> Range<Int32> {
        try skipPlain()
        var end = at
        while byte == UInt8(ascii: "\\") {
            end = try writeEscape(to: end)
            let plain = at
            try skipPlain()
            (bytes + end).update(from: bytes + plain, count: at - plain)
            end += at - plain
        }
        at += 1
        return range(start, end)
    }

    /// Inputs are so short that twice their length fits.
    @inline(__always)
    private func range(_ start: Int, _ end: Int) -> Range<Int32> {
        Range(uncheckedBounds: (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end)))
    }

    /// Goes on to the next quote or backslash, which are the only bytes that it stops at.
    private mutating func skipPlain() throws(JSONFlaw) {
        while true {
            if byte >= 0x80 {
                try skipLetters()
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                return
            } else if byte < 0x20 {
                throw flaw(isAtEnd ? "the text ends within quotes" : "a control character within a text")
            } else {
                skipWords()
            }
        }
    }

    /// Passes over characters beyond ASCII; most of these have two bytes.
    private mutating func skipLetters() throws(JSONFlaw) {
        while byte >= 0x80 {
            if 0xC2...0xDF ~= byte, bytes[at &+ 1] & 0xC0 == 0x80 {
                at &+= 2
                continue
            }
            let length = utf8Length(at: at)
            guard length > 0 else { throw flaw("bytes that are not UTF-8") }
            at += length
        }
    }

    /// Goes on to the next byte that is not plain ASCII, eight bytes at a time: the zeros behind the input end it.
    @inline(__always)
    private mutating func skipWords() {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        while true {
            let word = UInt64(littleEndian: UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self))
            let quotes = word ^ (ones &* 0x22)
            let escapes = word ^ (ones &* 0x5C)
            // A high bit for each byte that is a quote, an escape, a control or beyond ASCII. A borrow may set bits above
            // the first of them, which alone counts; a byte beyond ASCII needs no mask against itself, as it stops anyway.
            let controls = word &- ones &* 0x20
            let stops = ((quotes &- ones) | (escapes &- ones) | controls | word) & highs
            if stops != 0 {
                at &+= stops.trailingZeroBitCount / 8
                return
            }
            at &+= 8
        }
    }

    func utf8Length(at start: Int) -> Int {
        func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            range.contains(bytes[start + offset])
        }
        switch bytes[start] {
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

    /// Reads an escape and writes what it stands for to a place before it.
    ///
    /// - Returns: The place behind that.
    private mutating func writeEscape(to end: Int) throws(JSONFlaw) -> Int {
        let plain: UInt8
        switch bytes[at &+ 1] {
        case UInt8(ascii: "u"): return try writeCodeUnits(to: end)
        case UInt8(ascii: "\""): plain = 0x22
        case UInt8(ascii: "\\"): plain = 0x5C
        case UInt8(ascii: "/"): plain = 0x2F
        case UInt8(ascii: "b"): plain = 0x08
        case UInt8(ascii: "f"): plain = 0x0C
        case UInt8(ascii: "n"): plain = 0x0A
        case UInt8(ascii: "r"): plain = 0x0D
        case UInt8(ascii: "t"): plain = 0x09
        default: throw flaw("an unknown escape")
        }
        bytes[end] = plain
        at &+= 2
        return end &+ 1
    }

    private mutating func writeCodeUnits(to end: Int) throws(JSONFlaw) -> Int {
        guard var scalar = codeUnit(at &+ 2) else { throw flaw("an unknown escape") }
        var length = 6
        if scalar & 0xF800 == 0xD800 {
            guard scalar < 0xDC00, bytes[at + 6] == 0x5C, bytes[at + 7] == 0x75, let low = codeUnit(at + 8),
                0xDC00...0xDFFF ~= low
            else { throw flaw("half of a surrogate pair") }
            scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
            length = 12
        }
        at &+= length
        return write(scalar, to: end)
    }

    /// Writes out a scalar in UTF-8.
    private func write(_ scalar: UInt32, to end: Int) -> Int {
        func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: scalar >> shift & 0x3F | 0x80) }
        switch scalar {
        case ..<0x80:
            bytes[end] = UInt8(truncatingIfNeeded: scalar)
            return end &+ 1
        case ..<0x800:
            bytes[end] = UInt8(truncatingIfNeeded: scalar >> 6 | 0xC0)
            bytes[end &+ 1] = tail(0)
            return end &+ 2
        case ..<0x10000:
            bytes[end] = UInt8(truncatingIfNeeded: scalar >> 12 | 0xE0)
            bytes[end &+ 1] = tail(6)
            bytes[end &+ 2] = tail(0)
            return end &+ 3
        default:
            bytes[end] = UInt8(truncatingIfNeeded: scalar >> 18 | 0xF0)
            bytes[end &+ 1] = tail(12)
            bytes[end &+ 2] = tail(6)
            bytes[end &+ 3] = tail(0)
            return end &+ 4
        }
    }

    /// Four hexadecimal digits. Behind the first that is none, no byte is looked at.
    private func codeUnit(_ start: Int) -> UInt32? {
        var unit: UInt32 = 0
        for offset in 0..<4 {
            let byte = bytes[start &+ offset]
            let (digit, letter) = (byte &- 0x30, (byte | 0x20) &- 0x61)
            guard digit < 10 || letter < 6 else { return nil }
            unit = unit << 4 | UInt32(digit < 10 ? digit : letter &+ 10)
        }
        return unit
    }

    // MARK: - Numbers and words

    mutating func readNumber() throws(JSONFlaw) -> Range<Int32> {
        let start = at
        if byte == UInt8(ascii: "-") { at &+= 1 }
        let whole = skipDigits()
        guard whole > 0 else { throw flaw("a number without digits") }
        if whole > 1, bytes[at - whole] == 0x30 {
            throw flaw("a number that begins with 0")
        }
        if byte == UInt8(ascii: ".") {
            at &+= 1
            guard skipDigits() > 0 else { throw flaw("a number that ends with '.'") }
        }
        if byte | 0x20 == UInt8(ascii: "e") {
            at &+= 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { at &+= 1 }
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

    @inline(__always)
    private mutating func skipDigits() -> Int {
        let start = at
        while byte &- 0x30 < 10 { at &+= 1 }
        return at &- start
    }

    mutating func readWord(_ word: StaticString) throws(JSONFlaw) -> Range<Int32> {
        let start = at
        guard word.withUTF8Buffer({ rest.starts(with: $0) }) else { throw noValue() }
        at += word.utf8CodeUnitCount
        return range(start, at)
    }
}
