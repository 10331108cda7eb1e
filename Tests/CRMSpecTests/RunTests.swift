import CRMSpec
import Testing

/// A run asks a connector and commands it, and says what came of it.
@Suite struct RunTests {
    private static let orders = """
        channel: orders
        crm: bitrix24
        source: { webhook: a }
        inputs:
          order: { path: order, required: true }
          phone: { path: phone, type: phone }
          amount: { path: amount, type: decimal }
        accept: present(phone)
        records:
          contact:
            fields: { PHONE: { value: "{{phone}}", search: true } }
            pick: oldest
            update: enrich
            create: { responsible: user("anna") }
          deal:
            fields:
              TITLE: "Order {{order}}"
              UF_CRM_ORDER_ID: { value: "{{order}}", search: { stages: sales/open } }
              CONTACT_IDS: "{{contact}}"
              OPPORTUNITY: { value: "{{amount}}", merge: set }
            pick: newest
            update: { merge: keep }
            create: { stage: sales/NEW }
        rules:
          call:
            - else: [{ task: { about: deal, title: "Call {{phone}}", responsible: user("boris"), due: event.received_at + 3h } }]
        """

    private static let order = #"{"order": "A-1", "phone": "+79161234567", "amount": "3500.50"}"#

    @Test func createsWhatIsNotThere() async throws {
        let artifact = try Artifact(artifactBytes(Self.orders))
        let shelf = Shelf(now: moment())
        var memory = Memory()
        let outcome = try await artifact.run(posted(Self.order), memory: &memory, connector: shelf)
        #expect(await shelf.log == ["find contact, deal", "create contact 1", "create deal 1", "task about deal 1"])
        let deal = try #require(await shelf.records["deal"]?.first)
        #expect(deal.fields["OPPORTUNITY"] == .number("3500.5"))
        #expect(deal.fields["STAGE_ID"] == .stage(CRMStage(id: "NEW", pipeline: "0", name: "sales/NEW")))
        // What links to a record of the same run has its id, and the outcome its name.
        guard case .list(let clients) = deal.fields["CONTACT_IDS"], case .record(let client) = clients.first else {
            Issue.record("no link: \(deal)")
            return
        }
        #expect((client.entity, client.id, client.created) == ("contact", "1", "contact"))
        #expect(outcome.text.contains(#""CONTACT_IDS":["new contact"]"#))
        #expect(outcome.text.contains(#""due":"2026-04-09T14:06:00+03:00""#))
        guard case .runs(let runs) = outcome.result, let run = runs.first else { return }
        #expect(run.records.map(\.fate) == [.created, .created])
        #expect(run.records.map(\.id) == ["1", "1"])
        #expect(outcome.reply?.status == 200 && outcome.reply?.body == [])
    }

