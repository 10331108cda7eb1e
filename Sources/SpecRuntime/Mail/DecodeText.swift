import SpecBase

/// The text that bytes are in the charset of a name.
///
/// A wrong name is seen through where the bytes tell: UTF-8 does not come about by chance. Without a name, bytes that
/// are not UTF-8 are read as windows-1251. The flaws call the bytes by their place: `the body`.
func decodeText(_ bytes: some Collection<UInt8>, named name: String?, place: String, flaws: inout MailFlaws) -> String {
    guard bytes.contains(where: { $0 >= 0x80 }) || name.flatMap(Charset.init(named:))?.isUTF16 == true else {
        return String(decoding: bytes, as: UTF8.self)
    }
    let form = UTF8Form(bytes)
    let named = name.map { trimmed($0) }.flatMap { $0.isEmpty ? nil : $0 }
    let charset = named.flatMap(Charset.init(named:))
    switch charset {
    case .utf8:
        if form.isValid { return String(decoding: bytes, as: UTF8.self) }
        if form.sequences > form.broken {
            flaws.note("\(place) has bytes that are not UTF-8, read as U+FFFD")
            return String(decoding: bytes, as: UTF8.self)
        }
        flaws.note("\(place) is not in UTF-8 as it says, read as windows-1251")
        return decode(bytes, .guess)
    case .utf16(let isLittle):
        return decodeUTF16(bytes, isLittle: isLittle)
    case .singleByte(let index):
        let charset = Charset.singleByte(index)
        if form.isValid, form.sequences >= 2, !charset.mayLookLikeUTF8 {
            flaws.note("\(place) says it is in \(shown(named)) and is in UTF-8, read so")
            return String(decoding: bytes, as: UTF8.self)
        }
        return decode(bytes, charset)
    case .ascii, nil:
        break
    }
    let problem =
        if charset == .ascii {
            "\(place) is not in US-ASCII as it says"
        } else if let named {
            "\(place) is in a charset that is not known, \(shown(named))"
        } else {
            "\(place) names no charset"
        }
    flaws.note("\(problem), read as \(form.isValid ? "UTF-8" : "windows-1251")")
    return form.isValid ? String(decoding: bytes, as: UTF8.self) : decode(bytes, .guess)
}

private func shown(_ name: String?) -> String {
    "'\(String((name ?? "").unicodeScalars.prefix(40).map { $0.value < 0x20 ? " " : Character($0) }))'"
}

/// How far bytes are UTF-8.
struct UTF8Form {
    /// Well-formed characters of several bytes.
    private(set) var sequences = 0
    /// Places where bytes are not UTF-8.
    private(set) var broken = 0

    var isValid: Bool { broken == 0 }

    init(_ bytes: some Collection<UInt8>) {
        var decoder = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid(let scalar): if scalar.count > 1 { sequences += 1 }
            case .error: broken += 1
            case .emptyInput: return
            }
        }
    }
}

private func decode(_ bytes: some Collection<UInt8>, _ charset: Charset) -> String {
    guard case .singleByte(let index) = charset else { return String(decoding: bytes, as: UTF8.self) }
    let table = upperHalves[index]
    var text = String.UnicodeScalarView()
    for byte in bytes {
        let value = byte < 0x80 ? UInt32(byte) : table[Int(byte) - 0x80]
        text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(text)
}

/// Without a byte order mark and an order in the name, the low byte is first, as browsers have it.
private func decodeUTF16(_ bytes: some Collection<UInt8>, isLittle: Bool?) -> String {
    var isLittle = isLittle
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var first: UInt8?
    var isStart = true
    for byte in bytes {
        guard let low = first else {
            first = byte
            continue
        }
        first = nil
        if isStart {
            isStart = false
            if low == 0xFE, byte == 0xFF {
                isLittle = false
                continue
            }
            if low == 0xFF, byte == 0xFE {
                isLittle = true
                continue
            }
        }
        units.append(isLittle ?? true ? UInt16(low) | UInt16(byte) << 8 : UInt16(low) << 8 | UInt16(byte))
    }
    return String(decoding: units, as: UTF16.self)
}

extension Charset {
    fileprivate var isUTF16: Bool {
        if case .utf16 = self { return true }
        return false
    }
}
