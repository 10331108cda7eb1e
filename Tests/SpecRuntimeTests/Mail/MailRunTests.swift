import SpecIR
import SpecRuntime
import Testing

/// A mail as a delivery: what an expression reads of it, and to which mailboxes it goes.
@Suite struct MailRunTests {
    private func lines(_ mail: String, _ expression: String = "mail.subject else '–'") throws -> [String] {
        let (outcome, program) = try deliver(mail, expression)
        return OutcomeText(program: program).lines(outcome)
    }

    private func deliver(_ mail: String, _ expression: String) throws -> (StepOutcome, Program) {
        let scenario = try Scenario(
            """
            channel: leads
            crm: bitrix24
            source: { mailbox: leads@doors.example }
            inputs:
              name: { after: Name }
              tags: { after: Tag, many: true }
              trace: { header: x-trace }
              traces: { header: x-trace, many: true }
            records: { contact: { fields: { NAME: "{{\(expression)}}" } } }
            # file: other.yaml
            crmspec: 1
            channel: other
            crm: bitrix24
            source: { mailbox: other@doors.example }
            records: { lead: { fields: { TITLE: other } } }
            """
        )
        let delivery = Delivery(mail: Array(mail.utf8), receivedAt: moment(0), id: "d1")
        var run = DeliveryRun(delivery, program: scenario.program, state: RunState(), isTracing: false)
        var step = run.start()
        while true {
            switch step {
            case .ask(let questions, channel: _): step = run.resume(answers: questions.map { _ in [] })
            case .write(let commands, channel: _): step = run.resume(written: commands.map { _ in "1" })
            case .finished(let outcome): return (outcome, scenario.program)
            }
        }
    }

    private static let headers = """
        To: leads@doors.example
        From: Ivan <IVAN@Client.example>
        Reply-To: office@client.example
        Cc: a@b.example, B <b@b.example>
        Subject: Doors
        Message-ID: <1@client.example>
        In-Reply-To: <0@doors.example>
        X-Trace: one
        X-Trace: two


        """

    @Test(arguments: [
        ("mail.from", "IVAN@client.example"), ("mail.from_name", "Ivan"), ("mail.reply_to", "office@client.example"),
        ("mail.subject", "Doors"), ("mail.text", "Name: Olena\nTag: a\nTag: b"),
        ("mail.message_id", "1@client.example"),
        ("mail.to", "leads@doors.example"), ("mail.cc", "a@b.example, b@b.example"), ("mail.thread", "0@doors.example"),
        ("mail.attachments else 'none'", "none"), ("name", "Olena"), ("tags", "a, b"), ("trace", "one"),
        ("traces", "one, two"), ("event.address", "leads@doors.example"), ("event.method", "MAIL"),
    ]) func hasProperties(expression: String, title: String) throws {
        let found = try lines(Self.headers + "Name: Olena\nTag: a\nTag: b", "\(expression)")
        #expect(found.joined(separator: "\n").contains("NAME: \(title)"), "\(found)")
    }

    /// What is missing, and what is written wrongly.
    @Test(arguments: [
        ("mail.from else 'none'", "none"), ("mail.reply_to else 'none'", "none"), ("mail.cc else 'none'", "none"),
        ("mail.subject else 'none'", "none"), ("mail.text else 'none'", "none"), ("mail.from_name else 'none'", "none"),
        ("mail.thread else 'none'", "none"), ("name else 'none'", "none"), ("trace else 'none'", "none"),
    ]) func missing(expression: String, title: String) throws {
        for headers in ["", "From: nobody\nReply-To: nobody at all\nCc: x\nSubject:  \n"] {
            let found = try lines("To: leads@doors.example\n\(headers)\n \n", expression)
            #expect(found.contains("    NAME: \(title)"), "\(found)")
        }
    }

    /// What `event.payload` shows: all but the ids.
    @Test func hasAPayload() throws {
        let body = "--b\n\nHello\n--b\nContent-Type: text/csv; name=a.csv\n\n1;2\n--b--\n"
        let message = try mail(
            headers: "\(Self.headers.dropLast(2))\nContent-Type: multipart/mixed; boundary=b",
            text: body
        )
        let payload = canonicalJSON(mailPayload(of: message, text: message.body.text))
        #expect(
            String(decoding: payload, as: UTF8.self)
                == #"{"attachments":[{"name":"a.csv","size":3,"type":"text/csv"}],"#
                + #""cc":["a@b.example","b@b.example"],"from":"IVAN@Client.example","from_name":"Ivan","#
                + #""reply_to":"office@client.example","subject":"Doors","text":"Hello","to":["leads@doors.example"]}"#
        )
    }

    /// A digest stands for the id of a mail without one: the same for the same mail.
    @Test func withoutAnID() throws {
        let one = try lines("To: leads@doors.example\n\nx", "mail.message_id")
        #expect(one.contains { $0.hasPrefix("    NAME: sha256:") && $0.utf8.count == 81 }, "\(one)")
        #expect(try lines("To: leads@doors.example\n\nx", "mail.message_id") == one)
        #expect(try lines("To: leads@doors.example\n\ny", "mail.message_id") != one)
    }

    @Test(arguments: [
        ("To: other@doors.example, leads@doors.example", ["other", "leads"]),
        ("To: x@y.example\nCc: leads@doors.example\nDelivered-To: other@doors.example", ["leads", "other"]),
        ("To: LEADS@doors.example, leads@Doors.Example", ["leads"]),
    ]) func goesToEveryMailbox(headers: String, channels: [String]) throws {
        let found = try lines("\(headers)\n\nx")
        #expect(
            found.filter { !$0.hasPrefix(" ") } == channels.enumerated().map { "\($0.offset + 1) \($0.element): done" }
        )
    }

    /// Nobody waits for a reply to it.
    @Test func aMailIsNeverLate() {
        #expect(!Delivery(mail: [], receivedAt: moment(0), id: "d1").isLate)
    }

    @Test(arguments: [
        ("{}", DeliveryResult.unreadable("the bytes are no mail: they do not begin with a header")),
        ("Subject: x\n\n", .unrouted(address: "")), ("To: nobody\n\n", .unrouted(address: "")),
        ("To: a@b.example, c@d.example\n\n", .unrouted(address: "a@b.example, c@d.example")),
    ]) func goesNowhere(mail: String, result: DeliveryResult) throws {
        #expect(try deliver(mail, "mail.to").0.result == result)
    }
}
