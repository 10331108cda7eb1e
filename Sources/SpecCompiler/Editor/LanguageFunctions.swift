/// A function of expressions as help describes it.
struct LanguageFunction: Sendable {
    let name: String
    let signature: String
    let meaning: String
    /// When the value is missing even if the arguments are there; empty for never.
    let missing: String
    /// What each argument wants; `nil` where anything goes.
    let arguments: [ValueType?]
    /// `nil` where it hangs on the arguments or the place.
    let result: ValueType?

    init(
        _ name: String,
        _ signature: String,
        _ arguments: [ValueType?],
        _ result: ValueType?,
        _ meaning: String,
        missing: String = ""
    ) {
        self.name = name
        self.signature = signature
        self.arguments = arguments
        self.result = result
        self.meaning = meaning
        self.missing = missing
    }
}

/// Every function, in the order of the language reference.
let languageFunctions: [LanguageFunction] = [
    LanguageFunction(
        "present",
        "present(x) → boolean",
        [nil],
        .boolean,
        "Whether a value is there; of a record in `rules`: whether it was found or created."
    ),
    LanguageFunction(
        "contains",
        "contains(text, part) → boolean",
        [.text, .text],
        .boolean,
        "Whether a text has the part in it."
    ),
    LanguageFunction(
        "starts_with",
        "starts_with(text, part) → boolean",
        [.text, .text],
        .boolean,
        "Whether a text begins with the part."
    ),
    LanguageFunction(
        "ends_with",
        "ends_with(text, part) → boolean",
        [.text, .text],
        .boolean,
        "Whether a text ends with the part."
    ),
    LanguageFunction("lower", "lower(text) → text", [.text], .text, "The text in small letters."),
    LanguageFunction(
        "digits",
        "digits(text) → text?",
        [.text],
        .text,
        "The digits of a text.",
        missing: "the text has no digits"
    ),
    LanguageFunction(
        "decode",
        "decode(text) → text?",
        [.text],
        .text,
        "Percent-encoding undone, `+` read as a blank.",
        missing: "what is encoded is no text"
    ),
    LanguageFunction(
        "before",
        "before(text, mark) → text?",
        [.text, .text],
        .text,
        "What stands before the first mark.",
        missing: "the mark is not there, or nothing before it"
    ),
    LanguageFunction(
        "after",
        "after(text, mark) → text?",
        [.text, .text],
        .text,
        "What stands behind the first mark.",
        missing: "the mark is not there, or nothing behind it"
    ),
    LanguageFunction(
        "param",
        "param(url, name) → text?",
        [.url, .text],
        .text,
        "A parameter of a URL's query.",
        missing: "the URL has no such parameter"
    ),
    LanguageFunction(
        "join",
        "join(list, separator) → text?",
        [.list(.text), .text],
        .text,
        "The elements as one text.",
        missing: "the list is empty"
    ),
    LanguageFunction(
        "first",
        "first(list) → an element?",
        [nil],
        nil,
        "The first element of a list.",
        missing: "the list is empty"
    ),
    LanguageFunction("count", "count(list) → integer", [nil], .integer, "How many elements a list has."),
    LanguageFunction(
        "lookup",
        "lookup(table, text) → what the place wants",
        [nil, .text],
        nil,
        "The value of a table for a key.",
        missing: "no row has the key and the table has no `else`"
    ),
    LanguageFunction("user", "user(\"name\") → user", [nil], .user, "A user of the catalogue."),
    LanguageFunction("group", "group(\"name\") → group", [nil], .group, "A group of the catalogue."),
    LanguageFunction(
        "person",
        "person(x) → user?",
        [nil],
        .user,
        "The employee of the people file who is known by a SIP account, phone or e-mail.",
        missing: "nobody is known by it"
    ),
    LanguageFunction(
        "next",
        "next(team) → user",
        [nil],
        .user,
        "Whose turn it is in a team; the same user for the whole run.",
        missing: "hours and absences leave nobody in the team"
    ),
    LanguageFunction("senior", "senior() → user", [], .user, "The `senior` of the people file."),
    LanguageFunction(
        "working",
        "working(time, 2h) → datetime",
        [.datetime, .duration],
        .datetime,
        "When so much working time of the office is over; out of hours it begins at the next opening."
    ),
    LanguageFunction(
        "at",
        "at(date, 18:30) → datetime",
        [.date, .time],
        .datetime,
        "A time on a day, in the catalogue's zone."
    ),
    LanguageFunction(
        "date",
        "date(time) → date",
        [.datetime],
        .date,
        "The day of a time, in the catalogue's zone."
    ),
    LanguageFunction(
        "format",
        "format(time, \"dd.MM.yyyy\") → text",
        [nil, nil],
        .text,
        "A date, time or datetime by a pattern."
    ),
    LanguageFunction(
        "url",
        "url(record) → url?",
        [nil],
        .url,
        "The page in the CRM of a record that was found or created; in `reply` only.",
        missing: "the record was neither found nor created"
    ),
]
