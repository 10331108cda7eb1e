extension BlockKeys {
    /// `source: ID`.
    package static let source = BlockKeys(
        "source",
        "a source",
        oneOf: ["webhook", "mailbox"],
        [
            .version,
            BlockKey(
                "source",
                .formed(.id),
                "The id of the source, by which channels name it.",
                isRequired: true
            ),
        ] + BlockKey.address + [
            .inputs("What every channel of the source takes from an event, and as what."),
            .once(default: "none"),
            .reply(default: "an empty 200"),
        ]
    )
}

extension BlockKey {
    /// What a source file and an inline source share.
    static let address = [
        BlockKey(
            "webhook",
            .formed(.webhook),
            "The last part of the address that requests come to; this or `mailbox`."
        ),
        BlockKey("mailbox", .formed(.mailbox), "The e-mail address whose mail is read; this or `webhook`."),
        BlockKey(
            "default",
            .boolean,
            "Whether it takes what arrives at addresses that no channel has; one webhook and one mailbox may.",
            default: "false"
        ),
        BlockKey(
            "subject",
            .text,
            "What the events are about, in a word: two active sources of one subject that create the same entity in one "
                + "CRM are warned of.",
            default: "none"
        ),
    ]
}
