extension BlockKeys {
    /// A name under `records`.
    package static let record = BlockKeys(
        "record",
        "a record",
        [
            BlockKey("entity", .text, "The catalogue's entity of the record.", default: "the record's name"),
            BlockKey(
                "fields",
                .fields(.either([.fieldValue, .block(.recordField)])),
                "What is written on create and merged on update: a template for each field, or `{ value, merge, search }`.",
                default: "none"
            ),
            BlockKey(
                "find",
                .list(.block(.way)),
                "Further ways to find the record, tried after the fields that are flagged with `search`.",
                default: "none"
            ),
            BlockKey(
                "pick",
                .words(PickPolicy.allCases.map(\.rawValue)),
                "Which of several hits is taken: the `oldest`, the `newest`, `all` of them, or none: `stop` ends the run. "
                    + "Required where there is a way."
            ),
            BlockKey(
                "create",
                .either([.words(["never"]), .block(.create)]),
                "What a new record gets besides `fields`, and when there is one; `never` makes none.",
                default: "{}"
            ),
            BlockKey(
                "update",
                .either([.policy, .block(.update)]),
                "How a record that was found is changed: a policy for all fields, or a block. Required where there is a way."
            ),
        ]
    )

    /// A field under `fields` of a record, in its long form.
    package static let recordField = BlockKeys(
        "record-field",
        "a field",
        [
            BlockKey(
                "value",
                .fieldValue,
                "The template whose value is written, or a list of them for many values.",
                isRequired: true
            ),
            BlockKey(
                "merge",
                .policy,
                "How this field's value is merged with what a found record holds.",
                default: "the record's policy"
            ),
            BlockKey(
                "search",
                .either([.boolean, .block(.searchFlag)]),
                "Makes the field a way: the record is looked for by this value, in all stages or in those of `stages`.",
                default: "false"
            ),
        ]
    )

    /// `search: { stages: … }`.
    package static let searchFlag = BlockKeys("search-flag", "'search'", [.stages(isRequired: true)])

    /// An element of `find`.
    package static let way = BlockKeys(
        "way",
        "a way",
        [
            BlockKey(
                "by",
                .either([.oneOrMore(.text), .named(AuthorKeys("a field", .any, .fieldValue, isFilled: true))]),
                "The field that is compared, a list of fields joined with *and*, or `{ field: template }` for another value "
                    + "than the one under `fields`.",
                isRequired: true
            ),
            .stages(isRequired: false),
        ]
    )

    /// `create` of a record.
    package static let create = BlockKeys(
        "create",
        "'create'",
        [
            BlockKey(
                "when",
                .condition,
                "The condition under which a record that was not found is created.",
                default: "true"
            ),
            BlockKey("template", .text, "The catalogue's template beneath the new record.", default: "none"),
            BlockKey(
                "stage",
                .template,
                "The stage of a new record: `STAGE` or `pipeline/STAGE`.",
                default: "the CRM's"
            ),
            .responsible("Who is responsible for a new record.", default: "the CRM's"),
            .setFields("What a new record gets besides the record's `fields`."),
        ]
    )

    /// `update` of a record, in its long form.
    package static let update = BlockKeys(
        "update",
        "'update'",
        [
            BlockKey("when", .condition, "The condition under which a found record is changed.", default: "true"),
            BlockKey("merge", .policy, "How the record's `fields` are merged with what it holds.", default: "keep"),
            BlockKey(
                "stage",
                .template,
                "The stage that a found record is moved to: `STAGE` or `pipeline/STAGE`.",
                default: "unchanged"
            ),
            .responsible("Who becomes responsible for a found record.", default: "unchanged"),
            .setFields("What is set on a found record besides the record's `fields`."),
        ]
    )
}

extension BlockKey {
    fileprivate static func stages(isRequired: Bool) -> BlockKey {
        BlockKey(
            "stages",
            .oneOrMore(.suggested(StageOutcome.allCases.map(\.rawValue))),
            "The stages that are looked in: `open`, `won`, `lost`, a stage, or a list of them, each also as `pipeline/open`.",
            isRequired: isRequired,
            default: isRequired ? nil : "all stages"
        )
    }

    fileprivate static func responsible(_ meaning: String, default fallback: String) -> BlockKey {
        BlockKey("responsible", .expression, meaning + " An expression for a user.", default: fallback)
    }

    /// Fields that are set, and neither merged nor searched by.
    static func setFields(_ meaning: String) -> BlockKey {
        BlockKey("fields", .fields(.fieldValue), meaning, default: "none")
    }
}

extension KeyShape {
    /// A template, or one for each of many values.
    static let fieldValue = KeyShape.either([.template, .list(.template)])

    static let policy = KeyShape.words(MergePolicy.allCases.map(\.rawValue))

    /// Fields of the catalogue's entity.
    static func fields(_ value: KeyShape) -> KeyShape { .named(AuthorKeys("a field", .any, value)) }
}