    /// Hosts write outcomes into logs of lines: what some tools take for a line's end stays out of them.
    @Test(arguments: [("\u{2028}", #"\u2028"#), ("\u{85}", #"\u0085"#), ("\u{7F}", #"\u007F"#)])
    func outcomesAreOneLine(separator: String, escaped: String) async throws {
        let artifact = try Artifact(artifactBytes(Self.orders))
        var memory = Memory()
        let body = Self.order.replacing("A-1", with: "A\(separator)1")
        let outcome = try await artifact.run(posted(body), memory: &memory, connector: Shelf(now: moment()))
        #expect(outcome.text.contains(#""TITLE":"Order A\#(escaped)1""#), "\(outcome.text)")
        #expect(!outcome.text.contains(separator))
    }

    @Test func updatesWhatIsThere() async throws {
        let artifact = try Artifact(artifactBytes(Self.orders))
        let shelf = Shelf(now: moment(), answersTooMuch: true)
        await shelf.put(record("7", ["PHONE": .list([.text("8 (916) 123-45-67")])]), into: "contact")
        // An id of a stage that two pipelines might have, and fields as texts: the catalogue says what they are.
        let stage = CRMValue.stage(CRMStage(id: "PREPARATION", pipeline: "0"))
        let fields: [String: CRMValue] = [
            "UF_CRM_ORDER_ID": .text("A-1"), "OPPORTUNITY": .text("10"), "STAGE_ID": stage,
        ]
        await shelf.put(record("31", fields), into: "deal")
        var memory = Memory()
        let outcome = try await artifact.run(posted(Self.order), memory: &memory, connector: shelf)
        #expect(await shelf.log == ["find contact, deal", "update deal 31", "task about deal 31"])
        #expect(outcome.text.contains(#""OPPORTUNITY":{"before":10,"after":3500.5}"#), "\(outcome.text)")
        #expect(outcome.text.contains(#""contact":"unchanged contact 7""#), "\(outcome.text)")
    }

    /// Hits are confirmed, whatever a CRM answers.
    @Test(arguments: [
        ["PHONE": CRMValue.text("+79990000000")], ["PHONE": .nothing], [:], ["PHONE": .list([])],
        ["PHONE": .boolean(true)],
        ["PHONE": .record(CRMReference(entity: "deal", id: "9"))], ["PHONE": .list([.list([.text("x")]), .nothing])],
        ["PHONE": .person(CRMPerson(id: "404"))], ["PHONE": .datetime(moment())],
    ])
    func anotherRecordIsNeverTouched(fields: [String: CRMValue]) async throws {
        let artifact = try Artifact(artifactBytes(Self.orders))
        let shelf = Shelf(now: moment())
        let wrong = record("7", fields)
        await shelf.answer { questions in questions.map { _ in [wrong, wrong] } }
        var memory = Memory()
        let outcome = try await artifact.run(posted(Self.order), memory: &memory, connector: shelf)
        #expect(outcome.endings == ["orders done"])
        #expect(await !shelf.log.contains { $0.hasPrefix("update") })
    }

    @Test func twoChannelsTakeOneEvent() async throws {
        let second = """
            channel: letters
            crm: bitrix24
            source: { webhook: a }
            order: 200
            inputs: { phone: phone, letter: letter }
            once: event.digest
            accept: present(letter)
            records: { lead: { fields: { TITLE: "Letter of {{phone else 'nobody'}}" } } }
            """
        let artifact = try Artifact(artifactBytes(Self.orders, second))
        let shelf = Shelf(now: moment())
        var memory = Memory()
        let both = #"{"order": "1", "phone": "+79161234567", "letter": "yes"}"#
        let outcome = try await artifact.run(posted(both), memory: &memory, connector: shelf)
        #expect(outcome.endings == ["orders done", "letters done"])
        let letter = try await artifact.run(posted(#"{"letter": "yes"}"#), memory: &memory, connector: shelf)
        #expect(letter.endings == ["letters done"])
        let list = try await artifact.run(
            posted(#"[{"order": "2", "phone": "+79161234567", "letter": "no"}, {}]"#),
            memory: &memory,
            connector: shelf
        )
        #expect(list.endings == ["orders done", "letters done", "orders skipped", "letters skipped"])
    }

    @Test(arguments: [
        ("{", #"{"result":"unreadable","why":"not JSON at line 1"#, 400),
        (#"{"test":"test"}"#, #"{"result":"handshake""#, 200),
        ("[]", #"{"reply":{"status":200}}"#, 200),
    ])
    func whatReachesNoChannel(body: String, beginning: String, status: Int) async throws {
        let artifact = try Artifact(artifactBytes(Self.orders))
        var memory = Memory()
        let outcome = try await artifact.run(posted(body), memory: &memory, connector: Shelf(now: moment()))
        #expect(outcome.text.hasPrefix(beginning), "\(outcome.text)")
        #expect(outcome.reply?.status == status)
    }

    @Test func saysWhy() async throws {
        let artifact = try Artifact(artifactBytes(Self.orders))
        var memory = Memory()
        let shelf = Shelf(now: moment())
        let outcome = try await artifact.run(posted(Self.order), memory: &memory, connector: shelf, explains: true)
        guard case .runs(let runs) = outcome.result else { return }
        let why = runs.flatMap(\.explanations)
        #expect(why.contains { $0.subject.hasPrefix("way PHONE") && $0.place?.contains(".yaml:") == true }, "\(why)")
    }

    private func record(_ id: String, _ fields: [String: CRMValue]) -> CRMRecord {
        CRMRecord(id: id, created: moment(-1_000), fields: fields)
    }
}
