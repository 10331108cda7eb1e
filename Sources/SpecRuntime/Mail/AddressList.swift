import SpecBase

/// The addresses of a header (RFC 5322), in order, those of groups among them.
///
/// Semicolons part addresses as commas do, as Outlook writes them.
func parseAddresses(_ bytes: [UInt8], decoder: inout HeaderDecoder) -> [MailAddress] {
    let text = decoder.text(bytes)
    let found = parseAddresses(text, decoder: &decoder)
    // Some senders encode the address with the name.
    if text.contains("=?"), !found.contains(where: { $0.address.utf8.contains(UInt8(ascii: "@")) }) {
        let again = parseAddresses(decoder.decodeWords(text), decoder: &decoder)
        if again.contains(where: { $0.address.utf8.contains(UInt8(ascii: "@")) }) {
            decoder.flaws.note("an address inside an encoded word, read all the same")
            return again
        }
    }
    return found
}

private func parseAddresses(_ text: String, decoder: inout HeaderDecoder) -> [MailAddress] {
    var parser = AddressParser(bytes: Array(text.utf8))
    var addresses: [MailAddress] = []
    /// Words without an address before a comma: `Smith, John <john@a.example>`.
    var begun: [UInt8] = []
    while let entry = parser.next() {
        if entry.isGroupName {
            begun = []
            continue
        }
        if let address = entry.address {
            if address.isEmpty { continue }
            let name = begun.isEmpty ? entry.words : begun + [0x2C, 0x20] + entry.words
            begun = []
            addresses.append(named(address, name.isEmpty ? entry.comment : name, &decoder))
        } else if entry.words.contains(UInt8(ascii: "@")) || entry.isLast {
            if !begun.isEmpty { addresses.append(named(begun, [], &decoder)) }
            begun = []
            let address = plainAddress(entry.words)
            if !address.isEmpty { addresses.append(named(address, entry.comment, &decoder)) }
        } else if !entry.words.isEmpty {
            if !begun.isEmpty { begun += [0x2C, 0x20] }
            begun += entry.words
        }
    }
    if !begun.isEmpty { addresses.append(named(begun, [], &decoder)) }
    return addresses
}

/// An address that stands without `<`: a comment that does not end is none of it, nor are blanks, save in quotes.
private func plainAddress(_ words: [UInt8]) -> [UInt8] {
    if words.contains(UInt8(ascii: "\"")) { return words }
    return words.prefix { $0 != UInt8(ascii: "(") }.filter { $0 > 0x20 }
}

private func named(_ address: [UInt8], _ name: [UInt8], _ decoder: inout HeaderDecoder) -> MailAddress {
    let name = comparisonForm(decoder.decodeWords(String(decoding: name, as: UTF8.self)))
    return MailAddress(
        address: normalizedNFC(String(decoding: address, as: UTF8.self)),
        name: name.isEmpty ? nil : name
    )
}

/// What stands between two commas.
private struct AddressEntry {
    /// Before `<`, quotes undone; the address itself where there is no `<`.
    var words: [UInt8] = []
    /// Between `<` and `>`, without a route.
    var address: [UInt8]?
    var comment: [UInt8] = []
    /// Whether this is the name of a group, before its `:`.
    var isGroupName = false
    /// Whether a semicolon or the end follows.
    var isLast = false
}

private struct AddressParser {
    var scanner: WordScanner
    private var at = 0
    private var mayHaveComments = true

    init(bytes: [UInt8]) {
        scanner = WordScanner(bytes: bytes)
    }

    private var bytes: [UInt8] { scanner.bytes }

    mutating func next() -> AddressEntry? {
        guard at < bytes.count else { return nil }
        var entry = AddressEntry()
        while at < bytes.count {
            let byte = bytes[at]
            // An encoded word may hold commas that should have been encoded.
            if byte == UInt8(ascii: "="), let word = scanner.word(at: at) {
                at = word.range.upperBound
                if entry.address == nil { entry.words += bytes[word.range] }
                // Python's library encodes the comma between two addresses now and then.
                if entry.address != nil, word.text.elementsEqual("=2C".utf8) {
                    entry.words = trimmedBytes(entry.words[...])
                    return entry
                }
                continue
            }
            at += 1
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: ";"):
                entry.words = trimmedBytes(entry.words[...])
                entry.isLast = byte == UInt8(ascii: ";")
                return entry
            case UInt8(ascii: ":") where entry.address == nil:
                entry.isGroupName = true
                return entry
            case UInt8(ascii: "\""): takeQuoted(&entry)
            case UInt8(ascii: "("): takeComment(&entry)
            case UInt8(ascii: "<"): takeAngle(&entry)
            default: if entry.address == nil { entry.words.append(byte) }
            }
        }
        entry.words = trimmedBytes(entry.words[...])
        entry.isLast = true
        return entry
    }

    /// The quotes of an address without `<` stay: they are part of it.
    private mutating func takeQuoted(_ entry: inout AddressEntry) {
        let start = at - 1
        var text: [UInt8] = []
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
            if bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count { at += 1 }
            text.append(bytes[at])
            at += 1
        }
        at = min(at + 1, bytes.count)
        guard entry.address == nil else { return }
        let isLocalPart = at < bytes.count && bytes[at] == UInt8(ascii: "@")
        entry.words += isLocalPart ? Array(bytes[start..<at]) : text
    }

    /// A comment that does not end is none.
    private mutating func takeComment(_ entry: inout AddressEntry) {
        var depth = 1
        var text: [UInt8] = []
        var end = at
        while mayHaveComments, end < bytes.count {
            let byte = bytes[end]
            end += 1
            if byte == UInt8(ascii: "\\"), end < bytes.count {
                text.append(bytes[end])
                end += 1
                continue
            }
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0 {
                at = end
                if entry.comment.isEmpty { entry.comment = trimmedBytes(text[...]) }
                return
            }
            text.append(byte)
        }
        mayHaveComments = false
        if entry.address == nil { entry.words.append(UInt8(ascii: "(")) }
    }

    private mutating func takeAngle(_ entry: inout AddressEntry) {
        let start = at
        var isQuoted = false
        while at < bytes.count, isQuoted || bytes[at] != UInt8(ascii: ">") {
            // An address that lacks its `>` ends with the entry.
            let isRoute = bytes[at] == UInt8(ascii: ",") && bytes[start] == UInt8(ascii: "@")
            if !isQuoted, ";<,".utf8.contains(bytes[at]), !isRoute { break }
            if bytes[at] == UInt8(ascii: "\"") { isQuoted.toggle() }
            at += 1
        }
        var address = bytes[start..<at].filter { $0 > 0x20 }
        // `<@a.example,@b.example:c@d.example>`: the route is long out of use.
        if address.first == UInt8(ascii: "@"), let colon = address.firstIndex(of: UInt8(ascii: ":")) {
            address.removeSubrange(...colon)
        }
        if entry.address == nil || entry.address?.isEmpty == true { entry.address = address }
    }
}
