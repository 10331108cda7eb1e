import SpecBase
import SpecIR
import Testing

@Suite("Verification refuses")
struct VerifyTests {
    private static let sample = Sample.program

    @Test(arguments: shared + catalogs + channels)
    func oneThingThatIsWrong(_ corruption: Corruption) {
        #expect(corruption.failure == corruption.sentence)
    }

    private static let shared = [
        Corruption(
            "zone X: 1 changes with 0 offsets",
            sample.changing(zones: [Zone(name: "X", firstOffset: 0, changes: [1], offsets: [], yearly: nil)])
        ),
        Corruption(
            "zone X: an offset of 90000 s",
            sample.changing(zones: [Zone(name: "X", firstOffset: 90_000, changes: [], offsets: [], yearly: nil)])
        ),
        Corruption(
            "constant 0: a duration of \(Int64.max) s",
            sample.changing(constants: [.duration(TimeSpan(seconds: .max))])
        ),
        Corruption("constant 0: word 9 of 2", sample.changing(constants: [.word(Index(9 as UInt32))])),
        Corruption("constant 0: a list within a list", sample.changing(constants: [.list([.list([])])])),
        Corruption(
            "constant 0: a missing value within a list",
            sample.changing(constants: [.list([.missing(.empty)])])
        ),
        Corruption(
            "constant 0: a record that only a run creates",
            sample.changing(constants: [.link(.created(Index(0 as UInt32)))])
        ),
        Corruption("expression 0: constant 99 of 1", small(.constant(Index(99 as UInt32)))),
        Corruption("expression 0: table 3 of 1", small(.lookup(Index(3 as UInt32), Index(0 as UInt32)))),
        Corruption("expression 0: pattern 3 of 1", small(.format(Index(3 as UInt32), Index(0 as UInt32)))),
        Corruption(
            "expression 0: refers to expression 0, which is not an earlier one",
            small(.not(Index(0 as UInt32)))
        ),
        Corruption("expression 0: operands 1–3 of 0", small(.and(IndexRange(start: 1, count: 2)))),
        Corruption(
            "table t: keys out of order: ‘a’ after ‘b’",
            sample.changing(tables: [table(["b", "a"], [0, 0])])
        ),
        Corruption("table t: 1 keys with 0 values", sample.changing(tables: [table(["b"], [])])),
        Corruption(
            "table t: constant 999 of \(sample.constants.count)",
            sample.changing(tables: [table(["b"], [999])])
        ),
        Corruption(
            "reply part 0: refers to part 0, which is not an earlier one",
            sample.changing(replies: [.array([Index(0 as UInt32)])])
        ),
        Corruption(
            "catalogues out of order: ‘bitrix24’ after ‘bitrix24’",
            sample.changing(catalogs: [Sample.catalog, Sample.catalog])
        ),
        Corruption("two channels ‘plain’", sample.changing(channels: [Sample.plain, Sample.plain])),
        Corruption(
            "address a: channel 7 of 2",
            sample.changing(addresses: [Address(name: "a", channels: [Index(7 as UInt32)])])
        ),
        Corruption(
            "address a: channels out of order: 0 after 1",
            sample.changing(addresses: [Address(name: "a", channels: [Index(1 as UInt32), Index(0 as UInt32)])])
        ),
        Corruption(
            "addresses out of order: ‘a’ after ‘b’",
            sample.changing(addresses: [Address(name: "b", channels: []), Address(name: "a", channels: [])])
        ),
    ]

    private static func small(_ expression: Expression) -> Program {
        Sample.small.changing(expressions: [expression])
    }

    private static func table(_ keys: [String], _ values: [UInt32]) -> LookupTable {
        LookupTable(name: "t", keys: keys, values: values.map { Index($0) }, fallback: nil)
    }

