/// A part of a recorded file; to be used while the file's bytes are held.
typealias RecordedBytes = Slice<UnsafeBufferPointer<UInt8>>

/// How long a recorded body is: what its head says about it, and what stands in the file.
struct RecordedBody {
    private var length: (bytes: Int, line: Int)?
    private var isChunked = false

    /// Takes in a header if it is about the body's length.
    mutating func note(_ header: Delivery.Header, line: Int) throws(RecordedRequestError) {
        if hasSameLetters(header.name, "content-length") {
            guard header.value.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let bytes = Int(header.value) else {
                throw RecordedRequestError(
                    line: line,
                    words: "Content-Length is '\(header.value)', which is no number"
                )
            }
            if let length, length.bytes != bytes {
                throw RecordedRequestError(
                    line: line,
                    words: "Content-Length is \(bytes) here and \(length.bytes) in line \(length.line)"
                )
            }
            length = (bytes, line)
        } else if hasSameLetters(header.name, "transfer-encoding") {
            guard hasSameLetters(header.value, "chunked") else {
                throw RecordedRequestError(
                    line: line,
                    words: "Transfer-Encoding is '\(header.value)', and only 'chunked' is read"
                )
            }
            isChunked = true
        }
    }

    /// The body in the rest of a file, whose first line has a number in the file.
    func body(in rest: RecordedBytes, firstLine: Int) throws(RecordedRequestError) -> [UInt8] {
        if isChunked { return try joinedChunks(rest, line: firstLine) }
        let trimmed = withoutLineEnd(rest)
        guard let length else { return Array(trimmed) }
        if rest.count == length.bytes { return Array(rest) }
        if trimmed.count == length.bytes { return Array(trimmed) }
        throw RecordedRequestError(
            line: length.line,
            words: "Content-Length says \(length.bytes) bytes, and the body has \(trimmed.count)"
        )
    }

    private func withoutLineEnd(_ bytes: RecordedBytes) -> RecordedBytes {
        guard bytes.last == 0x0A else { return bytes }
        let bytes = bytes.dropLast()
        return bytes.last == 0x0D ? bytes.dropLast() : bytes
    }

    /// Chunks are counts in hexadecimal, each on a line with that many bytes and a line end after it; 0 is the last.
    private func joinedChunks(_ rest: RecordedBytes, line firstLine: Int) throws(RecordedRequestError) -> [UInt8] {
        var body: [UInt8] = []
        var rest = rest
        var line = firstLine
        while true {
            guard let end = rest.firstIndex(of: 0x0A) else {
                throw RecordedRequestError(line: line, words: "a chunked body ends with a chunk of 0 bytes")
            }
            let digits = rest[..<end].prefix { $0 != UInt8(ascii: ";") && $0 != 0x0D }
            guard 1...8 ~= digits.count, let count = Int(String(decoding: digits, as: UTF8.self), radix: 16) else {
                throw RecordedRequestError(line: line, words: "a chunk begins with a line that has its count of bytes")
            }
            if count == 0 { return body }
            let content = rest[(end + 1)...].prefix(count)
            body += content
            rest = rest[content.endIndex...]
            if rest.first == 0x0D { rest = rest.dropFirst() }
            guard content.count == count, rest.first == 0x0A else {
                throw RecordedRequestError(
                    line: line,
                    words: "the chunk that begins here is not of \(count) bytes with a line end after them"
                )
            }
            rest = rest.dropFirst()
            line += 2 + content.count { $0 == 0x0A }
        }
    }
}
