import SpecBase

/// What a text, a number or a word is, and where the next thing is read.
struct JSONPart {
    let start: Int32
    let end: Int32
    let next: Int

    /// Inputs are so short that twice their length fits.
    @inline(__always)
    init(_ start: Int, _ end: Int, next: Int) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
        self.next = next
    }

    @inline(__always)
    var range: Range<Int32> { Range(uncheckedBounds: (start, end)) }
}

/// Reads texts, numbers and words of JSON as ranges of bytes.
///
/// It works in a copy of the input that it may write to, with zeros behind the end: no byte has to be asked whether it is
/// there, as zero begins and continues nothing. A text with escapes is written out in its own place, since what an escape
/// stands for is never longer than the escape. Places are handed in and out, so that the caller has them in registers.
/// Kept safe by ``readJSON(_:limits:)``, which alone makes one.
struct JSONScanner {
    /// Zeros behind the end: as many bytes as are looked at together.
    static let margin = 16

    private let bytes: UnsafeMutablePointer<UInt8>

    /// How many bytes the input has.
    let count: Int

    /// Digits, points and exponents that one number may have.
    private let longestNumber: Int

    /// Numbers of so many digits are read at a glance.
    private let shortNumber: Int

    /// - Parameters:
    ///   - bytes: The input and ``margin`` zeros; they outlive the scanner.
    ///   - count: How many bytes the input has.
    ///   - digits: How many characters one number may have.
    init(bytes: UnsafeMutablePointer<UInt8>, count: Int, digits: Int) {
        self.bytes = bytes
        self.count = count
        longestNumber = digits
        shortNumber = max(1, min(digits, 7))
    }

    /// Behind a byte order mark.
    var start: Int { bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0 }

    /// A byte of the input, or 0 at the end: no value starts with it.
    @inline(__always)
    subscript(at: Int) -> UInt8 { bytes[at] }

    /// Writes a byte over what was read already.
    @inline(__always)
    func set(_ at: Int, _ byte: UInt8) { bytes[at] = byte }

