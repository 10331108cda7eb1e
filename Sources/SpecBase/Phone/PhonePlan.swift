/// What is known of the world's phone numbers: prefixes and lengths of every region, and which numbers exist.
///
/// Plain data, so that a program can carry it and a newer table cannot change what an old program does.
package struct PhonePlan: Hashable, Sendable {
    /// The plan in its serial form.
    package let bytes: [UInt8]

    /// Regions by rising country code, the main one of each code first.
    let regions: [Region]

    /// Positions of regions by ISO code.
    private let positions: [String: Int]

    /// The positions of a country code's regions; 1,000 of them, most of them empty.
    private let positionsByCode: [Range<Int>]

    /// Position of the automaton's table in `bytes`: ten big-endian 16-bit states for each state; 0 is dead.
    private let transitions: Int

    /// Position of the accepting bits in `bytes`.
    private let accepting: Int

    final class Region: Sendable {
        /// ISO 3166, or `001` for codes that belong to no country.
        let code: String
        /// 1 through 999.
        let countryCode: Int
        /// Digits dialled before a country code, longest first: 0 through 9 each, not ASCII.
        let internationalPrefixes: [[UInt8]]
        /// Digits dialled before a number within the country, longest first.
        let trunkPrefixes: [[UInt8]]
        /// Bit *n*: numbers of *n* digits, country code apart, are possible.
        let lengths: UInt32
        /// Start state of the numbers that exist.
        let start: Int

        init(
            code: String,
            countryCode: Int,
            internationalPrefixes: [[UInt8]],
            trunkPrefixes: [[UInt8]],
            lengths: UInt32,
            start: Int
        ) {
            self.code = code
            self.countryCode = countryCode
            self.internationalPrefixes = internationalPrefixes
            self.trunkPrefixes = trunkPrefixes
            self.lengths = lengths
            self.start = start
        }
    }

    /// The plan that this version comes with.
    package static let standard: PhonePlan = {
        guard let plan = PhonePlan(bytes: base64Decoded(phonePlanTable)) else {
            preconditionFailure("the generated phone plan is damaged")
        }
        return plan
    }()

    /// Reads the serial form; `nil` for bytes that are no plan, or one whose states point nowhere.
    package init?(bytes: [UInt8]) {
        var reader = PhonePlanReader(bytes: bytes)
        guard reader.hasSignature(), let count = reader.number(2) else { return nil }
        var regions: [Region] = []
        for _ in 0..<count {
            guard let region = reader.region(), regions.last?.countryCode ?? 0 <= region.countryCode else { return nil }
            regions.append(region)
        }
        guard let states = reader.number(2), states > 0, let accepting = reader.skip((states + 7) / 8),
            let transitions = reader.skip(states * 20), reader.isAtEnd,
            regions.allSatisfy({ $0.start < states })
        else { return nil }
        for at in stride(from: transitions, to: bytes.count, by: 2) {
            guard Int(bytes[at]) << 8 | Int(bytes[at + 1]) < states else { return nil }
        }
        self.bytes = bytes
        self.regions = regions
        self.accepting = accepting
        self.transitions = transitions
        positions = Dictionary(
            regions.enumerated().map { ($0.element.code, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        var ranges = [Range<Int>](repeating: 0..<0, count: 1_000)
        for (position, region) in regions.enumerated() {
            let known = ranges[region.countryCode]
            ranges[region.countryCode] = (known.isEmpty ? position : known.lowerBound)..<position + 1
        }
        positionsByCode = ranges
    }

    /// Whether the plan that this version comes with has rules for a country; told without reading the plan.
    package static func knows(region: String) -> Bool { countries.contains(region) }

    private static let countries = CountryList(phonePlanCountries)

    /// The position of a country's region; `nil` for one without rules.
    package func position(ofRegion code: String) -> Int? { positions[code] }

    func region(named code: String) -> Region? {
        positions[code].map { regions[$0] }
    }

    /// The regions that share a country code of at most three digits, the main one first.
    func regions(ofCountryCode code: Int) -> ArraySlice<Region> {
        regions[positionsByCode[code]]
    }

    /// The same as positions in ``regions``.
    func positions(ofCountryCode code: Int) -> Range<Int> { positionsByCode[code] }

    /// Whether a number, country code and prefixes apart, exists in the region of a start state.
    func exists(_ number: ArraySlice<UInt8>, from start: Int) -> Bool {
        var state = start
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
