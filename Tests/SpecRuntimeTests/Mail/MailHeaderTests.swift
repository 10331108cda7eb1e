import SpecRuntime
import Testing

/// Headers are read as their senders meant them.
@Suite struct MailHeaderTests {
    @Test(arguments: [
        ("Subject: Hello", "Hello"),
        ("Subject: folded\n over\n\ttwo lines", "folded over two lines"),
        ("SUBJECT : obsolete blanks", "obsolete blanks"),
        // The line with which mailboxes begin a mail.
        ("From a@b.example Tue Mar  3 10:00:00 2026\nSubject: s", "s"), (">From a@b.example\nSubject: s", "s"),
        ("Subject: =?utf-8?B?0JfQsNGP0LLQutCwINGBINGB0LDQudGC0LA=?=", "Заявка с сайта"),
        ("Subject: =?UTF-8?Q?=D0=97=d0=b0_=3F?=", "За ?"),
        // Blanks between two encoded words are none of the text, others are.
        ("Subject: =?utf-8?Q?=D0=97?=\n =?utf-8?Q?=D0=B0?= a =?utf-8?Q?b?=", "За a b"),
        // A character is cut in two.
        ("Subject: =?utf-8?B?0JfQsNE=?=\n =?utf-8?B?j9Cy0LrQsA==?=", "Заявка"),
        ("Subject: =?utf-8*ru?Q?=D0=97?=", "З"),
        ("Subject: =?koi8-r?B?+sHR18vB?= =?windows-1251?B?x+D/4urg?=", "ЗаявкаЗаявка"),
        ("Subject: =?win-1251?Q?=C7=E0?=", "За"),
        ("Subject: =?utf-16?B?//4fBA==?=", "П"), ("Subject: =?utf-8?Q?Hi!?=", "Hi!"),
        // Against the rules, and met every day.
        ("Subject: Re:=?utf-8?Q?=D0=97?=", "Re:З"),
        ("Subject: =?utf-8?Q?two words?=", "two words"),
        ("Subject: =?utf-8?B?0Jf?=", "З"),
        ("Subject: =?utf-8?Q?=D0=97=ZZ?=", "З=ZZ"),
        ("Subject: =?none-such?Q?=D0=97?=", "З"),
        ("Subject: =?none-such?Q?=C7=E0?=", "За"),
        ("Subject: =?us-ascii?Q?=C7=E0?=", "За"),
        ("Subject: =?*koi8-r?Q?=C7=E0?=", "За"), ("Subject: =?koi8-r*ru?Q?=FA=C1?=", "За"),
        ("Subject: =?utf-8?Q?a=4?=", "a=4"), ("Subject: =?utf-8?Q?a=?=", "a="),
        ("Subject: =??Q?abc?=", "=??Q?abc?="),
        ("Subject: =?utf-8?X?abc?=", "=?utf-8?X?abc?="),
        ("Subject: =?utf-8?Q?never ends", "=?utf-8?Q?never ends"),
        ("Subject: =?utf-8?Q?a=0D=0AX:_b?=", "a X: b"),
        ("Subject: =?utf-8?Q?a=00b=7Fc?=", "a b c"),
        ("Subject: Имя", "Имя"),
        ("Subject: \u{439}", "й"),
        ("Subject: \u{438}\u{306}", "й"),
    ]) func subject(headers: String, wanted: String) throws {
        let message = try mail(headers: headers)
        #expect(message.subject == wanted)
        #expect(message.subject?.unicodeScalars.elementsEqual(wanted.unicodeScalars) == true)
    }

    @Test(arguments: ["Subject: ", "Subject:\n  ", "Subject: =?utf-8?Q?_?=", "X: y"])
    func noSubject(headers: String) throws {
        #expect(try mail(headers: headers).subject == nil)
    }

