import SpecBase
import SpecIR
import Testing

@Suite("Verification of records and rules refuses")
struct VerifyRecordTests {
    private static let sample = Sample.program
    private static let channel = sample.channels[0]
    private static let deal = channel.records[1]
    private static let dealWay = deal.ways[0]

    @Test(arguments: records + rules)
    func oneThingThatIsWrong(_ corruption: Corruption) {
        #expect(corruption.failure == corruption.sentence)
    }

    private static let records = [
        Corruption(
            "channel site-orders, record deal: entity 4 of 4",
            sample.record(Sample.dealRecord) { $0.changing(entity: Index(4 as UInt32)) }
        ),
        Corruption(
            "channel site-orders, record deal: wanted field 41 of 14",
            sample.record(Sample.dealRecord) { $0.changing(wanted: [Index(41 as UInt32)]) }
        ),
        Corruption(
            "channel site-orders, record deal: wanted fields out of order: 0 after 1",
            sample.record(Sample.dealRecord) { $0.changing(wanted: [Sample.order, Sample.title]) }
        ),
        Corruption(
            "channel site-orders, record deal, way 1: no comparison",
            way([], stages: nil)
        ),
        Corruption(
            "channel site-orders, record deal, way 1: field 41 of 14",
            way([WayComparison(target: .field(Index(41 as UInt32)), value: dealWay.comparisons[0].value)], stages: nil)
        ),
        Corruption(
            "channel site-orders, record deal, way 1: stage 3 of 3",
            way(dealWay.comparisons, stages: [Index(3 as UInt32)])
        ),
        Corruption(
            "channel site-orders, record deal, way 1: DAY is searched but not wanted",
            way([WayComparison(target: .field(Sample.day), value: dealWay.comparisons[0].value)], stages: nil)
        ),
        Corruption(
            "channel site-orders, record deal, way 1: a number where CONTACT_IDS is a record",
            way([WayComparison(target: .field(Sample.contacts), value: dealWay.comparisons[0].value)], stages: nil)
        ),
        Corruption(
            "channel site-orders, record deal, field TITLE: a second value",
            sample.record(Sample.dealRecord) { $0.changing(fields: [$0.fields[0], $0.fields[0]]) }
        ),
        Corruption(
            "channel site-orders, record deal: field 20 of 14",
            sample.record(Sample.dealRecord) {
                $0.changing(fields: [Sample.plan(Index(20 as UInt32), $0.fields[0].value)])
            }
        ),
        Corruption(
            "channel site-orders, record deal, field UF_CRM_ORDER_ID: a text where UF_CRM_ORDER_ID is a number",
            sample.record(Sample.dealRecord) {
                $0.changing(fields: [Sample.plan(Sample.order, $0.fields[0].value)])
            }
        ),
        Corruption(
            "channel site-orders, record deal, field CONTACT_IDS: a number where CONTACT_IDS is a list",
            sample.record(Sample.dealRecord) {
                $0.changing(fields: [Sample.plan(Sample.contacts, $0.fields[1].value)])
            }
        ),
        Corruption(
            "channel site-orders, record deal, field TITLE: a list where TITLE is one value",
            sample.record(Sample.dealRecord) {
                $0.changing(fields: [Sample.plan(Sample.title, $0.fields[3].value)])
            }
        ),
        Corruption(
            "channel site-orders, record deal, field TITLE: input 30 of 12",
            sample.record(Sample.dealRecord) {
                $0.changing(
                    fields: [
                        FieldPlan(
                            field: Sample.title,
                            value: $0.fields[0].value,
                            merge: .keep,
                            inputs: [Index(30 as UInt32)],
                            place: place(1)
                        )
                    ])
            }
        ),
        Corruption(
            "channel site-orders, record deal, create: template 6 of 1",
            sample.record(Sample.dealRecord) {
                $0.changing(
                    create: CreatePlan(condition: nil, template: Index(6 as UInt32), defaults: [], sets: [])
                )
            }
        ),
        Corruption(
            "channel site-orders, record deal, update: PAID is merged but not wanted",
            sample.record(Sample.dealRecord) {
                $0.changing(update: UpdatePlan(condition: nil, sets: $0.create?.defaults ?? []))
            }
        ),
        Corruption(
            "channel site-orders, record note: an update of what is never searched",
            sample.record(Sample.noteRecord) { $0.changing(update: UpdatePlan(condition: nil, sets: [])) }
        ),
        Corruption(
            "channel site-orders, record contact: contact cannot be searched",
            sample.entity(Sample.contact) { $0.changing(isSearchable: false) }
        ),
    ]

