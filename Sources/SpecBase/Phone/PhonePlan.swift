/// What is known of the world's phone numbers: prefixes and lengths of every region, and which numbers exist.
///
/// Plain data, so that a program can carry it and a newer table cannot change what an old program does.
package struct PhonePlan: Hashable, Sendable {
    /// The plan in its serial form.
    package let bytes: [UInt8]

    /// Regions, grouped by country code, the main one of each code first.
    let regions: [Region]

    /// Positions of regions by ISO code.
    private let positions: [String: Int]

    /// Positions of the regions of a country code.
    private let positionsByCode: [Int: [Int]]

    /// Position of the automaton's table in `bytes`: ten big-endian 16-bit states for each state; 0 is dead.
    private let transitions: Int

    /// Position of the accepting bits in `bytes`.
    private let accepting: Int

    struct Region: Sendable {
        /// ISO 3166, or `001` for codes that belong to no country.
        let code: String
        let countryCode: Int
        /// Digits dialled before a country code, longest first.
        let internationalPrefixes: [String]
        /// Digits dialled before a number within the country, longest first.
        let trunkPrefixes: [String]
        /// Bit *n*: numbers of *n* digits, country code apart, are possible.
        let lengths: UInt32
        /// Start state of the numbers that exist.
        let start: Int
    }

    /// The plan that this version comes with.
    package static let standard: PhonePlan = {
        guard let plan = PhonePlan(bytes: base64Decoded(phonePlanTable)) else {
            preconditionFailure("the generated phone plan is damaged")
        }
        return plan
    }()

    /// Reads the serial form.
    ///
    /// - Returns: `nil` for bytes that are no plan, or one whose states point nowhere.
    package init?(bytes: [UInt8]) {
        var reader = PlanReader(bytes: bytes)
        guard reader.take(3) == [0x50, 0x50, 0x31], let count = reader.number(2) else { return nil }
        var regions: [Region] = []
        for _ in 0..<count {
            guard let region = reader.region() else { return nil }
            regions.append(region)
        }
        guard let states = reader.number(2), states > 0 else { return nil }
        accepting = reader.at
        guard reader.take((states + 7) / 8) != nil else { return nil }
        transitions = reader.at
        guard bytes.count == transitions + states * 20 else { return nil }
        for at in stride(from: transitions, to: bytes.count, by: 2) {
            guard Int(bytes[at]) << 8 | Int(bytes[at + 1]) < states else { return nil }
        }
        guard regions.allSatisfy({ $0.start < states }) else { return nil }
        self.bytes = bytes
        self.regions = regions
        positions = Dictionary(
            regions.enumerated().map { ($0.element.code, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        positionsByCode = Dictionary(grouping: regions.indices) { regions[$0].countryCode }
    }

    /// Whether there are rules for a country.
    package func knows(region: String) -> Bool {
        positions[region] != nil && region != "001"
    }

    func region(named code: String) -> Region? {
        positions[code].map { regions[$0] }
    }

    func regions(ofCountryCode code: Int) -> [Region] {
        (positionsByCode[code] ?? []).map { regions[$0] }
    }

    /// Whether a number, country code and prefixes apart, exists in a region.
    func exists(_ number: ArraySlice<UInt8>, in region: Region) -> Bool {
        var state = region.start
        for digit in number {
            let at = transitions + state * 20 + Int(digit) * 2
            state = Int(bytes[at]) << 8 | Int(bytes[at + 1])
            if state == 0 { return false }
        }
        return bytes[accepting + state / 8] >> UInt8(state % 8) & 1 == 1
    }

    package static func == (lhs: Self, rhs: Self) -> Bool { lhs.bytes == rhs.bytes }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(bytes.count)
    }
}

private struct PlanReader {
    let bytes: [UInt8]
    private(set) var at = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func take(_ count: Int) -> [UInt8]? {
        guard count <= bytes.count - at else { return nil }
        defer { at += count }
        return Array(bytes[at..<at + count])
    }

    mutating func number(_ count: Int) -> Int? {
        take(count)?.reduce(0) { $0 << 8 | Int($1) }
    }

    mutating func texts() -> [String]? {
        guard let count = number(1) else { return nil }
        var texts: [String] = []
        for _ in 0..<count {
            guard let length = number(1), let text = take(length) else { return nil }
            texts.append(String(decoding: text, as: UTF8.self))
        }
        return texts
    }

    mutating func region() -> PhonePlan.Region? {
        guard let codes = texts(), let code = codes.first, let country = number(2), let international = texts(),
            let trunk = texts(), let lengths = number(4), let start = number(2),
            (international + trunk).allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
        else { return nil }
        return PhonePlan.Region(
            code: code,
            countryCode: country,
            internationalPrefixes: international,
            trunkPrefixes: trunk,
            lengths: UInt32(lengths),
            start: start
        )
    }
}

/// The bytes of a Base64 text (RFC 4648); characters outside its alphabet are passed over.
func base64Decoded(_ text: String) -> [UInt8] {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, byte) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
        values[Int(byte)] = UInt8(value)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in text.utf8 where values[Int(byte)] != 255 {
        bits = bits << 6 | UInt32(values[Int(byte)])
        count += 6
        if count >= 8 {
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
    }
    return bytes
}