    @Test(arguments: [
        ("a@b.example", ["a@b.example"]),
        ("Ivan <a@b.example>, c@d.example", ["Ivan <a@b.example>", "c@d.example"]),
        ("\"Petrov, \\\"P\\\" Ivan\" <a@b.example>", ["Petrov, \"P\" Ivan <a@b.example>"]),
        ("Petrov, Ivan <a@b.example>", ["Petrov, Ivan <a@b.example>"]),
        ("a@b.example (Ivan (the first))", ["Ivan (the first) <a@b.example>"]),
        ("a@b.example (never ends", ["a@b.example"]),
        ("a @ b . example", ["a@b.example"]),
        ("\"a b\"@c.example", ["\"a b\"@c.example"]),
        ("\"a b\"@c.example (Ivan)", ["Ivan <\"a b\"@c.example>"]),
        ("<@x.example,@y.example:a@b.example>", ["a@b.example"]),
        (
            "team: a@b.example, Olena <c@d.example>;, e@f.example",
            ["a@b.example", "Olena <c@d.example>", "e@f.example"]
        ),
        ("undisclosed-recipients:;", []),
        ("a@b.example; c@d.example", ["a@b.example", "c@d.example"]),
        ("<>", []),
        ("Ivan <a@b.example", ["Ivan <a@b.example>"]),
        ("Ivan <a@b.example, c@d.example", ["Ivan <a@b.example>", "c@d.example"]),
        ("Ivan (boss <a@b.example>", ["Ivan (boss <a@b.example>"]),
        (",,a@b.example,", ["a@b.example"]),
        ("=?windows-1251?B?x+D/4urg?= <a@b.example>", ["Заявка <a@b.example>"]),
        ("\"=?windows-1251?B?x+D/4urg?=\" <a@b.example>", ["Заявка <a@b.example>"]),
        ("=?utf-8?Q?Petrov,_Ivan?= <a@b.example>", ["Petrov, Ivan <a@b.example>"]),
        ("=?utf-8?Q?Ivan_=3Ca=40b.example=3E?=", ["Ivan <a@b.example>"]),
        ("A <a@b.example> =?utf-8?q?=2C?= c@d.example", ["A <a@b.example>", "c@d.example"]),
        ("postmaster", ["postmaster"]), ("Petrov, Ivan, jr <a@b.example>", ["Petrov, Ivan, jr <a@b.example>"]),
        ("nobody; Ivan <a@b.example>", ["nobody", "Ivan <a@b.example>"]), ("\"a\\", ["a\\"]),
        ("Ivan <a @b.example>", ["Ivan <a@b.example>"]),
        ("Petrov , Ivan <a@b.example>", ["Petrov, Ivan <a@b.example>"]),
        ("Ivan, a@b.example", ["Ivan", "a@b.example"]), ("Ivan, Olena", ["Ivan", "Olena"]), ("Ivan,", ["Ivan"]),
        ("<a@b.example> \"Ivan\"", ["a@b.example"]), ("<a@b.example> Ivan", ["a@b.example"]),
        ("a@b.example (Ivan \\( the first)", ["Ivan ( the first <a@b.example>"]),
        ("a@b.example (Ivan \\", ["a@b.example"]),
        ("a@b.example (Ivan) (second)", ["Ivan <a@b.example>"]), ("a@b.example (", ["a@b.example"]),
        ("Ivan, a@b.example, c@d.example", ["Ivan", "a@b.example", "c@d.example"]),
        ("Ivan, team: a@b.example;", ["a@b.example"]), ("team: Ivan, a@b.example;", ["Ivan", "a@b.example"]),
        ("<\"a>b\"@c.example>", ["\"a>b\"@c.example"]), ("\"a\\\"b\" <c@d.example>", ["a\"b <c@d.example>"]),
        ("<> <a@b.example>", ["a@b.example"]), ("<a@b.example> <c@d.example>", ["a@b.example"]),
        ("\"never ends", ["neverends"]), ("<", []), (":", []), ("\"\"", []),
        ("", []),
    ]) func addresses(value: String, wanted: [String]) throws {
        #expect(try shown(mail(headers: "To: \(value)").to) == wanted)
    }

    @Test func namesMailboxes() throws {
        let message = try mail(
            headers: """
                From: A <a@x.example>, B <b@x.example>
                Reply-To: C <c@x.example>
                To: d@x.example
                To: e@x.example
                Cc: f@x.example
                Delivered-To: g@x.example
                X-Original-To: h@x.example
                Message-ID: <1@x.example>
                In-Reply-To: <2@x.example>
                References: <3@x.example> <2@x.example>
                 <4@x.
                 example>
                """
        )
        #expect(shown([message.from, message.replyTo].compactMap { $0 }) == ["A <a@x.example>", "C <c@x.example>"])
        #expect(shown(message.to + message.cc) == ["d@x.example", "e@x.example", "f@x.example"])
        #expect(shown(message.deliveredTo) == ["g@x.example", "h@x.example"])
        #expect(message.messageID == "1@x.example")
        #expect(message.thread == ["2@x.example", "3@x.example", "4@x.example"])
        #expect(message.headers.map(\.name).prefix(3) == ["From", "Reply-To", "To"])
        #expect(message.flaws == [])
    }

    @Test(arguments: [
        ("<1@x.example>", ["1@x.example"]), ("1@x.example", ["1@x.example"]),
        ("1@x.example, 2@x.example\n\t3@x.example", ["1@x.example", "2@x.example", "3@x.example"]),
        ("text of 1@x.example <2@x.example>", ["2@x.example"]), ("text alone", []), ("<1@x.example", []), ("<>", []),
        ("<1@x.example> <1@x.example>", ["1@x.example"]), ("<1<2@x.example>", ["1<2@x.example"]),
    ]) func ids(value: String, wanted: [String]) throws {
        #expect(try mail(headers: "References: \(value)").thread == wanted)
    }

