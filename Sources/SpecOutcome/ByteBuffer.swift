import SpecBase

/// Bytes that grow at their end. An array would look, for each one added, whether somebody else has it too.
struct ByteBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit {
        base.deallocate()
    }

    var array: [UInt8] { withBytes { Array($0) } }

    /// Takes away all but so many bytes at its start.
    mutating func shorten(to count: Int) { self.count = count }

    /// Looks at the bytes from a place on.
    func withBytes<Result>(from start: Int = 0, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        body(UnsafeBufferPointer(start: base + start, count: count - start))
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        base[count] = byte
        count &+= 1
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        reserve(bytes.count)
        (base + count).update(from: start, count: bytes.count)
        count &+= bytes.count
    }

    mutating func append(_ byte: UInt8, times: Int) {
        reserve(times)
        (base + count).initialize(repeating: byte, count: times)
        count &+= times
    }

    mutating func append(_ text: String) { text.withBytes { append($0) } }

    mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

    @inline(__always)
    mutating func append(_ bytes: ByteWords) {
        bytes.words.withUnsafeBufferPointer { words in
            reserve(8 &* words.count)
            let place = UnsafeMutableRawPointer(base + count)
            var position = 0
            while position < words.count {
                place.storeBytes(of: words[position], toByteOffset: 8 &* position, as: UInt64.self)
                position &+= 1
            }
        }
        count &+= bytes.count
    }

    /// Adds a text as it stands within JSON's quotes, escaped so that it stays on one line. UTF-8, eight bytes at a time.
    mutating func appendJSONPart(_ text: UnsafeBufferPointer<UInt8>) {
        guard let start = text.baseAddress else { return }
        var index = 0
        while index < text.count {
            // Room for what is left, and for the bytes that are written behind the first that is escaped.
            reserve(text.count - index + 8)
            var plain = 8
            while plain == 8, index < text.count {
                let word = firstBytes(of: UnsafeRawPointer(start + index), count: text.count &- index)
                UnsafeMutableRawPointer(base + count).storeBytes(of: word.littleEndian, as: UInt64.self)
                plain = plainBytes(in: word)
                index &+= plain
                count &+= plain
            }
            if index < text.count { index += appendSpecial(text, at: index) }
        }
    }

    /// Adds what stands for the letter at a place, which may need an escape.
    ///
    /// - Returns: How many bytes it has.
    private mutating func appendSpecial(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        var escape: [UInt8] = []
        let length = escape.appendEscape(at: index, of: text, escaping: .separators)
        if length == 0 {
            append(text[index])
            return 1
        }
        append(escape)
        return length
    }

    mutating func appendDigits(of number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var (rest, place) = (number.magnitude, UInt(1))
        while rest / place >= 10 { place *= 10 }
        while place > 0 {
            append(0x30 + UInt8(truncatingIfNeeded: rest / place))
            rest %= place
            place /= 10
        }
    }

    /// Puts a byte before those from a place on.
    mutating func insert(_ byte: UInt8, at place: Int) {
        reserve(1)
        (base + place + 1).update(from: base + place, count: count - place)
        base[place] = byte
        count &+= 1
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if count &+ more > capacity { grow(more) }
    }

    private mutating func grow(_ more: Int) {
        let wanted = max(2 * capacity, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity = wanted
    }
}

/// Bytes that are added often, eight at a time: for a few, calling what copies any number takes longer.
struct ByteWords: Sendable {
    /// The last one is filled up with zeros.
    fileprivate let words: [UInt64]
    fileprivate let count: Int

    init(_ bytes: [UInt8]) {
        count = bytes.count
        words = stride(from: 0, to: bytes.count, by: 8).map { start in
            bytes[start...].prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }.littleEndian
        }
    }
}

/// Loads up to eight bytes.
///
/// - Parameters:
///   - start: Where they are.
///   - count: How many are there; at least one.
/// - Returns: The first byte lowest, and zeros above.
@inline(__always)
private func firstBytes(of start: UnsafeRawPointer, count: Int) -> UInt64 {
    if count >= 8 { return UInt64(littleEndian: start.loadUnaligned(as: UInt64.self)) }
    func part<Word: FixedWidthInteger>(_ offset: Int, _ type: Word.Type) -> UInt64 {
        UInt64(truncatingIfNeeded: Word(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: type)))
    }
    // Two parts that may overlap.
    if count >= 4 { return part(0, UInt32.self) | part(count &- 4, UInt32.self) &<< UInt64(8 &* (count &- 4)) }
    if count >= 2 { return part(0, UInt16.self) | part(count &- 2, UInt16.self) &<< UInt64(8 &* (count &- 2)) }
    return part(0, UInt8.self)
}

/// How many of eight bytes, the lowest first, are plain before the first that is not: one that may begin what is escaped.
/// A zero is not plain.
@inline(__always)
private func plainBytes(in word: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // A high bit for each byte that is not plain; those behind the first of them may be wrong.
    let quotes = ((word ^ (ones &* 0x22)) &- ones) | ((word ^ (ones &* 0x5C)) &- ones)
    let controls = ((word ^ (ones &* 0x7F)) &- ones) | (word &- ones &* 0x20)
    let letters = (word | ones &* 0x20) ^ (ones &* 0xE2)
    let stops = (quotes | controls) & ~word | (letters &- ones) & ~letters
    return (stops & (ones &* 0x80)).trailingZeroBitCount / 8
}
