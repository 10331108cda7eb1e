import SpecBase
import Testing

/// What a text is as a phone number: valid with its region, possible, or why it is neither.
@Suite struct PhoneFlawTests {
    private let plan = PhonePlan.standard

    @Test(arguments: [
        ("RU", "8 (916) 123-45-67", "+79161234567", "RU"), ("RU", "тел. 8 916 123 45 67", "+79161234567", "RU"),
        ("RU", "tel:+79161234567", "+79161234567", "RU"), ("RU", "8 701 123 45 67", "+77011234567", "KZ"),
        ("RU", "+7 916 123-45-67 доб. 12", "+79161234567", "RU"),
        ("RU", "+7 916 123-45-67 вн.1234", "+79161234567", "RU"),
        ("RU", "+7 916 123-45-67 доб. 12345678", "+79161234567", "RU"),
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
        ("+7 916 123-45-67 доб. 123456789", .twoNumbers), ("12345 доб. 1", .tooShort), ("1234 доб. 1", .letters),
        ("1234567+7", .twoNumbers), ("123456+7", .characters),
        ("8+7916 123", .characters), ("89161234567, 84951234567", .twoNumbers),
        ("89161234567; 84951234567", .twoNumbers),
        ("89161234567/84951234567", .twoNumbers), ("89161234567\r\n84951234567", .twoNumbers),
        ("+79161234567 +79161234568", .twoNumbers), ("89161234567 доб. 1, 84951234567", .twoNumbers),
        ("+7 (___) ___-__-__", .placeholder), ("+79999999999", .placeholder), ("8 (999) 999-99-99", .placeholder),
        ("9999999999", .placeholder), ("0000000000", .placeholder), ("+70000000000", .placeholder),
        ("+0000000000", .placeholder), ("1111111", .placeholder),
        // A country code that a form began.
        ("+7", .placeholder), ("+380", .placeholder), ("12345/67890", .twoNumbers), ("+44 (", .placeholder),
        ("12", .tooShort), ("+7 916 12", .tooShort),
        // With the country code it has seven digits, without it too few.
        ("7123456", .noSuchNumber), ("712345", .tooShort),
        ("89161234567 84951234567", .tooLong), ("+8 916 123-45-67", .unknownCountry),
        ("+99912345678901234", .unknownCountry), ("+999123456789012345", .tooLong),
    ])
    func saysWhyATextIsNoNumber(text: String, flaw: PhoneFlaw) {
        #expect(plan.read(text, region: "RU") == .unusable(flaw))
    }

    /// Of a possible length, but nobody's: never a key.
    @Test(arguments: [("RU", "80671234567", "+70671234567"), ("UA", "0791234567", "+380791234567")])
    func tellsPossibleFromValid(region: String, text: String, e164: String) {
        #expect(plan.read(text, region: region) == .possible(e164: e164))
    }

    /// The sign before the country code says nothing about the number behind it.
    @Test(arguments: [
        ("RU", "72001234567", PhoneReading.possible(e164: "+72001234567")),
        ("UA", "380111234567", .possible(e164: "+380111234567")),
        ("UA", "3800111234567", .possible(e164: "+380111234567")),
        ("RU", "70000000000", .unusable(.placeholder)), ("UA", "380111234567890", .unusable(.tooLong)),
    ])
    func readsACountryCodeWithoutItsSign(region: String, text: String, reading: PhoneReading) {
        #expect(plan.read(text, region: region) == reading)
        #expect(plan.read("+\(text)", region: region) == reading)
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
