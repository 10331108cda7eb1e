import SpecBase

/// Reads a mail as it came by IMAP or stands in an `.eml` file.
///
/// What is broken is read as well as it can be and told in ``MailMessage/flaws``.
package func decodeMail(_ bytes: [UInt8], limits: MailLimits = .standard) throws(MailError) -> MailMessage {
    try decodeMail(bytes, limits: limits, depth: 0)
}

/// Reads a mail; the depth says how many encoded messages there are around it.
func decodeMail(_ bytes: [UInt8], limits: MailLimits, depth: Int) throws(MailError) -> MailMessage {
    guard bytes.count <= limits.bytes else {
        throw MailError(words: "the mail has \(bytes.count) bytes, over the \(limits.bytes) that are read")
    }
    var flaws = MailFlaws(limit: limits.flaws)
    let tree = parseMime(withLineFeeds(bytes, &flaws), limits: limits, flaws: &flaws)
    guard let headers = tree.parts.first?.headers, !headers.isEmpty else {
        throw MailError(words: "the bytes are no mail: they do not begin with a header")
    }
    let charset = tree.parts.lazy.filter { $0.mediaType.hasPrefix("text/") }.compactMap { $0.parameters["charset"] }
        .first
    var body = BodyReader(
        tree: tree,
        limits: limits,
        decoder: HeaderDecoder(charset: charset, flaws: flaws),
        innerDepth: depth
    )
    let content = body.read(0)
    var fields = MailFields(headers: headers, decoder: body.decoder)
    let text = content.text
    return MailMessage(
        headers: fields.all(),
        subject: fields.subject(),
        from: fields.addresses("From").first,
        replyTo: fields.addresses("Reply-To").first,
        to: fields.addresses("To"),
        cc: fields.addresses("Cc"),
        deliveredTo: fields.addresses("Delivered-To") + fields.addresses("X-Original-To"),
        messageID: fields.ids("Message-ID").first,
        thread: fields.thread(),
        body: text,
        original: content.original ?? forwardedText(text),
        attachments: content.attachments,
        flaws: fields.decoder.flaws.clauses
    )
}

/// The bytes with line feeds, should their lines end with carriage returns alone.
private func withLineFeeds(_ bytes: [UInt8], _ flaws: inout MailFlaws) -> [UInt8] {
    guard bytes.contains(0x0D), !bytes.contains(0x0A) else { return bytes }
    flaws.note("lines that end with a carriage return alone")
    return bytes.map { $0 == 0x0D ? 0x0A : $0 }
}
