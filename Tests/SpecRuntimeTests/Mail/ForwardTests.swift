import SpecRuntime
import Testing

/// A forwarded message's text is found behind its mark.
@Suite struct ForwardTests {
    @Test(arguments: [
        """
        See below.

        ---------- Forwarded message ---------
        From: Olena <olena@a.example>
        Date: Tue, 3 Mar 2026 at 10:00
        Subject: Order
        To: <shop@b.example>, <very.long.address@b.example>,
         <other@b.example>


        Name: Ivan
        """,
        """
        ---------- Пересылаемое сообщение ----------
        03.03.2026, 10:00, "Олена" <olena@a.example>:

        Name: Ivan
        -------- Конец пересылаемого сообщения --------
        signature
        """,
        """
        -------- Пересылаемое сообщение --------
        От кого: Олена <olena@a.example>
        Кому: shop@b.example
        Дата: вторник, 3 марта 2026, 10:00 +03:00
        Тема: Заказ

        Name: Ivan
        """,
        """
        -------- Перенаправленное сообщение --------
        Тема: \tЗаказ
        Дата: \tTue, 3 Mar 2026 10:00:00 +0300
        От: \tОлена <olena@a.example>
        Кому: \tshop@b.example



        Name: Ivan
        """,
        """
        -----Исходное сообщение-----
        From: Олена
        Sent: Tuesday, March 3, 2026 10:00 AM
        To: shop@b.example
        Subject: Заказ

        Name: Ivan
        """,
        """
        Надіслано з iPhone

        Початок листа, що пересилається:

        > Від: Олена <olena@a.example>
        > Дата: 3 березня 2026
        > Кому: shop@b.example
        > Тема: Заявка
        >\u{20}
        > Name: Ivan
        """,
        """
        ---------- Forwarded message ---------
        From: Olena <olena@a.example>
        To: shop@b.example,
        first@b.example;
        second@b.example,
        <third@b.example
        Subject: Order

        Name: Ivan
        """,
        """
        Begin forwarded message:

        From: Olena <olena@a.example>
        Subject: Order
        Date: 3 March 2026
        To: shop@b.example

        Name: Ivan
        """,
        """
        Best regards

        ________________________________
        От: Олена <olena@a.example>
        Отправлено: 3 марта 2026 г. 10:00
        Кому: shop@b.example
        Тема: Заказ

        Name: Ivan
        """,
        """
        -- Forwarded message --
        __-__
        From: Olena <olena@a.example>

        Name: Ivan
        """,
        """
        *From:* Olena <olena@a.example>
        *Sent:* Tuesday, March 3, 2026
        *To:* shop@b.example
        *Subject:* Order

        Name: Ivan
        """,
        """
        -------- Forwarded Message --------
        Subject: Fwd: Order
        From: A <a@a.example>

        -------- Original Message --------
        Subject: Order
        From: B <b@b.example>

        Name: Ivan
        """,
    ]) func inText(text: String) throws {
        #expect(
            try mail(headers: "Subject: Fwd: Order\nContent-Type: text/plain; charset=utf-8", text: text).original?.text
                == "Name: Ivan"
        )
    }

    /// No line of over 200 bytes is a mark.
    @Test(arguments: [(182, true), (183, false)]) func longMarks(hyphens: Int, isMark: Bool) throws {
        let mark = "--Forwarded message\(String(repeating: "-", count: hyphens - 3))"
        #expect(mark.utf8.count == hyphens + 16)
        let message = try mail(headers: "Subject: s", text: "\(mark)xx\n".replacing("xx", with: "--") + "Name: Ivan")
        #expect(message.original?.text == (isMark ? "Name: Ivan" : nil))
    }

    /// No line of over 200 bytes ends a forwarded text.
    @Test(arguments: [(200, true), (201, false)]) func longEnds(length: Int, isEnd: Bool) throws {
        let words = "--End of forwarded message"
        let line = words + String(repeating: "-", count: length - words.utf8.count)
        let message = try mail(headers: "Subject: s", text: "-- Forwarded message --\nName: Ivan\n\(line)\nbelow")
        #expect(message.original?.text == (isEnd ? "Name: Ivan" : "Name: Ivan\n\(line)\nbelow"))
    }

    /// A header that comes again is the text, as is a line without an address.
    @Test(arguments: ["Subject: again", "no address", "From the shop: a@b.example"]) func textBelowHeaders(line: String)
        throws
    {
        let text = "----- Original message -----\nFrom: Olena\nSubject: Order\n\(line)\nName: Ivan"
        #expect(try mail(headers: "Subject: s", text: text).original?.text == "\(line)\nName: Ivan")
    }

    /// Where headers might stand, but none begins.
    @Test(arguments: ["from Olena <a@b.example>", "2 doors for a@b.example", "2 doors"])
    func textBelowTheMark(line: String) throws {
        let text = "----- Original message -----\n\(line)\nName: Ivan"
        #expect(try mail(headers: "Subject: s", text: text).original?.text == "\(line)\nName: Ivan")
    }

    /// Outlook's block has the date below the sender.
    @Test func headersWithoutADateAreText() throws {
        let text = "From: Olena\nTo: Ivan\nSubject: Order\n\nName: Ivan"
        #expect(try mail(headers: "Subject: s", text: text).original == nil)
    }

    @Test func inHTML() throws {
        let message = try mail(
            headers: "Content-Type: text/html; charset=utf-8",
            text: """
                <div dir="ltr"><br><div class="gmail_quote"><div>---------- Forwarded message ---------<br>От: <b>Site</b>
                <span>&lt;<a href="mailto:s@a.example">s@a.example</a>&gt;</span><br>Date: вт, 3 мар. 2026<br>Subject: Lead<br>
                To:  &lt;b@b.example&gt;<br></div><br><br>
                <table><tr><td>Имя</td><td>Іван</td></tr></table></div></div>
                """
        )
        #expect(shown(message.original) == ["[Имя|Іван]"])
    }

    /// Of a text that is quoted, a table is not.
    @Test func quotedTextWithATable() throws {
        let message = try mail(
            headers: "Content-Type: text/html; charset=utf-8",
            text:
                "<p>-- Forwarded message --</p><p>&gt; Name: Ivan</p><table><tr><td>&gt;City</td><td>Kyiv</td></tr></table>"
        )
        #expect(shown(message.original) == ["Name: Ivan", "[>City|Kyiv]"])
    }

    /// Thunderbird writes the headers as a table.
    @Test func inThunderbirdHTML() throws {
        let message = try mail(
            headers: "Content-Type: text/html; charset=utf-8",
            text: """
                <p><br></p><div class="moz-forward-container"><br>-------- Перенаправленное сообщение --------
                <table class="moz-email-headers-table"><tbody><tr><th>Тема: </th><td>Заявка</td></tr><tr><th>Дата: </th>
                <td>Tue, 3 Mar 2026</td></tr><tr><th>От: </th><td>Site &lt;s@a.example&gt;</td></tr><tr><th>Кому: </th>
                <td>b@b.example</td></tr></tbody></table><br><br>Имя: Іван<br></div>
                """
        )
        #expect(shown(message.original) == ["Имя: Іван"])
    }

    @Test func inOutlookHTML() throws {
        let message = try mail(
            headers: "Content-Type: text/html; charset=utf-8",
            text: """
                <p class=MsoNormal>FYI</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal>
                <b>From:</b> Site &lt;s@a.example&gt; <br><b>Sent:</b> Tuesday<br><b>To:</b> b@b.example<br>
                <b>Subject:</b> Lead</p></div><p class=MsoNormal>Name: Ivan</p>
                """
        )
        #expect(shown(message.original) == ["Name: Ivan"])
    }

    @Test(arguments: ["Hello", "-- \nIvan", "From: me\nTo: you", "----\nForwarded message", "> quoted"])
    func noMark(text: String) throws {
        #expect(try mail(headers: "Subject: s", text: text).original == nil)
    }
}
