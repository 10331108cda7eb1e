/// The lines of a YAML text as they grow.
struct YAMLLines: ~Copyable {
    /// Greatest count of columns that a list or a map on one line may reach.
    private static let width = 120

    let form: YAMLForm
    let showsOrigins: Bool

    var buffer = ByteBuffer(capacity: 1 << 11)

    /// Where the value comes from whose key was written last, in words.
    var origin: String?

    /// Blanks before the lines of the whole value.
    private let margin: Int

    /// Where the last line begins.
    private var lineStart = 0

    init(_ form: YAMLForm) {
        self.form = form
        (margin, showsOrigins) =
            if case .lines(let indent, let showsOrigins) = form { (indent, showsOrigins) } else { (0, false) }
    }

    /// Whether the last line has too many columns for a list or a map.
    var isTooWide: Bool {
        // Most lines are so short that their bytes need not be told from letters.
        guard buffer.count - lineStart > Self.width else { return false }
        return buffer.withBytes(from: lineStart) { line in line.count { $0 & 0xC0 != 0x80 } } > Self.width
    }

    /// Begins a line of what stands so many lists and maps deep.
    mutating func indent(_ depth: Int) {
        buffer.append(UInt8(ascii: " "), times: margin + 2 * depth)
    }

    mutating func endLine() {
        if let origin {
            buffer.append("  # ")
            buffer.append(origin)
            self.origin = nil
        }
        buffer.append(UInt8(ascii: "\n"))
        lineStart = buffer.count
    }

    /// Adds a key with its colon; how it stands is looked up if it is not known.
    mutating func key(_ key: String, _ known: YAMLScalar?, isFlow: Bool) {
        let start = buffer.count
        buffer.append(key)
        settle(known ?? scalar(from: start, isText: true, isFlow: isFlow), from: start)
        buffer.append(UInt8(ascii: ":"))
    }

    /// How the text from a place on is to stand.
    func scalar(from start: Int, isText: Bool, isFlow: Bool) -> YAMLScalar {
        buffer.withBytes(from: start) { YAMLScalar($0, isText: isText, isFlow: isFlow) }
    }

    /// Puts the text from a place on in quotes, if it needs them.
    mutating func settle(_ scalar: YAMLScalar, from start: Int) {
        switch scalar {
        case .plain: break
        case .quoted:
            buffer.insert(UInt8(ascii: "\""), at: start)
            buffer.append(UInt8(ascii: "\""))
        case .escaped:
            let text = buffer.withBytes(from: start) { Array($0) }
            buffer.shorten(to: start)
            text.withUnsafeBufferPointer { buffer.appendQuoted($0) }
        }
    }

    /// Whether the text from a place on is printed line by line.
    func isBlock(from start: Int) -> Bool { buffer.withBytes(from: start) { isBlockText($0) } }

    /// Puts the text from a place on lines of its own.
    ///
    /// - Parameters:
    ///   - start: Behind the blank after its key or dash.
    ///   - depth: How many lists and maps it stands in.
    mutating func setBlock(from start: Int, depth: Int) {
        let text = buffer.withBytes(from: start) { Array($0) }
        let end = UInt8(ascii: "\n")
        let isWhole = text.last == end
        buffer.shorten(to: start)
        buffer.append(isWhole ? "|" : "|-")
        endLine()
        for line in (isWhole ? text.dropLast() : text[...]).split(separator: end, omittingEmptySubsequences: false) {
            if !line.isEmpty { indent(depth) }
            line.withUnsafeBufferPointer { buffer.append($0) }
            buffer.append(end)
        }
        lineStart = buffer.count
    }
}
