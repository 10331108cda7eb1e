/// The bytes of a Base64 text (RFC 4648) without line breaks: groups of four characters, of which the last may end with `=`.
func base64Decoded(_ text: String) -> [UInt8] {
    var values = [UInt32](repeating: 0, count: 256)
    for (value, byte) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
        values[Int(byte)] = UInt32(value)
    }
    var text = text
    return text.withUTF8 { text in
        let padding = text.suffix(2).count { $0 == UInt8(ascii: "=") }
        return Array(unsafeUninitializedCapacity: text.count / 4 * 3) { bytes, count in
            for at in stride(from: 0, to: text.count - 3, by: 4) {
                let (first, second) = (values[Int(text[at])], values[Int(text[at + 1])])
                let (third, fourth) = (values[Int(text[at + 2])], values[Int(text[at + 3])])
                let bits = first << 18 | second << 12 | third << 6 | fourth
                bytes.initializeElement(at: count, to: UInt8(truncatingIfNeeded: bits >> 16))
                bytes.initializeElement(at: count + 1, to: UInt8(truncatingIfNeeded: bits >> 8))
                bytes.initializeElement(at: count + 2, to: UInt8(truncatingIfNeeded: bits))
                count += 3
            }
            count -= padding
        }
    }
}