    @Test(arguments: [
        ("attachment; filename=a.pdf", "a.pdf"),
        ("attachment; filename= \t a.pdf", "a.pdf"), ("attachment; filename= \"a.pdf\"", "a.pdf"),
        ("attachment; filename=\"a; \\\"b\\\".pdf\"", "a; \"b\".pdf"),
        ("attachment; filename=\"C:\\docs\\a.pdf\"", "C:\\docs\\a.pdf"),
        ("attachment; filename=\"a.pdf; size=4", "a.pdf"),
        ("attachment; (a comment) filename=a.pdf (another)", "a.pdf"),
        ("attachment; filename*=utf-8'ru'%D0%97%D0%B0.pdf", "За.pdf"),
        ("attachment; filename*=windows-1251''%C7%E0.pdf", "За.pdf"),
        ("attachment; filename*=koi8-r''%FA%C1.pdf", "За.pdf"),
        ("attachment; filename=\"plain.pdf\"; filename*=utf-8''%D0%97.pdf", "З.pdf"),
        ("attachment; filename*0=\"long \"; filename*1=\"name.pdf\"", "long name.pdf"),
        ("attachment; filename*1*=%B0.pdf; filename*0*=utf-8''%D0%97%D0", "За.pdf"),
        ("attachment; filename*0*=utf-8''%D0%97; filename*1=\"%20.pdf\"", "З%20.pdf"),
        ("attachment; filename=\"=?windows-1251?B?x+D/4urg?=\"", "Заявка"),
        ("attachment; filename=\"Заявка.pdf\"", "Заявка.pdf"),
        ("attachment", "unnamed (application/pdf)"),
        ("attachment; filename=\"\"", "unnamed (application/pdf)"),
        ("attachment; (a \\) (b) c) filename=a.pdf", "a.pdf"), ("attachment; (never ends; filename=a.pdf", "a.pdf"),
        ("attachment; filename=a.pdf; filename=b.pdf", "a.pdf"), ("attachment; filename; filename=b.pdf", "b.pdf"),
        ("attachment; =x; filename=b.pdf", "b.pdf"), ("attachment; filename=a(1).pdf", "a(1).pdf"),
        ("attachment; filename=\" a.pdf \" ; x=y", "a.pdf"), ("attachment; filename=a.pdf  ; x=y", "a.pdf"),
        ("attachment; filename=\"a\\\\b\\c\"", "a\\b\\c"), ("attachment; filename=\"a\u{1}b\"", "ab"),
        // Of the parts of a name, those up to the first that lacks.
        ("attachment; filename*0=a; filename*2=c", "a"), ("attachment; filename*1=b", "unnamed (application/pdf)"),
        ("attachment; filename*-1=b", "unnamed (application/pdf)"),
        ("attachment; filename*x=b", "unnamed (application/pdf)"),
        ("attachment; filename*0*x*=b", "unnamed (application/pdf)"), ("attachment; filename*0=a; filename*0=b", "a"),
        ("attachment; filename*=utf-8'%D0%97", "utf-8'З"), ("attachment; filename*=''%D0%97", "З"),
        ("attachment; filename*=utf-8''%D0%97%Z0%4", "З%Z0%4"), ("attachment; filename*=utf-8''a; filename=b", "a"),
    ]) func fileNames(disposition: String, wanted: String) throws {
        let message = try mail(
            headers: "Content-Type: application/pdf\nContent-Disposition: \(disposition)",
            text: "%PDF"
        )
        #expect(message.attachments == [MailAttachment(name: wanted, mediaType: "application/pdf", size: 4)])
    }

    @Test func bytesAboveASCII() throws {
        let koi: [UInt8] = [0xFA, 0xC1, 0xD1, 0xD7, 0xCB, 0xC1]
        let named = try decodeMail(
            Array("Subject: ".utf8) + koi + Array("\nContent-Type: text/plain; charset=koi8-r\n\n".utf8)
        )
        #expect(named.subject == "Заявка")
        let guessed = try decodeMail(Array("Subject: ".utf8) + [0xC7, 0xE0] + Array("\n\n".utf8))
        #expect(guessed.subject == "За")
        #expect(guessed.flaws == ["a header names no charset, read as windows-1251"])
    }

    /// Blanks around a value are none of it.
    @Test func valuesAreTrimmed() throws {
        let headers = try mail(headers: "X:\t a b \t").headers
        #expect(headers == [MailHeader(name: "X", value: "a b")])
    }

    @Test func aLineWithoutANameEndsTheHeaderBeforeIt() throws {
        #expect(try mail(headers: "A: b\n: c\n d\nE: f").headers.map { "\($0.name)=\($0.value)" } == ["A=b", "E=f"])
    }

    @Test(arguments: ["", "\n\n", "no header", "{\"a\": 1}\n", " a: b\n"])
    func noMail(text: String) {
        #expect(throws: MailError(words: "the bytes are no mail: they do not begin with a header")) {
            try mail(text)
        }
    }

    @Test func tooLarge() {
        var limits = MailLimits.standard
        limits.bytes = 3
        #expect(throws: MailError(words: "the mail has 4 bytes, over the 3 that are read")) {
            try decodeMail(Array("a: b".utf8), limits: limits)
        }
    }
}
