/// What is escaped in a text of JSON, beside quotes and backslashes.
package enum JSONEscapes: Sendable {
    /// What JSON has to have escaped, as RFC 8785 writes it: digits in small letters. For digests.
    case controls

    /// Line separators and C1 controls, too: tools that read line by line split at them. Digits in capitals.
    case separators
}

extension [UInt8] {
    /// Adds a text in JSON's quotes.
    package mutating func appendJSON(_ text: String, escaping escapes: JSONEscapes) {
        text.withBytes { appendJSON($0, escaping: escapes) }
    }

    /// Adds a text in JSON's quotes.
    ///
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - escapes: What is escaped in it.
    package mutating func appendJSON(_ text: UnsafeBufferPointer<UInt8>, escaping escapes: JSONEscapes) {
        append(0x22)
        appendJSONPart(text, escaping: escapes)
        append(0x22)
    }

    /// Adds a text as it stands within the quotes. Most of it is copied as it is.
    private mutating func appendJSONPart(_ text: UnsafeBufferPointer<UInt8>, escaping escapes: JSONEscapes) {
        var copied = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            // Nothing else begins what is escaped.
            if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0x7F, byte != 0xC2, byte != 0xE2 {
                index += 1
                continue
            }
            guard let (length, scalar) = escapes.escaped(at: index, in: text) else {
                index += 1
                continue
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
            appendEscape(of: scalar, escaping: escapes)
            index += length
            copied = index
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
    }

    /// Adds the escape of the letter at a place, if it has one.
    ///
    /// - Parameters:
    ///   - index: Where the letter stands.
    ///   - text: UTF-8.
    ///   - escapes: What is escaped in it.
    /// - Returns: How many bytes of the text the escape stands for; 0 if nothing was added.
    package mutating func appendEscape(
        at index: Int,
        of text: UnsafeBufferPointer<UInt8>,
        escaping escapes: JSONEscapes
    ) -> Int {
        guard let (length, scalar) = escapes.escaped(at: index, in: text) else { return 0 }
        appendEscape(of: scalar, escaping: escapes)
        return length
    }

    private mutating func appendEscape(of scalar: UInt32, escaping escapes: JSONEscapes) {
        append(UInt8(ascii: "\\"))
        switch scalar {
        case 0x22, 0x5C: append(UInt8(scalar))
        case 0x0A: append(UInt8(ascii: "n"))
        case 0x0D: append(UInt8(ascii: "r"))
        case 0x09: append(UInt8(ascii: "t"))
        case 0x08 where escapes == .controls: append(UInt8(ascii: "b"))
        case 0x0C where escapes == .controls: append(UInt8(ascii: "f"))
        default:
            append(UInt8(ascii: "u"))
            let letter = UInt8(ascii: escapes == .controls ? "a" : "A")
            for shift in [12, 8, 4, 0] {
                let digit = UInt8(scalar >> UInt32(shift) & 15)
                append(digit < 10 ? 0x30 + digit : letter + digit - 10)
            }
        }
    }
}

extension JSONEscapes {
    /// The scalar to be escaped that begins at a place, with its bytes; `nil` where bytes stand for themselves.
    fileprivate func escaped(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> (length: Int, scalar: UInt32)? {
        let byte = text[index]
        switch byte {
        case 0x22, 0x5C, ..<0x20: return (1, UInt32(byte))
        case 0x7F where self == .separators: return (1, UInt32(byte))
        case 0xC2 where self == .separators && index + 1 < text.count && text[index + 1] < 0xA0:
            return (2, UInt32(text[index + 1]))
        case 0xE2 where self == .separators && index + 2 < text.count && text[index + 1] == 0x80:
            let last = text[index + 2]
            return last & 0xFE == 0xA8 ? (3, 0x2000 + UInt32(last - 0x80)) : nil
        default: return nil
        }
    }
}
