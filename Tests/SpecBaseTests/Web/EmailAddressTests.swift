import SpecBase
import Testing

@Suite struct EmailAddressTests {
    @Test(arguments: [
        ("anna@example.com", "anna@example.com", "anna@example.com"),
        (" Anna.B@Example.COM ", "Anna.B@example.com", "anna.b@example.com"),
        ("Anna <anna@example.com>", "anna@example.com", "anna@example.com"),
        ("\"A, B\" <a@b.example>", "a@b.example", "a@b.example"),
        ("mailto:anna@example.com", "anna@example.com", "anna@example.com"),
        ("MAILTO: a@b.example", "a@b.example", "a@b.example"),
        ("a+tag@example.com", "a+tag@example.com", "a+tag@example.com"),
        ("o'neil@example.com", "o'neil@example.com", "o'neil@example.com"),
        ("a@b.example.", "a@b.example", "a@b.example"), ("a@sub.b-c.example", "a@sub.b-c.example", "a@sub.b-c.example"),
        ("почта@пример.рф", "почта@xn--e1afmkfd.xn--p1ai", "почта@xn--e1afmkfd.xn--p1ai"),
        ("Info@ПРИМЕР.РФ", "Info@xn--e1afmkfd.xn--p1ai", "info@xn--e1afmkfd.xn--p1ai"),
        ("info@bu\u{308}cher.example", "info@xn--bcher-kva.example", "info@xn--bcher-kva.example"),
        ("a@例。テスト", "a@xn--fsq.xn--zckzah", "a@xn--fsq.xn--zckzah"),
        ("\u{A0}a@b.example\u{A0}", "a@b.example", "a@b.example"),
        ("<a@b.example>", "a@b.example", "a@b.example"), ("1@2.example", "1@2.example", "1@2.example"),
    ]) func reads(text: String, written: String, key: String) throws {
        let address = try #require(EmailAddress(text))
        #expect(address.written.utf8.elementsEqual(written.utf8))
        #expect(address.key.utf8.elementsEqual(key.utf8))
    }

    @Test(arguments: [
        "", "@", "a", "a@", "@b.example", "a@b", "a@@b.example", "a@b@c.example", "a b@c.example", "a@b c.example",
        ".a@b.example",
        "a.@b.example", "a..b@c.example", "a@.example", "a@b..example", "a@-b.example", "a@b-.example", "a@b_c.example",
        "a@1.2.3.4",
        "a@[1.2.3.4]", "a,b@c.example", "a@b.example, c@d.example", "a@b.example;c@d.example", "a(b)@c.example",
        "a@b.example>",
        "a\u{0}@b.example", "a@b.exa\u{200B}mple", "нет", "-", "a@\u{1F600}.example", "a\u{2003}b@c.example",
    ]) func refuses(text: String) {
        #expect(EmailAddress(text) == nil)
    }

    @Test func lengthsAreBounded() {
        let long = String(repeating: "a", count: 64)
        #expect(EmailAddress("\(long)@b.example") != nil)
        #expect(EmailAddress("\(long)a@b.example") == nil)
        #expect(EmailAddress("a@\(long.dropLast()).example") != nil)
        #expect(EmailAddress("a@\(long).example") == nil)
        #expect(EmailAddress("a@\(String(repeating: "b.", count: 124))example") == nil)
        // A domain has 253 bytes at most, an address 254.
        let labels = [63, 63, 63].map { String(repeating: "b", count: $0) }.joined(separator: ".")
        #expect(EmailAddress("\(long)@\(String(repeating: "b", count: 63)).\(labels.dropLast(68))") != nil)
        #expect(EmailAddress("a@\(labels).\(String(repeating: "c", count: 60))") != nil)
        #expect(EmailAddress("ab@\(labels).\(String(repeating: "c", count: 60))") == nil)
        #expect(EmailAddress("a@\(labels).\(String(repeating: "c", count: 61))") == nil)
        #expect(EmailAddress("\(long)@\(labels.dropLast(2))") != nil)
        #expect(EmailAddress("\(long)@\(labels.dropLast(1))") == nil)
        #expect(EmailAddress("a@\(String(repeating: "я", count: 100_000)).example") == nil)
    }

    @Test func theKeyDecides() {
        #expect(EmailAddress("Anna@example.com") == EmailAddress("anna@EXAMPLE.com"))
        #expect(EmailAddress("anna@example.com") != EmailAddress("anna+1@example.com"))
        #expect(EmailAddress(written: "A@b", key: "a@b") == EmailAddress(written: "a@B", key: "a@b"))
    }
}