    private static let more = [
        Corruption(
            "channel site-orders, record contact, way 1: stages of contact, which has no stage field",
            sample.record(Sample.contactRecord) {
                let way = $0.ways[0]
                return $0.changing(
                    ways: [Way(name: way.name, comparisons: way.comparisons, stages: [], place: way.place)]
                )
            }
        ),
        Corruption(
            "channel site-orders, record deal, way 1: stages are searched but the stage is not wanted",
            sample.record(Sample.dealRecord) {
                $0.changing(wanted: $0.wanted.filter { $0 != Sample.stage }, update: .some(nil))
            }.channel { $0.changing(bindings: []) }
        ),
        Corruption(
            "channel site-orders, record deal, way 1: a list or one value for TITLE",
            sample.adding({ builder in
                let (tags, name) = (builder.add(.input(Sample.tagsInput)), builder.add(.input(Sample.nameInput)))
                return builder.add(.otherwise(builder.range(tags, name)))
            }) { channel, root in
                var records = channel.records
                let comparison = WayComparison(target: .field(Sample.title), value: root)
                records[1] = records[1].changing(
                    ways: [Way(name: "w", comparisons: [comparison], stages: nil, place: place(1))]
                )
                return channel.changing(records: records)
            }
        ),
        Corruption(
            "channel site-orders, record deal, field CONTACT_IDS: a list of a text where CONTACT_IDS is a list of a record",
            contacts { $0.add(.input(Sample.tagsInput)) }
        ),
        Corruption(
            "channel site-orders, record deal, field CONTACT_IDS: a record of another entity than CONTACT_IDS links to",
            contacts { $0.add(.single($0.constant(.link(.existing(entity: Sample.deal, id: "1"))))) }
        ),
        Corruption("channel site-orders, record note, field F63: a second value", fields(Array(0..<70) + [63])),
        Corruption("channel site-orders, record note, field F64: a second value", fields(Array(0..<70) + [64])),
    ]

    @Test(arguments: more) func oneThingMore(_ corruption: Corruption) {
        #expect(corruption.failure == corruption.sentence)
    }

    @Test func butNotManyFields() {
        #expect(Corruption("", Self.fields(Array(0..<70))).failure == nil)
    }

    /// The deal's contacts are this.
    private static func contacts(_ value: (inout ProgramBuilder) -> Index<Expression>) -> Program {
        sample.adding(value) { channel, root in
            var records = channel.records
            records[1] = records[1].changing(fields: [Sample.plan(Sample.contacts, root)])
            return channel.changing(records: records)
        }
    }

    /// The note has seventy fields, of which these are written.
    private static func fields(_ numbers: [Int]) -> Program {
        sample.entity(Sample.unsorted) {
            $0.changing(fields: (0..<70).map { Sample.field("F\($0)", .text) })
        }.record(Sample.noteRecord) { record in
            record.changing(fields: numbers.map { Sample.plan(Index($0), record.fields[0].value) })
        }
    }

    private static func way(_ comparisons: [WayComparison], stages: [Index<Stage>]?) -> Program {
        sample.record(Sample.dealRecord) {
            $0.changing(ways: [Way(name: "w", comparisons: comparisons, stages: stages, place: place(1))])
        }
    }

    private static let rules = [
        Corruption("channel site-orders, rules t: no row", rules([])),
        Corruption("channel site-orders, rules t: a row after one that always holds", rules([row([]), row([])])),
        Corruption("channel site-orders, rules t, row 1, action 1: about nothing", action(about: [])),
        Corruption(
            "channel site-orders, rules t, row 1, action 1: a text where a record is meant",
            action(about: [deal.fields[0].value])
        ),
        Corruption("channel site-orders, rules t, row 1, action 1: no title", action(.task)),
        Corruption("channel site-orders, rules t, row 1, action 1: no text", action(.comment)),
        Corruption(
            "channel site-orders, rules t, row 1, action 1: entity 9 of 4",
            action(title: deal.fields[0].value, entity: Index(9 as UInt32))
        ),
        Corruption(
            "channel site-orders, rules t, row 1, action 1: fields of no entity",
            action(title: deal.fields[0].value, fields: [deal.fields[0]])
        ),
        Corruption(
            "channel site-orders, rules t, row 1, action 1: a text where the responsible is a user or group",
            action(title: deal.fields[0].value, responsible: deal.fields[0].value)
        ),
    ]

    private static func rules(_ rows: [RuleRow]) -> Program {
        sample.channel { $0.changing(tables: [RuleTable(name: "t", rows: rows)]) }
    }

    private static func row(_ actions: [Action]) -> RuleRow {
        RuleRow(name: "r", condition: nil, actions: actions, place: place(1))
    }

    private static func action(
        _ kind: ActionKind = .task,
        about: [Index<Expression>] = channel.tables[0].rows[0].actions[0].about,
        title: Index<Expression>? = nil,
        responsible: Index<Expression>? = nil,
        entity: Index<Entity>? = nil,
        fields: [FieldPlan] = []
    ) -> Program {
        rules([
            row([
                Action(
                    kind: kind,
                    about: about,
                    title: title,
                    text: nil,
                    responsible: responsible,
                    due: nil,
                    done: nil,
                    entity: entity,
                    fields: fields,
                    inputs: [],
                    place: place(1)
                )
            ])
        ])
    }
}
