/// Addresses of the web.
package enum WebAddress {
    /// An `http` or `https` URL with scheme and host in lower case; `nil` for anything else.
    ///
    /// Letters other than ASCII are kept: browsers and CRMs take them. Blanks and control characters make it no URL.
    package static func normalForm(_ text: String) -> String? {
        // By scalars: a mark behind a sign would make one character with it, and the sign would be missed.
        let scalars = normalizedNFC(trimmed(text)).unicodeScalars
        guard let colon = scalars.firstIndex(of: ":"), scalars[colon...].starts(with: "://".unicodeScalars)
        else { return nil }
        let scheme = String(scalars[..<colon]).lowercased()
        guard scheme == "http" || scheme == "https" else { return nil }
        let isBroken = scalars.contains { scalar in
            scalar.isBlank || scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value
        }
        guard !isBroken else { return nil }
        let rest = scalars[scalars.index(colon, offsetBy: 3)...]
        let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        let start = rest[..<end].lastIndex(of: "@").map { scalars.index(after: $0) } ?? rest.startIndex
        let host = rest[start..<end]
        guard let first = host.first,
            first.properties.isAlphabetic || first.properties.numericType != nil || first == "["
        else { return nil }
        // Small letters may have a composite where capitals have none.
        let lowered = normalizedNFC(String(host).lowercased())
        return "\(scheme)://\(String(rest[..<start]))\(lowered)\(String(rest[end...]))"
    }

    /// The first value of a query parameter, decoded; `nil` if it is not there.
    ///
    /// The query begins at the first `?`, also behind a `#`: sites of one page keep theirs there.
    package static func parameter(_ name: String, of url: String) -> String? {
        let bytes = Array(url.utf8)
        guard let mark = bytes.firstIndex(of: UInt8(ascii: "?")) else { return nil }
        let query = bytes[(mark + 1)...].prefix { $0 != UInt8(ascii: "#") }
        for pair in query.split(separator: UInt8(ascii: "&")) {
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            guard percentDecoded(pair[..<equals]).utf8.elementsEqual(name.utf8) else { continue }
            return equals < pair.endIndex ? percentDecoded(pair[(equals + 1)...]) : ""
        }
        return nil
    }
}

/// Text of form-encoded bytes: `+` is a blank, `%XX` a byte; bytes that are not UTF-8 become U+FFFD.
package func percentDecoded(_ bytes: ArraySlice<UInt8>) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
        let byte = bytes[at]
        if byte == UInt8(ascii: "+") {
            decoded.append(0x20)
        } else if byte == UInt8(ascii: "%"), at + 2 < bytes.endIndex, let high = hexDigit(bytes[at + 1]),
            let low = hexDigit(bytes[at + 2])
        {
            decoded.append(high << 4 | low)
            at += 2
        } else {
            decoded.append(byte)
        }
        at += 1
    }
    return String(decoding: decoded, as: UTF8.self)
}

/// The value of a hexadecimal digit.
package func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
}
