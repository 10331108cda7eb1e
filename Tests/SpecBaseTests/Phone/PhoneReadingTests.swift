import SpecBase
import Testing

@Suite struct PhoneReadingTests {
    private let plan = PhonePlan.standard

    @Test(arguments: [
        ("RU", "8 (916) 123-45-67", "+79161234567", "RU"), ("RU", "тел. 8 916 123 45 67", "+79161234567", "RU"),
        ("RU", "tel:+79161234567", "+79161234567", "RU"), ("RU", "8 701 123 45 67", "+77011234567", "KZ"),
        ("RU", "+7 916 123-45-67 доб. 12", "+79161234567", "RU"),
        ("RU", "+7 916 123-45-67 вн.1234", "+79161234567", "RU"),
        ("RU", "+79161234567,,12", "+79161234567", "RU"), ("RU", "+79161234567 #12", "+79161234567", "RU"),
        ("RU", "٨٩١٦١٢٣٤٥٦٧", "+79161234567", "RU"), ("RU", "８９１６１２３４５６７", "+79161234567", "RU"),
        ("RU", "\u{FEFF}\u{202A}+7\u{A0}916\u{2011}123\u{2009}45–67\u{202C}", "+79161234567", "RU"),
        ("RU", "380671234567", "+380671234567", "UA"), ("RU", "8~10 380 67 123 45 67", "+380671234567", "UA"),
        ("UA", "8 (067) 123-45-67", "+380671234567", "UA"), ("UA", "+380 (0) 67 123 45 67", "+380671234567", "UA"),
        ("BY", "80291234567", "+375291234567", "BY"), ("BY", "8 029 123-45-67", "+375291234567", "BY"),
        ("ZZ", "+380671234567", "+380671234567", "UA"), ("ZZ", "380671234567", "+380671234567", "UA"),
        ("US", "(201) 555-0123", "+12015550123", "US"), ("DE", "0049 30 123456", "+4930123456", "DE"),
    ])
    func readsNumbersAsPeopleWriteThem(region: String, text: String, e164: String, owner: String) {
        #expect(plan.read(text, region: region) == .valid(e164: e164, region: owner))
        // What is read once is read the same again, wherever it comes from.
        #expect(plan.read(e164, region: "ZZ") == .valid(e164: e164, region: owner))
    }

    @Test(arguments: [
        ("", PhoneFlaw.empty), ("  ", .empty), ("нет", .empty), ("-", .empty), ("+", .empty), ("()", .empty),
        ("8 916 l23 45 67", .letters), ("8-800-FLOWERS", .letters), ("тел89161234567", .letters),
        ("+7 916 123 45 67 Иван", .letters), ("8 916 123 45 67 {", .characters), ("8 916 = 123", .characters),
        ("8+7916 123", .characters), ("89161234567, 84951234567", .twoNumbers),
        ("89161234567; 84951234567", .twoNumbers),
        ("89161234567/84951234567", .twoNumbers), ("89161234567\r\n84951234567", .twoNumbers),
        ("+79161234567 +79161234568", .twoNumbers), ("89161234567 доб. 1, 84951234567", .twoNumbers),
        ("+7 (___) ___-__-__", .placeholder), ("+79999999999", .placeholder), ("8 (999) 999-99-99", .placeholder),
        ("9999999999", .placeholder), ("0000000000", .placeholder), ("+70000000000", .placeholder),
        ("+0000000000", .placeholder), ("1111111", .placeholder), ("12", .tooShort), ("+7 916 12", .tooShort),
        ("89161234567 84951234567", .tooLong), ("+8 916 123-45-67", .unknownCountry),
    ])
    func saysWhyATextIsNoNumber(text: String, flaw: PhoneFlaw) {
        #expect(plan.read(text, region: "RU") == .unusable(flaw))
    }

    /// Of a possible length, but nobody's: never a key.
    @Test(arguments: [("RU", "80671234567", "+70671234567"), ("UA", "0791234567", "+380791234567")])
    func tellsPossibleFromValid(region: String, text: String, e164: String) {
        #expect(plan.read(text, region: region) == .possible(e164: e164))
    }

    /// The same digits are another country's number under another region.
    @Test func theOldPrefixOfUkraineDependsOnTheRegion() {
        #expect(plan.read("80671234567", region: "UA") == .valid(e164: "+380671234567", region: "UA"))
        for region in ["RU", "BY", "KZ"] {
            if case .valid = plan.read("80671234567", region: region) { Issue.record("valid in \(region)") }
        }
    }

    @Test func everyFlawHasWords() {
        let words = PhoneFlaw.allCases.map(\.words)
        #expect(Set(words).count == words.count)
        #expect(words.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
    }

    @Test func endsOnTextsOfAnyKind() {
        #expect(plan.read(String(repeating: " ", count: 100_000) + "89161234567", region: "RU") == .unusable(.tooLong))
        for text in ["+", "++", "+1", "00", "810", "0", "#", ",,,", "+999999999999999", "доб. 12", "\u{0}", "1️⃣2️⃣3️⃣", "½"]
        {
            for region in ["RU", "UA", "US", "001", "", "ZZ"] {
                if case .valid = plan.read(text, region: region) { Issue.record("'\(text)' in '\(region)'") }
            }
        }
    }
}

/// The serial form that programs carry.
@Suite struct PhonePlanTests {
    @Test func survivesItsSerialForm() throws {
        let plan = try #require(PhonePlan(bytes: PhonePlan.standard.bytes))
        #expect(plan == PhonePlan.standard)
        #expect(plan.read("89161234567", region: "RU") == .valid(e164: "+79161234567", region: "RU"))
    }

    @Test func knowsRegions() {
        for region in ["RU", "UA", "BY", "KZ", "US", "GB"] { #expect(PhonePlan.standard.knows(region: region)) }
        for region in ["", "ru", "ZZ", "001", "RUS"] { #expect(!PhonePlan.standard.knows(region: region)) }
    }

    @Test func refusesACutPlan() {
        let bytes = PhonePlan.standard.bytes
        for count in Array(0..<3_000) + Array(stride(from: 3_000, to: bytes.count, by: 997)) {
            #expect(PhonePlan(bytes: Array(bytes[..<count])) == nil)
        }
        #expect(PhonePlan(bytes: bytes + [0]) == nil)
    }

    /// A damaged plan is refused, or reads without a trap.
    @Test func damagedBytesNeverTrap() {
        let original = PhonePlan.standard.bytes
        var random: UInt64 = 42
        func next(_ bound: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(random >> 33) % bound
        }
        for round in 0..<300 {
            var bytes = original
            // The head with the regions is small, and where the most can go wrong.
            bytes[next(round % 2 == 0 ? 6_000 : bytes.count)] = UInt8(next(256))
            guard let plan = PhonePlan(bytes: bytes) else { continue }
            for text in ["89161234567", "+380671234567", "0049301234567", "810", "80671234567"] {
                for region in ["RU", "UA", "US", "DE"] { _ = plan.read(text, region: region) }
            }
        }
    }
}
