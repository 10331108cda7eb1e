import SpecBase

/// Parses `multipart/form-data`: texts and files, which are kept as name and size alone.
func parseMultipart(
    _ body: [UInt8],
    boundary: String,
    limits: DecodeLimits
) throws(DecodeFailure) -> [(name: String, value: FormValue)] {
    // RFC 2046 allows no more; a long one would make the search for it slow.
    guard 1...70 ~= boundary.utf8.count else {
        throw DecodeFailure(words: "the boundary has \(boundary.utf8.count) bytes, and a boundary has 1 to 70")
    }
    let mark = Array("--\(boundary)".utf8)
    let separator = [0x0D, 0x0A] + mark
    guard var at = firstRange(of: mark, in: body, from: 0)?.upperBound else {
        throw DecodeFailure(words: "the boundary '\(boundary)' is nowhere in the body")
    }
    var fields: [(name: String, value: FormValue)] = []
    while !body[at...].starts(with: "--".utf8) {
        guard fields.count < limits.pairs else {
            throw DecodeFailure(words: "the form has over \(limits.pairs) fields")
        }
        guard let headEnd = firstRange(of: [0x0D, 0x0A, 0x0D, 0x0A], in: body, from: at),
            let next = firstRange(of: separator, in: body, from: headEnd.upperBound - 2)
        else {
            let lacksCR = body.contains(0x0A) && !body.contains(0x0D)
            let hint = lacksCR ? "; its lines end with CR LF, and there is no CR" : ""
            throw DecodeFailure(words: "a part of the form does not end with its boundary\(hint)")
        }
        let disposition = PartDisposition(head: body[at..<headEnd.lowerBound])
        let content = body[min(headEnd.upperBound, next.lowerBound)..<next.lowerBound]
        if let name = disposition.name {
            let file = disposition.file.map { FormValue.file(name: $0, size: content.count) }
            fields.append((name, file ?? .text(String(decoding: content, as: UTF8.self))))
        }
        at = next.upperBound
    }
    return fields
}

/// The `Content-Disposition` of a part: the name of its field, and that of its file if it is one.
private struct PartDisposition {
    private(set) var name: String?
    private(set) var file: String?

    init(head: ArraySlice<UInt8>) {
        for line in head.split(separator: 0x0A) {
            let text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
            guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
                hasSameLetters(String(text[..<colon]), "content-disposition")
            else { continue }
            for (key, value) in headerParameters(text.utf8[text.utf8.index(after: colon)...]) {
                if hasSameLetters(key, "name") { name = value }
                if hasSameLetters(key, "filename") { file = value }
            }
        }
    }
}

/// The parameters of a header's value, quotes undone: `form-data; name="a"` has `name`.
func headerParameters(_ value: Substring.UTF8View) -> [(key: String, value: String)] {
    var parameters: [(key: String, value: String)] = []
    var rest = value
    while let semicolon = rest.firstIndex(of: UInt8(ascii: ";")) {
        rest = rest[rest.index(after: semicolon)...]
        guard let equals = rest.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ";") }),
            rest[equals] == UInt8(ascii: "=")
        else { continue }
        let key = String(trimmedBlanks(rest[..<equals])) ?? ""
        rest = rest[rest.index(after: equals)...].drop { $0 == 0x20 || $0 == 0x09 }
        if rest.first == 0x22 {
            // Only a quote is escaped: browsers write `\"` for it or `%22`, and Windows paths hold backslashes.
            var text: [UInt8] = []
            rest.removeFirst()
            while let byte = rest.first, byte != 0x22 {
                rest.removeFirst()
                if byte == 0x5C, rest.first == 0x22 {
                    text.append(0x22)
                    rest.removeFirst()
                } else {
                    text.append(byte)
                }
            }
            parameters.append((key, String(decoding: text, as: UTF8.self)))
        } else {
            let end = rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex
            parameters.append((key, String(trimmedBlanks(rest[..<end])) ?? ""))
        }
    }
    return parameters
}

/// Where bytes first stand in others.
func firstRange(of part: [UInt8], in bytes: [UInt8], from start: Int) -> Range<Int>? {
    guard let first = part.first else { return nil }
    var at = start
    while at + part.count <= bytes.count, let candidate = bytes[at...].firstIndex(of: first) {
        if bytes[candidate...].starts(with: part) { return candidate..<candidate + part.count }
        at = candidate + 1
    }
    return nil
}
