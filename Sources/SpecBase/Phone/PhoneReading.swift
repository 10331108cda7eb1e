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
    /// Without `+` the number is read by the rules of `region`, the ISO country of numbers without a country code:
    /// international prefix, trunk prefix, Ukraine's old `8-0`; a bare foreign number counts if it exists.
    package func read(_ text: String, region: String) -> PhoneReading {
        switch PhoneScan.scan(text) {
        case .failure(let flaw): .unusable(flaw)
        case .success(let scan): read(scan, home: self.region(named: region))
        }
    }

    /// The E.164 form of a number that exists, written as most are: digits, blanks, dashes, dots and brackets of ASCII.
    ///
    /// - Parameters:
    ///   - text: The number.
    ///   - home: What ``position(ofRegion:)`` says of the country of numbers without a country code.
    /// - Returns: `nil` where ``read(_:region:)`` has to look closer.
    package func readPlain(_ text: UnsafeBufferPointer<UInt8>, home: Int?) -> String? {
        guard let scan = PhoneScan(plain: text),
            case .valid(let e164, _) = read(scan, home: home.map { regions[$0] })
        else { return nil }
        return e164
    }

    private func read(_ scan: PhoneScan, home: Region?) -> PhoneReading {
        let digits = scan.digits[...]
        guard !scan.isInternational, let home else { return international(digits) }

        for prefix in home.internationalPrefixes {
            guard let rest = stripped(digits, prefix) else { continue }
            let reading = international(rest)
            if case .valid = reading { return reading }
        }
        if let reading = domestic(digits, home) { return reading }
        let foreign = international(digits)
        if case .valid = foreign { return foreign }
        return doubtful(atHome: digits, home)
    }

    /// A number that no region has, as it is dialled at home or, where that explains it better, with the country code.
    private func doubtful(atHome digits: ArraySlice<UInt8>, _ home: Region) -> PhoneReading {
        let reading = doubtful(digits, home)
        guard case .unusable(let flaw) = reading, flaw != .placeholder,
            let rest = stripped(digits, decimalDigits(of: home.countryCode)), !rest.isEmpty
        else { return reading }
        let behindCode = doubtful(rest, home)
        return behindCode == .unusable(.tooShort) ? reading : behindCode
    }

    /// A number that begins with a country code.
    private func international(_ digits: ArraySlice<UInt8>) -> PhoneReading {
        guard digits.count <= 17 else { return .unusable(.tooLong) }
        var code = 0
        for length in 1...3 where digits.count >= length {
            code = code * 10 + Int(digits[digits.startIndex + length - 1])
            if code == 0 { break }
            guard let main = regions(ofCountryCode: code).first else { continue }
            let number = digits.dropFirst(length)
            return existing(number, main) ?? doubtful(number, main)
        }
        return .unusable(isOneDigit(digits) ? .placeholder : .unknownCountry)
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
        guard let rest = stripped(digits, decimalDigits(of: home.countryCode)) else { return nil }
        return existing(rest, home)
    }

    /// The number without its country code, with or without a trunk prefix, if it exists in a region of the code.
    private func existing(_ number: ArraySlice<UInt8>, _ main: Region) -> PhoneReading? {
        for prefix in main.trunkPrefixes {
            if let rest = stripped(number, prefix), let reading = existing(exactly: rest, main) { return reading }
        }
        return existing(exactly: number, main)
    }

    private func existing(exactly number: ArraySlice<UInt8>, _ main: Region) -> PhoneReading? {
        for position in positions(ofCountryCode: main.countryCode) where exists(number, from: regions[position].start) {
            guard !isOneDigit(number) else { return .unusable(.placeholder) }
            return .valid(e164: e164(main.countryCode, number), region: regions[position].code)
        }
        return nil
    }

    /// A number that no region has: possible if a region has numbers of its length.
    private func doubtful(_ digits: ArraySlice<UInt8>, _ home: Region) -> PhoneReading {
        guard !isOneDigit(digits) else { return .unusable(.placeholder) }
        let regions = regions(ofCountryCode: home.countryCode)
        for prefix in home.trunkPrefixes + [[]] {
            guard let rest = stripped(digits, prefix), 1..<32 ~= rest.count else { continue }
            if regions.contains(where: { $0.lengths >> UInt32(rest.count) & 1 == 1 }) {
                return .possible(e164: e164(home.countryCode, rest))
            }
        }
        let longest = 31 - home.lengths.leadingZeroBitCount
        return .unusable(digits.count > longest ? .tooLong : digits.count < 7 ? .tooShort : .noSuchNumber)
    }

    private func stripped(_ digits: ArraySlice<UInt8>, _ prefix: [UInt8]) -> ArraySlice<UInt8>? {
        digits.starts(with: prefix) ? digits.dropFirst(prefix.count) : nil
    }

    /// Whether a number repeats one digit: nobody has it, people type it to get past a form.
    private func isOneDigit(_ digits: ArraySlice<UInt8>) -> Bool {
        digits.allSatisfy { $0 == digits.first }
    }

    private func e164(_ code: Int, _ number: ArraySlice<UInt8>) -> String {
        String(unsafeUninitializedCapacity: number.count + 4) { text in
            text[0] = UInt8(ascii: "+")
            var count = 1
            for place in [100, 10, 1] where code >= place {
                text[count] = 0x30 + UInt8(code / place % 10)
                count += 1
            }
            for digit in number {
                text[count] = 0x30 + digit
                count += 1
            }
            return count
        }
    }
}

/// The decimal digits of a number from 1 through 999, each as a number.
private func decimalDigits(of number: Int) -> [UInt8] {
    let hundreds = UInt8(number / 100)
    let tens = UInt8(number / 10 % 10)
    let ones = UInt8(number % 10)
    return hundreds > 0 ? [hundreds, tens, ones] : tens > 0 ? [tens, ones] : [ones]
}
