/// A mail, taken apart.
package struct MailMessage: Hashable, Sendable {
    /// In the order of the mail.
    package var headers: [MailHeader]
    /// Decoded, blanks joined; `nil` if absent or blank.
    package var subject: String?
    package var from: MailAddress?
    package var replyTo: MailAddress?
    package var to: [MailAddress]
    package var cc: [MailAddress]
    /// Mailboxes the mail was delivered to, by `Delivered-To` and `X-Original-To`.
    package var deliveredTo: [MailAddress]
    /// Without angle brackets.
    package var messageID: String?
    /// Ids of earlier mails without angle brackets: `In-Reply-To`, then `References`, each id once.
    package var thread: [String]
    package var body: MailText
    /// Body of the message that was forwarded, whether attached or quoted below a mark.
    package var original: MailText?
    package var attachments: [MailAttachment]
    /// What was broken and how it was read, in lower-case clauses.
    package var flaws: [String]
}

/// A header of a mail.
package struct MailHeader: Hashable, Sendable {
    /// As written.
    package let name: String
    /// Unfolded, encoded words decoded.
    package let value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// An address, with the name that stands beside it.
package struct MailAddress: Hashable, Sendable {
    /// As written, without brackets and comments.
    package let address: String
    package let name: String?

    package init(address: String, name: String?) {
        self.address = address
        self.name = name
    }
}

/// A file that came with a mail.
package struct MailAttachment: Hashable, Sendable {
    /// As the sender named it, or `unnamed (image/png)`.
    package let name: String
    /// In lower case.
    package let mediaType: String
    /// Bytes after its transfer encoding is undone.
    package let size: Int

    package init(name: String, mediaType: String, size: Int) {
        self.name = name
        self.mediaType = mediaType
        self.size = size
    }
}

/// Why bytes are no mail.
package struct MailError: Error, Hashable, Sendable {
    /// A lower-case clause.
    package let words: String

    package init(words: String) {
        self.words = words
    }
}
