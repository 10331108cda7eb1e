import SpecBase
import SpecIR

/// Positions in the sample's catalogue, by name.
enum Sample {
    static let contact = Index<Entity>(0)
    static let deal = Index<Entity>(1)
    static let unsorted = Index<Entity>(2)
    static let task = Index<Entity>(3)

    /// Fields of the deal, one of every type.
    static let title = Index<Field>(0)
    static let order = Index<Field>(1)
    static let amount = Index<Field>(2)
    static let paid = Index<Field>(3)
    static let day = Index<Field>(4)
    static let hour = Index<Field>(5)
    static let moment = Index<Field>(6)
    static let phone = Index<Field>(7)
    static let email = Index<Field>(8)
    static let site = Index<Field>(9)
    static let delivery = Index<Field>(10)
    static let stage = Index<Field>(11)
    static let responsible = Index<Field>(12)
    static let contacts = Index<Field>(13)

    static let catalog = Catalog(
        id: "bitrix24",
        kind: .bitrix24,
        portal: "https://example.bitrix24.ua",
        connection: Connection(user: "1", secret: "b24"),
        zone: Index(0 as UInt32),
        region: "UA",
        principals: [
            Principal(
                name: "i.petrova",
                id: "7",
                title: "Ірина Петрова",
                email: "i.petrova@example.com",
                isActive: true,
                isGroup: false
            ),
            Principal(name: "sales", id: "G1", title: "sales", email: nil, isActive: false, isGroup: true),
        ],
        entities: [contactEntity, dealEntity, unsortedEntity, taskEntity],
        people: people
    )

    private static let contactEntity = Entity(
        name: "contact",
        url: "/crm/contact/details/{{id}}/",
        stageField: nil,
        responsibleField: Index(2 as UInt32),
        isSearchable: true,
        creates: [],
        fields: [
            field("NAME", .text), field("PHONE", .phone, isMany: true, isKey: true),
            field("ASSIGNED_BY_ID", .link(users: true, groups: false, entities: [])),
        ],
        pipelines: [],
        stages: [],
        templates: []
    )

    private static let dealEntity = Entity(
        name: "deal",
        url: "/crm/deal/details/{{id}}/",
        stageField: stage,
        responsibleField: responsible,
        isSearchable: true,
        creates: [],
        fields: [
            field("TITLE", .text, isRequired: true), field("UF_CRM_ORDER_ID", .integer, isKey: true),
            field("OPPORTUNITY", .decimal, emptyTexts: ["0", "-"]), field("PAID", .boolean), field("DAY", .date),
            field("HOUR", .time), field("MOMENT", .datetime), field("PHONE", .phone, isMany: true),
            field("EMAIL", .email), field("SITE", .url),
            field("DELIVERY", .enumeration, words: [Index(0 as UInt32), Index(1 as UInt32)]),
            field("STAGE_ID", .stage), field("ASSIGNED_BY_ID", .link(users: true, groups: true, entities: [])),
            field("CONTACT_IDS", .link(users: false, groups: false, entities: [contact]), isMany: true),
        ],
        pipelines: [Pipeline(name: "sales", id: "0")],
        stages: [
            Stage(pipeline: Index(0 as UInt32), name: "NEW", label: "NEW", id: "C0:NEW", kind: .open),
            Stage(pipeline: Index(0 as UInt32), name: "WON", label: "WON", id: "C0:WON", kind: .won),
            Stage(pipeline: Index(0 as UInt32), name: "LOSE", label: "LOSE", id: "C0:LOSE", kind: .lost),
        ],
        templates: [EntityTemplate(name: "retail", id: "15")]
    )

    private static let unsortedEntity = Entity(
        name: "unsorted",
        url: nil,
        stageField: nil,
        responsibleField: nil,
        isSearchable: false,
        creates: [contact, deal],
        fields: [field("contact.NAME", .text)],
        pipelines: [],
        stages: [],
        templates: []
    )

    private static let taskEntity = Entity(
        name: "task",
        url: nil,
        stageField: nil,
        responsibleField: nil,
        isSearchable: false,
        creates: [],
        fields: [field("PRIORITY", .integer)],
        pipelines: [],
        stages: [],
        templates: []
    )

    static func field(
        _ name: String,
        _ type: FieldType,
        isMany: Bool = false,
        isRequired: Bool = false,
        isKey: Bool = false,
        words: [Index<Word>] = [],
        emptyTexts: [String] = []
    ) -> Field {
        Field(
            name: name,
            type: type,
            isMany: isMany,
            isRequired: isRequired,
            isKey: isKey,
            words: words,
            emptyTexts: emptyTexts
        )
    }
}
