extension BlockKeys {
    /// `tables:`.
    package static let tables = BlockKeys(
        "tables",
        "a tables file",
        [
            .version,
            BlockKey(
                "tables",
                .named(AuthorKeys("a table", .name, .block(.table))),
                "Tables for `lookup()`, shared by all channels of the workspace.",
                isRequired: true
            ),
        ]
    )

    package static let table = BlockKeys(
        "table",
        "a table",
        [
            BlockKey(
                "rows",
                .named(AuthorKeys("a row", .any, .literal)),
                "A literal for each key; what the literals are is decided where the table is used.",
                isRequired: true
            ),
            BlockKey("else", .literal, "The literal for every other key.", default: "none"),
        ]
    )
}
