import SpecBase

/// How bytes become text.
enum Charset: Hashable {
    case utf8
    case utf16(isLittle: Bool?)
    /// Index in ``CharsetTables/upperHalves``.
    case singleByte(Int)
    /// US-ASCII: bytes above 0x7F break it.
    case ascii

    /// The charset of a name or alias, or `nil` if it is not known.
    init?(named name: String) {
        var key = loweredASCII(name).filter { $0 != "_" && $0 != "-" && $0 != " " }
        if key.hasPrefix("x") { key.removeFirst() }
        if key.hasPrefix("cs") { key.removeFirst(2) }
        switch key {
        case "utf8", "unicode11utf8", "utf8mb4": self = .utf8
        case "usascii", "ascii", "ansix3.4", "ansix3.41968", "iso646us", "us": self = .ascii
        case "utf16", "unicode", "ucs2", "iso10646ucs2": self = .utf16(isLittle: nil)
        case "utf16le": self = .utf16(isLittle: true)
        case "utf16be": self = .utf16(isLittle: false)
        default:
            guard let canonical = Self.canonicalName(key),
                let index = CharsetTables.upperHalves.firstIndex(where: { $0.name == canonical })
            else { return nil }
            self = .singleByte(index)
        }
    }

    /// Browsers read Latin 1 and Latin 5 as their Windows counterparts, and senders rely on it.
    private static func canonicalName(_ key: String) -> String? {
        for prefix in ["windows", "win", "cp", "ms"] where key.hasPrefix(prefix) {
            let number = key.dropFirst(prefix.count)
            switch number {
            case "1250", "1251", "1252", "1253", "1254", "1257": return "windows-\(number)"
            case "866": return "cp866"
            default: continue
            }
        }
        switch key {
        case "1250", "1251", "1252", "1253", "1254", "1257": return "windows-\(key)"
        case "cyrillic", "iso88595", "88595", "iso885951988": return "iso-8859-5"
        case "ansi", "latin1", "l1", "iso88591", "88591", "iso885911987", "isolatin1": return "windows-1252"
        case "latin2", "iso88592", "88592", "l2", "isolatin2": return "iso-8859-2"
        case "greek", "iso88597", "elot928", "88597": return "iso-8859-7"
        case "latin5", "iso88599", "88599", "l5", "isolatin5": return "windows-1254"
        case "iso885913", "latin7": return "iso-8859-13"
        case "iso885915", "latin9": return "iso-8859-15"
        case "koi8r", "koi8", "koi", "koi8ru": return key == "koi8ru" ? "koi8-u" : "koi8-r"
        case "koi8u": return "koi8-u"
        case "866", "ibm866", "dos866": return "cp866"
        case "maccyrillic", "macukraine", "macukrainian": return "x-mac-cyrillic"
        default: return nil
        }
    }

    /// What a sender means who names no charset and does not write UTF-8.
    static let guess = Charset(named: "windows-1251") ?? .utf8

    /// Whether this is a charset in which chance texts look like UTF-8.
    var mayLookLikeUTF8: Bool { self == Charset(named: "cp866") }
}

/// Scalars of the upper halves of all charsets.
let upperHalves: [[UInt32]] = CharsetTables.upperHalves.map { charset in
    let digits = Array(charset.scalars.utf8)
    return stride(from: 0, to: digits.count, by: 4).map { at in
        digits[at..<min(at + 4, digits.count)].reduce(0) { $0 << 4 | UInt32(hexDigit($1) ?? 0) }
    }
}

/// A text with its letters A to Z made small.
func loweredASCII(_ text: some StringProtocol) -> String {
    String(decoding: text.utf8.map(loweredByte), as: UTF8.self)
}

func loweredByte(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
}
