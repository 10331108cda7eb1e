import SpecBase
import Testing

/// What is read by its bytes is what the long way reads.
@Suite struct PlainReadingTests {
    @Test(arguments: [
        "a@b.example", "A.B@Example.COM", "a+b_c-d@sub.b-c.example", "1@2.example", "a@b", "a@b.1", "a@b.1x",
        "a@b.x1", "a@b.1-1", "a@b.X", "a@1.b", "a@b.1.c", "a@b.c.1", "a@b.-c", "a@b.c-", "a.b.c@d.example",
        "a..b@c.example",
        ".a@b.example", "a.@b.example", "a@-b.example", "a@b-.example", "a@.b.example", "a@b.example.", "a@b@c.example",
        "@b.example",
        "o'neil@example.com", "a@xn--e1afmkfd.xn--p1ai", "mailto:a@b.example",
        String(repeating: "a", count: 64) + "@b.example", String(repeating: "a", count: 65) + "@b.example",
        "a@" + String(repeating: "b", count: 63) + ".example", "a@" + String(repeating: "b", count: 64) + ".example",
        "a@b" + String(repeating: "-", count: 61) + "b.example",
        "a@b" + String(repeating: "-", count: 62) + "b.example",
        "a@" + String(repeating: "b.", count: 125) + "xy", "a@" + String(repeating: "b.", count: 126) + "xy",
    ])
    func addresses(text: String) {
        let plain = Array(text.utf8).withUnsafeBufferPointer { EmailAddress(plain: $0) }
        let whole = EmailAddress(text)
        if let plain { #expect(plain.written == whole?.written && plain.key == whole?.key) }
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: "@.+-_".utf8.contains(byte)
            }
        }
        #expect(
            (plain != nil) == (isPlain && !text.hasSuffix(".") && whole != nil),
            "addresses of this form are read by their bytes"
        )
    }

    @Test(arguments: [
        "+380671234567", "067 123-45-67", "(067)123.45.67", "380671234567", "80671234567", "8 (916) 123-45-67",
        "+7 916 123-45-67",
        "00380671234567", "1111111111", "067", "+", "", "++380671234567", "+38(067)+1234567", "12345678901234567890",
        "+48123456789", "067 123-45-67" + String(repeating: " ", count: 237),
    ])
    func phones(text: String) {
        let plan = PhonePlan.standard
        for region in ["UA", "RU", "US", "??"] {
            let home = plan.position(ofRegion: region)
            let plain = Array(text.utf8).withUnsafeBufferPointer { plan.readPlain($0, home: home) }
            let whole: String? = if case .valid(let e164, _) = plan.read(text, region: region) { e164 } else { nil }
            #expect(plain == nil || plain == whole)
            #expect(plain != nil || whole == nil, "numbers of this form are read by their bytes")
        }
    }

    /// What is longer than any number is left to the long way, which refuses it.
    @Test func longPhones() {
        let text = "067 123-45-67" + String(repeating: " ", count: 238)
        let plan = PhonePlan.standard
        let home = plan.position(ofRegion: "UA")
        #expect(Array(text.utf8).withUnsafeBufferPointer { plan.readPlain($0, home: home) } == nil)
        #expect(plan.read(text, region: "UA") == .unusable(.tooLong))
    }
}