    /// What stands from a place on.
    func rest(_ at: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes + at, count: count - at) }

    /// The bytes of a range.
    @inline(__always)
    func bytes(_ range: Range<Int32>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + Int(range.lowerBound), count: Int(range.upperBound &- range.lowerBound))
    }

    func text(_ range: Range<Int32>) -> String { String(decoding: bytes(range), as: UTF8.self) }

    func isSame(_ left: Range<Int32>, _ right: Range<Int32>) -> Bool {
        left.count == right.count && haveSameBytes(bytes(left), bytes(right))
    }

    /// What ``keySign(_:)`` says of a range.
    @inline(__always)
    func sign(of range: Range<Int32>) -> UInt64 {
        keySign(word(Int(range.lowerBound)), count: Int(range.upperBound &- range.lowerBound))
    }

    /// Eight bytes, the first of them lowest.
    @inline(__always)
    private func word(_ at: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self))
    }

    /// Four bytes, the first of them lowest.
    @inline(__always)
    func halfWord(_ at: Int) -> UInt32 {
        UInt32(littleEndian: UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt32.self))
    }

    @inline(__always)
    func skipBlanks(_ at: Int) -> Int {
        // Most senders write none.
        bytes[at] <= 0x20 ? skipBlankRun(at) : at
    }

    private func skipBlankRun(_ start: Int) -> Int {
        var at = start
        while bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at &+= 1 }
        return at
    }

    // MARK: - Texts

    /// Reads a text from its first quote on.
    @inline(__always)
    func readText(_ quote: Int) throws(JSONFlaw) -> JSONPart {
        let start = quote &+ 1
        let end = skipWords(start)
        guard bytes[end] == UInt8(ascii: "\"") else { return try readText(start, from: end) }
        return JSONPart(start, end, next: end &+ 1)
    }

    /// Reads on in a text that is not all plain ASCII, or not JSON.
    @inline(never)
    private func readText(_ start: Int, from place: Int) throws(JSONFlaw) -> JSONPart {
        var at = try skipPlain(place)
        var end = at
        while bytes[at] == UInt8(ascii: "\\") {
            (end, at) = try writeEscape(at, to: end)
            // Letters that are escaped mostly follow one another.
            if bytes[at] == UInt8(ascii: "\\") { continue }
            let plain = at
            at = try skipPlain(at)
            if at > plain { (bytes + end).update(from: bytes + plain, count: at - plain) }
            end += at - plain
        }
        return JSONPart(start, end, next: at + 1)
    }

    /// Goes on to the next quote or backslash, which are the only bytes that it stops at.
    @inline(__always)
    private func skipPlain(_ start: Int) throws(JSONFlaw) -> Int {
        var at = start
        while true {
            let byte = bytes[at]
            if byte >= 0x80 {
                at = try skipLetters(at)
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                return at
            } else if byte < 0x20 {
                throw flaw(at >= count ? "the text ends within quotes" : "a control character within a text", at)
            } else {
                at = skipWords(at)
            }
        }
    }

    /// Passes over characters beyond ASCII; most of these have two bytes.
    @inline(__always)
    private func skipLetters(_ start: Int) throws(JSONFlaw) -> Int {
        var at = start
        while bytes[at] >= 0x80 {
            // Cyrillic as most write it, U+0400 to U+047F: four letters at a time.
            if word(at) & 0xC0FE_C0FE_C0FE_C0FE == 0x80D0_80D0_80D0_80D0 {
                at &+= 8
            } else if 0xC2...0xDF ~= bytes[at], bytes[at &+ 1] & 0xC0 == 0x80 {
                at &+= 2
            } else {
                let length = utf8Length(at)
                guard length > 0 else { throw flaw("bytes that are not UTF-8", at) }
                at += length
            }
        }
        return at
    }

    /// Goes on to the next byte that is not plain ASCII, sixteen bytes at a time: the zeros behind the input end it.
    @inline(__always)
    private func skipWords(_ start: Int) -> Int {
        var at = start
        while true {
            let (low, high) = (stops(word(at)), stops(word(at &+ 8)))
            // Most texts are so short that looking at both and taking one costs less than asking in between.
            let place = low != 0 ? low.trailingZeroBitCount : 64 &+ high.trailingZeroBitCount
            if low | high != 0 { return at &+ place &>> 3 }
            at &+= 16
        }
    }

    /// A high bit for each byte that is a quote, an escape, a control or beyond ASCII. A borrow may set bits above the first
    /// of them, which alone counts; a byte beyond ASCII needs no mask against itself, as it stops anyway.
    @inline(__always)
    private func stops(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (ones &* 0x22)
        let escapes = word ^ (ones &* 0x5C)
        let controls = word &- ones &* 0x20
        return ((quotes &- ones) | (escapes &- ones) | controls | word) & (ones &* 0x80)
    }

    func utf8Length(_ start: Int) -> Int {
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

    // MARK: - Numbers and words

    @inline(__always)
    func readNumber(_ start: Int) throws(JSONFlaw) -> JSONPart {
        // Most are a few digits and nothing else.
        let digits = digitCount(start)
        let next = bytes[start &+ digits]
        let isPlain = next != UInt8(ascii: ".") && next | 0x20 != UInt8(ascii: "e")
        if 1...shortNumber ~= digits, isPlain, bytes[start] != UInt8(ascii: "0") || digits == 1 {
            return JSONPart(start, start &+ digits, next: start &+ digits)
        }
        return try readAnyNumber(start)
    }

    /// How many of the next eight bytes are digits, up to the first that is none.
    @inline(__always)
    private func digitCount(_ at: Int) -> Int {
        let word = word(at)
        let (sixes, tens): (UInt64, UInt64) = (0x0606_0606_0606_0606, 0xF0F0_F0F0_F0F0_F0F0)
        // A digit's upper half is 3, also six further on. What a byte carries over changes only those behind it.
        let others = (word & tens ^ 0x3030_3030_3030_3030) | ((word &+ sixes) & tens ^ 0x3030_3030_3030_3030)
        return others.trailingZeroBitCount &>> 3
    }

    @inline(never)
    private func readAnyNumber(_ start: Int) throws(JSONFlaw) -> JSONPart {
        var at = start
        if bytes[at] == UInt8(ascii: "-") { at &+= 1 }
        let whole = at
        at = skipDigits(at)
        guard at > whole else { throw flaw("a number without digits", at) }
        if at - whole > 1, bytes[whole] == 0x30 { throw flaw("a number that begins with 0", at) }
        if bytes[at] == UInt8(ascii: ".") {
            let digits = at &+ 1
            at = skipDigits(digits)
            guard at > digits else { throw flaw("a number that ends with '.'", at) }
        }
        if bytes[at] | 0x20 == UInt8(ascii: "e") {
            at &+= 1
            if bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at &+= 1 }
            let digits = at
            at = skipDigits(digits)
            guard at > digits else { throw flaw("an exponent without digits", at) }
        }
        guard at - start <= longestNumber else {
            throw flaw("a number of \(at - start) characters, and the limit is \(longestNumber)", start)
        }
        return JSONPart(start, at, next: at)
    }

    private func skipDigits(_ start: Int) -> Int {
        var at = start
        while bytes[at] &- 0x30 < 10 { at &+= 1 }
        return at
    }

    /// Reads `true`, `false` or `null`.
    @inline(__always)
    func readWord(_ start: Int) throws(JSONFlaw) -> (PayloadTree.Kind, JSONPart) {
        // The letters as numbers, the first of them lowest.
        let word = word(start)
        if word & 0xFFFF_FFFF == 0x6C6C_756E { return (.null, JSONPart(start, start, next: start &+ 4)) }
        if word & 0xFFFF_FFFF == 0x6575_7274 { return (.boolean, JSONPart(start, start &+ 4, next: start &+ 4)) }
        if word & 0xFF_FFFF_FFFF == 0x65_736C_6166 { return (.boolean, JSONPart(start, start &+ 5, next: start &+ 5)) }
        throw noValue(start)
    }
}