    private static let catalogs = [
        Corruption(
            "catalogue bitrix24: zone 4 of 1",
            sample.changing(catalogs: [Sample.catalog.changing(zone: Index(4 as UInt32))])
        ),
        Corruption(
            "catalogue bitrix24, entity deal, stage field: field 41 of 14",
            sample.entity(Sample.deal) { $0.changing(stageField: Index(41 as UInt32)) }
        ),
        Corruption(
            "catalogue bitrix24, entity deal, stage field: TITLE does not hold a stage",
            sample.entity(Sample.deal) { $0.changing(stageField: Sample.title) }
        ),
        Corruption(
            "catalogue bitrix24, entity deal, responsible field: TITLE does not hold a user",
            sample.entity(Sample.deal) { $0.changing(responsibleField: Sample.title) }
        ),
        Corruption(
            "catalogue bitrix24, entity unsorted: created entity 8 of 4",
            sample.entity(Sample.unsorted) { $0.changing(creates: [Index(8 as UInt32)]) }
        ),
        Corruption(
            "catalogue bitrix24, entity task, field F: word 2 of 2",
            sample.entity(Sample.task) {
                $0.changing(fields: [Sample.field("F", .enumeration, words: [Index(2 as UInt32)])])
            }
        ),
        Corruption(
            "catalogue bitrix24, entity task, field F: words of a field that is no enum",
            sample.entity(Sample.task) {
                $0.changing(fields: [Sample.field("F", .text, words: [Index(0 as UInt32)])])
            }
        ),
        Corruption(
            "catalogue bitrix24, entity task, field F: a link to nothing",
            sample.entity(Sample.task) {
                $0.changing(fields: [Sample.field("F", .link(users: false, groups: false, entities: []))])
            }
        ),
        Corruption(
            "catalogue bitrix24, entity task, field F: entity 4 of 4",
            sample.entity(Sample.task) {
                $0.changing(
                    fields: [Sample.field("F", .link(users: false, groups: false, entities: [Index(4 as UInt32)]))])
            }
        ),
        Corruption(
            "catalogue bitrix24, entity deal, stage X: pipeline 5 of 1",
            sample.entity(Sample.deal) {
                $0.changing(
                    stages: [Stage(pipeline: Index(5 as UInt32), name: "X", label: "X", id: "X", kind: .open)])
            }
        ),
    ]

    private static let channels = [
        Corruption(
            "channel site-orders: catalogue 1 of 1",
            sample.channel { $0.changing(catalog: Index(1 as UInt32)) }
        ),
        Corruption(
            "channel site-orders: file 3 of 1",
            sample.channel { $0.changing(place: Place(file: 3, line: 1, column: 1)) }
        ),
        Corruption(
            "channel site-orders: a place at 0:1",
            sample.channel { $0.changing(place: Place(file: 0, line: 0, column: 1)) }
        ),
        Corruption(
            "channel site-orders, input x: zone 6 of 1",
            input(.datetime(pattern: nil, zone: Index(6 as UInt32)))
        ),
        Corruption(
            "channel site-orders, input x: no label",
            sample.channel {
                let label = LabelOrigin(
                    part: .body,
                    labels: [],
                    side: .after,
                    until: nil,
                    goesOverLines: false,
                    row: nil
                )
                return $0.changing(inputs: $0.inputs + [Sample.input("x", .text, [.label(label)])])
            }
        ),
        Corruption("channel site-orders, input x: a phone without digits", input(.phone(region: "UA", digits: [0]))),
        Corruption(
            "channel site-orders, input x: words out of order: ‘a’ after ‘b’",
            input(
                .enumeration([
                    EnumSpelling(theirs: "b", ours: Index(0 as UInt32)),
                    EnumSpelling(theirs: "a", ours: Index(0 as UInt32)),
                ])
            )
        ),
        Corruption(
            "channel site-orders, input x: word 2 of 2",
            input(.enumeration([EnumSpelling(theirs: "b", ours: Index(2 as UInt32))]))
        ),
        Corruption(
            "channel site-orders, input x, default: a boolean where x is a number",
            input(.integer, fallback: .boolean(true))
        ),
        Corruption(
            "channel site-orders, input x, default: a number where x is a list",
            input(.integer, fallback: .number(SampleExpressions.number(1)), isMany: true)
        ),
        Corruption("channel site-orders, once: no key", sample.channel { $0.changing(once: once([])) }),
        Corruption("channel site-orders, round 1: no record", rounds([[], [0], [1]])),
        Corruption("channel site-orders, round 1: record 3 of 3", rounds([[3]])),
        Corruption("channel site-orders, round 1: record note, which has no way", rounds([[2]])),
        Corruption("channel site-orders, round 2: record contact a second time", rounds([[0], [0]])),
        Corruption("channel site-orders: record deal has ways but no round", rounds([[0]])),
        Corruption(
            "channel site-orders, record deal, way 1, expression \(dealWay.comparisons[1].value.raw): reads a record of round 1 in a search of round 1",
            rounds([[0, 1]])
        ),
        Corruption(
            "channel site-orders, reply, expression \(writtenURL): reads the address of a written record in a reply before the writes",
            sample.channel { $0.changing(repliesAfterWrites: false) }
        ),
        Corruption(
            "channel site-orders, reply: waits for the writes without a reply",
            sample.channel { $0.changing(reply: .some(nil)) }
        ),
        Corruption(
            "channel site-orders, reply: part 77 of 4",
            sample.channel { $0.changing(reply: Index(77 as UInt32)) }
        ),
    ]

