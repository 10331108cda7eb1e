/// The parts of a mail, the outermost first.
struct MimeTree {
    let bytes: [UInt8]
    fileprivate(set) var parts: [MimePart] = []

    func decodedContent(_ part: Int) -> (bytes: [UInt8], flaw: String?) {
        parts[part].encoding.decode(bytes[parts[part].content])
    }
}

/// Takes bytes apart in one pass over their lines.
///
/// A line is a boundary if it is one of any multipart that is open: so the end of an outer one ends the inner ones,
/// and a boundary that begins with another is not mistaken for it.
func parseMime(_ bytes: [UInt8], limits: MailLimits, flaws: inout MailFlaws) -> MimeTree {
    var parser = MimeParser(bytes: bytes, limits: limits, flaws: flaws)
    parser.parse()
    flaws = parser.flaws
    return parser.tree
}

private struct MimeParser {
    /// A multipart whose end was not met.
    struct Open {
        let part: Int
        let boundary: [UInt8]
        /// How many messages and multiparts are open with it.
        let depth: Int
        /// Messages that it is the whole of: they end behind it.
        let messages: [Int]
    }

    enum State {
        case headers(HeaderBlock)
        /// In a leaf's content, or in the text before or after the parts of a multipart.
        case content
    }

    var tree: MimeTree
    var flaws: MailFlaws
    private let limits: MailLimits
    private var open: [Open] = []
    /// The parts that end where the next boundary stands, from the outside in: messages and the leaf in them.
    private var running: [Int] = []
    private var state: State

    init(bytes: [UInt8], limits: MailLimits, flaws: MailFlaws) {
        tree = MimeTree(bytes: bytes)
        self.limits = limits
        self.flaws = flaws
        state = .headers(HeaderBlock(limit: limits.headers))
        tree.parts.append(MimePart(mediaType: "text/plain"))
        running = [0]
    }

    mutating func parse() {
        var at = 0
        let bytes = tree.bytes
        // Blank lines before the headers are none of theirs.
        while at < bytes.count, bytes[at] == 0x0D || bytes[at] == 0x0A { at += 1 }
        if bytes[at...].starts(with: [0xEF, 0xBB, 0xBF]) { at += 3 }
        while at < bytes.count {
            var end = at
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            let next = min(end + 1, bytes.count)
            while end > at, bytes[end - 1] == 0x0D { end -= 1 }
            if !takeBoundary(at..<end) { takeLine(at..<end, next: next) }
            at = next
            if isStopped { return finish(at: at, isOver: true) }
        }
        finish(at: bytes.count, isOver: false)
    }

    private var isStopped = false

    private mutating func takeLine(_ line: Range<Int>, next: Int) {
        guard case .headers(var block) = state else { return }
        if line.isEmpty {
            endHeaders(block, content: next)
        } else {
            state = .content
            let belongs = block.take(tree.bytes[line])
            if belongs {
                state = .headers(block)
            } else {
                flaws.note("headers that end without a blank line")
                endHeaders(block, content: line.lowerBound)
            }
        }
    }

    /// The line is the first of the content, or the one after the blank line.
    private mutating func endHeaders(_ block: HeaderBlock, content: Int) {
        state = .content
        guard let part = running.last else { return }
        var block = block
        block.close()
        if block.isOverLimit { flaws.note("over \(limits.headers) headers, the rest not read") }
        if block.hasStrangeLine { flaws.note("lines between the headers that are none, passed over") }
        tree.parts[part].take(block.headers, flaws: &flaws)
        tree.parts[part].content = content..<tree.bytes.count
        let depth = (open.last?.depth ?? 0) + running.count
        if tree.parts[part].isMultipart {
            guard depth <= limits.depth else {
                flaws.note("parts over \(limits.depth) deep, not taken apart")
                return
            }
            let named = tree.parts[part].parameters["boundary"].map { Array($0.utf8) }
            if let boundary = named ?? guessedBoundary(from: content), !boundary.isEmpty, boundary.count <= 1_000 {
                if named == nil { flaws.note("a multipart without its boundary, which was guessed") }
                let messages = running.dropLast()
                open.append(
                    Open(part: part, boundary: trimmedEnd(boundary[...]), depth: depth, messages: Array(messages))
                )
                running = []
            }
        } else if tree.parts[part].isMessage, tree.parts[part].encoding == .plain {
            guard depth <= limits.depth else {
                flaws.note("parts over \(limits.depth) deep, not taken apart")
                return
            }
            begin(in: part, mediaType: "text/plain")
        }
    }

