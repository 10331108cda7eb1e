import CRMSpec
import Testing

/// What a connector answers is read as the catalogue says: ids and texts become values, what is neither stays out.
@Suite struct AnswerTests {
    private static let spec = """
        catalog: crm
        kind: planfix
        portal: https://crm.example
        zone: Europe/Moscow
        region: RU
        users: { anna: { id: "1" }, boris: { id: "2" } }
        groups: { office: { id: "1" } }
        entities:
          contact:
            fields: { NAME: { type: text } }
          deal:
            stage: STAGE
            responsible: OWNER
            fields:
              TITLE: { type: text, empty: ["-"] }
              KEY: { type: text, key: true }
              OWNER: { type: [user, group] }
              STAGE: { type: stage }
              CLIENT: { type: contact }
              KIND: { type: enum, values: [SITE, CALL] }
              SUM: { type: decimal }
              DAY: { type: date }
              MET: { type: datetime }
              PAID: { type: boolean }
            pipelines:
              one: { id: "10", stages: { NEW: open, SPECIAL: open } }
              two: { id: "20", stages: { NEW: open, WON: won } }
        """

    private static let channel = """
        channel: orders
        crm: crm
        source: { webhook: a }
        inputs: { key: { path: key, required: true }, from: { query: from } }
        records:
          deal:
            fields: { TITLE: "{{key}} {{from else 'nowhere'}}", KEY: { value: "{{key}}", search: { stages: one/open } } }
            pick: oldest
            update: fill
            create: { stage: one/NEW }
          copy:
            entity: deal
            fields:
              TITLE: "copy"
              KEY: { value: "{{key}}-2", search: true }
              CLIENT: "{{deal.CLIENT}}"
              KIND: "{{deal.KIND}}"
              SUM: "{{deal.SUM}}"
              DAY: "{{deal.DAY}}"
              MET: "{{deal.MET}}"
              PAID: "{{deal.PAID}}"
            pick: oldest
            update: keep
            create: { stage: one/NEW, responsible: deal.responsible else user("boris") }
        """

