/// Reads the payload of an artifact. Never reads past its end and never makes room for more than is there.
struct ArtifactReader {
    /// How deep values may nest; verified programs need one level.
    static let nestingLimit = 16

    private let bytes: [UInt8]
    private var position: Int
    private let end: Int
    private var strings: [String] = []
    private var nesting = 0

    /// Reads `bytes` within `range`, without a table of texts.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    /// Reads a payload, its table of texts first.
    init(payload range: Range<Int>, of bytes: [UInt8]) throws(ArtifactError) {
        self.init(bytes, in: range)
        let count = try self.count("texts")
        for _ in 0..<count {
            strings.append(try inlineString())
        }
    }

    /// Position in the artifact of the next byte to read.
    var offset: Int { position }

    /// How many bytes are left.
    var remaining: Int { end - position }

    @inline(__always)
    mutating func byte() throws(ArtifactError) -> UInt8 {
        guard position < end else { throw failure("its contents end early") }
        defer { position += 1 }
        return bytes[position]
    }

    // Most numbers take one byte: to read these where they are wanted, without a call, took a twentieth off loading.
    @inline(__always)
    mutating func unsigned() throws(ArtifactError) -> UInt64 {
        guard position < end, bytes[position] < 0x80 else { return try longUnsigned() }
        defer { position += 1 }
        return UInt64(bytes[position])
    }

    @inline(never)
    private mutating func longUnsigned() throws(ArtifactError) -> UInt64 {
        var number: UInt64 = 0
        for shift in stride(from: 0 as UInt64, to: 64, by: 7) {
            let byte = try byte()
            if shift == 63, byte > 1 { break }
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        throw failure("a number of more than 64 bits")
    }

    mutating func signed() throws(ArtifactError) -> Int64 {
        let number = try unsigned()
        return Int64(bitPattern: (number >> 1) ^ (0 &- (number & 1)))
    }

    /// A count of things that take a byte each at least.
    mutating func count(_ things: String) throws(ArtifactError) -> Int {
        let number = try unsigned()
        guard number <= UInt64(remaining) else { throw failure("\(number) \(things) in \(remaining) bytes") }
        return Int(number)
    }

    mutating func byteString() throws(ArtifactError) -> [UInt8] {
        let count = try count("bytes")
        return try fixed(count)
    }

    mutating func fixed(_ count: Int) throws(ArtifactError) -> [UInt8] {
        guard count <= remaining else { throw failure("its contents end early") }
        defer { position += count }
        return Array(bytes[position..<position + count])
    }

    /// A text written in place, not by its number in the table.
    mutating func inlineString() throws(ArtifactError) -> String {
        let start = position
        let count = try count("bytes")
        do {
            let text = String(copying: try UTF8Span(validating: bytes.span.extracting(position..<position + count)))
            position += count
            return text
        } catch {
            position = start
            throw failure("a text that is not UTF-8")
        }
    }

    mutating func string() throws(ArtifactError) -> String {
        let number = try unsigned()
        guard number < UInt64(strings.count) else { throw failure("text \(number) of \(strings.count)") }
        return strings[Int(number)]
    }

    mutating func read<Value: ArtifactCodable>(_ type: Value.Type = Value.self) throws(ArtifactError) -> Value {
        try Value(from: &self)
    }

    /// Reads something that may hold others of its kind, to a bounded depth.
    mutating func nested<Value: ArtifactCodable>(_ type: Value.Type) throws(ArtifactError) -> [Value] {
        guard nesting < Self.nestingLimit else { throw failure("values nested more than \(Self.nestingLimit) deep") }
        nesting += 1
        defer { nesting -= 1 }
        return try read()
    }

    /// Fails unless all was read.
    func finish() throws(ArtifactError) {
        guard position == end else { throw failure("\(end - position) bytes too many in its contents") }
    }

    func failure(_ problem: String) -> ArtifactError {
        .malformed(problem: problem, offset: position)
    }

    func unknown(_ kind: String, _ code: UInt8) -> ArtifactError {
        failure("unknown code \(code) of \(kind)")
    }
}
