import SpecIR
import SpecRuntime
import SpecTestSupport
import Testing

/// What is sent to hurt is read soon, one way or another.
@Suite struct HostileMailTests {
    struct Mail: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]

        init(_ description: String, _ part: String, before: String = "", after: String = "") {
            testDescription = description
            bytes = Array((before + String(repeating: part, count: (1 << 18) / part.utf8.count) + after).utf8)
        }
    }

    private static let html = "Content-Type: text/html\n\n"
    private static let mixed = "Content-Type: multipart/mixed; boundary=b\n\n"

    static let mails = [
        Mail("headers", "a: b\n"), Mail("a folded header", " a\n", before: "Subject: a\n"),
        Mail("no lines", "a", before: "Subject: "), Mail("encoded words", "=?utf-8?q?a?= ", before: "Subject: "),
        Mail("charsets of encoded words", "=?a", before: "Subject: "),
        Mail("open encoded words", "=?a?q?", before: "Subject: "), Mail("addresses", "a@b,", before: "To: "),
        Mail("words", "a,", before: "To: "), Mail("comments", "(", before: "To: "),
        Mail("quotes", "\"", before: "To: "),
        Mail("angles", "<", before: "To: "), Mail("groups", "a:", before: "To: "),
        Mail("escapes", "\\", before: "To: \""),
        Mail("parameters", ";a=b", before: "Content-Type: text/plain"),
        Mail("quotes of parameters", ";a=\"\"", before: "Content-Type: text/plain"),
        Mail("comments of parameters", "( ", before: "Content-Type: text/plain; a="),
        Mail("continuations", ";a*1=b", before: "Content-Type: text/plain; a*0=a"),
        Mail("ids", "<a@b>", before: "References: "), Mail("open ids", "<", before: "References: "),
        Mail("parts", "--b\n\n", before: mixed), Mail("almost boundaries", "--bb\n", before: mixed),
        Mail("ends", "--b--\n", before: mixed),
        Mail("multiparts", "Content-Type: multipart/mixed; boundary=b\n\n--b\n"),
        Mail("messages", "Content-Type: message/rfc822\n\n"),
        Mail("encoded messages", "Content-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\n"),
        Mail("lines without a boundary", "--b\n", before: "Content-Type: multipart/mixed\n\n"),
        Mail("tags", "<p>", before: html), Mail("cells", "<td>", before: html + "<table>"),
        Mail("tables", "<table><tr><td>", before: html), Mail("cells in tables", "<table><td>a", before: html),
        Mail("ends of tables", "</table>", before: html), Mail("open tags", "<a", before: html),
        Mail("open quotes", "<a b='", before: html), Mail("open quotes of two kinds", "<a b='<a b=\"", before: html),
        Mail("open comments", "<!--", before: html), Mail("open references", "&#", before: html),
        Mail("long references", "1", before: html + "&#"), Mail("ampersands", "&", before: html),
        Mail("scripts", "<script></", before: html), Mail("breaks in a cell", "<br>", before: html + "<table><tr><td>"),
        Mail("breaks and blocks in a cell", "<br><p>", before: html + "<table><tr><td>", after: "a<p>b"),
        Mail("spans", "<td colspan=99999 rowspan=99999>a<tr>", before: html + "<table>"),
        Mail("blanks", " ", before: html + "a", after: "b"), Mail("pre", "<pre>\n", before: html),
        Mail("lines", "\n", before: "a: b\n\n"), Mail("labels", "Name", before: "a: b\n\n"),
        Mail("rows", "<tr><td>Name<td>a", before: html + "<table>"),
        Mail("labels above nothing", "Name\n\n", before: "a: b\n\n"),
        Mail(
            "labels above a long line",
            "Name ",
            before: "a: b\n\n",
            after: "\n\n" + String(repeating: "b", count: 1 << 18)
        ),
        Mail(
            "labels in cells",
            "<td>Name:",
            before: html + "<table>",
            after: "</table>" + String(repeating: "b", count: 1 << 18)
        ),
        Mail("labels in a cell", "Name<br>", before: html + "<table><td>Name<td>"),
        Mail("ends of values", "x Name", before: "a: b\n\n"),
        Mail("forward marks", "--- Forwarded message ---\n", before: "a: b\n\n"),
        Mail("blocks of headers", "From: a\nSent: a\n", before: "a: b\n\n"),
        Mail("hyphens", "-", before: "a: b\n\n"), Mail("quoting", ">", before: "a: b\n\n"),
        Mail("flowed", ">a \n>>a \n", before: "Content-Type: text/plain; format=flowed\n\n"),
        Mail("one flowed line", "a \n", before: "Content-Type: text/plain; format=flowed\n\n"),
        Mail("soft breaks", "= ", before: "Content-Transfer-Encoding: quoted-printable\n\n"),
        Mail("padding", "=", before: "Content-Transfer-Encoding: base64\n\n"),
    ]

    private static func readAll(_ bytes: [UInt8]) {
        guard let message = try? decodeMail(bytes) else { return }
        for side in [LabelSide.after, .below] {
            for lines in [false, true] {
                let origin = LabelOrigin(
                    part: .body,
                    labels: ["Name"],
                    side: side,
                    until: "x",
                    goesOverLines: lines,
                    row: nil
                )
                _ = LabelledMail(message).values(at: origin, isMany: true)
            }
        }
    }

    @Test(arguments: mails) func endsSoon(mail: Mail) {
        let time = processorTime { Self.readAll(mail.bytes) }
        // Quadratic time would take many minutes; the bound is wide for loaded machines without optimization.
        #expect(time < .seconds(120))
    }

    /// A generator of its own: the same mails every time.
    private struct Generator {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(bound, 1)
        }
    }

    @Test func mutationsNeverTrap() {
        let pieces = [
            "\n", "\r\n\r\n", "--b", "--b--\n", "=?utf-8?B?", "?=", "<table>", "<td>", "</table>", "<!--", "&#x", "=\n",
            "Content-Type: message/rfc822\n\n", "Content-Type: multipart/mixed; boundary=b\n\n", "; name*0*=", "\"",
            "(", "<",
            "\u{0}", "é", "From: a\n", "-----Original Message-----\n",
        ].map { Array($0.utf8) }
        let seed = Array(
            """
            From: =?utf-8?Q?a?= <a@b.example>
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/html; charset=koi8-r
            Content-Transfer-Encoding: quoted-printable

            <table><tr><td>Name<td>=C1</table>
            --b
            Content-Type: application/pdf; name*0*=utf-8''%20; name*1=a
            Content-Transfer-Encoding: base64

            AAAA
            --b--
            """.utf8
        )
        var generator = Generator(state: 1)
        for _ in 0..<3_000 {
            var bytes = seed
            for _ in 0...generator.next(6) {
                let at = generator.next(bytes.count)
                switch generator.next(4) {
                case 0: bytes.insert(contentsOf: pieces[generator.next(pieces.count)], at: at)
                case 1: bytes.removeSubrange(at..<min(at + generator.next(40), bytes.count))
                case 2: if at < bytes.count { bytes[at] = UInt8(generator.next(256)) }
                default:
                    bytes.insert(
                        contentsOf: bytes[at..<min(at + generator.next(60), bytes.count)],
                        at: generator.next(bytes.count)
                    )
                }
            }
            Self.readAll(bytes)
        }
    }
}
