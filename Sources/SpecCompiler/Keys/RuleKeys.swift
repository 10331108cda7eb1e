extension BlockKeys {
    /// A row of a table under `rules`.
    package static let ruleRow = BlockKeys(
        "rule-row",
        "a row",
        alone: "else",
        [
            BlockKey("rule", .text, "What people call the row; the outcome names it.", isRequired: true),
            BlockKey("when", .condition, "The condition under which the row is taken.", isRequired: true),
            BlockKey("do", .actions, "What the row makes; `[]` is nothing, on purpose.", isRequired: true),
            BlockKey(
                "else",
                .actions,
                "What is made when no row above holds; needed unless the rows are proven complete."
            ),
        ]
    )

    /// An element of `do` or `else`.
    package static let action = BlockKeys(
        "action",
        "an action",
        oneOf: ActionKind.allCases.map(\.rawValue),
        [
            BlockKey("task", .block(.task), "Makes a task: something that a person has to do."),
            BlockKey("activity", .block(.activity), "Plans an activity of one record: a call, a meeting."),
            BlockKey("comment", .block(.comment), "Writes a comment into the history of one record."),
        ]
    )

    package static let task = BlockKeys(
        "task",
        "a task",
        [
            .about("The records that the task is about: an expression, or a list of them."),
            .title("task"),
            .text("task"),
            .responsible("task"),
            .due("task"),
            BlockKey("done", .condition, "Whether the task is made as one that is done already.", default: "false"),
            .setFields("Further fields of the task."),
        ]
    )

    package static let activity = BlockKeys(
        "activity",
        "an activity",
        [
            .about("The record that the activity belongs to: an expression for one that is there."),
            .title("activity"),
            .text("activity"),
            .responsible("activity"),
            .due("activity"),
            .setFields("Further fields of the activity."),
        ]
    )

    package static let comment = BlockKeys(
        "comment",
        "a comment",
        [
            .about("The record that the comment belongs to: an expression for one that is there."),
            BlockKey("text", .template, "What the comment says.", isRequired: true),
        ]
    )

    /// The keys of an action's block.
    package static func of(_ kind: ActionKind) -> BlockKeys {
        switch kind {
        case .task: .task
        case .activity: .activity
        case .comment: .comment
        }
    }
}

extension KeyShape {
    fileprivate static let actions = KeyShape.list(.block(.action))
}

extension BlockKey {
    fileprivate static func about(_ meaning: String) -> BlockKey {
        BlockKey("about", .oneOrMore(.expression), meaning, isRequired: true)
    }

    fileprivate static func title(_ what: String) -> BlockKey {
        BlockKey("title", .template, "The line by which people know the \(what).", isRequired: true)
    }

    fileprivate static func text(_ what: String) -> BlockKey {
        BlockKey("text", .template, "What the \(what) says below its title.", default: "none")
    }

    fileprivate static func responsible(_ what: String) -> BlockKey {
        BlockKey("responsible", .expression, "Who gets the \(what): an expression for a user.", isRequired: true)
    }

    fileprivate static func due(_ what: String) -> BlockKey {
        BlockKey(
            "due",
            .expression,
            "When the \(what) is due: an expression for a time, such as `event.received_at + 3h`.",
            default: "none"
        )
    }
}
