/// A part that every record, event or mail has, with its type and meaning in words.
struct LanguageProperty: Sendable {
    let name: String
    let type: String
    let meaning: String
}

/// What is known of a record besides its fields.
let recordProperties = [
    LanguageProperty(name: "found", type: "boolean", meaning: "Whether the record was there before the event."),
    LanguageProperty(name: "count", type: "integer", meaning: "How many records the way that decided has hit."),
    LanguageProperty(name: "id", type: "text?", meaning: "The id in the CRM; missing unless the record was found."),
    LanguageProperty(name: "url", type: "url?", meaning: "The page in the CRM; missing unless the record was found."),
    LanguageProperty(
        name: "stage",
        type: "stage?",
        meaning: "The stage before the event; missing unless the record was found."
    ),
    LanguageProperty(
        name: "responsible",
        type: "user?",
        meaning:
            "Who was responsible before the event; missing unless the record was found, or if the user is inactive."
    ),
]

/// What is known of every event.
let eventProperties = [
    LanguageProperty(
        name: "id",
        type: "text",
        meaning: "The id that the host gave the delivery; with `.N` for the N-th of several events."
    ),
    LanguageProperty(name: "received_at", type: "datetime", meaning: "When the event arrived."),
    LanguageProperty(name: "address", type: "text", meaning: "The webhook or mailbox at which it arrived."),
    LanguageProperty(name: "method", type: "text", meaning: "The method of the request; `MAIL` for a mail."),
    LanguageProperty(name: "payload", type: "text", meaning: "What was decoded, as JSON with lines."),
    LanguageProperty(
        name: "digest",
        type: "text",
        meaning: "A digest of the decoded payload, the same for the same content: good for `once`."
    ),
]

/// What is known of every mail.
let mailProperties = [
    LanguageProperty(name: "message_id", type: "text", meaning: "The mail's own id; of a mail without one, a digest."),
    LanguageProperty(name: "to", type: "list of e-mails", meaning: "Whom the mail was sent to."),
    LanguageProperty(name: "subject", type: "text?", meaning: "The subject."),
    LanguageProperty(name: "text", type: "text?", meaning: "The text of the mail, or its HTML as text."),
    LanguageProperty(name: "from", type: "e-mail?", meaning: "The sender's address."),
    LanguageProperty(name: "from_name", type: "text?", meaning: "The sender's name."),
    LanguageProperty(name: "reply_to", type: "e-mail?", meaning: "Where an answer should go."),
    LanguageProperty(name: "cc", type: "list of e-mails?", meaning: "Who got a copy."),
    LanguageProperty(name: "thread", type: "list of texts?", meaning: "Ids of the mails that this one answers."),
    LanguageProperty(name: "attachments", type: "list of texts?", meaning: "Names of the attached files."),
]
