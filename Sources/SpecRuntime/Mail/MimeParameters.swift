import SpecBase

/// The parameters of a header's value, those of RFC 2231 put together.
struct MimeParameters {
    static let none = MimeParameters(values: [])

    /// A value as bytes: its charset is named with it (RFC 2231), or it is the mail's.
    struct Value {
        let name: String
        let bytes: [UInt8]
        let charset: String?
    }

    let values: [Value]

    func value(_ name: String) -> Value? {
        values.first { $0.name == name && $0.charset != nil } ?? values.first { $0.name == name }
    }

    /// The value of a parameter that is not meant for people.
    subscript(name: String) -> String? {
        value(name).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}

/// The word that begins a header's value, in lower case, and the parameters after it.
func parseMimeValue(_ value: [UInt8]) -> (word: String, parameters: MimeParameters) {
    var scanner = ParameterScanner(rest: value[...])
    let word = loweredASCII(String(decoding: trimmedBytes(scanner.text(until: [0x3B])[...]), as: UTF8.self))
    var pieces: [(name: String, bytes: [UInt8])] = []
    while scanner.skipSemicolon() {
        let name = trimmedBytes(scanner.text(until: [0x3B, 0x3D])[...])
        guard scanner.skipEquals() else { continue }
        let bytes = scanner.text(until: [0x3B])
        if !name.isEmpty { pieces.append((loweredASCII(String(decoding: name, as: UTF8.self)), bytes)) }
    }
    return (word, MimeParameters(values: joined(pieces)))
}

/// Puts `name*0`, `name*1*` together; the first of equal names counts.
private func joined(_ pieces: [(name: String, bytes: [UInt8])]) -> [MimeParameters.Value] {
    struct Segment {
        let index: Int
        let bytes: [UInt8]
        let isEncoded: Bool
    }
    var names: [String] = []
    var segments: [String: [Segment]] = [:]
    var values: [MimeParameters.Value] = []
    for (name, bytes) in pieces {
        let fields = name.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        guard fields.count > 1 else {
            values.append(.init(name: name, bytes: bytes, charset: nil))
            continue
        }
        // `name*` is one encoded value, `name*0` and `name*0*` are the first of several.
        guard fields.count <= 3, let index = fields[1].isEmpty ? 0 : Int(fields[1]), index >= 0 else { continue }
        if segments[fields[0]] == nil { names.append(fields[0]) }
        segments[fields[0], default: []].append(
            Segment(index: index, bytes: bytes, isEncoded: fields.last?.isEmpty == true)
        )
    }
    for name in names {
        var bytes: [UInt8] = []
        var charset: String?
        let ordered = (segments[name] ?? []).enumerated().sorted {
            ($0.element.index, $0.offset) < ($1.element.index, $1.offset)
        }
        var wanted = 0
        for (_, segment) in ordered where segment.index == wanted {
            wanted += 1
            guard segment.isEncoded else {
                bytes += segment.bytes
                continue
            }
            var rest = segment.bytes[...]
            if segment.index == 0, let first = rest.firstIndex(of: 0x27),
                let second = rest[(first + 1)...].firstIndex(of: 0x27)
            {
                charset = String(decoding: rest[..<first], as: UTF8.self)
                rest = rest[(second + 1)...]
            }
            bytes += percentBytes(rest)
        }
        values.append(.init(name: name, bytes: bytes, charset: charset ?? ""))
    }
    return values
}

private func percentBytes(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var at = text.startIndex
    while at < text.endIndex {
        if text[at] == 0x25, at + 2 < text.endIndex, let high = hexDigit(text[at + 1]), let low = hexDigit(text[at + 2])
        {
            bytes.append(high << 4 | low)
            at += 3
        } else {
            bytes.append(text[at])
            at += 1
        }
    }
    return bytes
}

private struct ParameterScanner {
    var rest: ArraySlice<UInt8>
    private var mayHaveComments = true

    init(rest: ArraySlice<UInt8>) {
        self.rest = rest
    }

    /// The text before any of the bytes, quotes undone, comments left out.
    mutating func text(until ends: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        /// How much of the text stood in quotes, whose blanks count.
        var kept = 0
        rest = rest.drop { $0 <= 0x20 }
        while let byte = rest.first, !ends.contains(byte) {
            rest.removeFirst()
            switch byte {
            case 0x22 where rest.contains(0x22):
                // Only a quote and a backslash are escaped: paths of Windows hold backslashes.
                while let byte = rest.first, byte != 0x22 {
                    rest.removeFirst()
                    if byte == 0x5C, let next = rest.first, next == 0x22 || next == 0x5C {
                        rest.removeFirst(); text.append(next)
                    } else {
                        text.append(byte)
                    }
                }
                rest = rest.dropFirst()
                kept = text.count
            case 0x22: break  // A quote that does not end is none.
            case 0x28 where text.isEmpty || text.last == 0x20 || text.last == 0x09:
                skipComment()
            default:
                text.append(byte)
            }
        }
        while text.count > kept, text.last.map({ $0 <= 0x20 }) == true { text.removeLast() }
        return text
    }

    /// A comment that does not end is none, and there is none after it.
    private mutating func skipComment() {
        guard mayHaveComments else { return }
        var depth = 1
        var at = rest.startIndex
        while at < rest.endIndex, depth > 0 {
            if rest[at] == 0x5C {
                at += 1
            } else if rest[at] == 0x28 {
                depth += 1
            } else if rest[at] == 0x29 {
                depth -= 1
            }
            at += 1
        }
        if depth == 0 { rest = rest[min(at, rest.endIndex)...] } else { mayHaveComments = false }
    }

    mutating func skipSemicolon() -> Bool { skip(0x3B) }
    mutating func skipEquals() -> Bool { skip(0x3D) }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard rest.first == byte else { return false }
        rest.removeFirst()
        return true
    }
}
