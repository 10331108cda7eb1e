/// Reads the serial form of a phone plan; every answer is `nil` when the bytes do not hold what is asked for.
///
/// `PP1`, a count of regions and the regions, then a count of states, their accepting bits and their rows. Numbers are
/// big-endian; a list of texts is a count byte and, for each, a length byte and ASCII.
struct PhonePlanReader {
    private let bytes: [UInt8]
    private var at = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { at == bytes.count }

    mutating func hasSignature() -> Bool {
        take(3)?.elementsEqual("PP1".utf8) ?? false
    }

    /// Passes over some bytes and says where they begin.
    mutating func skip(_ count: Int) -> Int? {
        take(count)?.startIndex
    }

    /// A number of up to four bytes.
    mutating func number(_ count: Int) -> Int? {
        take(count)?.reduce(0) { $0 << 8 | Int($1) }
    }

    mutating func region() -> PhonePlan.Region? {
        guard let codes = texts(), codes.count == 1, let country = number(2), 1...999 ~= country,
            let international = prefixes(), let trunk = prefixes(), let lengths = number(4), let start = number(2)
        else { return nil }
        return PhonePlan.Region(
            code: String(decoding: codes[0], as: UTF8.self),
            countryCode: country,
            internationalPrefixes: international,
            trunkPrefixes: trunk,
            lengths: UInt32(lengths),
            start: start
        )
    }

    /// Texts of digits, as numbers 0 through 9.
    private mutating func prefixes() -> [[UInt8]]? {
        guard let texts = texts(), texts.joined().allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return texts.map { text in text.map { $0 - 0x30 } }
    }

    private mutating func texts() -> [ArraySlice<UInt8>]? {
        guard let count = number(1) else { return nil }
        var texts: [ArraySlice<UInt8>] = []
        for _ in 0..<count {
            guard let length = number(1), let text = take(length) else { return nil }
            texts.append(text)
        }
        return texts
    }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count <= bytes.count - at else { return nil }
        defer { at += count }
        return bytes[at..<at + count]
    }
}
