extension BlockKeys {
    /// `channel: ID`.
    package static let channel = BlockKeys(
        "channel",
        "a channel",
        [
            .version,
            BlockKey(
                "channel",
                .formed(.id),
                "The id of the integration, by which messages, outcomes and its default title name it.",
                isRequired: true
            ),
            BlockKey("title", .text, "What people call the channel.", default: "made from the id"),
            BlockKey(
                "state",
                .words(ChannelState.allCases.map(\.rawValue)),
                "Whether the channel takes events (`active`) or is switched off for now (`paused`).",
                default: "active"
            ),
            BlockKey("crm", .formed(.id), "The id of the catalogue of the CRM that is written to.", isRequired: true),
            BlockKey(
                "source",
                .either([.formed(.id), .block(.inlineSource)]),
                "Where events come from: the id of a source file, or an address of the channel's own.",
                isRequired: true
            ),
            BlockKey(
                "order",
                .integer(-1_000_000...1_000_000),
                "Channels of one address are tried from the smallest order to the largest, then by id.",
                default: "100"
            ),
            BlockKey(
                "final",
                .boolean,
                "Whether what this channel handles is kept from the later channels of its address.",
                default: "false"
            ),
            .inputs("What is taken from the event, and as what; added to the inputs of the source."),
            BlockKey(
                "accept",
                .condition,
                "The condition under which an event is let in; it knows the event alone, nothing of the CRM.",
                default: "true"
            ),
            .once(default: "the source's, or none"),
            BlockKey(
                "let",
                .named(AuthorKeys("a let", .name, .either([.expression, .block(.let)]))),
                "Values with a name: an expression, `{ text: template }` or `{ case: rows }`, which may use earlier ones.",
                default: "none"
            ),
            BlockKey(
                "records",
                .named(AuthorKeys("a record", .name, .block(.record))),
                "The records of the CRM that the event is about, in the order in which they are written.",
                default: "none"
            ),
            BlockKey(
                "ignore",
                .list(.block(.ignoreRow)),
                "Rows that end the run after the searches, so that nothing is written; the first that holds counts.",
                default: "none"
            ),
            BlockKey(
                "rules",
                .named(AuthorKeys("a table of rules", .any, .filledList(.block(.ruleRow)))),
                "Tables that make tasks, activities and comments; of each table the first row that holds is taken.",
                default: "none"
            ),
            .reply(default: "the source's, or an empty 200"),
        ]
    )

    /// An address that a channel writes itself.
    package static let inlineSource = BlockKeys(
        "inline-source",
        "an inline source",
        oneOf: ["webhook", "mailbox"],
        BlockKey.address
    )

    /// `once: { key:, within: }`.
    package static let once = BlockKeys(
        "once",
        "a 'once' block",
        [
            BlockKey(
                "key",
                .oneOrMore(.expression),
                "An expression, or several, whose values are the same for a repeat and differ for anything else.",
                isRequired: true
            ),
            BlockKey(
                "within",
                .formed(.duration),
                "How long a key is remembered, from the first time on: digits and `s`, `m`, `h` or `d`.",
                default: "30d"
            ),
        ]
    )

    /// A row of `ignore`.
    package static let ignoreRow = BlockKeys(
        "ignore-row",
        "an 'ignore' row",
        [
            BlockKey("when", .condition, "The condition under which the event is ignored.", isRequired: true),
            BlockKey("reason", .text, "Why, in words that the outcome repeats.", isRequired: true),
        ]
    )

    /// `{ text: … }` or `{ case: … }` below `let`.
    package static let `let` = BlockKeys(
        "let",
        "a let",
        oneOf: ["text", "case"],
        [
            BlockKey("text", .template, "A text with `{{expressions}}` in it."),
            BlockKey(
                "case",
                .filledList(.block(.caseRow)),
                "Rows that yield a word each; the first that holds counts."
            ),
        ]
    )

    /// A row of `case`.
    package static let caseRow = BlockKeys(
        "case-row",
        "a 'case' row",
        alone: "else",
        [
            BlockKey("when", .condition, "The condition under which the row's word is taken.", isRequired: true),
            BlockKey("is", .formed(.enumWord), "The word that the row yields.", isRequired: true),
            BlockKey(
                "else",
                .formed(.enumWord),
                "The word when no row above holds; needed unless the rows are proven complete."
            ),
        ]
    )
}

extension BlockKey {
    static func once(default fallback: String) -> BlockKey {
        BlockKey(
            "once",
            .either([.oneOrMore(.expression), .block(.once)]),
            "What makes a second delivery a repeat of the first: an expression, a list of them, or `{ key:, within: }`.",
            default: fallback
        )
    }

    static func reply(default fallback: String) -> BlockKey {
        BlockKey(
            "reply",
            .json,
            "The answer to the request: JSON of templates, from which whatever is missing is left out.",
            default: fallback
        )
    }
}
