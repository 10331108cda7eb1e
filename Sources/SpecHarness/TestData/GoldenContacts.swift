import SpecBase
import SpecRuntime

/// The phones and addresses of a golden file, in the order of its parts; each as often as it stands there.
func contacts(ofFile path: String, bytes: [UInt8], keys: ContactKeys) -> [FoundContact] {
    if path.hasSuffix(".http") { return contacts(ofRequest: bytes, keys) }
    if path.hasSuffix(".eml") { return contacts(ofMail: bytes, keys) }
    var log = DiagnosticLog()
    let text = String(decoding: bytes, as: UTF8.self)
    guard let document = readDocument(SourceFile(path: path, text: text), into: &log) else { return contacts(in: text) }
    return contacts(of: document, regions: [], keys)
}

/// Phones stand alone in fields of type phone, below which there may be a list, or `before` and `after`.
private func contacts(of document: Document, regions: [String], _ keys: ContactKeys) -> [FoundContact] {
    if let text = document.scalar { return contacts(in: text, regions: regions) }
    return document.elements.flatMap { contacts(of: $0, regions: regions, keys) }
        + document.entries.flatMap { contacts(of: $0.value, regions: keys.fields[$0.key] ?? regions, keys) }
}

private func contacts(in text: String, regions: [String]) -> [FoundContact] {
    wholePhone(text, regions: regions).map { [$0] } ?? contacts(in: text)
}

private func contacts(ofRequest bytes: [UInt8], _ keys: ContactKeys) -> [FoundContact] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let request = try? RecordedRequest(parsing: bytes) else { return contacts(in: text) }
    var found: [FoundContact] = []
    for header in request.headers { found += contacts(in: header.value, regions: keys.payload[header.name] ?? []) }
    // The query counts beside a body, too.
    for (query, body) in [(request.query, []), (request.query, request.body)] {
        let decoded = decodeDelivery(method: request.method, query: query, headers: request.headers, body: body)
        switch decoded {
        case .events(let trees): for tree in trees { found += contacts(of: tree, tree.root, key: "", keys) }
        case .unreadable: found += contacts(in: text)
        case .handshake: break
        }
    }
    return found
}

private func contacts(
    of tree: PayloadTree,
    _ id: PayloadTree.ID,
    key: String,
    _ keys: ContactKeys
) -> [FoundContact] {
    switch tree.kind(id) {
    case .object: tree.children(id).flatMap { contacts(of: tree, $0, key: tree.key($0), keys) }
    case .list: tree.children(id).flatMap { contacts(of: tree, $0, key: key, keys) }
    case .text, .number: contacts(in: tree.text(id), regions: keys.payload[key] ?? [])
    case .null, .boolean: []
    }
}

/// Of a mail, who takes part in it, its subject and its texts count; ids of messages are no addresses.
private func contacts(ofMail bytes: [UInt8], _ keys: ContactKeys) -> [FoundContact] {
    guard let mail = try? decodeMail(bytes) else { return contacts(in: String(decoding: bytes, as: UTF8.self)) }
    let people = [mail.from, mail.replyTo].compactMap(\.self) + mail.to + mail.cc + mail.deliveredTo
    var found = people.flatMap { contacts(in: $0.address) + contacts(in: $0.name ?? "") }
    for text in [mail.subject ?? "", mail.body.text, mail.original?.text ?? ""] {
        let lines = text.split(separator: "\n").map { String($0) }
        for (index, line) in lines.enumerated() {
            found += contacts(in: line)
            for label in keys.labels.keys.sorted() where line.contains(label) {
                // The value stands behind the label, in the next cell or on the next line.
                let rest = line.split(separator: label, maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
                let value = trimmed(String(rest.drop { ": \t".contains($0) }.prefix { $0 != "\t" }))
                let next = index + 1 < lines.count ? trimmed(lines[index + 1]) : ""
                for text in [value, next] {
                    if let phone = wholePhone(text, regions: keys.labels[label] ?? []) { found.append(phone) }
                }
            }
        }
    }
    return found
}
