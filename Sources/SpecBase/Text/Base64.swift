/// The bytes of a Base64 text (RFC 4648); characters outside its alphabet are passed over.
func base64Decoded(_ text: String) -> [UInt8] {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, byte) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
        values[Int(byte)] = UInt8(value)
    }
    var text = text
    return text.withUTF8 { text in
        Array(unsafeUninitializedCapacity: text.count) { bytes, written in
            var bits: UInt32 = 0
            var count = 0
            for byte in text {
                let value = values[Int(byte)]
                if value == 255 { continue }
                bits = bits << 6 | UInt32(value)
                count += 6
                if count >= 8 {
                    count -= 8
                    bytes.initializeElement(at: written, to: UInt8(truncatingIfNeeded: bits >> UInt32(count)))
                    written += 1
                }
            }
        }
    }
}
