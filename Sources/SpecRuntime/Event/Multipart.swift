/// Parses `multipart/form-data`: texts and files, which are kept as name and size alone.
func parseMultipart(_ body: [UInt8], boundary: String) throws(DecodeFailure) -> [(name: String, value: FormValue)] {
    let mark = Array("--\(boundary)".utf8)
    var fields: [(name: String, value: FormValue)] = []
    guard var at = firstRange(of: mark, in: body, from: 0)?.upperBound else {
        throw DecodeFailure(words: "the boundary '\(boundary)' is nowhere in the body")
    }
    while !body[at...].starts(with: Array("--".utf8)) {
        guard let headEnd = firstRange(of: [0x0D, 0x0A, 0x0D, 0x0A], in: body, from: at),
            let next = firstRange(of: [0x0D, 0x0A] + mark, in: body, from: headEnd.upperBound - 2)
        else { throw DecodeFailure(words: "a part of the form does not end with its boundary") }
        let head = String(decoding: body[at..<headEnd.lowerBound], as: UTF8.self)
        let start = min(headEnd.upperBound, next.lowerBound)
        let content = body[start..<next.lowerBound]
        if let name = parameter("name", in: head) {
            if let file = parameter("filename", in: head) {
                fields.append((name, .file(name: file, size: content.count)))
            } else {
                fields.append((name, .text(String(decoding: content, as: UTF8.self))))
            }
        }
        at = next.upperBound
    }
    return fields
}

/// A quoted parameter of the `Content-Disposition` line.
private func parameter(_ name: String, in head: String) -> String? {
    let bytes = Array(head.utf8)
    for opening in ["; \(name)=\"", ";\(name)=\""] {
        guard let start = firstRange(of: Array(opening.utf8), in: bytes, from: 0)?.upperBound,
            let end = bytes[start...].firstIndex(of: 0x22)
        else { continue }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    return nil
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
