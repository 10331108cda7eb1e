/// A header as it stands in a mail, unfolded.
struct RawHeader {
    /// As written.
    let name: String
    /// Without blanks at either end.
    let value: [UInt8]

    func isNamed(_ other: String) -> Bool { hasSameLetters(name, other) }
}

/// Collects the headers of a part line by line.
struct HeaderBlock {
    private(set) var headers: [RawHeader] = []
    private(set) var isOverLimit = false
    /// Whether a line that is no header stood between them.
    private(set) var hasStrangeLine = false
    private var open: (name: String, value: [UInt8])?
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// Takes a line, without its end, and says whether it belongs to the headers.
    mutating func take(_ line: ArraySlice<UInt8>) -> Bool {
        if line.first == 0x20 || line.first == 0x09 {
            if open == nil { hasStrangeLine = true }
            open?.value += line
            return true
        }
        if open == nil, line.starts(with: "From ".utf8) || line.starts(with: ">From ".utf8) { return true }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
        var name = line[..<colon]
        while name.last == 0x20 || name.last == 0x09 { name.removeLast() }
        // The standard allows more than any header has, and what begins with a bracket or a quote is no mail.
        guard name.allSatisfy({ 0x21...0x7E ~= $0 && !"()<>@,;\\\"[]{}".utf8.contains($0) }) else { return false }
        close()
        if name.isEmpty {
            hasStrangeLine = true
        } else {
            open = (String(decoding: name, as: UTF8.self), Array(line[(colon + 1)...]))
        }
        return true
    }

    /// Ends the last header.
    mutating func close() {
        guard let (name, value) = open else { return }
        open = nil
        guard headers.count < limit else {
            isOverLimit = true
            return
        }
        headers.append(RawHeader(name: name, value: trimmedBytes(value[...])))
    }
}

/// Bytes without blanks, tabs and line ends around them.
func trimmedBytes(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }), let end = bytes.lastIndex(where: { $0 > 0x20 }) else {
        return []
    }
    return Array(bytes[start...end])
}
