/// What was written on one line, part by part, to be written again if it has to be a block.
struct HeldParts: ~Copyable {
    enum Part {
        case beginMap(OutcomeLayout), beginList(OutcomeLayout), endMap, endList
        /// What the next so many bytes are.
        case key(Int), origin(Int), text(Int), bare(Int)
    }

    private(set) var parts: [Part] = []

    /// The texts of all parts, one after the other.
    private var bytes = ByteBuffer(capacity: 256)

    var texts: [UInt8] { bytes.array }

    mutating func removeAll() {
        parts.removeAll(keepingCapacity: true)
        bytes.shorten(to: 0)
    }

    mutating func note(_ part: Part) { parts.append(part) }

    /// Notes a part whose text a buffer ends with.
    mutating func note(_ part: (Int) -> Part, in buffer: borrowing ByteBuffer, from start: Int) {
        parts.append(part(buffer.count - start))
        buffer.withBytes(from: start) { bytes.append($0) }
    }

    mutating func note(_ part: (Int) -> Part, _ text: String) {
        parts.append(part(text.utf8.count))
        bytes.append(text)
    }
}
