import SpecBase

/// How the bytes of a part are written down.
enum TransferEncoding: Hashable {
    /// 7bit, 8bit, binary.
    case plain
    case base64, quotedPrintable, uuencode

    /// An unknown name is as none.
    init?(named name: String) {
        switch name {
        case "", "7bit", "8bit", "binary", "7-bit", "8-bit", "7 bit", "8 bit", "none": self = .plain
        case "base64", "base-64", "b": self = .base64
        case "quoted-printable", "quotedprintable", "q": self = .quotedPrintable
        case "x-uuencode", "uuencode", "x-uue", "uue": self = .uuencode
        default: return nil
        }
    }

    /// The bytes themselves, and what is broken in how they were written, in words.
    func decode(_ bytes: ArraySlice<UInt8>) -> (bytes: [UInt8], flaw: String?) {
        switch self {
        case .plain: (Array(bytes), nil)
        case .base64: decodeBase64(bytes)
        case .quotedPrintable: decodeQuotedPrintable(bytes)
        case .uuencode: decodeUuencode(bytes)
        }
    }
}

private let base64Values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, byte) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
        values[Int(byte)] = UInt8(value)
    }
    return values
}()

/// Padding ends a group; senders that encode in blocks go on after it.
func decodeBase64(_ text: ArraySlice<UInt8>) -> (bytes: [UInt8], flaw: String?) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    var strange = 0
    var isCut = false
    for byte in text {
        let value = base64Values[Int(byte)]
        if value != 255 {
            bits = bits << 6 | UInt32(value)
            count += 1
            if count == 4 {
                bytes += [UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8)]
                bytes.append(UInt8(truncatingIfNeeded: bits))
                count = 0
            }
        } else if byte == UInt8(ascii: "=") {
            isCut = endGroup(bits, count, &bytes) || isCut
            count = 0
        } else if byte > 0x20 {
            strange += 1
        }
    }
    // A group may end without padding; one character alone is less than a byte.
    isCut = endGroup(bits, count, &bytes) || isCut
    if strange > 0 { return (bytes, "base64 with \(strange) characters that are none, passed over") }
    return (bytes, isCut ? "base64 that is cut off, read as far as it goes" : nil)
}

/// Whether a character is left over.
private func endGroup(_ bits: UInt32, _ count: Int, _ bytes: inout [UInt8]) -> Bool {
    if count == 2 { bytes.append(UInt8(truncatingIfNeeded: bits >> 4)) }
    if count == 3 { bytes += [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)] }
    return count == 1
}

/// Broken escapes stay as they are; blanks at the end of a line were added on the way.
func decodeQuotedPrintable(_ text: ArraySlice<UInt8>) -> (bytes: [UInt8], flaw: String?) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var broken = 0
    var at = text.startIndex
    while at < text.endIndex {
        let byte = text[at]
        if byte == UInt8(ascii: "=") {
            if at + 2 < text.endIndex, let high = hexDigit(text[at + 1]), let low = hexDigit(text[at + 2]) {
                bytes.append(high << 4 | low)
                at += 3
                continue
            }
            if let next = lineEnd(text, from: at + 1) {
                at = next
                continue
            }
            broken += 1
        }
        if byte == 0x20 || byte == 0x09 {
            let end = text[at...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? text.endIndex
            if end < text.endIndex, text[end] != 0x0D, text[end] != 0x0A { bytes += text[at..<end] }
            at = end
            continue
        }
        bytes.append(byte)
        at += 1
    }
    return (bytes, broken > 0 ? "quoted-printable with \(broken) broken escapes, kept as they are" : nil)
}

/// Where the next line begins if nothing but blanks stands before it.
private func lineEnd(_ text: ArraySlice<UInt8>, from start: Int) -> Int? {
    var at = start
    while at < text.endIndex, text[at] == 0x20 || text[at] == 0x09 { at += 1 }
    guard at < text.endIndex else { return at }
    if text[at] == 0x0A { return at + 1 }
    guard text[at] == 0x0D else { return nil }
    return at + 1 < text.endIndex && text[at + 1] == 0x0A ? at + 2 : at + 1
}

private func decodeUuencode(_ text: ArraySlice<UInt8>) -> (bytes: [UInt8], flaw: String?) {
    var bytes: [UInt8] = []
    var hasBegun = false
    for var line in text.split(separator: 0x0A) {
        if line.last == 0x0D { line.removeLast() }
        guard hasBegun else {
            hasBegun = line.starts(with: "begin ".utf8)
            continue
        }
        if line.elementsEqual("end".utf8) { return (bytes, nil) }
        let values = line.map { ($0 &- 0x20) & 0x3F }
        guard let count = values.first.map(Int.init) else { continue }
        var decoded: [UInt8] = []
        var at = 1
        while at < values.count, decoded.count < count {
            let group = (0..<4).map { at + $0 < values.count ? values[at + $0] : 0 }
            decoded += [group[0] << 2 | group[1] >> 4, group[1] << 4 | group[2] >> 2, group[2] << 6 | group[3]]
            at += 4
        }
        bytes += decoded.prefix(count)
    }
    return hasBegun ? (bytes, "uuencode without its end, read as far as it goes") : (Array(text), "no uuencode, kept")
}
