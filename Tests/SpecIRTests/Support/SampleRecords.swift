import SpecBase
import SpecIR

/// The sample's records: one found in the first round, one in the second by way of it, one never searched.
enum SampleRecords {
    static func all(_ builder: inout ProgramBuilder) -> [RecordPlan] {
        [contact(&builder), deal(&builder), note(&builder)]
    }

    private static func contact(_ builder: inout ProgramBuilder) -> RecordPlan {
        let phone = builder.add(.input(Sample.phoneInput))
        let phones = builder.add(.single(phone))
        let name = builder.add(.input(Sample.nameInput))
        let order = builder.add(.input(Sample.orderInput))
        return RecordPlan(
            name: "contact",
            entity: Sample.contact,
            fields: [Sample.plan(Index(0 as UInt32), name, .keep), Sample.plan(Index(1 as UInt32), phones, .enrich)],
            ways: [
                Way(
                    name: "PHONE",
                    comparisons: [WayComparison(target: .field(Index(1 as UInt32)), value: phone)],
                    stages: nil,
                    place: place(31)
                ),
                Way(name: "id", comparisons: [WayComparison(target: .id, value: order)], stages: nil, place: place(32)),
            ],
            pick: .all,
            wanted: [Index(0 as UInt32), Index(1 as UInt32), Index(2 as UInt32)],
            create: CreatePlan(condition: nil, template: nil, defaults: [], sets: []),
            update: UpdatePlan(condition: nil, sets: []),
            place: place(30)
        )
    }

    private static func deal(_ builder: inout ProgramBuilder) -> RecordPlan {
        let order = builder.add(.input(Sample.orderInput))
        let found = builder.add(.record(Sample.contactRecord, .found))
        let contacts = builder.add(.record(Sample.contactRecord, .reference))
        let title = builder.text("Замовлення")
        let amount = builder.add(.input(Sample.amountInput))
        let stage = builder.constant(.stage(Index(0 as UInt32)))
        let paid = builder.add(.input(Sample.paidInput))
        return RecordPlan(
            name: "deal",
            entity: Sample.deal,
            fields: [
                Sample.plan(Sample.title, title, .fill), Sample.plan(Sample.order, order, .replace),
                Sample.plan(Sample.amount, amount, .set), Sample.plan(Sample.contacts, contacts, .enrich),
            ],
            ways: [
                Way(
                    name: "UF_CRM_ORDER_ID + CONTACT_IDS",
                    comparisons: [
                        WayComparison(target: .field(Sample.order), value: order),
                        WayComparison(target: .field(Sample.contacts), value: contacts),
                    ],
                    stages: [Index(0 as UInt32), Index(1 as UInt32)],
                    place: place(41)
                )
            ],
            pick: .newest,
            wanted: [
                Sample.title, Sample.order, Sample.amount, Sample.delivery, Sample.stage, Sample.responsible,
                Sample.contacts,
            ],
            create: CreatePlan(
                condition: found,
                template: Index(0 as UInt32),
                defaults: [Sample.plan(Sample.paid, paid)],
                sets: [Sample.plan(Sample.stage, stage)]
            ),
            update: UpdatePlan(condition: found, sets: [Sample.plan(Sample.stage, stage)]),
            place: place(40)
        )
    }

    private static func note(_ builder: inout ProgramBuilder) -> RecordPlan {
        let name = builder.add(.input(Sample.nameInput))
        return RecordPlan(
            name: "note",
            entity: Sample.unsorted,
            fields: [Sample.plan(Index(0 as UInt32), name)],
            ways: [],
            pick: .stop,
            wanted: [],
            create: nil,
            update: nil,
            place: place(45)
        )
    }
}
