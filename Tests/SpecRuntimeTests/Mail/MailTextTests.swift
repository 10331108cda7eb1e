import SpecRuntime
import Testing

/// The bytes of a body become the text their sender wrote.
@Suite struct MailTextTests {
    @Test(arguments: [
        ("cp866", "j+CooqXi", "Привет"), ("iso-8859-5", "v+DY0tXi", "Привет"),
        ("mac-cyrillic", "j/Do4uXy", "Привет"), ("x-mac-cyrillic", "j/Do4uXy", "Привет"),
        ("windows-1250", "jmx1nQ==", "Žluť"), ("cp1252", "Q2Fm6SCTeJQ=", "Café “x”"),
        ("iso-8859-1", "Q2Fm6SCTeJQ=", "Café “x”"), ("Windows-1253", "w+Xp3A==", "Γειά"),
        ("windows-1254", "3mVraWw=", "Şekil"), ("windows-1257", "wP51b2xhcw==", "Ąžuolas"),
        ("iso-8859-2", "rmx1uw==", "Žluť"), ("iso-8859-7", "w+Xp3A==", "Γειά"), ("latin5", "3mVraWw=", "Şekil"),
        ("iso-8859-13", "wP51b2xhcw==", "Ąžuolas"), ("iso-8859-15", "MTAgpA==", "10 €"),
        ("utf-16le", "HwRABDgEMgQ1BEIE", "Привет"), ("utf-16", "//4fBEAEOAQyBDUEQgQ=", "Привет"),
        ("koi8-r", "+sHR18vB", "Заявка"), ("KOI8-U", "vcHOz8s=", "Ґанок"), ("cp-1251", "x+D/4urg", "Заявка"),
        ("windows-1251", "x+D/4urg", "Заявка"), ("windows-1251", "gIE=", "ЂЃ"), ("windows-1251", "gA==", "Ђ"),
        ("windows-1251", "0Jc=", "Р—"),
        ("\"win-1251\"", "x+D/4urg", "Заявка"),
        ("utf-8", "0JfQsNGP0LLQutCwINGBINGB0LDQudGC0LA=", "Заявка с сайта"),
        ("utf-8", "77u/0JfQsNGP0LLQutCw", "Заявка"),
        ("utf-16be", "BB8EQAQ4BDIENQRC", "Привет"), ("utf-16", "/v8EHwRABDgEMgQ1BEI=", "Привет"),
        // Without a mark, the low byte is first; the half of a letter at the end is none.
        ("utf-16", "HwRABDgEMgQ1BEIE", "Привет"), ("utf-16", "HwRABDgEMgQ1BEIEHw==", "Привет"),
        ("csKOI8R", "+sHR18vB", "Заявка"), ("koi8-r", "+sHR 18vB", "Заявка"), ("koi8-ru", "vcHOz8s=", "Ґанок"),
        ("1251", "x+D/4urg", "Заявка"),
        ("ibm866", "j+CooqXi", "Привет"), ("dos-866", "j+CooqXi", "Привет"), ("CYRILLIC", "v+DY0tXi", "Привет"),
        ("us-ascii", "YQ==", "a"),
        // U+FEFF is a mark at the start alone, and U+04FE is none.
        ("utf-16le", "/wQ=", "ӿ"), ("utf-16be", "//4fBA==", "П"), ("utf-16le", "YQD//mIA", "a\u{FEFF}b"),
        ("utf-16be", "BP4EHw==", "ӾП"),
        // In this one, frames and letters are UTF-8 by chance.
        ("cp866", "0JjQmA==", "╨Ш╨Ш"),
    ]) func charsets(name: String, text: String, wanted: String) throws {
        let headers = "Content-Type: text/plain; charset=\(name)\nContent-Transfer-Encoding: base64"
        let message = try mail(headers: headers, text: text)
        #expect(message.body.text == wanted)
        #expect(message.flaws == [])
    }

    @Test(arguments: [
        ("", "x+D/4urg", "Заявка", "the body names no charset, read as windows-1251"),
        ("", "0JfQsNGP0LLQutCw", "Заявка", "the body names no charset, read as UTF-8"),
        ("; charset=us-ascii", "0JfQsNGP0LLQutCw", "Заявка", "the body is not in US-ASCII as it says, read as UTF-8"),
        (
            "; charset=windows-1251", "0JfQsNGP0LLQutCw", "Заявка",
            "the body says it is in 'windows-1251' and is in UTF-8, read so"
        ),
        ("; charset=utf-8", "x+D/4urg", "Заявка", "the body is not in UTF-8 as it says, read as windows-1251"),
        (
            "; charset=utf-8", "TmFtZTogx+A=", "Name: За",
            "the body is not in UTF-8 as it says, read as windows-1251"
        ),
        // As many bytes that are none as letters.
        ("; charset=utf-8", "0Jf/", "Р—я", "the body is not in UTF-8 as it says, read as windows-1251"),
        (
            "; charset=utf-8", "0JfQsNGP0LLQ", "Заяв\u{FFFD}",
            "the body has bytes that are not UTF-8, read as U+FFFD"
        ),
        (
            "; charset=gb18030", "x+D/4urg", "Заявка",
            "the body is in a charset that is not known, 'gb18030', read as windows-1251"
        ),
        (
            "; charset=koi8-r", "+sHR18vB!!", "Заявка",
            "a text with base64 with 2 characters that are none, passed over"
        ),
        (
            "; charset=koi8-r", "+sHR18vB!", "Заявка",
            "a text with base64 with 1 characters that are none, passed over"
        ),
        ("; charset=koi8-r", "A=+sHR18vB", "Заявка", "a text with base64 that is cut off, read as far as it goes"),
        ("; charset=koi8-r", "+sHR18vBA", "Заявка", "a text with base64 that is cut off, read as far as it goes"),
        ("; charset=\"\"", "x+D/4urg", "Заявка", "the body names no charset, read as windows-1251"),
        (
            "; charset=\"k\u{1}\(String(repeating: "x", count: 50))\"", "x+D/4urg", "Заявка",
            "the body is in a charset that is not known, 'k \(String(repeating: "x", count: 38))', read as windows-1251"
        ),
        // One letter of two bytes may be chance, two are none.
        ("; charset=windows-1251", "0Jcg0Jc=", "З З", "the body says it is in 'windows-1251' and is in UTF-8, read so"),
    ]) func wrongCharsets(parameter: String, text: String, wanted: String, flaw: String) throws {
        let headers = "Content-Type: text/plain\(parameter)\nContent-Transfer-Encoding: base64"
        let message = try mail(headers: headers, text: text)
        #expect(message.body.text == wanted)
        #expect(message.flaws == [flaw])
    }

