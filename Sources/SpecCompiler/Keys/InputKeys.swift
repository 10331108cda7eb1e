extension BlockKeys {
    /// A name under `inputs`.
    package static let input = BlockKeys(
        "input",
        "an input",
        oneOf: ["path", "header", "query", "after", "below"],
        [
            BlockKey(
                "path",
                .oneOrMore(.path),
                "Where the value stands in the payload: `a.b[0].c`, `[-1]` from the end, `[]` for every element; of several "
                    + "paths the first that is not missing counts."
            ),
            BlockKey("header", .text, "The header of the request or mail that is read."),
            BlockKey("query", .text, "The parameter of the URL that is read, even beside a body."),
            BlockKey(
                "after",
                .oneOrMore(.text),
                "A label of a mail, or several: the value is the rest of the line or table cell behind it, or the next cell."
            ),
            BlockKey(
                "below",
                .oneOrMore(.text),
                "A label of a mail, or several: the value is the next line that is not blank, or the cell under a heading."
            ),
            BlockKey(
                "in",
                .words(MailPartWord.allCases.map(\.rawValue)),
                "Where the label is looked for: in the body, in the subject, or in the body of the mail that was forwarded.",
                default: "body",
                beside: .keys(["after", "below"])
            ),
            BlockKey(
                "until",
                .text,
                "The text at which the value ends.",
                default: "the end of the line",
                beside: .keys(["after"])
            ),
            BlockKey(
                "lines",
                .boolean,
                "Whether the value goes on over lines, up to `until` or to the end of the mail.",
                default: "false",
                beside: .keys(["after"])
            ),
            BlockKey(
                "row",
                .text,
                "The first cell of the row that is meant, under the heading.",
                default: "the row under the heading",
                beside: .keys(["below"])
            ),
            BlockKey("type", .words(InputType.allCases.map(\.rawValue)), "What the text is read as.", default: "text"),
            BlockKey("many", .boolean, "Whether the input is a list of values.", default: "false"),
            BlockKey(
                "required",
                .boolean,
                "Whether an event that was accepted is rejected without it.",
                default: "false"
            ),
            BlockKey(
                "default",
                .oneOrAny(.literal),
                "The literal that counts when the value is missing, whatever the reason.",
                default: "none"
            ),
            BlockKey("empty", .oneOrAny(.literal), "Further words that count as empty.", default: "none"),
            BlockKey(
                "on_invalid",
                .words(InvalidPolicy.allCases.map(\.rawValue)),
                "What happens to a text that is not of its type: `drop` makes it missing and notes it, `reject` ends the run.",
                default: "drop"
            ),
            BlockKey(
                "values",
                .enumWords,
                "The words of an enum: `[ours]`, or `ours: [theirs, …]` where the sender writes them in another way.",
                isRequired: true,
                beside: .words(of: "type", ["enum"])
            ),
            BlockKey(
                "region",
                .formed(.country),
                "The country of phones without a country code.",
                default: "the catalogue's",
                beside: .words(of: "type", ["phone"])
            ),
            BlockKey(
                "digits",
                .oneOrMore(.integer(1...15)),
                "How many digits a phone may have, its country code included.",
                default: "any that is valid",
                beside: .words(of: "type", ["phone"])
            ),
            BlockKey(
                "format",
                .text,
                "The pattern of a date or time, such as `dd.MM.yyyy HH:mm`.",
                default: "ISO 8601 or epoch",
                beside: .words(of: "type", ["date", "time", "datetime"])
            ),
            BlockKey(
                "zone",
                .formed(.zone),
                "The zone of a time that has none, by its IANA name.",
                default: "the catalogue's",
                beside: .words(of: "type", ["time", "datetime"])
            ),
            BlockKey(
                "point",
                .words([".", ","]),
                "The decimal point; blanks between digits are always dropped.",
                default: ".",
                beside: .words(of: "type", ["decimal"])
            ),
        ]
    )
}

extension BlockKey {
    static func inputs(_ meaning: String) -> BlockKey {
        BlockKey(
            "inputs",
            .named(AuthorKeys("an input", .name, .either([.oneOrMore(.path), .block(.input)]))),
            meaning,
            default: "none"
        )
    }
}

extension KeyShape {
    /// `[ours]` or `ours: [theirs, …]`.
    static let enumWords = KeyShape.either([
        .filledList(.formed(.enumWord)),
        .named(AuthorKeys("a word", .enumWord, .oneOrAny(.literal), isFilled: true)),
    ])
}
