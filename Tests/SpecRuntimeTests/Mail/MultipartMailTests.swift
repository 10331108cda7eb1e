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
        ("Content-Type: text\n\n<p>plain", "<p>plain"), ("Content-Type: xyz\n\n<p>plain", "<p>plain"),
        (multipart("digest", ["Content-Type: xyz\n\nplain"]), "plain"),
        ("Content-Type: multipart/mixed; boundary=x\n\n--x\n\(plain)cut", "cut"),
        (
            "Content-Type: multipart/mixed; boundary=x\n\n--x\n"
                + "Content-Type: multipart/alternative; boundary=y\n\n--y\n\(plain)in\n--x\n\(plain)out\n--x--",
            "in\nout"
        ),
        // Blanks behind a boundary are none of it.
        ("Content-Type: multipart/mixed; boundary=x\n\n--x \n\nspaced\n--x-- \nepilogue", "spaced"),
        // What looks like a boundary and is none ends the headers.
        (
            "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n--y\nrest\n--x--",
            "--y\nrest"
        ),
        // A boundary that is guessed is no blank, and a header stands right below it.
        ("Content-Type: multipart/mixed\n\n--\nContent-Type: a\n--x\n\(plain)guessed\n--x--\n", "guessed"),
        ("Content-Type: multipart/mixed\n\n--x\n\nContent-Type: a", "--x\n\nContent-Type: a"),
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
        // The text comes first: what stands there is none of its pictures.
        let first = Self.multipart("related", [Self.picture + "AAAA", Self.html + "<img src=cid:1>"])
        #expect(try mail(first).attachments.map(\.name) == ["p.png"])
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
        (
            "To: =?utf-8?Q?Ivan_=3Ca=40b.example=3E?=\n\n",
            ["an address inside an encoded word, read all the same"]
        ),
        ("a: b\nno header\n", ["headers that end without a blank line"]),
        (
            "Content-Type: multipart/mixed; boundary=x\n\n--x\n folded\nContent-Type: text/plain\n\na\n--x--",
            ["lines between the headers that are none, passed over"]
        ),
        ("a: b\n: c\n\n", ["lines between the headers that are none, passed over"]),
        ("a: b\n(x): y\n", ["headers that end without a blank line"]),
        ("Content-Type: text/\n\na", ["a content type that is none, read as text/plain"]),
        ("Content-Type: te xt/plain\n\na", ["a content type that is none, read as text/plain"]),
        ("Content-Type: text//plain\n\na", ["a content type that is none, read as text/plain"]),
        ("Content-Type: text/plain/x\n\na", ["a content type that is none, read as text/plain"]),
        ("Content-Type: xyz\n\na", ["a content type that is none, read as text/plain"]),
        ("Content-Type: text\n\na", []), ("Content-Type: html\n\na", []),
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

    /// Parts within each other, and messages within each other.
    @Test(arguments: [3, 4]) func depths(count: Int) throws {
        var limits = MailLimits.standard
        limits.depth = 3
        var parts = "\ndeep"
        for level in 0..<count { parts = Self.multipart("mixed", [parts], boundary: "b\(level)") }
        let messages = String(repeating: "Content-Type: message/rfc822\n\n", count: count) + "Subject: s\n\ndeep"
        // A multipart and the message in it take turns.
        var both = count % 2 == 0 ? "Subject: s\n\ndeep" : Self.multipart("mixed", ["\ndeep"], boundary: "b0")
        for level in (0..<count / 2).reversed() {
            both = "Content-Type: message/rfc822\n\n\(both)"
            both = Self.multipart("mixed", [both], boundary: "b\(level + 1)")
        }
        for text in [parts, messages, both] {
            let flaws = try decodeMail(Array(text.utf8), limits: limits).flaws
            #expect(flaws.contains("parts over 3 deep, not taken apart") == (count > 3))
        }
    }

    /// Longer ones are not looked for.
    @Test(arguments: [(1_000, "in"), (1_001, nil)]) func longBoundaries(count: Int, text: String?) throws {
        let message = Self.multipart("mixed", ["\nin"], boundary: String(repeating: "b", count: count))
        let found = try mail(message).body.text
        #expect(text == nil ? found.contains("preamble") : found == text)
    }

    /// A message that is a multipart ends where the part does that it is.
    @Test(arguments: ["--b2--", "b2"]) func sizeOfAMessage(end: String) throws {
        let inner = "Subject: s\n" + Self.multipart("mixed", ["\nin"], boundary: "b2").replacing("--b2--", with: end)
        let message = Self.multipart("mixed", ["Content-Type: message/rfc822\n\n\(inner)", Self.plain + "behind"])
        #expect(try decodeMail(Array(message.utf8)).attachments.map(\.size) == [inner.utf8.count])
    }

    /// Right below what may be a boundary stands a header, whatever ends the lines.
    @Test func aBoundaryWithoutHeaders() throws {
        let text = "--x\n\nContent-Type: a"
        #expect(try decodeMail(Array("Content-Type: multipart/mixed\n\n\(text)".utf8)).body.text == text)
    }

    /// A mail may end with its headers.
    @Test func headersAlone() throws {
        #expect(try mail("A: b\nSubject: s").subject == "s")
    }

    /// A message within a mail is read as a mail is.
    @Test func textOfAMessage() throws {
        let message = try mail("Content-Type: message/rfc822\n\nContent-Type: text/markdown\n\n*a*")
        #expect(message.original?.text == "*a*")
    }

    @Test(arguments: [(0, nil), (1, "inner")]) func encodedMessagesHaveALimit(depth: Int, original: String?) throws {
        var limits = MailLimits.standard
        limits.depth = depth
        let headers = "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
        let message = try decodeMail(Array("\(headers)U3ViamVjdDogcwoKaW5uZXI=".utf8), limits: limits)
        #expect(message.original?.text == original)
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
