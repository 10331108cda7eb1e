import SpecRuntime

/// Reads a mail written with line feeds, which become CR LF.
func mail(_ text: String) throws -> MailMessage {
    try decodeMail(Array(text.replacing("\n", with: "\r\n").utf8))
}

/// Reads a mail that has these headers and a text.
func mail(headers: String, text: String = "") throws -> MailMessage {
    try mail("\(headers)\n\n\(text)")
}

/// The text of an HTML mail.
func html(_ html: String) throws -> MailText {
    try mail("Content-Type: text/html; charset=utf-8\n\n\(html)").body
}

/// The lines of a text, the cells of rows in brackets.
func shown(_ text: MailText?) -> [String] {
    guard let text else { return ["nothing"] }
    return text.lines.map { line in
        line.table == nil ? line.text : "[\(line.cells.joined(separator: "|"))]"
    }
}

/// Addresses as `Name <address>`.
func shown(_ addresses: [MailAddress]) -> [String] {
    addresses.map { address in address.name.map { "\($0) <\(address.address)>" } ?? address.address }
}
