/// A request as it was recorded in an `.http` file: request line, headers, a blank line, the body verbatim.
package struct RecordedRequest: Sendable {
    package let method: String
    /// The target's path, such as `/in/site-orders`.
    package let path: String
    /// Without `?`.
    package let query: [UInt8]
    package let headers: [Delivery.Header]
    package let body: [UInt8]

    /// The webhook's address: the last segment of the path.
    package var address: String {
        path.split(separator: "/").last.map { String($0) } ?? ""
    }

    /// - Throws: What is wrong with the file, and in which line.
    package init(parsing bytes: [UInt8]) throws(RecordedRequestError) {
        var lines = HeadLines(bytes: bytes)
        guard let first = lines.next(), !first.text.isEmpty else {
            throw RecordedRequestError(
                line: 1,
                words: "a request begins with a line such as 'POST /in/orders HTTP/1.1'"
            )
        }
        let words = first.text.split(separator: " ")
        guard 2...3 ~= words.count, words[0].utf8.allSatisfy({ 0x41...0x5A ~= $0 }),
            words.count == 2 || words[2].hasPrefix("HTTP/")
        else {
            throw RecordedRequestError(
                line: 1,
                words: "'\(first.text)' is no request line such as 'POST /in/orders HTTP/1.1'"
            )
        }
        method = String(words[0])
        let target = Self.withoutHost(words[1])
        let mark = target.firstIndex(of: "?") ?? target.endIndex
        path = String(target[..<mark])
        query = mark < target.endIndex ? Array(target[target.index(after: mark)...].utf8) : []
        var headers: [Delivery.Header] = []
        while let line = lines.next(), !line.text.isEmpty {
            guard let colon = line.text.firstIndex(of: ":"), colon > line.text.startIndex else {
                throw RecordedRequestError(
                    line: line.number,
                    words: "'\(line.text)' is no header such as 'Name: value'"
                )
            }
            headers.append(
                Delivery.Header(
                    name: String(line.text[..<colon]),
                    value: String(line.text[line.text.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
                )
            )
        }
        self.headers = headers
        body = try Self.body(lines.rest, headers, headLines: lines.number)
    }

    private static func withoutHost(_ target: Substring) -> Substring {
        for scheme in ["https://", "http://"] where target.hasPrefix(scheme) {
            let rest = target.dropFirst(scheme.count)
            return rest.firstIndex { $0 == "/" || $0 == "?" }.map { rest[$0...] } ?? "/"
        }
        return target
    }

    /// The body at its declared length; without one, an editor's line end at the end of a file is not part of it.
    private static func body(
        _ rest: ArraySlice<UInt8>,
        _ headers: [Delivery.Header],
        headLines: Int
    ) throws(RecordedRequestError) -> [UInt8] {
        var trimmed = rest
        if trimmed.last == 0x0A { trimmed = trimmed.dropLast() }
        if trimmed.count < rest.count, trimmed.last == 0x0D { trimmed = trimmed.dropLast() }
        guard let header = headers.first(where: { $0.name.lowercased() == "content-length" }) else {
            return Array(trimmed)
        }
        guard let length = Int(header.value), length >= 0 else {
            throw RecordedRequestError(
                line: headLines,
                words: "Content-Length is '\(header.value)', which is no number"
            )
        }
        if rest.count == length { return Array(rest) }
        if trimmed.count == length { return Array(trimmed) }
        throw RecordedRequestError(
            line: headLines,
            words: "Content-Length says \(length) bytes, and the body has \(trimmed.count)"
        )
    }
}

/// What is wrong with a recorded request.
package struct RecordedRequestError: Error, Hashable {
    /// Counted from 1.
    package let line: Int
    package let words: String
}

/// The lines of a head, ended by LF or CR LF.
private struct HeadLines {
    let bytes: [UInt8]
    private var at = 0
    private(set) var number = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> (number: Int, text: String)? {
        guard at < bytes.count else { return nil }
        let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
        let line = bytes[at..<end].last == 0x0D ? bytes[at..<end].dropLast() : bytes[at..<end]
        at = min(end + 1, bytes.count)
        number += 1
        return (number, String(decoding: line, as: UTF8.self))
    }

    /// Everything after the lines read.
    var rest: ArraySlice<UInt8> { bytes[at...] }
}
