/// What a delivery's bytes are.
package enum DecodedDelivery: Sendable {
    /// They do not decode; why, in words.
    case unreadable(String)
    /// A source's test call.
    case handshake
    /// One tree per event: the elements of a list, or the one payload.
    case events([PayloadTree])
}

/// Tells query, form and JSON apart by header and body, and makes trees of them.
package func decodeDelivery(
    method: String,
    query: [UInt8],
    headers: [Delivery.Header],
    body: [UInt8],
    limits: DecodeLimits = .standard
) -> DecodedDelivery {
    switch decodeDelivery(query: query, ContentHeaders(headers), body: body, limits: limits) {
    case .unreadable(let why): .unreadable(why)
    case .handshake: .handshake
    case .event(let tree): .events([tree])
    case .events(let trees): .events(trees)
    }
}

/// What ``DecodedDelivery`` says, without a list where there is one event, as there mostly is.
enum DecodedEvents {
    case unreadable(String)
    case handshake
    case event(PayloadTree)
    case events([PayloadTree])
}

/// The same where the headers were read before.
func decodeDelivery(
    query: [UInt8],
    _ headers: ContentHeaders,
    body: [UInt8],
    limits: DecodeLimits = .standard
) -> DecodedEvents {
    do throws(DecodeFailure) {
        guard body.count <= limits.bytes, query.count <= limits.bytes else {
            let count = max(body.count, query.count)
            throw DecodeFailure(words: "the delivery has \(count) bytes, and the limit is \(limits.bytes)")
        }
        if body.allSatisfy({ isBlank($0) }) { return try fields(formFields(query, limits: limits), limits) }
        // Its parameters are read apart from the body, and what could not be read there would be missing in silence.
        if !query.isEmpty { _ = try formTree(formFields(query, limits: limits), limits: limits) }
        if let compression = headers.compression {
            throw DecodeFailure(words: "the body is compressed ('\(compression)'); only plain bodies are read")
        }
        return try decodeBody(headers, body, limits)
    } catch {
        return .unreadable(error.words)
    }
}

/// The parameters of a URL as a tree. One that goes beyond the limits is empty: its delivery is unreadable anyway.
package func decodeQuery(_ query: [UInt8], limits: DecodeLimits = .standard) -> PayloadTree {
    if query.isEmpty { return .empty }
    let tree = try? formTree(formFields(query, limits: limits), limits: limits)
    return tree ?? PayloadTree()
}

private func decodeBody(_ type: ContentHeaders, _ body: [UInt8], _ limits: DecodeLimits) throws(DecodeFailure)
    -> DecodedEvents
{
    try requireUTF8(type, body)
    let first = body.first { !isBlank($0) && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    let looksLikeJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    if type.isMultipart {
        guard let boundary = type.boundary, !boundary.isEmpty else {
            throw DecodeFailure(words: "the Content-Type names no boundary")
        }
        return try fields(parseMultipart(body, boundary: boundary, limits: limits), limits)
    }
    if type.isJSON || looksLikeJSON {
        do throws(JSONError) {
            return try events(in: readJSON(body, limits: limits))
        } catch {
            // A form may well begin with a bracket; only a header that says JSON makes it wrong.
            if !type.isJSON, type.isForm, body.contains(UInt8(ascii: "=")), first != UInt8(ascii: "{") {
                return try fields(formFields(trimmedEnd(body), limits: limits), limits)
            }
            let hint = !looksLikeJSON && body.contains(UInt8(ascii: "=")) ? "; it looks like a form" : ""
            throw DecodeFailure(words: "not JSON at line \(error.line), column \(error.column): \(error.words)\(hint)")
        }
    }
    guard type.isForm || body.contains(UInt8(ascii: "=")) else {
        throw DecodeFailure(words: "the body is neither JSON nor a form")
    }
    return try fields(formFields(trimmedEnd(body), limits: limits), limits)
}

private func requireUTF8(_ type: ContentHeaders, _ body: [UInt8]) throws(DecodeFailure) {
    guard let charset = type.charset, charset != "utf-8", charset != "utf8" else { return }
    if String(validating: body, as: UTF8.self) == nil
        || type.isForm && charset != "us-ascii" && body.contains(UInt8(ascii: "%"))
    {
        throw DecodeFailure(words: "the body is in '\(charset)'; only UTF-8 is read")
    }
}

private func fields(_ pairs: [(name: String, value: FormValue)], _ limits: DecodeLimits) throws(DecodeFailure)
    -> DecodedEvents
{
    if pairs.isEmpty { return .handshake }
    if pairs.count == 1, pairs[0].name == "test", case .text("test") = pairs[0].value { return .handshake }
    return .event(try formTree(pairs, limits: limits))
}

private func events(in tree: PayloadTree) throws(JSONError) -> DecodedEvents {
    switch tree.kind(tree.root) {
    case .object:
        if tree.count(tree.root) == 1, let test = tree.child(tree.root, key: "test"), tree.text(test) == "test" {
            return .handshake
        }
        return .event(tree)
    case .list:
        let elements = tree.children(tree.root)
        if let odd = elements.firstIndex(where: { tree.kind($0) != .object }) {
            throw JSONError(line: 1, column: 1, words: "element \(odd + 1) of the list is no object")
        }
        return .events(elements.map { tree.subtree($0) })
    default:
        throw JSONError(line: 1, column: 1, words: "a lone value; an object or a list of objects is wanted")
    }
}

private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}

/// The body without the line end that senders and editors put after it.
private func trimmedEnd(_ body: [UInt8]) -> [UInt8] {
    var body = body
    while body.last == 0x0A || body.last == 0x0D { body.removeLast() }
    return body
}
