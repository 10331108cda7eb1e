import SpecBase
import SpecHarness
import SpecIR
import SpecOutcome
import SpecRuntime
import Testing

/// How outcomes are written, and that they read back.
@Suite struct OutcomeDocumentTests {
    private let program: Program

    init() throws {
        program = try exampleProgram()
    }

    private func printed(_ result: DeliveryResult, _ body: ReplyBody? = nil, state: RunState? = nil) throws -> String {
        let step = ReplayedStep(
            name: "01-a.http",
            outcome: StepOutcome(result: result, reply: Reply(status: 200, body: body))
        )
        let outcome = outcomeDocument(
            [step],
            state: state,
            printer: OutcomePrinter(program),
            zone: fixedZone(offset: 10_800)
        )
        let text = printDocument(outcome)
        #expect(try document(text).says(outcome), "it reads back")
        var printer = OutcomePrinter(program)
        var line = JSONSink()
        printer.write(step, showsTrace: true, to: &line)
        let tree = JSONText(printer.document(of: step))
        #expect(String(decoding: line.bytes, as: UTF8.self) == tree.printed + "\n", "a line says the same as the tree")
        return text
    }

    private func run(notes: [Note]) -> RunOutcome {
        RunOutcome(event: 1, channel: Index(0), result: .done, records: [], commands: [], notes: notes, trace: [])
    }

    @Test(arguments: [
        (DeliveryResult.handshake, "    result: handshake\n"),
        (.unrouted(address: "gone"), "    result: unrouted\n    address: gone\n"),
        (.unreadable("not JSON: a 'b'"), "    result: unreadable\n    why: \"not JSON: a 'b'\"\n"),
        (.runs([]), ""),
    ])
    func whatStandsInPlaceOfRuns(_ result: DeliveryResult, _ lines: String) throws {
        #expect(try printed(result) == "steps:\n  - step: 01-a.http\n\(lines)    reply: { status: 200 }\n")
    }

    @Test(arguments: [
        (Note.notAccepted("present(phone)"), "not-accepted: present(phone)"),
        (.missing(input: Index(0), reason: .empty), "missing: { input: order, reason: empty }"),
        (
            .invalid(input: Index(1), path: "order_amount", found: "a, b", why: "no number"),
            "invalid: { input: amount, path: order_amount, found: \"a, b\", why: no number }"
        ),
        (.ignored(reason: "known: yes"), "ignored: \"known: yes\""),
        (.repeated(key: "12"), "repeated: \"12\""),
        (
            .severalMatched(record: Index(0), way: "CARD", found: ["12", "15"], took: ["12"]),
            "several-matched: { record: client, way: CARD, found: [12, 15], took: [12] }"
        ),
        (
            .conflict(record: Index(0), way: "CARD", found: ["15"], withheld: [Index(1)]),
            "conflict: { record: client, way: CARD, found: [15], withheld: [PHONE] }"
        ),
        (.remark("hm"), "remark: hm"),
    ])
    func notesOfEveryKind(_ note: Note, _ line: String) throws {
        let text = try printed(.runs([run(notes: [note])]))
        #expect(text.contains("        notes:\n          - \(line)\n"), "\(text)")
    }

    @Test(arguments: [
        (RecordOutcome.kept(id: "1"), "client: kept contact 1"),
        (.unchanged(id: "1"), "client: unchanged contact 1"),
        (.updated(id: "1"), "client: updated contact 1"),
        (.created, "client: created contact"),
        (.absent, "client: absent"),
    ])
    func recordsSayWhatBecameOfThem(_ record: RecordOutcome, _ line: String) throws {
        let run = RunOutcome(
            event: 1,
            channel: Index(0),
            result: .done,
            records: [record, .created],
            commands: [],
            notes: [],
            trace: []
        )
        #expect(try printed(.runs([run])).contains("          \(line)\n          deal: created\n"))
    }

