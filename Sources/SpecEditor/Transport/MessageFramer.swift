/// The greatest length of a message, in bytes. A longer one ends the conversation: nobody edits such specs.
package let largestMessage = 64 << 20

/// The greatest length of the lines before a message, in bytes.
private let largestHeader = 4 << 10

/// Why the stream has no next message. Where one message ends unclearly, nobody can tell where the next begins.
package struct FramingError: Error, Hashable {
    /// One lower-case clause.
    package let message: String
}

/// Cuts a stream into messages: `Content-Length: N`, an empty line, N bytes.
package struct MessageFramer: Sendable {
    private var pending: [UInt8] = []
    private var start = 0

    package init() {}

    /// Whether the stream ends here without cutting a message in two.
    package var isBetweenMessages: Bool { start == pending.count }

    /// Adds what was read.
    package mutating func append(_ bytes: [UInt8]) {
        if start > 0 {
            pending.removeFirst(start)
            start = 0
        }
        pending += bytes
    }

    /// Takes the next whole message.
    ///
    /// - Returns: Its bytes; `nil` until more was read.
    /// - Throws: What is there is no message.
    package mutating func next() throws(FramingError) -> [UInt8]? {
        let searched = pending[start..<min(pending.count, start + largestHeader)]
        guard let end = endOfHeader(searched) else {
            if searched.count == largestHeader {
                throw FramingError(message: "no empty line ends the header within \(largestHeader) bytes")
            }
            return nil
        }
        let length = try contentLength(String(decoding: pending[start..<end - 4], as: UTF8.self))
        guard pending.count - end >= length else { return nil }
        defer { start = end + length }
        return Array(pending[end..<end + length])
    }

    /// The place after the first empty line.
    private func endOfHeader(_ bytes: ArraySlice<UInt8>) -> Int? {
        var seen = 0
        let mark: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
        for (index, byte) in zip(bytes.indices, bytes) {
            seen = byte == mark[seen] ? seen + 1 : byte == mark[0] ? 1 : 0
            if seen == mark.count { return index + 1 }
        }
        return nil
    }
}

/// The length that a header gives; its other lines do not matter.
private func contentLength(_ header: String) throws(FramingError) -> Int {
    var length: Int?
    for line in header.split(whereSeparator: \.isNewline) {
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else {
            throw FramingError(message: "'\(line.prefix(60))' is no line of a header")
        }
        guard parts[0].lowercased() == "content-length" else { continue }
        let digits = parts[1].drop { $0 == " " }
        guard length == nil, !digits.isEmpty, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
            throw FramingError(message: "'\(line.prefix(60))' gives no length")
        }
        guard let number = Int(digits), number <= largestMessage else {
            throw FramingError(message: "a message of \(digits.prefix(20)) bytes; at most \(largestMessage) are read")
        }
        length = number
    }
    guard let length else { throw FramingError(message: "the header has no Content-Length") }
    return length
}

/// A message with its header.
package func framed(_ message: JSON) -> String {
    let body = message.printed
    return "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
}