    /// Runs an event whose deal the CRM holds with these fields.
    private func outcome(_ fields: [String: CRMValue]) async throws -> String {
        let artifact = try Artifact(artifactBytes(Self.spec, Self.channel))
        let known = CRMRecord(id: "7", created: moment(-9), fields: fields.merging(["KEY": .text("k")]) { $1 })
        let shelf = Shelf(now: moment(), answersTooMuch: true)
        await shelf.put(known, into: "deal")
        var memory = Memory()
        return try await artifact.run(posted(#"{"key": "k"}"#), memory: &memory, connector: shelf).text
    }

    @Test(arguments: [
        (CRMValue.stage(CRMStage(id: "NEW", pipeline: "10")), true),
        (.stage(CRMStage(id: "NEW", pipeline: "20")), false),
        // One id in two pipelines says nothing.
        (.text("NEW"), false), (.text("SPECIAL"), true), (.text("WON"), false), (.text("404"), false),
        (.nothing, false),
    ])
    func stagesAreFoundByTheirIDs(stage: CRMValue, isFound: Bool) async throws {
        let text = try await outcome(["STAGE": stage])
        #expect(text.contains(#""deal":"updated deal 7""#) == isFound, "\(text)")
    }

    @Test(arguments: [
        (CRMValue.text("1"), "anna"), (.person(CRMPerson(id: "2")), "boris"),
        (.person(CRMPerson(id: "1", isGroup: true)), "office"), (.person(CRMPerson(id: "404")), "boris"),
        (.text("404"), "boris"), (.nothing, "boris"), (.list([.text("1"), .text("2")]), "boris"),
    ])
    func peopleAreFoundByTheirIDs(person: CRMValue, name: String) async throws {
        let text = try await outcome(["STAGE": .text("SPECIAL"), "OWNER": person])
        #expect(text.contains(#""OWNER":"\#(name)""#), "\(text)")
    }

    @Test(arguments: [
        ("CLIENT", CRMValue.text("12"), #""CLIENT":"contact 12""#),
        ("CLIENT", .record(CRMReference(entity: "contact", id: "12")), #""CLIENT":"contact 12""#),
        ("KIND", .text("CALL"), #""KIND":"CALL""#), ("SUM", .text("3500.50"), #""SUM":3500.5"#),
        ("SUM", .number("7"), #""SUM":7"#), ("DAY", .text("2026-05-01"), #""DAY":"2026-05-01""#),
        ("MET", .datetime(moment()), #""MET":"2026-04-09T11:06:00+03:00""#),
        ("MET", .text("2026-04-09T11:06"), #""MET":"2026-04-09T11:06:00+03:00""#),
        ("PAID", .boolean(true), #""PAID":true"#), ("PAID", .text("false"), #""PAID":false"#),
    ])
    func valuesAreOfTheirFieldsTypes(field: String, value: CRMValue, written: String) async throws {
        let text = try await outcome(["STAGE": .text("SPECIAL"), field: value])
        #expect(text.contains(written), "\(text)")
    }

    @Test(arguments: [
        ("CLIENT", CRMValue.record(CRMReference(entity: "deal", id: "12"))), ("KIND", .text("MAIL")),
        ("SUM", .text("much")),
        ("DAY", .text("soon")), ("MET", .boolean(true)), ("PAID", .text("perhaps")),
        ("SUM", .list([.text("1"), .text("2")])),
    ])
    func whatIsOfAnotherTypeIsToldAndReadsAsMissing(field: String, value: CRMValue) async throws {
        let text = try await outcome(["STAGE": .text("SPECIAL"), field: value])
        #expect(text.contains(#""copy":"created deal""#), "\(text)")
        #expect(text.contains(#"{"remark":"deal 7: \#(field) holds '"#), "\(text)")
        // What is copied of it is not there.
        #expect(!text.contains(#""\#(field)":"#), "\(text)")
    }

    /// Nobody's work is given to a stranger, and nobody's records are taken from one.
    @Test func strangersKeepWhatTheyHave() async throws {
        let channel = """
            channel: orders
            crm: crm
            source: { webhook: a }
            inputs: { key: { path: key, required: true } }
            records:
              deal:
                fields: { KEY: { value: "{{key}}", search: true }, OWNER: "{{user('anna')}}" }
                pick: oldest
                update: POLICY
            """
        for (policy, written) in [("fill", ""), ("set", #""OWNER":{"before":"x-404","after":"anna"}"#)] {
            let artifact = try Artifact(
                artifactBytes(Self.spec, channel.replacing("POLICY", with: policy))
            )
            let shelf = Shelf(now: moment(), answersTooMuch: true)
            let fields: [String: CRMValue] = ["KEY": .text("k"), "OWNER": .text("x-404")]
            await shelf.put(CRMRecord(id: "7", created: moment(-9), fields: fields), into: "deal")
            var memory = Memory()
            let text = try await artifact.run(posted(#"{"key": "k"}"#), memory: &memory, connector: shelf).text
            #expect(written.isEmpty ? !text.contains("OWNER") : text.contains(written), "\(text)")
        }
    }

    /// Of an answer without end the first 10,000 count, and each costs as much as the others.
    @Test func answersOfAnyLength() async throws {
        let artifact = try Artifact(artifactBytes(Self.spec, Self.channel))
        let shelf = Shelf(now: moment())
        let records = (0..<30_000).map { place in
            CRMRecord(id: "\(place)", created: moment(), fields: ["OWNER": .person(CRMPerson(id: "x\(place)"))])
        }
        await shelf.answer { questions in questions.map { _ in records } }
        var memory = Memory()
        let text = try await artifact.run(posted(#"{"key": "k"}"#), memory: &memory, connector: shelf).text
        #expect(text.contains("30000 records answered, the first 10000 count"), "\(text)")
        #expect(text.contains(#""deal":"created""#), "\(text)")
    }

    @Test func whatCountsAsEmptyIsFilled() async throws {
        let filled = try await outcome(["STAGE": .text("SPECIAL"), "TITLE": .text("- ")])
        #expect(filled.contains(#""TITLE":{"after":"k shop"}"#), "\(filled)")
        let kept = try await outcome(["STAGE": .text("SPECIAL"), "TITLE": .text("Repair")])
        #expect(kept.contains(#""deal":"unchanged deal 7""#), "\(kept)")
    }
}
