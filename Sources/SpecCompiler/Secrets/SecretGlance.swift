/// Whether a line is worth to be searched for secrets.
///
/// Every word of every file is asked, and next to none is a secret: this is told by bytes, without making anything of them. Where
/// it says no, ``secrets(in:)`` finds nothing; a test holds them to each other.
///
/// - Parameter line: A line in UTF-8.
func mayHoldSecret(_ line: ArraySlice<UInt8>) -> Bool {
    line.withUnsafeBufferPointer { line in
        var glance = SecretGlance(line: line)
        return glance.findsRun()
    }
}

/// One pass over the runs of characters that tokens are made of.
private struct SecretGlance {
    // A buffer, since every byte of every file goes through here; it is read within its own indices alone.
    let line: UnsafeBufferPointer<UInt8>
    /// Where the run began, and whether it has digits.
    private var start: Int?
    private var hasDigits = false
    /// How many `-` stand in a row: five begin a private key.
    private var dashes = 0

    init(line: UnsafeBufferPointer<UInt8>) {
        self.line = line
    }

    mutating func findsRun() -> Bool {
        for offset in line.indices {
            let byte = line[offset]
            dashes = byte == UInt8(ascii: "-") ? dashes + 1 : 0
            if dashes == 5 { return true }
            if byte.isTokenCharacter {
                if start == nil { (start, hasDigits) = (offset, false) }
                if byte.isDigit { hasDigits = true }
            } else if let begun = start {
                if mayBeSecret(begun..<offset, isBeforeAt: byte == UInt8(ascii: "@")) { return true }
                start = nil
            }
        }
        guard let begun = start else { return false }
        return mayBeSecret(begun..<line.count, isBeforeAt: false)
    }

    private func mayBeSecret(_ run: Range<Int>, isBeforeAt: Bool) -> Bool {
        // By itself: a token that begins as its service's do, or random characters.
        if run.count >= 20 { return true }
        if isBeforeAt { return run.count >= 4 }
        guard run.count >= 8, hasDigits || run.count >= 16, run.lowerBound > 0 else { return false }
        let before = line[..<run.lowerBound]
        switch before[run.lowerBound - 1] {
        case UInt8(ascii: "/"): return run.count >= 10
        case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: "'"): return mayNameSecret(before)
        case UInt8(ascii: " "):
            let scheme = before.dropLast().last
            return mayNameSecret(before) || run.count >= 12 && (scheme.isLetter("r") || scheme.isLetter("c"))
        default: return false
        }
    }

    /// Whether the word before a value may be one that names a secret: their last letters are those of token, secret,
    /// password, passwd, pwd and key.
    private func mayNameSecret(_ before: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard hasDigits else { return false }
        // Some letters beyond ASCII have small ones within it.
        if before.contains(where: { $0 >= 0x80 }) { return true }
        var rest = before
        func isQuoteOrBlank(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: " ")
        }
        while let last = rest.last, isQuoteOrBlank(last) { rest = rest.dropLast() }
        guard let mark = rest.last, mark == UInt8(ascii: "=") || mark == UInt8(ascii: ":") else { return false }
        rest = rest.dropLast()
        while let last = rest.last, isQuoteOrBlank(last) { rest = rest.dropLast() }
        while let last = rest.last, last == UInt8(ascii: "_") || last == UInt8(ascii: "-") { rest = rest.dropLast() }
        let last = rest.last
        return last.isLetter("n") || last.isLetter("t") || last.isLetter("d") || last.isLetter("y")
    }
}

extension UInt8 {
    /// Letters, digits, `-`, `_`, and the dots of a JWT.
    fileprivate var isTokenCharacter: Bool {
        switch self {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }

    fileprivate var isDigit: Bool { 0x30...0x39 ~= self }
}

extension UInt8? {
    /// Whether it is a letter of ASCII, small or not.
    fileprivate func isLetter(_ letter: Unicode.Scalar) -> Bool {
        self.map { UInt32($0 | 0x20) == letter.value } ?? false
    }
}
