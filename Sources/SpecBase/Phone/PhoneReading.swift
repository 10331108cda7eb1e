/// What a text is as a phone number.
package enum PhoneReading: Hashable, Sendable {
    /// A number that exists, as E.164, with the region it belongs to.
    case valid(e164: String, region: String)
    /// A number of a possible length that no region has.
    case possible(e164: String)
    case unusable(PhoneFlaw)
}

/// Why a text is no phone number.
package enum PhoneFlaw: String, Error, Hashable, Sendable, CaseIterable {
    case empty, letters, characters, twoNumbers, placeholder, tooShort, tooLong, unknownCountry, noSuchNumber

    /// For messages.
    package var words: String {
        switch self {
        case .empty: "no digits"
        case .letters: "letters within a number"
        case .characters: "characters that no number has"
        case .twoNumbers: "two numbers in one value"
        case .placeholder: "a placeholder"
        case .tooShort: "too short for a number"
        case .tooLong: "too long for a number"
        case .unknownCountry: "no country has this code"
        case .noSuchNumber: "not a number that exists"
        }
    }
}

extension PhonePlan {
    /// Reads a text as people write phone numbers.
    ///
    /// Labels before the number, extensions after it, blanks, dashes, brackets and invisible characters do not count.
    /// Without `+` the number is read by the region's rules: international prefix, trunk prefix, Ukraine's old `8-0`; a bare
    /// foreign number counts if it exists.
    ///
    /// The region is the ISO country of numbers without a country code.
    package func read(_ text: String, region: String) -> PhoneReading {
        let scan: PhoneScan
        switch PhoneScan.scan(text) {
        case .failure(let flaw): return .unusable(flaw)
        case .success(let found): scan = found
        }
        if scan.isInternational { return international(scan.digits[...]) }
        guard let home = self.region(named: region) else { return international(scan.digits[...]) }

        for prefix in home.internationalPrefixes {
            guard let rest = stripped(scan.digits[...], prefix), let first = rest.first, first != 0 else { continue }
            let reading = international(rest)
            if case .valid = reading { return reading }
        }
        if let reading = domestic(scan.digits[...], home) { return reading }
        let foreign = international(scan.digits[...])
        if case .valid = foreign { return foreign }
        return doubtful(scan.digits[...], home)
    }

    /// A number that begins with a country code.
    private func international(_ digits: ArraySlice<UInt8>) -> PhoneReading {
        guard digits.count <= 17 else { return .unusable(.tooLong) }
        var code = 0
        for length in 1...3 where digits.count >= length {
            code = code * 10 + Int(digits[digits.startIndex + length - 1])
            if code == 0 { break }
            let regions = regions(ofCountryCode: code)
            guard let main = regions.first else { continue }
            let number = digits.dropFirst(length)
            return existing(number, main) ?? doubtful(number, main)
        }
        return .unusable(.unknownCountry)
    }

    /// A number as it is dialled at home, or with the home's country code.
    private func domestic(_ digits: ArraySlice<UInt8>, _ home: Region) -> PhoneReading? {
        // Ukraine dialled 8-0 until 2009, and people still write it.
        if home.code == "UA", digits.count == 11, digits.starts(with: [8, 0]),
            let reading = existing(digits.dropFirst(2), home)
        {
            return reading
        }
        if let reading = existing(digits, home) { return reading }
        guard let rest = stripped(digits, String(home.countryCode)) else { return nil }
        return existing(rest, home)
    }

    /// The number without its country code, with or without a trunk prefix, if it exists in a region of the code.
    private func existing(_ number: ArraySlice<UInt8>, _ main: Region) -> PhoneReading? {
        for prefix in main.trunkPrefixes + [""] {
            guard let rest = stripped(number, prefix), !rest.isEmpty else { continue }
            for region in regions(ofCountryCode: main.countryCode) where exists(rest, in: region) {
                guard Set(rest).count > 1 else { return .unusable(.placeholder) }
                return .valid(e164: e164(region.countryCode, rest), region: region.code)
            }
        }
        return nil
    }

    /// A number that no region has: possible if a region has numbers of its length.
    private func doubtful(_ digits: ArraySlice<UInt8>, _ home: Region) -> PhoneReading {
        guard Set(digits).count > 1 else { return .unusable(.placeholder) }
        for prefix in home.trunkPrefixes + [""] {
            guard let rest = stripped(digits, prefix), !rest.isEmpty else { continue }
            let isPossible = regions(ofCountryCode: home.countryCode).contains { region in
                rest.count < 32 && region.lengths >> UInt32(rest.count) & 1 == 1
            }
            if isPossible { return .possible(e164: e164(home.countryCode, rest)) }
        }
        let longest = 32 - home.lengths.leadingZeroBitCount - 1
        return .unusable(digits.count > longest ? .tooLong : digits.count < 7 ? .tooShort : .noSuchNumber)
    }

    private func stripped(_ digits: ArraySlice<UInt8>, _ prefix: String) -> ArraySlice<UInt8>? {
        guard digits.starts(with: prefix.utf8.map { $0 - 0x30 }) else { return nil }
        return digits.dropFirst(prefix.utf8.count)
    }

    private func e164(_ code: Int, _ number: ArraySlice<UInt8>) -> String {
        "+\(code)" + String(decoding: number.map { $0 + 0x30 }, as: UTF8.self)
    }
}
