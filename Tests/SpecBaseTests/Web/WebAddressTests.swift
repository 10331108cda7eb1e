import SpecBase
import Testing

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("http://example.com", "http://example.com"),
        ("HTTPS://Example.COM/Path?Q=1#F", "https://example.com/Path?Q=1#F"),
        (" https://example.com ", "https://example.com"), ("https://User@Example.com/", "https://User@example.com/"),
        ("https://Example.com:8080", "https://example.com:8080"), ("https://[2001:DB8::1]/", "https://[2001:db8::1]/"),
        ("https://пример.рф/путь", "https://пример.рф/путь"),
        ("https://EXAMPLE.com?a=HTTP://B", "https://example.com?a=HTTP://B"),
        // A mark joins the character before it, but the path begins all the same.
        ("https://EX.com/\u{301}PATH", "https://ex.com/\u{301}PATH"),
        ("https://EX.com?\u{301}Q=A", "https://ex.com?\u{301}Q=A"),
        // Small letters may have a composite where capitals have none.
        ("https://\u{2126}\u{301}\u{345}.example", "https://\u{1FF4}.example"),
    ]) func normalises(text: String, to wanted: String) throws {
        let form = try #require(WebAddress.normalForm(text))
        #expect(form.utf8.elementsEqual(wanted.utf8))
        #expect(WebAddress.normalForm(form)?.utf8.elementsEqual(wanted.utf8) == true)
    }

    @Test(arguments: [
        "", "example.com", "ftp://example.com", "javascript:alert(1)", "http:/example.com", "http://", "http:///path",
        "http://?q", "http://@",
        "https://a b.example", "https://example.com/\u{7}", "https://example.com/\u{A0}x", "https://-example.com",
        "mailto:a@b.example", ":",
    ]) func refuses(text: String) {
        #expect(WebAddress.normalForm(text) == nil)
    }

    @Test(arguments: [
        ("a", "https://x.example/?a=1&a=2", "1"), ("b", "https://x.example/?a=1&b=%D1%8F+z#b=2", "я z"),
        ("a", "https://x.example/?a", ""),
        ("a", "https://x.example/?a=b=c", "b=c"), ("a", "?%61=1", "1"), ("a", "https://x.example/#?a=1", "1"),
        ("A", "?a=1", nil),
        ("a", "https://x.example/", nil), ("a", "?", nil), ("a", "?a=%", "%"), ("a", "?a=%zz%4", "%zz%4"),
        ("a", "?a=%FF", "\u{FFFD}"),
    ]) func findsParameters(name: String, url: String, value: String?) {
        #expect(WebAddress.parameter(name, of: url) == value)
    }
}
