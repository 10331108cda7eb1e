import SpecBase

/// What a mail's parts amount to.
struct BodyContent {
    /// Texts in order, each the lines of one part.
    var texts: [Piece] = []
    var attachments: [MailAttachment] = []
    /// The first text that has a name and is not marked as a file. Gateways of phones name the text itself.
    var namedText: [Piece] = []
    /// Body of the first message within the mail.
    var original: MailText?

    struct Piece {
        var lines: [MailLine]
        let isHTML: Bool
    }

    /// The texts one after another, blank ones left out.
    var text: MailText {
        let visible = texts.filter { !MailText(lines: $0.lines).isBlank }
        return MailText(lines: (visible.isEmpty ? namedText : visible).flatMap(\.lines))
    }
}

/// Chooses which parts of a mail are its text, and names the others.
struct BodyReader {
    let tree: MimeTree
    let limits: MailLimits
    var decoder: HeaderDecoder
    private var tables = 0
    private var textLeft: Int
    private var innerDepth: Int

    init(tree: MimeTree, limits: MailLimits, decoder: HeaderDecoder, innerDepth: Int) {
        self.tree = tree
        self.limits = limits
        self.decoder = decoder
        textLeft = limits.text
        self.innerDepth = innerDepth
    }

    /// Parts are within each other no deeper than the limit of the tree, and so are these calls.
    mutating func read(_ index: Int, isRoot: Bool = true) -> BodyContent {
        let part = tree.parts[index]
        if part.isMultipart { return readMultipart(part) }
        if part.isMessage { return readMessage(index, part) }
        if isText(part, isRoot: isRoot) { return BodyContent(texts: [readText(index, part)]) }
        var content = BodyContent(attachments: [attachment(index, part)])
        if !part.isAttached, part.mediaType == "text/plain" || part.mediaType == "text/html" {
            content.namedText = [readText(index, part)]
        }
        return content
    }

    /// A named text is a file, save when it is all there is.
    private func isText(_ part: MimePart, isRoot: Bool) -> Bool {
        guard !part.isAttached else { return false }
        let isKnown = part.mediaType == "text/plain" || part.mediaType == "text/html"
        guard !isRoot else { return isKnown || part.mediaType.hasPrefix("text/") && rawName(part) == nil }
        return isKnown && rawName(part) == nil
    }

    private mutating func readMultipart(_ part: MimePart) -> BodyContent {
        let isRelated = part.mediaType == "multipart/related"
        var content = BodyContent()
        var alternatives: [[BodyContent.Piece]] = []
        for (place, child) in part.children.enumerated() {
            let inner = tree.parts[child]
            // Pictures of a text are part of it, and so is the text for interactive readers.
            let isPicture = isRelated && place > 0 && inner.mediaType.hasPrefix("image/") && !inner.isAttached
            if isPicture || inner.mediaType == "text/x-amp-html" { continue }
            let read = read(child, isRoot: false)
            alternatives.append(read.texts)
            content.attachments += read.attachments
            content.original = content.original ?? read.original
            if content.namedText.isEmpty { content.namedText = read.namedText }
        }
        guard part.mediaType == "multipart/alternative" else {
            content.texts = Array(alternatives.joined())
            return content
        }
        let visible = alternatives.filter { pieces in pieces.contains { !MailText(lines: $0.lines).isBlank } }
        content.texts = visible.first { pieces in pieces.contains { !$0.isHTML } } ?? visible.first ?? []
        return content
    }

    private mutating func readMessage(_ index: Int, _ part: MimePart) -> BodyContent {
        var content = BodyContent(attachments: [attachment(index, part)])
        if let child = part.children.first {
            content.original = read(child, isRoot: true).text
        } else if part.encoding != .plain, innerDepth < limits.depth {
            // Messages may not be encoded as a whole; some senders do it all the same.
            let inner = try? decodeMail(tree.decodedContent(index).bytes, limits: limits, depth: innerDepth + 1)
            content.original = inner?.body
        }
        return content
    }

    private mutating func readText(_ index: Int, _ part: MimePart) -> BodyContent.Piece {
        let isHTML = part.mediaType == "text/html"
        var (bytes, flaw) = tree.decodedContent(index)
        if let flaw { decoder.flaws.note("a text with \(flaw)") }
        if bytes.count > textLeft {
            decoder.flaws.note("over \(limits.text) bytes of text, the rest not read")
            bytes.removeSubrange(textLeft...)
        }
        textLeft -= bytes.count
        let charset = part.parameters["charset"] ?? (isHTML ? metaCharset(bytes) : nil)
        var text = decodeText(bytes, named: charset, place: "the body", flaws: &decoder.flaws)
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        if isHTML {
            let lines = htmlLines(text, firstTable: tables)
            tables = (lines.compactMap(\.table).max() ?? tables - 1) + 1
            return BodyContent.Piece(lines: lines, isHTML: true)
        }
        var lines = plainLines(normalizedNFC(text))
        if part.parameters["format"].map(loweredASCII) == "flowed" {
            lines = joinFlowed(lines, deletesBlank: part.parameters["delsp"].map(loweredASCII) == "yes")
        }
        return BodyContent.Piece(lines: lines.map { MailLine(cells: [$0]) }, isHTML: false)
    }

    private func rawName(_ part: MimePart) -> MimeParameters.Value? {
        [part.dispositionParameters.value("filename"), part.parameters.value("name")].lazy
            .compactMap { $0 }.first { !$0.bytes.isEmpty }
    }

    private mutating func attachment(_ index: Int, _ part: MimePart) -> MailAttachment {
        var name = ""
        if let raw = rawName(part) {
            // A value of RFC 2231 names its charset; others may hold encoded words, against the rules.
            name = decoder.text(raw.bytes, name: raw.charset)
            if let charset = raw.charset, !charset.isEmpty {
                name = decodeText(raw.bytes, named: charset, place: "a file's name", flaws: &decoder.flaws)
            } else {
                name = decoder.decodeWords(name)
            }
        }
        name = comparisonForm(String(String.UnicodeScalarView(name.unicodeScalars.filter { $0.value >= 0x20 })))
        let (bytes, flaw) = tree.decodedContent(index)
        if let flaw { decoder.flaws.note("a file with \(flaw)") }
        return MailAttachment(
            name: name.isEmpty ? "unnamed (\(part.mediaType))" : name,
            mediaType: part.mediaType,
            size: bytes.count
        )
    }
}

/// The charset an HTML text names itself: `<meta charset=…>`, `content="text/html; charset=…"`.
private func metaCharset(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(2_000).map(loweredByte)
    guard let found = firstRange(of: Array("charset=".utf8), in: head, from: 0) else { return nil }
    let name = head[found.upperBound...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
        .prefix { 0x21...0x7E ~= $0 && !"\"'>;/".utf8.contains($0) }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
}
