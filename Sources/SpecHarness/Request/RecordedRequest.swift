package import SpecBase
package import SpecRuntime

/// A request as it was recorded: request line, headers, a blank line and the body.
///
/// Line ends of the head are LF or CR LF. The body is verbatim, save that one line end at its very end is not part of
/// it: editors put it there. With `Content-Length` the body is exactly that long.
package struct RecordedRequest: Hashable, Sendable {
    /// Upper-case.
    package var method: String

    /// The last segment of the path, percent-decoded.
    package var address: String

    /// Without `?`, as sent.
    package var query: [UInt8]

    /// In the order in which they were sent.
    package var headers: [Delivery.Header]

    package var body: [UInt8]

    package init(method: String, address: String, query: [UInt8], headers: [Delivery.Header], body: [UInt8]) {
        self.method = method
        self.address = address
        self.query = query
        self.headers = headers
        self.body = body
    }

    /// Reads a recorded request.
    package init(_ bytes: [UInt8]) throws(MalformedRequest) {
        var head = RequestHead(bytes)
        guard let requestLine = head.nextLine(), !requestLine.isEmpty else {
            throw MalformedRequest(
                line: 1,
                problem: "the file is empty; a request line is wanted, such as POST /hook/orders"
            )
        }
        let parts = requestLine.split(separator: 0x20)
        guard 2...3 ~= parts.count, parts[0].allSatisfy({ 0x41...0x5A ~= $0 }),
            parts.count == 2 || parts[2].starts(with: "HTTP/".utf8)
        else {
            throw MalformedRequest(
                line: 1,
                problem: "not a request line; wanted is one such as POST /hook/orders HTTP/1.1"
            )
        }
        method = String(decoding: parts[0], as: UTF8.self)
        let target = parts[1].split(separator: 0x3F, maxSplits: 1, omittingEmptySubsequences: false)
        query = target.count == 2 ? Array(target[1]) : []
        let segment = target[0].split(separator: 0x2F).last ?? []
        guard let address = String(validating: percentDecoded(segment), as: UTF8.self), !address.isEmpty else {
            throw MalformedRequest(line: 1, problem: "the path names no address")
        }
        self.address = address
        headers = []
        while let line = head.nextLine(), !line.isEmpty {
            guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex, !line[..<colon].contains(0x20),
                let name = String(validating: line[..<colon], as: UTF8.self),
                let value = String(validating: line[(colon + 1)...], as: UTF8.self)
            else {
                throw MalformedRequest(
                    line: head.line,
                    problem: "not a header; wanted is Name: value, or a blank line before the body"
                )
            }
            headers.append(Delivery.Header(name: name, value: blanksTrimmed(value)))
        }
        body = try Self.body(head.rest, headers: headers)
    }

    private static func body(_ rest: ArraySlice<UInt8>, headers: [Delivery.Header]) throws(MalformedRequest) -> [UInt8]
    {
        var shorter = rest
        if shorter.last == 0x0A {
            shorter.removeLast()
            if shorter.last == 0x0D { shorter.removeLast() }
        }
        guard let length = headers.first(where: { $0.name.lowercased() == "content-length" }) else {
            return Array(shorter)
        }
        guard let count = Int(length.value), count == rest.count || count == shorter.count else {
            throw MalformedRequest(
                line: nil,
                problem: "Content-Length is \(length.value), and the body has \(shorter.count) bytes"
            )
        }
        return Array(rest.prefix(count))
    }

    /// The request as it arrives at a time.
    package func delivery(at time: Instant, id: String, isLate: Bool) -> Delivery {
        Delivery(
            method: method,
            address: address,
            query: query,
            headers: headers,
            body: body,
            receivedAt: time,
            id: id,
            isLate: isLate
        )
    }
}

/// Why a file is not a recorded request.
package struct MalformedRequest: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1; `nil` where the whole file is at fault.
    package let line: Int?
    package let problem: String

    package var description: String { problem }
}

/// The lines of a request's head.
private struct RequestHead {
    private(set) var rest: ArraySlice<UInt8>
    private(set) var line = 0

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    /// The next line without its end, or `nil` at the end of the file.
    mutating func nextLine() -> ArraySlice<UInt8>? {
        guard !rest.isEmpty else { return nil }
        line += 1
        let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
        var text = rest[..<end]
        rest = rest[min(end + 1, rest.endIndex)...]
        if text.last == 0x0D { text.removeLast() }
        return text
    }
}

private func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
        if byte == 0x25, rest.count >= 2, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
            decoded.append(code)
            rest = rest.dropFirst(2)
        } else {
            decoded.append(byte)
        }
    }
    return decoded
}

private func blanksTrimmed(_ text: String) -> String {
    var text = text.unicodeScalars[...]
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
}
