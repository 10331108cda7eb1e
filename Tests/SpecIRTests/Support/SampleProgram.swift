import SpecBase
import SpecIR

extension Sample {
    /// A program that has every case of every type of the IR.
    static let program = make()

    /// A program with one empty channel.
    static let small = program(smallBuilder, channels: [plain])

    private static let smallBuilder = ProgramBuilder(constants: [.text("x")])

    static let contactRecord = Index<RecordPlan>(0)
    static let dealRecord = Index<RecordPlan>(1)
    static let noteRecord = Index<RecordPlan>(2)

    private static func make() -> Program {
        var builder = ProgramBuilder()
        let channel = orders(&builder)
        return program(builder, channels: [channel, plain])
    }

    /// A program of these channels and this catalogue.
    static func program(
        _ builder: ProgramBuilder,
        channels: [Channel],
        catalog: Catalog = Sample.catalog
    ) -> Program {
        Program(
            compiler: "0.1.0",
            files: ["specs/site-orders.yaml"],
            words: ["post", "pickup"],
            constants: builder.constants,
            expressions: builder.expressions,
            operands: builder.operands,
            patterns: [pattern("dd.MM.yyyy")],
            replies: builder.replies,
            zones: [zone],
            phones: phones,
            tables: [
                LookupTable(
                    name: "cities",
                    keys: ["Київ", "Львів"],
                    values: [Index(0 as UInt32), Index(0 as UInt32)],
                    fallback: Index(0 as UInt32)
                )
            ],
            catalogs: [catalog],
            channels: channels,
            addresses: [Address(name: "site-orders", channels: channels.indices.map { Index($0) })],
            defaultChannels: [Index(channels.count - 1)],
            mailboxes: [Address(name: "orders@shop.example", channels: channels.indices.map { Index($0) })],
            defaultMailChannels: [Index(channels.count - 1)]
        )
    }

    private static func orders(_ builder: inout ProgramBuilder) -> Channel {
        let word = builder.text("так")
        let bindings = SampleExpressions.all(&builder)
        let isPaid = builder.add(.input(paidInput))
        let phone = builder.add(.input(phoneInput))
        let order = builder.add(.input(orderInput))
        let hasPhone = builder.call(.present, phone)
        let found = builder.add(.record(dealRecord, .found))
        let dealLink = builder.add(.record(dealRecord, .reference))
        let written = builder.add(.record(dealRecord, .writtenURL))
        let digest = builder.add(.event(.digest))
        let user = builder.constant(.principal(Index(0 as UInt32)))
        let moment = builder.add(.input(momentInput))
        let status = builder.reply(.value(word))
        let link = builder.reply(.value(written))
        let list = builder.reply(.array([link]))
        let reply = builder.reply(
            .object([ReplyEntry(key: "result", value: status), ReplyEntry(key: "links", value: list)])
        )
        func action(_ kind: ActionKind, fields: [FieldPlan] = []) -> Action {
            Action(
                kind: kind,
                about: [dealLink],
                title: word,
                text: word,
                responsible: user,
                due: moment,
                done: isPaid,
                entity: fields.isEmpty ? nil : task,
                fields: fields,
                inputs: [phoneInput],
                place: place(80)
            )
        }
        return Channel(
            id: "site-orders",
            title: "Замовлення з сайту",
            isActive: true,
            catalog: Index(0 as UInt32),
            isFinal: true,
            inputs: inputs,
            accept: [AcceptPart(condition: hasPhone, text: "present(phone)", place: place(20))],
            once: Once(key: [digest], within: TimeSpan(seconds: 600)),
            bindings: bindings,
            records: SampleRecords.all(&builder),
            rounds: [[contactRecord], [dealRecord]],
            ignore: [IgnoreRow(condition: found, reason: "вже є", place: place(60))],
            tables: [
                RuleTable(
                    name: "follow up",
                    rows: [
                        RuleRow(
                            name: "repeated order",
                            condition: found,
                            actions: [
                                action(.task, fields: [plan(Index(0 as UInt32), order)]), action(.activity),
                                action(.comment),
                            ],
                            place: place(70)
                        ),
                        RuleRow(name: "else", condition: nil, actions: [], place: place(75)),
                    ]
                )
            ],
            reply: reply,
            repliesAfterWrites: true,
            place: place(2)
        )
    }

    /// A paused channel with nothing in it.
    static let plain = Channel(
        id: "plain",
        title: "Plain",
        isActive: false,
        catalog: Index(0 as UInt32),
        isFinal: false,
        inputs: [],
        accept: [],
        once: nil,
        bindings: [],
        records: [],
        rounds: [],
        ignore: [],
        tables: [],
        reply: nil,
        repliesAfterWrites: false,
        place: place(1, 1)
    )

    static func plan(
        _ field: Index<Field>,
        _ value: Index<Expression>,
        _ merge: MergePolicy = .replace
    ) -> FieldPlan {
        FieldPlan(field: field, value: value, merge: merge, inputs: [orderInput], place: place(50))
    }
}
