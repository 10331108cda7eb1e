/// A request as it was recorded in an `.http` file: request line, headers, a blank line, the body verbatim.
///
/// Lines of the head end with LF or CR LF. Without a `Content-Length` that fits, one line end at the end of the file is
/// taken for an editor's and is no part of the body. A chunked body is put together.
package struct RecordedRequest: Sendable {
    package let method: String
    /// The target as it is written, such as `/in/site-orders?from=shop` or a whole URL.
    package let target: String
    /// The target's path, such as `/in/site-orders`.
    package let path: String
    /// Without `?`.
    package let query: [UInt8]
    package let headers: [Delivery.Header]
    package let body: [UInt8]

    /// The webhook's address: the last segment of the path.
    package var address: String {
        path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
    }

    /// The value of the first header of a name, whatever its case.
    package func header(_ name: String) -> String? {
        headers.first { hasSameLetters($0.name, name) }?.value
    }

    /// - Throws: What is wrong with the file, and in which line.
    package init(parsing bytes: [UInt8]) throws(RecordedRequestError) {
        self = try bytes.withUnsafeBufferPointer { bytes throws(RecordedRequestError) in try Self(of: bytes) }
    }

    private init(of bytes: UnsafeBufferPointer<UInt8>) throws(RecordedRequestError) {
        var lines = HeadLines(bytes: bytes)
        let (method, target) = try Self.requestLine(lines.next() ?? bytes[..<0])
        self.method = method
        self.target = String(decoding: target, as: UTF8.self)
        let local = Self.withoutHost(target)
        let mark = local.firstIndex(of: UInt8(ascii: "?")) ?? local.endIndex
        path = local.isEmpty ? "/" : String(decoding: local[..<mark], as: UTF8.self)
        query = mark == local.endIndex ? [] : Self.textBytes(local[(mark + 1)...])
        var headers: [Delivery.Header] = []
        headers.reserveCapacity(8)
        var framing = RecordedBody()
        while let line = lines.next(), !line.isEmpty {
            let header = try Self.header(line, line: lines.number)
            headers.append(header)
            try framing.note(header, line: lines.number)
        }
        self.headers = headers
        body = try framing.body(in: lines.rest, firstLine: lines.number + 1)
    }

    private static func requestLine(_ line: RecordedBytes) throws(RecordedRequestError) -> (
        method: String, target: RecordedBytes
    ) {
        let example = "'POST /in/orders HTTP/1.1'"
        if line.isEmpty {
            throw RecordedRequestError(line: 1, words: "a request begins with a line such as \(example)")
        }
        var rest = line
        let (method, target, version) = (nextWord(of: &rest), nextWord(of: &rest), nextWord(of: &rest))
        guard !target.isEmpty, method.allSatisfy({ 0x41...0x5A ~= $0 }),
            version.isEmpty || version.starts(with: "HTTP/".utf8), nextWord(of: &rest).isEmpty
        else {
            throw RecordedRequestError(line: 1, words: "'\(shownLine(line))' is no request line such as \(example)")
        }
        return (String(decoding: method, as: UTF8.self), target)
    }

    /// The bytes of a text, whatever bytes stand there.
    private static func textBytes(_ bytes: RecordedBytes) -> [UInt8] {
        bytes.allSatisfy { $0 < 0x80 } ? Array(bytes) : Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    private static func header(_ bytes: RecordedBytes, line: Int) throws(RecordedRequestError) -> Delivery.Header {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > bytes.startIndex,
            bytes[..<colon].allSatisfy(isHeaderByte)
        else {
            let hint = bytes.first == UInt8(ascii: "{") ? "; a blank line stands between the head and the body" : ""
            throw RecordedRequestError(
                line: line,
                words: "'\(shownLine(bytes))' is no header such as 'Name: value'\(hint)"
            )
        }
        let value = trimmedBlanks(bytes[(colon + 1)...])
        return Delivery.Header(
            name: String(decoding: bytes[..<colon], as: UTF8.self),
            value: String(decoding: value, as: UTF8.self)
        )
    }

    /// What follows the host in a whole URL.
    private static func withoutHost(_ target: RecordedBytes) -> RecordedBytes {
        // Most targets are paths.
        if target.first == UInt8(ascii: "/") { return target }
        for scheme in ["https://", "http://"] where target.starts(with: scheme.utf8) {
            return target.dropFirst(scheme.utf8.count).drop { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        }
        return target
    }
}

/// What is wrong with a recorded request.
package struct RecordedRequestError: Error, Hashable {
    /// Counted from 1.
    package let line: Int
    package let words: String
}

/// Whether two names of headers are one: their case does not matter.
func hasSameLetters(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    var (left, right) = (left, right)
    return left.withUTF8 { left in
        right.withUTF8 { right in left.indices.allSatisfy { lowered(left[$0]) == lowered(right[$0]) } }
    }
}

/// Whether a byte may stand in a header's name: RFC 9110 calls it a token.
private func isHeaderByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
    default: "!#$%&'*+.^_`|~".utf8.contains(byte)
    }
}

private func lowered(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
}

/// A text without blanks and tabs around it.
func trimmedBlanks<Text: BidirectionalCollection<UInt8>>(_ text: Text) -> Text where Text.SubSequence == Text {
    var text = text
    while text.first == 0x20 || text.first == 0x09 { text.removeFirst() }
    while text.last == 0x20 || text.last == 0x09 { text.removeLast() }
    return text
}

/// Takes the word that comes next; blanks stand around words.
private func nextWord(of line: inout RecordedBytes) -> RecordedBytes {
    line = line.drop { $0 == UInt8(ascii: " ") }
    let word = line.prefix { $0 != UInt8(ascii: " ") }
    line = line[word.endIndex...]
    return word
}

/// A line's beginning, for messages.
private func shownLine(_ line: RecordedBytes) -> String {
    let limit = 60
    let text = String(decoding: line, as: UTF8.self)
    let scalars = text.unicodeScalars
    return scalars.count > limit ? String(String.UnicodeScalarView(scalars.prefix(limit))) + "…" : text
}

/// The lines of a head, ended by LF or CR LF.
private struct HeadLines {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at: Int
    private(set) var number = 0

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() -> RecordedBytes? {
        guard at < bytes.count else { return nil }
        let start = at
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        at = min(end + 1, bytes.count)
        number += 1
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return bytes[start..<end]
    }

    /// Everything after the lines read.
    var rest: RecordedBytes { bytes[at...] }
}
