/// Joins the lines that a sender has wrapped (RFC 3676): a blank at a line's end says that it goes on.
/// Whether that blank is none of the text is the parameter DelSp.
func joinFlowed(_ lines: [String], deletesBlank: Bool) -> [String] {
    var joined: [String] = []
    var depth = 0
    var open: String?
    for line in lines {
        let bytes = line.utf8
        let quotes = bytes.prefix { $0 == UInt8(ascii: ">") }.count
        var rest = bytes.dropFirst(quotes)
        // A blank was put before lines that would mean something else.
        if rest.first == 0x20 { rest = rest.dropFirst() }
        let isSignature = rest.elementsEqual("-- ".utf8)
        if let text = open, quotes != depth || isSignature {
            joined.append(quoted(text, depth))
            open = nil
        }
        depth = quotes
        let isFlowed = rest.last == 0x20 && !isSignature
        let text = String(Substring(isFlowed && deletesBlank ? rest.dropLast() : rest))
        if open == nil { open = text } else { open?.append(text) }
        if !isFlowed {
            joined.append(quoted(open ?? text, depth))
            open = nil
        }
    }
    if let open { joined.append(quoted(open, depth)) }
    return joined
}

private func quoted(_ text: String, _ depth: Int) -> String {
    depth == 0 ? text : String(repeating: ">", count: depth) + " " + text
}