    @Test func everyKindOfValue() throws {
        let origin = Origin(place: Place(file: 0, line: 1, column: 1), inputs: [])
        func change(_ name: String, _ before: Value?, _ after: Value) throws -> FieldChange {
            FieldChange(field: try program.field(name, of: "deal"), before: before, after: after, origin: origin)
        }
        let number = try #require(ExactDecimal(parsing: "3500.50"))
        let stage = try #require(program.catalogs[0].entities[1].stages.firstIndex { $0.label == "sales/WON" })
        let day = try #require(Day(iso8601: "2026-04-09"))
        let links: [Value] = [
            .link(.existing(entity: try program.entity("contact"), id: "12")), .link(.created(Index(0))),
        ]
        let fields = [
            try change("TITLE", .missing(.empty), .text("12")),
            try change("OPPORTUNITY", .number(number), .missing(.empty)),
            try change("CLOSE", .missing(.absent), .date(day)), try change("STAGE_ID", nil, .stage(Index(stage))),
            try change("ASSIGNED_BY_ID", nil, .principal(Index(0))),
            try change("CONTACT_IDS", .list([links[0]]), .list(links)),
        ]
        let commands = [
            Command(
                kind: .create(entity: try program.entity("contact")),
                record: Index(0),
                template: nil,
                fields: [],
                about: [],
                parts: [],
                row: nil
            ),
            Command(
                kind: .update(entity: try program.entity("deal"), id: "7"),
                record: Index(1),
                template: nil,
                fields: fields,
                about: [],
                parts: [],
                row: nil
            ),
            Command(
                kind: .act(.comment),
                record: nil,
                template: nil,
                fields: [],
                about: [.created(Index(0)), .existing(entity: try program.entity("deal"), id: "7")],
                parts: [ActionPart(key: .text, value: .text("a\nb: c"))],
                row: RowTaken(table: 0, row: 0)
            ),
        ]
        let run = RunOutcome(
            event: 2,
            channel: Index(0),
            result: .done,
            records: [],
            commands: commands,
            notes: [],
            trace: []
        )
        #expect(
            try printed(.runs([run])) == """
                steps:
                  - step: 01-a.http
                    runs:
                      - event: 2
                        channel: site-orders
                        result: done
                        commands:
                          - create: contact
                            record: client
                          - update: deal 7
                            fields:
                              TITLE: { after: "12" }
                              OPPORTUNITY: { before: 3500.5 }
                              CLOSE: { after: 2026-04-09 }
                              STAGE_ID: { after: sales/WON }
                              ASSIGNED_BY_ID: { after: i.petrova }
                              CONTACT_IDS: { before: [contact 12], after: [contact 12, new client] }
                          - create: comment
                            about: [new client, deal 7]
                            by: request / else
                            fields:
                              text: |-
                                a
                                b: c
                    reply: { status: 200 }

                """
        )
    }

    @Test func repliesKeepTheirTypes() throws {
        let body = ReplyBody.object([
            .init(key: "id", value: .text("7")), .init(key: "sum", value: .number("1.50")),
            .init(key: "ok", value: .boolean(true)),
            .init(key: "list", value: .array([])), .init(key: "in", value: .object([])),
        ])
        #expect(
            try printed(.handshake, body).contains(
                "    reply: { status: 200, body: { id: \"7\", sum: 1.50, ok: true, list: [], in: {} } }\n"
            )
        )
    }

    @Test func stateIsSortedAndReadsBack() throws {
        let time = try #require(Instant(iso8601: "2026-04-09T11:06:00+03:00", zone: .utc))
        var state = RunState(
            once: ["b": ["kb": time, "ka": time], "a": ["9e3": time], "empty": [:]],
            next: ["я": 2, "a": 1]
        )
        state.next["nobody"] = 0
        #expect(
            try printed(.handshake, state: state).hasSuffix(
                """
                state:
                  next: { a: 1, я: 2 }
                  once:
                    a:
                      "9e3": 2026-04-09T11:06:00+03:00
                    b:
                      ka: 2026-04-09T11:06:00+03:00
                      kb: 2026-04-09T11:06:00+03:00

                """
            )
        )
    }
}
