import SpecBase
import SpecIR

extension Sample {
    static let phoneInput = Index<Input>(0)
    static let nameInput = Index<Input>(1)
    static let orderInput = Index<Input>(2)
    static let amountInput = Index<Input>(3)
    static let paidInput = Index<Input>(4)
    static let dayInput = Index<Input>(5)
    static let hourInput = Index<Input>(6)
    static let momentInput = Index<Input>(7)
    static let emailInput = Index<Input>(8)
    static let siteInput = Index<Input>(9)
    static let deliveryInput = Index<Input>(10)
    static let tagsInput = Index<Input>(11)

    /// One input of every reading.
    static let inputs = [
        input("phone", .phone(region: "UA", digits: [10, 12]), [.path([.key("client_phone")])], isRequired: true),
        input("name", .text, [.path([.key("client"), .key("first name")]), .query("name")], fallback: .text("Гість")),
        input("order", .integer, [.path([.key("order_id")])], rejectsInvalid: true),
        input("amount", .decimal(point: ","), [.path([.key("sums"), .element(-1), .every])]),
        input("paid", .boolean, [.header("x-paid")]),
        input("day", .date(pattern: pattern("dd.MM.yyyy")), [.query("day")]),
        input("hour", .time(pattern: nil), [.query("hour")]),
        input("moment", .datetime(pattern: nil, zone: Index(0 as UInt32)), [.query("moment")]),
        input("email", .email, [.query("email")], emptyTexts: ["-", "немає"]),
        input(
            "site",
            .url,
            [
                .query("site"),
                .label(
                    LabelOrigin(
                        part: .original,
                        labels: ["Site", "Сайт"],
                        side: .below,
                        until: ";",
                        goesOverLines: true,
                        row: "total"
                    )
                ),
            ]
        ),
        input(
            "delivery",
            .enumeration([
                EnumSpelling(theirs: "НП", ours: Index(0 as UInt32)),
                EnumSpelling(theirs: "сам", ours: Index(1 as UInt32)),
            ]),
            [.query("delivery")]
        ),
        input("tags", .text, [.path([.key("tags"), .every])], isMany: true),
    ]

    static func input(
        _ name: String,
        _ reading: InputReading,
        _ origins: [InputOrigin],
        isMany: Bool = false,
        isRequired: Bool = false,
        rejectsInvalid: Bool = false,
        fallback: Value? = nil,
        emptyTexts: [String] = []
    ) -> Input {
        Input(
            name: name,
            origins: origins,
            reading: reading,
            isMany: isMany,
            isRequired: isRequired,
            rejectsInvalid: rejectsInvalid,
            fallback: fallback,
            emptyTexts: emptyTexts,
            place: place(10)
        )
    }
}
