extension BlockKeys {
    /// `catalog: ID`.
    package static let catalog = BlockKeys(
        "catalog",
        "a catalogue",
        [
            .version,
            BlockKey("catalog", .formed(.id), "The id of the catalogue, by which channels name it.", isRequired: true),
            BlockKey("kind", .words(CRMKind.allCases.map(\.rawValue)), "Which CRM it is.", isRequired: true),
            BlockKey(
                "portal",
                .formed(.portal),
                "The address of the CRM: `https://` and a host, no path.",
                isRequired: true
            ),
            BlockKey(
                "connection",
                .block(.connection),
                "Whose access is used, and the name under which its secret is kept; never the secret itself.",
                default: "none"
            ),
            BlockKey("zone", .formed(.zone), "The time zone of the CRM, by its IANA name.", isRequired: true),
            BlockKey(
                "region",
                .formed(.country),
                "The country of phones without a country code: two letters of ISO 3166.",
                isRequired: true
            ),
            BlockKey(
                "users",
                .named(AuthorKeys("a user", .any, .block(.user))),
                "The users of the CRM: the name by which specs know each, and what the CRM knows; one namespace with groups.",
                default: "none"
            ),
            BlockKey(
                "groups",
                .named(AuthorKeys("a group", .any, .block(.group))),
                "The groups of the CRM that may be responsible, in one namespace with users.",
                default: "none"
            ),
            BlockKey(
                "entities",
                .named(AuthorKeys("an entity", .name, .block(.entity))),
                "What the CRM keeps: contacts, deals and the like, each with its fields.",
                isRequired: true
            ),
        ]
    )

    package static let connection = BlockKeys(
        "connection",
        "a connection",
        [
            BlockKey("user", .text, "The CRM's id of the user whose rights a connector has.", isRequired: true),
            BlockKey(
                "secret",
                .text,
                "The name under which the host keeps the secret, such as `bitrix24-webhook`.",
                isRequired: true
            ),
        ]
    )

    package static let user = BlockKeys("user", "a user", BlockKey.account("user"))

    package static let group = BlockKeys("group", "a group", BlockKey.account("group"))

    /// A name under `entities`.
    package static let entity = BlockKeys(
        "entity",
        "an entity",
        [
            BlockKey("url", .formed(.entityURL), "The page of a record below the portal: a path with `{{id}}` in it."),
            BlockKey("stage", .text, "The field that holds the stage.", default: "none"),
            BlockKey("responsible", .text, "The field that holds the responsible user.", default: "none"),
            BlockKey(
                "fields",
                .named(AuthorKeys("a field", .any, .block(.catalogField))),
                "The fields of a record, by the CRM's names; those of a compound are dotted, such as `contact.PHONE`.",
                isRequired: true
            ),
            BlockKey(
                "pipelines",
                .named(AuthorKeys("a pipeline", .stagePart, .block(.pipeline))),
                "The pipelines that a record may be in, each with its stages.",
                default: "none"
            ),
            BlockKey(
                "templates",
                .named(AuthorKeys("a template", .any, .block(.entityTemplate))),
                "Templates of new records, which `create` names.",
                default: "none"
            ),
            BlockKey("search", .boolean, "Whether the CRM can be asked for such records.", default: "true"),
            BlockKey(
                "creates",
                .oneOrMore(.text),
                "The other entities of which a compound makes records, too.",
                default: "none"
            ),
        ]
    )

    /// A field of an entity.
    package static let catalogField = BlockKeys(
        "catalog-field",
        "a field",
        [
            BlockKey(
                "type",
                .oneOrMore(.suggested(InputType.allCases.map(\.rawValue) + ["user", "group", "stage"])),
                "What the field holds: a type of inputs, `user`, `group`, `stage`, an entity for a link, or a list of link "
                    + "types.",
                isRequired: true
            ),
            BlockKey("many", .boolean, "Whether the field holds a list of values.", default: "false"),
            BlockKey("required", .boolean, "Whether a new record must have it.", default: "false"),
            BlockKey(
                "key",
                .boolean,
                "Whether its value identifies a record, as phones and e-mails do anyway.",
                default: "false"
            ),
            BlockKey(
                "values",
                .enumWords,
                "The words of an enum: `[ours]`, or `ours: [theirs]` where the CRM writes them in another way.",
                isRequired: true,
                beside: .words(of: "type", ["enum"])
            ),
            BlockKey("empty", .oneOrAny(.literal), "Texts that count as empty in the CRM.", default: "none"),
        ]
    )

    package static let pipeline = BlockKeys(
        "pipeline",
        "a pipeline",
        [
            BlockKey("id", .text, "The CRM's id of the pipeline.", default: "its name"),
            BlockKey(
                "stages",
                .named(AuthorKeys("a stage", .stagePart, .either([.outcome, .block(.stage)]))),
                "The stages of the pipeline, in order, each `open`, `won` or `lost`.",
                isRequired: true
            ),
        ]
    )

    /// A stage in its long form.
    package static let stage = BlockKeys(
        "stage",
        "a stage",
        [
            BlockKey("id", .text, "The CRM's id of the stage.", default: "its name"),
            BlockKey("is", .outcome, "Whether a record in this stage is in work, won or lost.", isRequired: true),
        ]
    )

    /// A template of new records.
    package static let entityTemplate = BlockKeys(
        "entity-template",
        "a template",
        [
            BlockKey("id", .text, "The CRM's id of the template.", default: "none"),
            .setFields("The values of fields beneath what a record says."),
        ]
    )
}

extension KeyShape {
    fileprivate static let outcome = KeyShape.words(StageOutcome.allCases.map(\.rawValue))
}

extension BlockKey {
    fileprivate static func account(_ what: String) -> [BlockKey] {
        [
            BlockKey("id", .text, "The CRM's id of the \(what).", isRequired: true),
            BlockKey("name", .text, "What people call the \(what).", default: "none"),
            BlockKey("email", .text, "The e-mail address of the \(what).", default: "none"),
            BlockKey("active", .boolean, "Whether the \(what) can be given anything.", default: "true"),
        ]
    }
}
