import SpecBase

/// The text of the message that is quoted below a forward mark, or `nil` if there is no mark.
///
/// The mark is a line of words between hyphens, Apple's sentence, or Outlook's block of headers alone. The headers that
/// follow it are none of the text.
func forwardedText(_ text: MailText) -> MailText? {
    let lines = text.lines.map { comparisonForm(unquoted($0.text)) }
    guard var at = lines.indices.first(where: { isForwardMark(lines[$0]) || isHeaderBlock(lines, $0) }) else {
        return nil
    }
    // A message that was forwarded twice has two marks, one below the other.
    while at < lines.count {
        if isForwardMark(lines[at]) { at += 1 }
        at = pastHeaders(lines, from: at)
        guard at < lines.count, isForwardMark(lines[at]) || isHeaderBlock(lines, at) else { break }
    }
    let end = lines[at...].firstIndex(where: isEndMark) ?? lines.count
    var rest = Array(text.lines[at..<end])
    if rest.first.map({ $0.text.utf8.first == UInt8(ascii: ">") }) == true {
        rest = rest.map { line in line.table == nil ? MailLine(cells: [unquoted(line.text)]) : line }
    }
    let last = rest.lastIndex { !$0.isBlank } ?? -1
    return MailText(lines: Array(rest[..<(last + 1)]))
}

/// The line without one `>` that quotes it.
private func unquoted(_ line: String) -> String {
    guard line.utf8.first == UInt8(ascii: ">") else { return line }
    let rest = line.dropFirst()
    return String(rest.first == " " ? rest.dropFirst() : rest)
}

/// Words that stand between hyphens: Gmail, Outlook, Thunderbird, Yandex, Mail.ru, Ukr.net.
private let hyphenWords: Set<String> = [
    "forwarded message", "original message", "forwarded mail", "original mail",
    "пересылаемое сообщение", "пересланное сообщение", "переадресованное сообщение", "перенаправленное сообщение",
    "исходное сообщение", "оригинальное сообщение", "пересылаемое письмо", "пересланное письмо", "исходное письмо",
    "переслане повідомлення", "пересилане повідомлення", "переадресоване повідомлення", "перенаправлене повідомлення",
    "вихідне повідомлення", "початкове повідомлення", "оригінальне повідомлення", "переслане письмо", "пересланий лист",
    "переслане повідомлення від", "первинне повідомлення",
]

/// Apple's sentences.
private let plainWords: Set<String> = [
    "begin forwarded message:", "начало переадресованного сообщения:", "начало пересылаемого сообщения:",
    "начало переадресованного письма:", "початок листа, що пересилається:", "початок переадресованого повідомлення:",
    "початок пересланого повідомлення:", "початок переадресованого листа:", "початок листа, який пересилається:",
]

private let endWords: Set<String> = [
    "end of forwarded message", "end of original message", "end forwarded message", "конец пересылаемого сообщения",
    "завершение пересылаемого сообщения", "конец пересланного сообщения", "конец исходного сообщения",
    "кінець пересланого повідомлення", "кінець переадресованого повідомлення", "завершення пересланого повідомлення",
]

private func isForwardMark(_ line: String) -> Bool {
    guard line.utf8.count <= 200 else { return false }
    if let words = betweenHyphens(line) { return hyphenWords.contains(words) }
    return plainWords.contains(line.lowercased())
}

private func isEndMark(_ line: String) -> Bool {
    line.utf8.count <= 200 && betweenHyphens(line).map(endWords.contains) == true
}

/// The words of a line that begins and ends with hyphens, in lower case.
private func betweenHyphens(_ line: String) -> String? {
    guard line.hasPrefix("--"), line.hasSuffix("--") else { return nil }
    return trimmed(String(line.drop { $0 == "-" }.reversed().drop { $0 == "-" }.reversed())).lowercased()
}

/// Names of the headers that programs write below a mark, by what they say.
private let headerNames: [String: String] = [
    "from": "from", "от": "from", "от кого": "from", "від": "from", "від кого": "from", "отправитель": "from",
    "відправник": "from", "date": "date", "sent": "date", "дата": "date", "отправлено": "date", "надіслано": "date",
    "відправлено": "date", "дата отправки": "date", "to": "to", "кому": "to", "cc": "cc", "copy": "cc", "копия": "cc",
    "копія": "cc", "bcc": "bcc", "скрытая копия": "bcc", "прихована копія": "bcc", "subject": "subject",
    "тема": "subject", "reply-to": "reply", "reply to": "reply", "ответить": "reply", "кому ответить": "reply",
    "відповісти": "reply", "кому відповісти": "reply", "важность": "priority", "importance": "priority",
    "важливість": "priority", "attachments": "files", "вложения": "files", "вкладення": "files",
    "organization": "organization", "организация": "organization", "організація": "organization",
]

/// What a line says as a header: `From: …`, also where the name is bold in plain text.
private func headerKind(_ line: String) -> String? {
    let head = line.unicodeScalars.prefix(24)
    guard let colon = head.firstIndex(of: ":") else { return nil }
    let name = String(head[..<colon].filter { $0 != "*" && $0 != "_" })
    return headerNames[trimmed(name).lowercased()]
}

/// Outlook writes the headers without a mark: a sender, then a date, then a subject soon.
private func isHeaderBlock(_ lines: [String], _ at: Int) -> Bool {
    guard headerKind(lines[at]) == "from" else { return false }
    let following = lines[(at + 1)...].prefix(8).prefix { !$0.isEmpty }.compactMap(headerKind)
    return following.first == "date" && following.contains("subject") && following.contains("to")
}

/// Past blank lines, the headers below a mark and the blank lines after them.
///
/// A header that is met twice is already the text. Yandex writes a date and the sender on one line.
private func pastHeaders(_ lines: [String], from start: Int) -> Int {
    var at = start
    while at < lines.count, lines[at].isEmpty || isRule(lines[at]) { at += 1 }
    var met: Set<String> = []
    if at < lines.count, isDatedSender(lines[at]) {
        at += 1
    } else {
        var mayGoOn = false
        while at < lines.count, !lines[at].isEmpty {
            if let kind = headerKind(lines[at]) {
                guard met.insert(kind).inserted else { break }
            } else if !(mayGoOn && isAddressLine(lines[at])) {
                break
            }
            mayGoOn = !met.isEmpty
            at += 1
        }
    }
    while at < lines.count, lines[at].isEmpty { at += 1 }
    return at
}

/// `18.10.2026, 12:00, "Ivan" <ivan@a.example>:`.
private func isDatedSender(_ line: String) -> Bool {
    line.hasSuffix(":") && line.contains("@") && line.utf8.first.map { 0x30...0x39 ~= $0 } == true
}

/// The rest of a header that was wrapped.
private func isAddressLine(_ line: String) -> Bool {
    line.contains("@") && (line.hasSuffix(">") || line.hasSuffix(";") || line.hasSuffix(",") || line.hasPrefix("<"))
}

private func isRule(_ line: String) -> Bool {
    line.utf8.count >= 5 && line.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
}
