import SpecBase
import Testing

/// The traps that rules written by hand fall into.
@Suite struct PhoneReadingTests {
    @Test(arguments: [
        ("8 (916) 123-45-67", "RU", "+79161234567"), ("79161234567", "RU", "+79161234567"),
        ("9161234567", "RU", "+79161234567"),
        ("810 7 916 123-45-67", "RU", "+79161234567"), ("８９１６１２３４５６７", "RU", "+79161234567"),
        ("тел. 8 916 123 45 67", "RU", "+79161234567"),
        ("\u{202A}+7 916 123-45-67\u{202C}", "RU", "+79161234567"),
        ("+7\u{A0}916\u{A0}123\u{2011}45\u{2011}67", "RU", "+79161234567"),
        ("87012345678", "RU", "+77012345678"), ("88005553535", "RU", "+78005553535"),
        ("74712773120", "RU", "+74712773120"),
        ("+7 495 123-45-67 доб. 12", "RU", "+74951234567"), ("+7 495 123-45-67,,12", "RU", "+74951234567"),
        ("+7 495 123-45-67 #12", "RU", "+74951234567"), ("+7 495 123-45-67 ext 12", "RU", "+74951234567"),
        ("89161234567;ext=12", "RU", "+79161234567"), ("+7 495 123-45-67,,1 2", "RU", "+74951234567"),
        ("380671234567", "RU", "+380671234567"), ("998901234567", "RU", "+998901234567"),
        ("996555123456", "RU", "+996555123456"),
        ("80671234567", "UA", "+380671234567"), ("8 (067) 123-45-67", "UA", "+380671234567"),
        ("0671234567", "UA", "+380671234567"),
        ("671234567", "UA", "+380671234567"), ("3800671234567", "UA", "+380671234567"),
        ("+380 (0) 67 123-45-67", "UA", "+380671234567"),
        ("80291234567", "BY", "+375291234567"), ("291234567", "BY", "+375291234567"),
        ("+79161234567", "??", "+79161234567"),
    ]) func reads(text: String, region: String, e164: String) {
        guard case .valid(let found, _) = PhonePlan.standard.read(text, region: region) else {
            Issue.record("\(text) is \(PhonePlan.standard.read(text, region: region))")
            return
        }
        #expect(found == e164)
    }

    @Test(arguments: [
        ("80671234567", "RU"), ("80291234567", "RU"), ("007 916 123-45-67", "RU"), ("+8 916 123-45-67", "RU"),
        ("1234567", "RU"),
        ("916 l23-45-67", "RU"), ("+7 (___) ___-__-__", "RU"), ("0000000000", "RU"), ("9999999999", "RU"),
        ("+79999999999", "RU"),
        ("+79161234567, +79161234568", "RU"), ("+79161234567 / 89161234568", "RU"), ("89161234567\n89161234568", "RU"),
        ("", "RU"), ("+", "RU"),
        ("нет", "RU"), ("anna@example.com", "RU"), ("79161234567891234567", "RU"), ("+999 123456789", "RU"),
        ("9161234567", "??"),
    ]) func findsNoNumber(text: String, region: String) {
        if case .valid(let found, _) = PhonePlan.standard.read(text, region: region) {
            Issue.record("\(text) is \(found)")
        }
    }

    @Test(arguments: [
        ("", PhoneFlaw.empty), ("+7 (___) ___-__-__", .placeholder), ("0000000000", .placeholder),
        ("+79161234567, +79161234568", .twoNumbers),
        ("call 916x123", .letters), ("+999 123456789", .unknownCountry), ("12", .tooShort),
        ("123456789012345678901", .tooLong), ("916=123", .characters),
        // An extension has five digits before it, and seven signs at most.
        ("1234567;ж", .noSuchNumber), ("123456;ж", .letters), ("12345#1", .tooShort), ("1234#1", .characters),
        ("12345#", .characters), ("12345#12a", .characters),
        ("12345,,1 2 3 4", .tooShort), ("12345#1 2 3 45", .characters),
    ]) func saysWhy(text: String, flaw: PhoneFlaw) {
        #expect(PhonePlan.standard.read(text, region: "RU") == .unusable(flaw))
        #expect(!flaw.words.isEmpty)
    }

