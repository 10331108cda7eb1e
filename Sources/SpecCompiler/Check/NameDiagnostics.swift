package import SpecBase

extension DiagnosticKind {
    /// An expression names something that the channel does not have.
    package static let unknownName = DiagnosticKind(
        id: "unknown-name",
        severity: .error,
        rationale: "A misspelt name would be missing in every event, and nobody would notice.",
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name, kind: { path: kind, type: enum, values: [order, call] } }
            accept: present(phnoe)
            #               ^^^^^ unknown-name: nothing is named 'phnoe' here; did you mean 'phone'?
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name, kind: { path: kind, type: enum, values: [order, call] } }
            accept: present(phone)
            """
        )
    )

    /// A part is read that the value does not have.
    package static let unknownProperty = DiagnosticKind(
        id: "unknown-property",
        severity: .error,
        rationale: "Only `event` and records have parts; which ones is fixed, so a misspelt one can be told at once.",
        rejects: ExampleSpec.channel(
            """
            let: { when_it_came: event.recieved_at }
            #                          ^^^^^^^^^^^ unknown-property: an event has no 'recieved_at'; did you mean 'received_at'?
            """
        ),
        accepts: ExampleSpec.channel(
            """
            let: { when_it_came: event.received_at }
            """
        )
    )

    /// A function is called that the language does not have.
    package static let unknownFunction = DiagnosticKind(
        id: "unknown-function",
        severity: .error,
        rationale: "The language is closed: what it offers is on one page.",
        rejects: ExampleSpec.channel(
            """
            let: { short: lowercase("ABC") }
            #             ^^^^^^^^^ unknown-function: there is no function 'lowercase'; did you mean 'lower'?
            """
        ),
        accepts: ExampleSpec.channel(
            """
            let: { short: lower("ABC") }
            """
        )
    )

    /// A word is written where an enum is meant that does not have it.
    package static let unknownEnumWord = DiagnosticKind(
        id: "unknown-enum-word",
        severity: .error,
        rationale: "An event would never equal it, and the condition would be false for ever.",
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name, kind: { path: kind, type: enum, values: [order, call] } }
            accept: kind == oder
            #               ^^^^ unknown-enum-word: 'oder' is no word of this enum; did you mean 'order'?
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name, kind: { path: kind, type: enum, values: [order, call] } }
            accept: kind == order
            """
        )
    )

    /// A word beside an enum is also a name in scope.
    package static let ambiguousWord = DiagnosticKind(
        id: "ambiguous-word",
        severity: .error,
        rationale: "Two readings are possible, and the compiler does not choose for its author.",
        rejects: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name, kind: { path: kind, type: enum, values: [order, call] } }
            let: { order: "'text'" }
            ignore:
              - { when: kind == order, reason: 'no orders' }
            #                   ^^^^^ ambiguous-word: 'order' is a word of the enum and also a name in this channel; rename the name
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { phone: { path: phone, type: phone }, name: name, kind: { path: kind, type: enum, values: [order, call] } }
            let: { order_text: "'text'" }
            ignore:
              - { when: kind == order, reason: 'no orders' }
            """
        )
    )

    /// `lookup` names a table that no file declares.
    package static let unknownTable = DiagnosticKind(
        id: "unknown-table",
        severity: .error,
        rationale: "Without the table every value would be missing.",
        rejects: ExampleSpec.channel(
            """
            let: { site: 'lookup(sites, event.address)' }
            #                    ^^^^^ unknown-table: no tables file has a table 'sites'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            let: { site: 'lookup(sites, event.address)' }
            # file: tables.yaml
            crmspec: 1
            tables:
              sites: { rows: { orders: Shop }, else: Other }
            """
        )
    )

    /// The entity has no field of this name.
    package static let unknownField = DiagnosticKind(
        id: "unknown-field",
        severity: .error,
        rationale: """
            CRMs accept unknown fields and drop them: the record looks complete and is not, which nobody \
            notices until the data is needed.
            """,
        rejects: ExampleSpec.channel(
            """
            records:
              lead: { fields: { TITLE: Request, SUORCE_ID: WEB } }
            #                                   ^^^^^^^^^ unknown-field: lead has no field 'SUORCE_ID'; did you mean 'SOURCE_ID'?
            """
        ),
        accepts: ExampleSpec.channel(
            """
            records:
              lead: { fields: { TITLE: Request, SOURCE_ID: WEB } }
            """
        )
    )

    /// The catalogue has no entity of this name.
    package static let unknownEntity = DiagnosticKind(
        id: "unknown-entity",
        severity: .error,
        rationale: "A record is always one of the CRM's own kinds.",
        rejects: ExampleSpec.channel(
            """
            records:
              client: { fields: { NAME: Anna } }
            # ^^^^^^ unknown-entity: the catalogue has no entity 'client'; it has contact, lead, deal
            """
        ),
        accepts: ExampleSpec.channel(
            """
            records:
              client: { entity: contact, fields: { NAME: Anna } }
            """
        )
    )

    /// The entity has no stage of this name in the pipeline.
    package static let unknownStage = DiagnosticKind(
        id: "unknown-stage",
        severity: .error,
        rationale:
            "A CRM answers a stage of another pipeline by moving the record there, or by ignoring it in silence.",
        rejects: ExampleSpec.channel(
            """
            records:
              deal: { fields: { TITLE: Order }, create: { stage: chats/PREPARATION } }
            #                                                    ^^^^^^^^^^^^^^^^^ unknown-stage: deal has no stage 'chats/PREPARATION'; it has sales/NEW, sales/PREPARATION, sales/WON, sales/LOSE, chats/NEW, chats/WON
            """
        ),
        accepts: ExampleSpec.channel(
            """
            records:
              deal: { fields: { TITLE: Order }, create: { stage: sales/PREPARATION } }
            """
        )
    )

    /// The catalogue has no user or group of this name.
    package static let unknownUser = DiagnosticKind(
        id: "unknown-user",
        severity: .error,
        rationale: "Work given to nobody is not done.",
        rejects: ExampleSpec.channel(
            """
            records:
              lead: { fields: { TITLE: Request }, create: { responsible: user("ana") } }
            #                                                                 ^^^^^ unknown-user: the catalogue has no user 'ana'; did you mean 'anna'?
            """
        ),
        accepts: ExampleSpec.channel(
            """
            records:
              lead: { fields: { TITLE: Request }, create: { responsible: user("anna") } }
            """
        )
    )

    /// A user is named who is not active.
    package static let inactiveUser = DiagnosticKind(
        id: "inactive-user",
        severity: .error,
        rationale: "Work given to someone who has left is not done.",
        rejects: ExampleSpec.channel(
            """
            records:
              lead: { fields: { TITLE: Request }, create: { responsible: user("vera") } }
            #                                                                 ^^^^^^ inactive-user: user 'vera' is not active in the catalogue
            """
        ),
        accepts: ExampleSpec.channel(
            """
            records:
              lead: { fields: { TITLE: Request }, create: { responsible: user("boris") } }
            """
        )
    )

    /// The entity has no template of this name.
    package static let unknownTemplate = DiagnosticKind(
        id: "unknown-template",
        severity: .error,
        rationale: "A record made from no template lacks what the template would have given it.",
        rejects: ExampleSpec.channel(
            """
            records:
              lead: { fields: { TITLE: Request }, create: { template: web } }
            #                                                         ^^^ unknown-template: lead has no template 'web'
            """
        ),
        accepts: ExampleSpec.channel(
            """
            records:
              lead: { fields: { TITLE: Request } }
            """
        )
    )

    /// Two users or two groups have one id.
    package static let duplicateAccountID = DiagnosticKind(
        id: "duplicate-account-id",
        severity: .error,
        rationale: """
            What the CRM says of an account is known by its id: of two names for it, one would never be read, and turns \
            and absences would count for one alone.
            """,
        rejects: accounts("1")
            + "\n#              ^^^ duplicate-account-id: the user 'boris' has the id of 'anna'",
        accepts: accounts("2")
    )

    private static func accounts(_ id: String) -> String {
        ExampleSpec.catalog(
            """
            portal: https://shop.bitrix24.example
            zone: Europe/Moscow
            region: RU
            entities: {}
            groups:
              office: { id: "1" }
            users:
              anna: { id: "1" }
              boris: { id: "\(id)" }
            """
        )
    }

    /// A name is given twice.
    package static let duplicateName = DiagnosticKind(
        id: "duplicate-name",
        severity: .error,
        rationale: "Whoever reads the name later could mean either.",
        rejects: ExampleSpec.channel(
            """
            inputs: { name: client_name }
            let: { name: "'Anna'" }
            #      ^^^^ duplicate-name: the name 'name' is there already
            """
        ),
        accepts: ExampleSpec.channel(
            """
            inputs: { name: client_name }
            let: { title: "'Anna'" }
            """
        )
    )
}
