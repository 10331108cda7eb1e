/// Writes the payload of an artifact: numbers as varints, each text once.
struct ArtifactWriter {
    private var body: [UInt8] = []
    private var strings: [[UInt8]] = []
    /// Keyed by bytes: `String ==` would take composed and decomposed letters for one.
    private var positions: [[UInt8]: Int] = [:]

    /// The table of texts, then all that was written.
    var payload: [UInt8] {
        var bytes: [UInt8] = []
        bytes.appendVarint(UInt64(strings.count))
        for string in strings {
            bytes.appendVarint(UInt64(string.count))
            bytes += string
        }
        return bytes + body
    }

    mutating func write(byte: UInt8) {
        body.append(byte)
    }

    mutating func write(unsigned number: UInt64) {
        body.appendVarint(number)
    }

    /// Small numbers of either sign take few bytes.
    mutating func write(signed number: Int64) {
        body.appendVarint(UInt64(bitPattern: (number << 1) ^ (number >> 63)))
    }

    mutating func write(bytes: [UInt8]) {
        write(unsigned: UInt64(bytes.count))
        body += bytes
    }

    mutating func write(string: String) {
        let bytes = Array(string.utf8)
        if let known = positions[bytes] { return write(unsigned: UInt64(known)) }
        positions[bytes] = strings.count
        write(unsigned: UInt64(strings.count))
        strings.append(bytes)
    }

    mutating func write(_ value: some ArtifactCodable) {
        value.write(to: &self)
    }
}

extension [UInt8] {
    /// Seven bits a byte, the lowest first; all but the last have the high bit.
    mutating func appendVarint(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }
}