    private static let dealWay = sample.channels[0].records[1].ways[0]

    private static let writtenURL =
        sample.expressions.firstIndex(of: .record(Sample.dealRecord, .writtenURL)) ?? -1

    private static func input(_ reading: InputReading, fallback: Value? = nil, isMany: Bool = false) -> Program {
        sample.channel {
            $0.changing(
                inputs: $0.inputs + [Sample.input("x", reading, [], isMany: isMany, fallback: fallback)]
            )
        }
    }

    /// What looks wrong and is not.
    @Test(arguments: [
        input(.integer, fallback: .list([.number(SampleExpressions.number(1))]), isMany: true),
        // A value that is always missing can be compared with any.
        sample.adding({ builder in
            let (name, nothing) = (builder.add(.input(Sample.nameInput)), builder.constant(.missing(.absent)))
            return builder.add(.compare(.equal, name, nothing))
        }) { $0.accepting($1) },
        // A list of records of two entities.
        sample.adding({ builder in
            let contact = builder.constant(.link(.existing(entity: Sample.contact, id: "1")))
            let deal = builder.constant(.link(.existing(entity: Sample.deal, id: "1")))
            return builder.add(.list(builder.range(contact, deal)))
        }) { $0.binding($1) },
        // Groups alone are responsible.
        sample.entity(Sample.task) {
            let field = Sample.field("OWNER", .link(users: false, groups: true, entities: []))
            return $0.changing(responsibleField: Index(1 as UInt32), fields: $0.fields + [field])
        },
        // A part of a reply that stands in it twice.
        sample.changing(replies: sample.replies + [.array([Index(0 as UInt32), Index(0 as UInt32)])])
            .channel { $0.changing(reply: Index(sample.replies.count)) },
    ]) func butNotThis(_ program: Program) {
        #expect(Corruption("", program).failure == nil)
    }

    @Test func operandsUsedTooOften() {
        let program = Sample.program.adding({ builder in
            let paid = builder.add(.input(Sample.paidInput))
            let range = IndexRange<Index<Expression>>(start: builder.operands.count, count: 100)
            builder.operands += Array(repeating: paid, count: 100)
            return (0..<60).reduce(paid) { _, _ in builder.add(.and(range)) }
        }) { $0.binding($1) }
        let failure = Corruption("", program).failure
        #expect(failure?.hasSuffix(": operands used too often") == true, "\(failure ?? "sound")")
    }

    private static func once(_ key: [Index<Expression>]) -> Once {
        Once(key: key, within: TimeSpan(seconds: 1))
    }

    private static func rounds(_ rounds: [[UInt32]]) -> Program {
        sample.channel { $0.changing(rounds: rounds.map { $0.map { Index($0) } }) }
    }
}
