extension BlockKeys {
    /// `people: ID`.
    package static let people = BlockKeys(
        "people",
        "a people file",
        [
            .version,
            BlockKey("people", .formed(.id), "The id of the people file.", isRequired: true),
            BlockKey("crm", .text, "The id of the catalogue whose users these are.", isRequired: true),
            BlockKey("senior", .text, "The user whom `senior()` stands for.", default: "none"),
            .hours("When the office is open, for `working()`.", default: "none"),
            BlockKey("holidays", .days, "Days on which the office is closed, for `working()`.", default: "none"),
            BlockKey(
                "employees",
                .named(AuthorKeys("an employee", .any, .either([.nothing, .block(.employee)]))),
                "What the users are known by, and when they work.",
                default: "none"
            ),
            BlockKey(
                "teams",
                .named(AuthorKeys("a team", .name, .block(.team))),
                "Who takes turns in `next()`; names of teams are unique in a workspace.",
                default: "none"
            ),
        ]
    )

    package static let employee = BlockKeys(
        "employee",
        "an employee",
        [
            BlockKey(
                "sip",
                .oneOrMore(.text),
                "The SIP accounts that `person()` knows the employee by.",
                default: "none"
            ),
            BlockKey("phones", .oneOrMore(.text), "The phones that `person()` knows the employee by.", default: "none"),
            BlockKey(
                "emails",
                .oneOrMore(.text),
                "The e-mail addresses that `person()` knows the employee by, besides the catalogue's.",
                default: "none"
            ),
            .hours("When the employee works.", default: "the team's"),
            BlockKey("away", .days, "Days on which nothing is given to the employee.", default: "none"),
        ]
    )

    package static let team = BlockKeys(
        "team",
        "a team",
        [
            BlockKey("members", .oneOrMore(.text), "The users who take turns, in this order.", isRequired: true),
            .hours("When the team works.", default: "always"),
        ]
    )
}

extension KeyShape {
    /// Days, or stretches of days.
    static let days = KeyShape.oneOrMore(.formed(.days))
}

extension BlockKey {
    fileprivate static func hours(_ meaning: String, default fallback: String) -> BlockKey {
        BlockKey(
            "hours",
            .named(AuthorKeys("days of the week", .weekdays, .oneOrMore(.formed(.clockRange)), isFilled: true)),
            meaning + " Days of the week in the catalogue's zone: `mon-fri: 09:00-18:00`.",
            default: fallback
        )
    }
}
