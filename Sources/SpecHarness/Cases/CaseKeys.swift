package import SpecCompiler

extension BlockKeys {
    /// `case.yaml` of a case whose steps are requests and mails.
    package static let goldenCase = BlockKeys(
        "case",
        "a case",
        [
            BlockKey.title, .why, .covers, .tags,
            BlockKey(
                "specs",
                .oneOrAny(.text),
                "The files or folders that are loaded; `./` is below the case.",
                default: "the workspace"
            ),
            BlockKey(
                "clock",
                .formed(.instant),
                "When the first step happens, with its offset: `2026-04-09T11:06:00+03:00`.",
                isRequired: true
            ),
            BlockKey("between", .formed(.duration), "The time between steps.", default: "1m"),
            BlockKey(
                "at",
                .named(AuthorKeys("a step", .any, .formed(.instant))),
                "The times of steps, by the names of their files, instead of `between`.",
                default: "none"
            ),
            BlockKey(
                "crm",
                .named(AuthorKeys("a catalogue", .id, .entities)),
                "What the CRM holds before: catalogue, entity, list of `{ id, created, FIELD: value }`.",
                default: "nothing"
            ),
            BlockKey(
                "state",
                .block(.caseState),
                "What earlier deliveries left, as outcomes write it.",
                default: "nothing"
            ),
            BlockKey(
                "late",
                .oneOrAny(.text),
                "The steps whose CRM answers come after the reply is due.",
                default: "none"
            ),
        ]
    )

    /// `case.yaml` beside a `transcript.txt`.
    package static let transcriptCase = BlockKeys(
        "transcript-case",
        "a case of command lines",
        [.title, .why, .covers, .tags]
    )

    /// `state` of a case.
    package static let caseState = BlockKeys(
        "case-state",
        "'state'",
        [
            BlockKey(
                "next",
                .named(AuthorKeys("a team", .any, .integer(0...Int(Int32.max)))),
                "Turns of teams: the place behind the member who was last, from 0.",
                default: "none"
            ),
            BlockKey(
                "once",
                .named(AuthorKeys("a channel", .any, .named(AuthorKeys("a key", .any, .formed(.instant))))),
                "Keys that are known: of each channel, when each was first seen.",
                default: "none"
            ),
        ]
    )
}

extension BlockKey {
    fileprivate static let title = BlockKey("title", .text, "What the case shows, in one line.", isRequired: true)
    fileprivate static let why = BlockKey("why", .text, "Why this outcome is the right one.", isRequired: true)
    fileprivate static let covers = BlockKey(
        "covers",
        .oneOrAny(.text),
        "The rows of the requirements that the case proves.",
        default: "none"
    )
    fileprivate static let tags = BlockKey("tags", .oneOrAny(.text), "Words to filter cases by.", default: "none")
}

extension KeyShape {
    /// Entity → list of records, whose fields are texts or lists of them.
    fileprivate static let entities = KeyShape.named(AuthorKeys("an entity", .any, .list(.held)))

    private static let held = KeyShape.named(AuthorKeys("a field", .any, .either([.nothing, .oneOrAny(.literal)])))
}