    @Test(arguments: [
        ("=B6=CD'=D1: =\n=B7=d6=C1=CB", "Ім'я: Їжак", nil), ("a =  \nb", "a b", nil), ("a  \nb", "a\nb", nil),
        ("a=20\nb", "a \nb", nil), ("a=", "a", nil), ("a=\n", "a", nil), ("a \t ", "a", nil), ("a\t\nb", "a\nb", nil),
        ("a\t b", "a\t b", nil), ("a=\rb", "ab", nil), ("a=\r", "a", nil),
        ("=4", "=4", "a text with quoted-printable with 1 broken escapes, kept as they are"),
        ("1=2 =ZZ", "1=2 =ZZ", "a text with quoted-printable with 2 broken escapes, kept as they are"),
    ]) func quotedPrintable(text: String, wanted: String, flaw: String?) throws {
        let headers = "Content-Type: text/plain; charset=koi8-u\nContent-Transfer-Encoding: Quoted-Printable"
        let message = try mail(headers: headers, text: text)
        #expect(message.body.text == wanted)
        #expect(message.flaws == (flaw.map { [$0] } ?? []))
    }

    @Test(arguments: [
        ("", "one \ntwo\n-- \nIvan", "one two\n-- \nIvan"), ("", "> a \n> b\nc", "> a b\nc"), ("", " >a", ">a"),
        ("; delsp=yes", "one \ntwo", "onetwo"), (" ; delsp=yes", "one \ntwo", "onetwo"),
        ("", "one \n> two", "one \n> two"),
    ]) func flowed(parameter: String, text: String, wanted: String) throws {
        let headers = "Content-Type: text/plain; format=flowed\(parameter)"
        #expect(try mail(headers: headers, text: text).body.text == wanted)
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func lineEnds(end: String) throws {
        let text = ["Subject: s", "", "a", "", "b", "", ""].joined(separator: end)
        let message = try decodeMail(Array(text.utf8))
        #expect(message.subject == "s")
        #expect(message.body.text == "a\n\nb")
        #expect(message.flaws == (end == "\r" ? ["lines that end with a carriage return alone"] : []))
    }

    @Test func lineEndsOfEveryKind() throws {
        #expect(try decodeMail(Array("Subject: s\n\n\na\r\n\nb\rc\nd".utf8)).body.text == "\na\n\nb\nc\nd")
    }

    @Test(arguments: [
        ("begin 644 a\n#0V%T\n`\nend\n", "Cat", nil),
        ("before\nbegin 644 a\n#0V%T\n$0V%T<P  \nend\nbehind", "CatCats", nil),
        ("begin 644 a\n#\n#0V%T\n`\nend\n", "Cat", nil),
        // Mail programs take blanks from the ends of lines.
        ("begin 644 a\n$0V%T<P\n\nend\n", "Cats", nil),
        // What lacks at the end of a line is zero.
        ("begin 644 a\n#0\n`\nend\n", "@\u{0}\u{0}", nil),
        ("begin 644 a\n#0V%T\n", "Cat", "a text with uuencode without its end, read as far as it goes"),
        ("#0V%T\nend\n", "#0V%T\nend", "a text with no uuencode, kept"),
    ]) func uuencode(text: String, wanted: String, flaw: String?) throws {
        let headers = "Content-Type: text/plain\nContent-Transfer-Encoding: x-uuencode"
        let message = try mail(headers: headers, text: text)
        #expect(message.body.text == wanted)
        #expect(message.flaws == (flaw.map { [$0] } ?? []))
    }

    @Test(arguments: [
        ("7bit", "0JY=", "0JY="), ("8-bit", "0JY=", "0JY="), ("base-64", "0JY=", "Ж"), ("B", "0JY=", "Ж"),
        ("q", "=D0=96", "Ж"),
        ("", "0JY=", "0JY="), ("BASE64 (a comment)", "0JY=", "Ж"),
    ]) func transferEncodings(name: String, text: String, wanted: String) throws {
        let headers = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: \(name)"
        let message = try mail(headers: headers, text: text)
        #expect(message.body.text == wanted)
        #expect(message.flaws == [])
    }
}
