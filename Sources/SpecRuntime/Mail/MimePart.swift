/// A part of a mail: its headers, and where its content stands.
struct MimePart {
    var headers: [RawHeader] = []
    /// In lower case: `text/plain`.
    var mediaType: String
    var parameters: MimeParameters = .none
    /// `attachment`, `inline` or nothing, in lower case.
    var disposition = ""
    var dispositionParameters: MimeParameters = .none
    var encoding: TransferEncoding = .plain
    /// In the bytes of the mail.
    var content: Range<Int> = 0..<0
    /// Numbers of the parts within this one.
    var children: [Int] = []

    /// A part that says nothing of itself.
    init(mediaType: String) {
        self.mediaType = mediaType
    }

    var isMultipart: Bool { mediaType.hasPrefix("multipart/") }
    var isMessage: Bool { mediaType == "message/rfc822" || mediaType == "message/global" }
    var isAttached: Bool { disposition == "attachment" }

    /// Reads what the headers say of the part.
    mutating func take(_ headers: [RawHeader], flaws: inout MailFlaws) {
        self.headers = headers
        if let header = headers.first(where: { $0.isNamed("Content-Type") }) {
            let (word, parameters) = parseMimeValue(header.value)
            self.parameters = parameters
            let halves = word.split(separator: "/", omittingEmptySubsequences: false)
            if halves.count == 2, halves.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }) {
                mediaType = word
            } else if word == "text" || word == "html" {
                mediaType = word == "text" ? "text/plain" : "text/html"
            } else {
                flaws.note("a content type that is none, read as text/plain")
                mediaType = "text/plain"
            }
        }
        if let header = headers.first(where: { $0.isNamed("Content-Disposition") }) {
            (disposition, dispositionParameters) = parseMimeValue(header.value)
        }
        if let header = headers.first(where: { $0.isNamed("Content-Transfer-Encoding") }) {
            let name = parseMimeValue(header.value).word
            if let encoding = TransferEncoding(named: name) {
                self.encoding = encoding
            } else {
                flaws.note("a transfer encoding that is not known, read as none")
            }
        }
    }
}
