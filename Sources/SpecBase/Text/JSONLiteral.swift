/// Whether a text stands for itself in JSON: a number, `true`, `false` or `null`.
package func isJSONLiteral(_ text: String) -> Bool { text.withBytes { isJSONLiteral($0) } }

/// The same of its UTF-8.
package func isJSONLiteral(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.first {
    case 0x2D, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39: isJSONNumber(text)
    case UInt8(ascii: "t"): text.elementsEqual("true".utf8)
    case UInt8(ascii: "f"): text.elementsEqual("false".utf8)
    case UInt8(ascii: "n"): text.elementsEqual("null".utf8)
    default: false
    }
}

/// Digits with an optional sign, point and exponent, as JSON has them.
private func isJSONNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    func byte() -> UInt8 { at < bytes.count ? bytes[at] : 0 }
    func digits() -> Int {
        let start = at
        while 0x30...0x39 ~= byte() { at += 1 }
        return at - start
    }
    if byte() == 0x2D { at += 1 }
    let startsWithZero = byte() == 0x30
    let whole = digits()
    guard whole > 0, whole == 1 || !startsWithZero else { return false }
    if byte() == 0x2E {
        at += 1
        guard digits() > 0 else { return false }
    }
    if byte() | 0x20 == 0x65 {
        at += 1
        if byte() == 0x2B || byte() == 0x2D { at += 1 }
        guard digits() > 0 else { return false }
    }
    return at == bytes.count
}
