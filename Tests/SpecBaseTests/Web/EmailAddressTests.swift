import SpecBase
import Testing

@Suite struct EmailAddressTests {
    @Test(arguments: [
        ("a@b.example", "a@b.example", "a@b.example"),
        (" Ivan.Petrov@Shop.EXAMPLE ", "Ivan.Petrov@shop.example", "ivan.petrov@shop.example"),
        ("mailto:a@b.example", "a@b.example", "a@b.example"),
        ("MAILTO:a@b.example?subject=x%20y", "a@b.example", "a@b.example"),
        ("Иван Петров <a@b.example>", "a@b.example", "a@b.example"),
        ("\"P, I\" <A+tag@b.example>", "A+tag@b.example", "a+tag@b.example"),
        ("<mailto:a@b.example>", "a@b.example", "a@b.example"),
        ("o'neil_x-y@b-c.example", "o'neil_x-y@b-c.example", "o'neil_x-y@b-c.example"),
        ("a@почта.рф", "a@xn--80a1acny.xn--p1ai", "a@xn--80a1acny.xn--p1ai"),
        ("a@BÜCHER.example", "a@xn--bcher-kva.example", "a@xn--bcher-kva.example"),
        ("a@bu\u{308}cher.example", "a@xn--bcher-kva.example", "a@xn--bcher-kva.example"),
        ("a@b。example", "a@b.example", "a@b.example"),
        ("ПОЧТА@b.example", "ПОЧТА@b.example", "почта@b.example"), ("a@b.example.", "a@b.example", "a@b.example"),
    ])
    func reads(text: String, written: String, key: String) throws {
        let address = try #require(EmailAddress(text))
        #expect(address.written.utf8.elementsEqual(written.utf8))
        #expect(address.key.utf8.elementsEqual(key.utf8))
        // The written form reads as itself: artifacts hold it.
        #expect(EmailAddress(written)?.written == written)
        #expect(EmailAddress(written)?.key == key)
    }

    @Test(arguments: [
        "", "a", "@", "a@", "@b.example", "a@b", "a@b@c.example", "a b@c.example", "a@b c.example", ".a@b.example",
        "a.@b.example", "a..b@c.example", "a@.example", "a@b..example", "a@-b.example", "a@b-.example", "a@b_c.example",
        "a@1.2.3.4", "a@[1.2.3.4]", "\"a\"@b.example", "a,b@c.example", "a@b.example, c@d.example", "a@b.example>",
        "a\u{200B}@b.example", "a\u{0}@b.example", "a@b\u{200B}.example", "нет", "a(x)@b.example", "a@b.example\u{0}",
    ])
    func refuses(text: String) {
        #expect(EmailAddress(text) == nil)
    }

    @Test func holdsTheLimitsOfLength() {
        let local = String(repeating: "a", count: 64)
        let label = String(repeating: "b", count: 63)
        #expect(EmailAddress("\(local)@\(label).example") != nil)
        #expect(EmailAddress("\(local)a@b.example") == nil)
        #expect(EmailAddress("a@\(label)b.example") == nil)
        #expect(EmailAddress("a@\(label).\(label).\(label).\(String(repeating: "b", count: 60))") != nil)
        #expect(EmailAddress("a@\(label).\(label).\(label).\(String(repeating: "b", count: 61))") == nil)
        #expect(EmailAddress(String(repeating: "a@", count: 100_000)) == nil)
    }

    @Test func comparesByKey() {
        #expect(EmailAddress("A@B.example") == EmailAddress("a@b.EXAMPLE"))
        #expect(EmailAddress("a.b@c.example") != EmailAddress("ab@c.example"))
    }
}

/// The samples of RFC 3492, section 7.1, in lower case.
@Suite struct PunycodeTests {
    @Test(arguments: [
        ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"),
        ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"), ("他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb"),
        ("למההםפשוטלאמדבריםעברית", "4dbcagdahymbxekheh6e0a7fei0b"),
        ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
        ("なぜみんな日本語を話してくれないのか", "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa"),
        ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"),
        ("安室奈美恵-with-super-monkeys", "-with-super-monkeys-pc58ag80a8qai00g7n9n"),
        ("bücher", "bcher-kva"), ("пример", "e1afmkfd"), ("abc", "abc-"), ("", ""),
    ])
    func encodes(label: String, code: String) {
        #expect(punycode(label) == code)
    }
}

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("https://Shop.EXAMPLE/Path?Q=1#Top", "https://shop.example/Path?Q=1#Top"),
        (" HTTP://a.example ", "http://a.example"),
        ("https://User:Pass@A.example:8080/x", "https://User:Pass@a.example:8080/x"),
        ("https://a.example?utm=Х", "https://a.example?utm=Х"),
        ("http://Пример.рф/Путь", "http://пример.рф/Путь"), ("http://[::1]:80/", "http://[::1]:80/"),
        ("http://1.2.3.4", "http://1.2.3.4"),
        ("https://e\u{301}.example", "https://\u{E9}.example"),
    ])
    func normalizes(text: String, form: String) throws {
        let found = try #require(WebAddress.normalForm(text))
        #expect(found.utf8.elementsEqual(form.utf8))
        #expect(WebAddress.normalForm(found) == found)
    }

    @Test(arguments: [
        "", "shop.example", "ftp://a.example", "javascript:alert(1)", "https:/a.example", "https://", "https:///a",
        "https://?x",
        "https://a@", "https://a.example/a b", "https://a.example/\u{A0}b", "https://a.example/\u{7F}",
        "https://a.example/\u{85}b",
        "https://.a", "https://:80", "//a.example", "http:a.example", "ht tp://a.example",
    ])
    func refuses(text: String) {
        #expect(WebAddress.normalForm(text) == nil)
    }

    @Test(arguments: [
        ("https://a.example/?utm_source=vk&x=1", "utm_source", "vk"), ("https://a.example/?a=1&a=2", "a", "1"),
        ("https://a.example/?n=%D0%98%D0%B2%D0%B0%D0%BD+%2B", "n", "Иван +"), ("https://a.example/?a&b=2", "a", ""),
        ("https://a.example/?a=b=c#x?a=2", "a", "b=c"), ("https://a.example/?my%20key=1", "my key", "1"),
        ("https://a.example/?a=%zz%4", "a", "%zz%4"), ("https://a.example/?a=%FF", "a", "\u{FFFD}"), ("?a=1", "a", "1"),
    ])
    func findsParameters(url: String, name: String, value: String) {
        #expect(WebAddress.parameter(name, of: url) == value)
    }

    @Test(arguments: [
        ("https://a.example/", "a"), ("https://a.example/?ab=1", "a"), ("https://a.example/#x?a=1", "a"), ("", "a"),
        ("?", ""),
    ])
    func findsNothingElse(url: String, name: String) {
        #expect(WebAddress.parameter(name, of: url) == nil)
    }
}
