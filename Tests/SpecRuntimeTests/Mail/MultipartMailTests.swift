import SpecRuntime
import Testing

/// Which parts of a mail are its text, and which are files.
@Suite struct MultipartMailTests {
    private static let plain = "Content-Type: text/plain; charset=utf-8\n\n"
    private static let html = "Content-Type: text/html; charset=utf-8\n\n"
    private static let picture = "Content-Type: image/png; name=p.png\nContent-Transfer-Encoding: base64\n\n"

    private static func multipart(_ type: String, _ parts: [String], boundary: String = "b", end: String = "--")
        -> String
    {
        "Content-Type: multipart/\(type); boundary=\"\(boundary)\"\n\npreamble\n"
            + parts.map { "--\(boundary)\n\($0)\n" }.joined() + "--\(boundary)\(end)\nepilogue\n"
    }

    @Test(arguments: [
        (multipart("alternative", [plain + "text", html + "<p>html"]), "text"),
        (multipart("alternative", [html + "<p>html", plain + "text"]), "text"),
        (multipart("alternative", [plain + " \u{A0}\n", html + "<p>html"]), "html"),
        (multipart("alternative", [plain + "", html + "<p>html"]), "html"),
        (multipart("mixed", [plain + "one", html + "<p>two", plain + "three"]), "one\ntwo\nthree"),
        (
            multipart(
                "mixed",
                [multipart("alternative", [plain + "text", html + "html"], boundary: "b2"), plain + "footer"]
            ), "text\nfooter"
        ),
        // A boundary that begins with another.
        (
            multipart(
                "mixed",
                [multipart("alternative", [plain + "text"], boundary: "b-b"), plain + "2"],
                boundary: "b"
            ),
            "text\n2"
        ),
        (multipart("related", [html + "<p>html<img src=cid:1>", picture + "AAAA"]), "html"),
        (multipart("mixed", ["\nno headers at all"]), "no headers at all"),
        ("Content-Type: multipart/mixed\n\n--x\n\(plain)guessed\n--x--\n", "guessed"),
        ("Content-Type: multipart/mixed; boundary=x\n\nno part", "no part"),
        ("Content-Type: text/html; name=a.html\n\n<p>alone", "alone"), (multipart("mixed", [picture + "AAAA"]), ""),
        (multipart("mixed", ["Content-Type: text/html; name=a.html\n\n<p>of a phone"]), "of a phone"),
        ("Content-Type: multipart/mixed; boundary= \"x\"\n\n--x\n\nspaced\n--x--", "spaced"),
        ("Content-Type: text\n\nplain", "plain"), ("Content-Type: html\n\n<p>html", "html"),
        ("Content-Type: text\n\n<p>plain", "<p>plain"),
        ("Content-Type: multipart/mixed; boundary=x\n\n--x\n\(plain)cut", "cut"),
        (
            "Content-Type: multipart/mixed; boundary=x\n\n--x\n"
                + "Content-Type: multipart/alternative; boundary=y\n\n--y\n\(plain)in\n--x\n\(plain)out\n--x--",
            "in\nout"
        ),
        // The boundary of a multipart that has ended is text.
        (
            "Content-Type: multipart/mixed; boundary=x\n\n--x\n"
                + "Content-Type: multipart/alternative; boundary=y\n\n--y\n\(plain)in\n--x\n\(plain)out\n--y\nrest\n--x--",
            "in\nout\n--y\nrest"
        ),
        // A multipart without parts is text up to its end.
        (
            "Content-Type: multipart/mixed; boundary=x\n\n--x\n"
                + "Content-Type: multipart/alternative; boundary=y\n\nin\n--y--\nbehind\n--x\n\(plain)out\n--x--",
            "in\n--y--\nout"
        ),
        ("a: b\n(x): y\n", "(x): y"),
        ("Content-Type: text/plain; name=t.txt\n\nnamed text alone", "named text alone"),
        ("Content-Type: text/markdown\n\n*a*", "*a*"), ("Content-Type: text/markdown; name=a.md\n\n*a*", ""),
        (multipart("mixed", ["Content-Type: text/markdown\n\n*a*"]), ""),
        ("Content-Type: text/html\n\n<meta charset=>a", "a"),
        (multipart("alternative", [plain + " ", html + "<p> "]), ""),
        (multipart("alternative", [html, plain + "text"]), "text"),
        ("\u{FEFF}Content-Type: text/html\n\n<p>marked", "marked"),
        ("\n\r\nContent-Type: text/html\n\n<p>late", "late"),
        (multipart("mixed", ["Content-Type: text/plain; name=t.txt\n\nof a phone"]), "of a phone"),
    ]) func text(message: String, wanted: String) throws {
        #expect(try mail(message).body.text == wanted)
    }

