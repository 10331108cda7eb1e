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

    /// Four hexadecimal digits. Behind the first that is none, no byte is looked at.
    private func codeUnit(_ start: Int) -> UInt32? {
        var unit: UInt32 = 0
        for offset in 0..<4 {
            let byte = self[start &+ offset]
            let (digit, letter) = (byte &- 0x30, (byte | 0x20) &- 0x61)
            guard digit < 10 || letter < 6 else { return nil }
            unit = unit << 4 | UInt32(digit < 10 ? digit : letter &+ 10)
        }
        return unit
    }
}