    /// Begins a part; the next lines are its headers.
    private mutating func begin(in parent: Int, mediaType: String) {
        guard tree.parts.count < limits.parts else {
            flaws.note("over \(limits.parts) parts, the rest not read")
            isStopped = true
            return
        }
        running.append(tree.parts.count)
        tree.parts[parent].children.append(tree.parts.count)
        tree.parts.append(MimePart(mediaType: mediaType))
        state = .headers(HeaderBlock(limit: limits.headers))
    }

    /// Whether the line is a boundary of a multipart that is open.
    private mutating func takeBoundary(_ range: Range<Int>) -> Bool {
        let line = tree.bytes[range]
        guard !open.isEmpty, line.starts(with: [0x2D, 0x2D]) else { return false }
        let rest = ArraySlice(trimmedEnd(line.dropFirst(2)))
        for index in open.indices.reversed() {
            let boundary = open[index].boundary
            guard rest.starts(with: boundary) else { continue }
            let tail = rest.dropFirst(boundary.count)
            guard tail.isEmpty || tail.elementsEqual([0x2D, 0x2D]) else { continue }
            if index < open.count - 1 { flaws.note("a multipart without its last boundary") }
            endRunning(at: contentEnd(before: range.lowerBound))
            for inner in open[(index + 1)...] { end(inner, at: contentEnd(before: range.lowerBound)) }
            open.removeSubrange((index + 1)...)
            if tail.isEmpty {
                let parent = open[index].part
                let isDigest = tree.parts[parent].mediaType == "multipart/digest"
                begin(in: parent, mediaType: isDigest ? "message/rfc822" : "text/plain")
            } else {
                let closed = open.removeLast()
                end(closed.part, at: range.upperBound)
                running = closed.messages
            }
            return true
        }
        return false
    }

    /// The line end before a boundary belongs to it.
    private func contentEnd(before start: Int) -> Int {
        var end = start
        if end > 0, tree.bytes[end - 1] == 0x0A { end -= 1 }
        if end > 0, end < start, tree.bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }

    private mutating func endRunning(at end: Int) {
        // A part without content ends with its headers; a message in it has none at all.
        while case .headers(let block) = state { endHeaders(block, content: end) }
        for part in running { self.end(part, at: end) }
        running = []
    }

    private mutating func end(_ part: Int, at end: Int) {
        let start = tree.parts[part].content.lowerBound
        tree.parts[part].content = min(start, end)..<end
    }

    private mutating func end(_ multipart: Open, at end: Int) {
        for part in [multipart.part] + multipart.messages { self.end(part, at: end) }
    }

    private mutating func finish(at end: Int, isOver: Bool) {
        endRunning(at: end)
        if !open.isEmpty, !isOver { flaws.note("a multipart without its last boundary") }
        for multipart in open { self.end(multipart, at: end) }
        for part in tree.parts.indices where tree.parts[part].isMultipart && tree.parts[part].children.isEmpty {
            flaws.note("a multipart in which no part begins, read as text")
            tree.parts[part].mediaType = "text/plain"
        }
    }

    /// The first line that looks like a boundary: two hyphens, with a header of a part below.
    private func guessedBoundary(from start: Int) -> [UInt8]? {
        let lines = tree.bytes[start...].prefix(1 << 16).split(separator: 0x0A, omittingEmptySubsequences: false)
        for (line, next) in zip(lines, lines.dropFirst()) where line.starts(with: [0x2D, 0x2D]) {
            let boundary = trimmedEnd(line.dropFirst(2))
            let isHeader = next.prefix(8).map(loweredByte).elementsEqual("content-".utf8)
            if isHeader, 1...70 ~= boundary.count { return boundary }
        }
        return nil
    }
}

/// Bytes without blanks and line ends after them.
private func trimmedEnd(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? bytes.startIndex
    return Array(bytes[bytes.startIndex..<end])
}
