/// The absolute path that a `file:` URI names, without `.` and `..`.
///
/// - Returns: `nil` for another scheme, another host, or escapes that are no UTF-8.
package func filePath(ofURI uri: String) -> String? {
    let bytes = Array(uri.utf8)
    guard bytes.count > 7, String(decoding: bytes[..<7], as: UTF8.self).lowercased() == "file://" else { return nil }
    var rest = bytes[7...]
    if rest.starts(with: "localhost/".utf8) { rest = rest.dropFirst(9) }
    guard rest.first == UInt8(ascii: "/") else { return nil }
    var decoded: [UInt8] = []
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { break }
        guard byte == UInt8(ascii: "%") else {
            decoded.append(byte)
            continue
        }
        let digits = rest.prefix(2)
        guard digits.count == 2, digits.allSatisfy({ isHexDigit($0) }),
            let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), value != 0
        else { return nil }
        decoded.append(value)
        rest = rest.dropFirst(2)
    }
    return String(validating: decoded, as: UTF8.self).map(normalized)
}

/// The `file:` URI of an absolute path.
package func fileURI(ofPath path: String) -> String {
    var uri = "file://"
    for byte in path.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39,
            UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            uri.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            uri += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
        }
    }
    return uri
}

/// An absolute path without empty parts, `.` and `..`.
func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
        if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
}

/// What follows a folder in a path below it; `nil` for a path that is not below it.
func relativePath(_ path: String, below folder: String) -> String? {
    let prefix = Array((folder == "/" ? "/" : folder + "/").utf8)
    let bytes = Array(path.utf8)
    guard bytes.count > prefix.count, bytes.starts(with: prefix) else { return nil }
    return String(decoding: bytes[prefix.count...], as: UTF8.self)
}

/// The folder that a path is in.
func parentFolder(_ path: String) -> String {
    normalized(path + "/..")
}

private func isHexDigit(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x46 ~= byte & 0xDF
}
