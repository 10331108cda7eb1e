import SpecIR
import SpecRuntime
import Testing

/// Mails as sites, mail programs and people send them.
@Suite struct FormMailTests {
    private func values(_ labels: [String], of message: MailMessage) -> [String] {
        labels.flatMap { label in
            LabelledMail(message).values(
                at: LabelOrigin(part: .body, labels: [label], side: .after, until: nil, goesOverLines: false, row: nil),
                isMany: false
            )
        }
    }

    /// The mail that Contact Form 7 sends when nobody changes its template.
    @Test func contactForm() throws {
        let message = try mail(
            """
            Return-Path: <wordpress@doors.example>
            Delivered-To: leads@doors.example
            Received: from web.doors.example (web.doors.example [192.0.2.10])
            \tby mx.doors.example (Postfix) with ESMTPS id 4A1B2C3D4E
            \tfor <leads@doors.example>; Tue,  3 Mar 2026 10:00:00 +0200 (EET)
            To: leads@doors.example
            Subject: =?UTF-8?Q?=D0=94=D0=B2=D0=B5=D1=80=D1=96_=22=D0=97?=
             =?UTF-8?Q?=D0=B0=D0=BC=D0=BE=D0=B2=D0=BB=D0=B5=D0=BD=D0=BD=D1=8F=22?=
            Date: Tue, 3 Mar 2026 08:00:00 +0000
            From: =?UTF-8?B?0JTQstC10YDRlg==?= <wordpress@doors.example>
            Reply-To: ivan@client.example
            Message-ID: <abc123@doors.example>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: 8bit

            Від: Іван Петренко <ivan@client.example>
            Тема: Замовлення

            Текст повідомлення:
            Хочу двері.

            --
            Цей лист надіслано з форми зв’язку на Двері (https://doors.example)
            """
        )
        #expect(message.subject == "Двері \"Замовлення\"")
        #expect(
            shown([message.from, message.replyTo].compactMap { $0 }) == [
                "Двері <wordpress@doors.example>", "ivan@client.example",
            ]
        )
        #expect(message.messageID == "abc123@doors.example")
        #expect(values(["Від", "Тема"], of: message) == ["Іван Петренко <ivan@client.example>", "Замовлення"])
        let text = LabelOrigin(
            part: .body,
            labels: ["Текст повідомлення"],
            side: .after,
            until: "--",
            goesOverLines: true,
            row: nil
        )
        #expect(LabelledMail(message).values(at: text, isMany: false) == ["Хочу двері."])
        #expect(message.original == nil)
        #expect(message.flaws == [])
    }

    @Test(arguments: [
        (
            "windows-1251", "base64",
            "yOz/OiDO6+Xt4CDK7uLg6/wNCtLl6+X07u06ICszODAgNDQgMjAwLTAwLTExDQrR7u7h+eXt6OU6INXu9/Mg5+Dq4Ofg8vwNCuTi5SDk4uXw6A0K",
            ["Имя", "Телефон", "Сообщение"], ["Олена Коваль", "+380 44 200-00-11", "Хочу заказать"]
        ),
        (
            "koi8-u", "quoted-printable",
            "=B6=CD'=D1: =B7=D6=C1=CB =BD=D5=C4=DA=C9=CB\n=F4=C5=CC=C5=C6=CF=CE: +380442000012",
            ["Ім'я", "Телефон"], ["Їжак Ґудзик", "+380442000012"]
        ),
        (
            "koi8-r", "quoted-printable",
            "=E9=CD=D1: =F0=A3=\n=D4=D2\n=F4=C5=CC=C5=C6=CF=CE: 8 (495) 200-00-13",
            ["Имя", "Телефон"], ["Пётр", "8 (495) 200-00-13"]
        ),
    ]) func labelsInOldCharsets(charset: String, encoding: String, text: String, labels: [String], wanted: [String])
        throws
    {
        let headers =
            "Subject: s\nContent-Type: text/plain; charset=\"\(charset)\"\nContent-Transfer-Encoding: \(encoding)"
        let message = try mail(headers: headers, text: text)
        #expect(values(labels, of: message) == wanted)
        #expect(message.flaws == [])
    }

    /// HTML alone, laid out with tables, labels in cells of their own.
    @Test func tableOfAShop() throws {
        let message = try mail(
            headers: "Subject: Order\nContent-Type: text/html; charset=utf-8",
            text: """
                <!DOCTYPE html><html><head><meta charset="utf-8"><style>td{padding:4px}</style></head><body>
                <table width="100%"><tr><td align="center"><table width="600"><tr><td><h1>Нове&nbsp;замовлення</h1></td></tr>
                <tr><td><table>
                  <tr><td><b>Ім&#39;я:</b></td><td>Олена</td></tr>
                  <tr><td><b>Телефон:</b></td><td><a href="tel:+380442000014">+380&nbsp;44&nbsp;200-00-14</a></td></tr>
                  <tr><td><b>Коментар:</b></td><td>Дзвоніть<br>після 10</td></tr>
                </table></td></tr></table></td></tr></table></body></html>
                """
        )
        #expect(
            shown(message.body) == [
                "[Нове замовлення]", "[Ім'я:|Олена]", "[Телефон:|+380 44 200-00-14]",
                "[Коментар:|Дзвоніть\nпісля 10]",
            ]
        )
        #expect(values(["Ім'я", "Коментар"], of: message) == ["Олена", "Дзвоніть\nпісля 10"])
    }

    @Test func reply() throws {
        let message = try mail(
            """
            From: =?koi8-r?B?+sHR18vB?= <a@client.example>
            To: "Support (doors)" <s@doors.example>
            Subject: Re: =?utf-8?B?0JfQsNGP0LLQutCw?=
            In-Reply-To: <1@doors.example>
            References: <0@doors.example>
             <1@doors.example>
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="000000000000abc"

            --000000000000abc
            Content-Type: text/plain; charset="UTF-8"; format=flowed; delsp=no

            Thank you, this is a long line that the\u{20}
            program has wrapped.

            On Tue, Doors wrote:
            > Your order
            --000000000000abc
            Content-Type: text/html; charset="UTF-8"

            <div>Thank you</div>
            --000000000000abc--
            """
        )
        #expect(message.thread == ["1@doors.example", "0@doors.example"])
        #expect(shown(message.to) == ["Support (doors) <s@doors.example>"])
        #expect(
            message.body.text
                == "Thank you, this is a long line that the program has wrapped.\n\nOn Tue, Doors wrote:\n> Your order"
        )
    }
}
