extension JSONScanner {
    /// Reads an escape and writes what it stands for to a place before it.
    ///
    /// - Returns: The place behind that, and where the next thing is read.
    func writeEscape(_ at: Int, to end: Int) throws(JSONFlaw) -> (end: Int, next: Int) {
        let plain: UInt8
        switch self[at &+ 1] {
        case UInt8(ascii: "u"): return try writeCodeUnits(at, to: end)
        case UInt8(ascii: "\""): plain = 0x22
        case UInt8(ascii: "\\"): plain = 0x5C
        case UInt8(ascii: "/"): plain = 0x2F
        case UInt8(ascii: "b"): plain = 0x08
        case UInt8(ascii: "f"): plain = 0x0C
        case UInt8(ascii: "n"): plain = 0x0A
        case UInt8(ascii: "r"): plain = 0x0D
        case UInt8(ascii: "t"): plain = 0x09
        default: throw flaw("an unknown escape", at)
        }
        set(end, plain)
        return (end &+ 1, at &+ 2)
    }

    private func writeCodeUnits(_ at: Int, to end: Int) throws(JSONFlaw) -> (end: Int, next: Int) {
        guard var scalar = codeUnit(at &+ 2) else { throw flaw("an unknown escape", at) }
        var length = 6
        if scalar & 0xF800 == 0xD800 {
            guard scalar < 0xDC00, self[at + 6] == 0x5C, self[at + 7] == 0x75, let low = codeUnit(at + 8),
                0xDC00...0xDFFF ~= low
            else { throw flaw("half of a surrogate pair", at) }
            scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
            length = 12
        }
        return (write(scalar, to: end), at &+ length)
    }

    /// Writes out a scalar in UTF-8.
    @inline(__always)
    private func write(_ scalar: UInt32, to end: Int) -> Int {
        func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: scalar >> shift & 0x3F | 0x80) }
        switch scalar {
        case ..<0x80:
            set(end, UInt8(truncatingIfNeeded: scalar))
            return end &+ 1
        case ..<0x800:
            set(end, UInt8(truncatingIfNeeded: scalar >> 6 | 0xC0))
            set(end &+ 1, tail(0))
            return end &+ 2
        case ..<0x10000:
            set(end, UInt8(truncatingIfNeeded: scalar >> 12 | 0xE0))
            set(end &+ 1, tail(6))
            set(end &+ 2, tail(0))
            return end &+ 3
        default:
            set(end, UInt8(truncatingIfNeeded: scalar >> 18 | 0xF0))
            set(end &+ 1, tail(12))
            set(end &+ 2, tail(6))
            set(end &+ 3, tail(0))
            return end &+ 4
        }
    }

    /// Four hexadecimal digits, all at once: what a byte of a word is does not change those beside it.
    @inline(__always)
    private func codeUnit(_ start: Int) -> UInt32? {
        let word = halfWord(start)
        let (ones, highs): (UInt32, UInt32) = (0x0101_0101, 0x7070_7070)
        // Bytes that are not 0 where there is no digit: its upper half is 3, also six further on. Their highest bits are left
        // out, so that nothing is carried over below.
        let others = ((word ^ ones &* 0x30) | (word &+ ones &* 6 ^ ones &* 0x30)) & highs
        // The same of letters, which are 0x61 to 0x66 in lower case.
        let lower = word | ones &* 0x20
        let signs = ((lower &- ones ^ ones &* 0x60) | (lower &+ ones ^ ones &* 0x60)) & (ones &* 0x78)
        let high = ones &* 0x80
        guard (word | (others &+ ones &* 0x7F) & (signs &+ ones &* 0x7F)) & high == 0 else { return nil }
        // A letter stands for nine more than its lower half.
        let digits = (word & (ones &* 0x0F) &+ (word &>> 6 & ones) &* 9).byteSwapped
        let pairs = (digits | digits &>> 4) & 0x00FF_00FF
        return (pairs | pairs &>> 8) & 0xFFFF
    }
}
