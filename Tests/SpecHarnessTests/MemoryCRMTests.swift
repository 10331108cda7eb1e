import SpecBase
import SpecHarness
import SpecIR
import SpecRuntime
import Testing

@Suite struct MemoryCRMTests {
    private let channel = Index<Channel>(0)
    private let place = Origin(place: Place(file: 0, line: 1, column: 1), inputs: [])

    private func change(_ field: Index<Field>, _ value: Value) -> FieldChange {
        FieldChange(field: field, before: nil, after: value, origin: place)
    }

    private func command(
        _ kind: Command.Kind,
        _ fields: [FieldChange],
        record: Index<RecordPlan>? = nil
    ) -> Command {
        Command(kind: kind, record: record, template: nil, fields: fields, about: [], parts: [], row: nil)
    }

    private func question(_ program: Program, _ field: Index<Field>, _ values: [Value]) throws -> Question {
        Question(
            catalog: Index(0),
            entity: try program.entity("contact"),
            comparisons: [QuestionComparison(target: .field(field), anyOf: values)],
            stages: nil,
            wanted: [field]
        )
    }

    @Test func indexesFindWhatALinearScanFinds() throws {
        let program = try exampleProgram()
        let (entity, card) = (try program.entity("contact"), try program.field("CARD", of: "contact"))
        let now = try #require(Instant(milliseconds: 0))
        var crm = MemoryCRM(program)
        var cards: [String] = []
        var seed: UInt32 = 7
        func random(_ bound: UInt32) -> Int {
            seed = seed &* 1_664_525 &+ 1_013_904_223
            return Int((seed >> 8) % bound)
        }
        for round in 0..<2_000 {
            let text = "card \(random(40))"
            if cards.isEmpty || random(3) > 0 {
                _ = crm.apply(
                    [command(.create(entity: entity), [change(card, .text(text))])],
                    channel: channel,
                    now: now
                )
                cards.append(text)
            } else {
                let row = random(UInt32(cards.count))
                let update = command(.update(entity: entity, id: String(row + 1)), [change(card, .text(text))])
                _ = crm.apply([update], channel: channel, now: now)
                cards[row] = text
            }
            guard round % 20 == 0 else { continue }
            let wanted = ["card \(random(40))", "card \(random(40))"]
            let hits = crm.answer([try question(program, card, wanted.map(Value.text))])[0].map(\.id)
            let scanned = cards.indices.filter { wanted.contains(cards[$0]) }.map { String($0 + 1) }
            #expect(hits == scanned)
        }
        #expect(crm.count(of: entity, in: Index(0)) == cards.count)
    }

    @Test func aNewIDIsTheGreatestNumberPlusOne() throws {
        let program = try exampleProgram()
        var log = DiagnosticLog()
        let now = try #require(Instant(milliseconds: 0))
        let text = "bitrix24: { contact: [{ id: 9 }, { id: 41 }, { id: x99 }] }"
        var crm = readCRM(try document(text), program: program, clock: now, into: &log)
        let create = command(.create(entity: try program.entity("contact")), [])
        #expect(crm.apply([create, create], channel: channel, now: now) == ["42", "43"])
        #expect(log.sorted.isEmpty)
    }

    @Test func linksToRecordsOfTheSameRunAreResolved() throws {
        let program = try exampleProgram()
        let now = try #require(Instant(milliseconds: 0))
        let (contact, deal) = (try program.entity("contact"), try program.entity("deal"))
        let link = change(try program.field("CONTACT_IDS", of: "deal"), .list([.link(.created(Index(0)))]))
        var crm = MemoryCRM(program)
        let ids = crm.apply(
            [command(.create(entity: contact), [], record: Index(0)), command(.create(entity: deal), [link])],
            channel: channel,
            now: now
        )
        #expect(ids == ["1", "1"])
        #expect(crm.document["bitrix24"]?["deal"]?.elements[0]["CONTACT_IDS"]?.elements.map(\.scalar) == ["1"])
    }

    @Test func stagesNarrowAndEmptyTextsAreMissing() throws {
        let program = try exampleProgram()
        let now = try #require(Instant(milliseconds: 0))
        var log = DiagnosticLog()
        let text = """
            bitrix24:
              contact: [{ id: 1, NAME: "-", CARD: a }]
              deal: [{ id: 1, ORDER_ID: o, STAGE_ID: sales/NEW }, { id: 2, ORDER_ID: o, STAGE_ID: sales/WON }]
            """
        var crm = readCRM(try document(text), program: program, clock: now, into: &log)
        let order = QuestionComparison(target: .field(try program.field("ORDER_ID", of: "deal")), anyOf: [.text("o")])
        let name = try program.field("NAME", of: "contact")
        let card = QuestionComparison(target: .field(try program.field("CARD", of: "contact")), anyOf: [.text("a")])
        let deal = try program.entity("deal")
        let answers = crm.answer([
            Question(catalog: Index(0), entity: deal, comparisons: [order], stages: [Index(2)], wanted: []),
            Question(catalog: Index(0), entity: deal, comparisons: [order], stages: nil, wanted: []),
            Question(
                catalog: Index(0),
                entity: try program.entity("contact"),
                comparisons: [card],
                stages: nil,
                wanted: [name]
            ),
        ])
        #expect(answers.map { $0.map(\.id) } == [["2"], ["1", "2"], ["1"]])
        #expect(answers[2][0].values == [.missing(.empty)])
    }
}