    @Test(arguments: [(235, true), (236, false)]) func textsHaveALength(blanks: Int, isRead: Bool) {
        let text = "+7 916 123-4567" + String(repeating: " ", count: blanks)
        let reading = PhonePlan.standard.read(text, region: "RU")
        if case .valid(let found, _) = reading {
            #expect(isRead && found == "+79161234567")
        } else {
            #expect(!isRead && reading == .unusable(.tooLong))
        }
    }

    @Test func longTextsAreReadInTime() {
        for text in [
            String(repeating: "1", count: 1_000_000), String(repeating: "+", count: 1_000_000),
            String(repeating: "я", count: 1_000_000),
        ] {
            if case .valid = PhonePlan.standard.read(text, region: "RU") {
                Issue.record("a number of a million characters")
            }
        }
    }
}

/// A plan comes out of an artifact, so that its bytes may be anything.
@Suite struct PhonePlanTests {
    private static let texts = ["+79161234567", "89161234567", "8106712345678", "0", "80671234567", "00380671234567"]

    private func use(_ bytes: [UInt8]) {
        guard let plan = PhonePlan(bytes: bytes) else { return }
        for text in Self.texts {
            for region in ["RU", "UA", "US", "001", "ZZ"] { _ = plan.read(text, region: region) }
        }
    }

    @Test func readsItsOwnBytes() {
        #expect(PhonePlan(bytes: PhonePlan.standard.bytes) == PhonePlan.standard)
        #expect(PhonePlan.knows(region: "UA"))
        #expect(!PhonePlan.knows(region: "001"))
        #expect(!PhonePlan.knows(region: "ua"))
    }

    @Test func knowsTheCountriesOfThePlan() {
        let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(Unicode.Scalar($0)) }
        for code in letters.flatMap({ first in letters.map { first + $0 } }) {
            #expect(PhonePlan.knows(region: code) == (PhonePlan.standard.position(ofRegion: code) != nil), "\(code)")
        }
    }

    @Test func truncatedPlansAreRefused() {
        let bytes = PhonePlan.standard.bytes
        for count in Array(0..<300) + Array(stride(from: 300, to: bytes.count, by: 997)) + [bytes.count - 1] {
            if PhonePlan(bytes: Array(bytes[..<count])) != nil { Issue.record("\(count) bytes are a plan") }
        }
        #expect(PhonePlan(bytes: bytes + [0]) == nil)
    }

    /// Of a plan with one region: its code, the state in which its numbers start, and a state to which one leads.
    @Test(arguments: [
        (1, 1, 300, 0, true), (999, 299, 300, 299, true), (0, 1, 300, 0, false), (1_000, 1, 300, 0, false),
        (1, 300, 300, 0, false), (1, 1, 300, 300, false), (1, 0, 0, 0, false),
    ]) func statesLeadSomewhere(country: Int, start: Int, states: Int, next: Int, isPlan: Bool) {
        func number(_ value: Int) -> [UInt8] { [UInt8(value >> 8), UInt8(value & 0xFF)] }
        var bytes = Array("PP1".utf8) + number(1) + [1, 2] + Array("RU".utf8) + number(country)
        bytes += [0, 0, 0, 0, 0, 1] + number(start) + number(states)
        bytes += [UInt8](repeating: 0, count: (states + 7) / 8)
        for place in 0..<states * 10 { bytes += number(place == 7 ? next : 0) }
        #expect((PhonePlan(bytes: bytes) != nil) == isPlan)
    }

    @Test func aPlanHasStates() {
        #expect(PhonePlan(bytes: Array("PP1".utf8) + [0, 0, 0, 0]) == nil)
    }

    /// A region has one code.
    @Test(arguments: [0, 2]) func aRegionHasACode(count: UInt8) {
        var head = Array("PP1".utf8) + [0, 1, count]
        for _ in 0..<count { head += [2] + Array("RU".utf8) }
        head += [0, 7, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0]
        #expect(PhonePlan(bytes: head + [UInt8](repeating: 0, count: 20)) == nil)
    }

    @Test func flippedBytesNeverTrap() {
        var bytes = PhonePlan.standard.bytes
        for at in Array(0..<400) + Array(stride(from: 400, to: bytes.count, by: bytes.count / 200)) {
            let byte = bytes[at]
            for other in [byte ^ 0xFF, byte ^ 1, byte ^ 0x10, 0] {
                bytes[at] = other
                use(bytes)
            }
            bytes[at] = byte
        }
    }
}