    @Test func files() throws {
        let message = try mail(
            Self.multipart(
                "mixed",
                [
                    Self.plain + "text", Self.picture + "AAAA",
                    "Content-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; filename=a.txt\n\n12345",
                    "Content-Type: text/csv\n\na;b", "Content-Type: message/rfc822\n\nSubject: inner\n\n\(1)",
                ]
            )
        )
        #expect(message.body.text == "text")
        #expect(
            message.attachments.map { "\($0.name) \($0.mediaType) \($0.size)" } == [
                "p.png image/png 3", "a.txt text/plain 5", "unnamed (text/csv) text/csv 3",
                "unnamed (message/rfc822) message/rfc822 19",
            ]
        )
        #expect(message.original?.text == "1")
        #expect(message.flaws == [])
    }

    /// The parts of a digest are messages unless they say otherwise.
    @Test func digest() throws {
        let message = try mail(
            Self.multipart("digest", ["\nSubject: a\n\nfirst", "Content-Type: text/plain\n\nsecond"])
        )
        #expect(message.original?.text == "first")
        #expect(message.body.text == "second")
        #expect(message.attachments.map(\.mediaType) == ["message/rfc822"])
    }

    @Test func picturesOfATextAreNoFiles() throws {
        let related = Self.multipart("related", [Self.html + "<img src=cid:1>", Self.picture + "AAAA"])
        #expect(try mail(related).attachments == [])
    }

    @Test(arguments: [
        ("Content-Type: multipart/mixed; boundary=x\n\n--x\n\na", ["a multipart without its last boundary"]),
        (
            "Content-Type: multipart/mixed\n\n--x\nContent-Type: text/plain\n\na\n--x--",
            ["a multipart without its boundary, which was guessed"]
        ),
        (
            "Content-Type: multipart/mixed; boundary=x\n\na",
            [
                "a multipart without its last boundary", "a multipart in which no part begins, read as text",
            ]
        ),
        ("a: b\nno header\n", ["headers that end without a blank line"]),
        (
            "Content-Type: multipart/mixed; boundary=x\n\n--x\n folded\nContent-Type: text/plain\n\na\n--x--",
            ["lines between the headers that are none, passed over"]
        ),
        ("a: b\n: c\n\n", ["lines between the headers that are none, passed over"]),
        ("a: b\n(x): y\n", ["headers that end without a blank line"]),
        ("a: b\nContent-Transfer-Encoding: zip\n\n", ["a transfer encoding that is not known, read as none"]),
    ]) func flaws(message: String, wanted: [String]) throws {
        #expect(try mail(message).flaws == wanted)
    }

    @Test func limits() throws {
        var limits = MailLimits.standard
        (limits.parts, limits.depth) = (5, 3)
        let many = Self.multipart("mixed", (1...9).map { "\n\($0)" })
        let few = try decodeMail(Array(many.utf8), limits: limits)
        #expect(few.body.text == "1\n2\n3\n4")
        #expect(few.flaws == ["over 5 parts, the rest not read"])
        var deep = "\ndeep"
        for level in 0..<5 { deep = Self.multipart("mixed", [deep], boundary: "b\(level)") }
        let flat = try decodeMail(Array(deep.utf8), limits: limits)
        #expect(flat.flaws.contains("parts over 3 deep, not taken apart"))
        let letters = String(repeating: "Content-Type: message/rfc822\n\n", count: 5)
        #expect(try decodeMail(Array(letters.utf8), limits: limits).flaws == ["parts over 3 deep, not taken apart"])
        limits.text = 5
        let long = try decodeMail(Array(Self.multipart("mixed", ["\nabcd", "\nefgh", "\nij"]).utf8), limits: limits)
        #expect(long.body.text == "abcd\ne")
        #expect(long.flaws == ["over 5 bytes of text, the rest not read"])
    }

    @Test func encodedMessage() throws {
        // "Subject: s\n\ninner" as a whole in base64.
        let message = try mail(
            Self.multipart(
                "mixed",
                ["Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogcwoKaW5uZXI="]
            )
        )
        #expect(message.original?.text == "inner")
    }
}
