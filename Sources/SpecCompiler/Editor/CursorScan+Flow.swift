import SpecBase

extension CursorScan {
    /// Reads on within braces or brackets, up to their end or the line's.
    mutating func readFlow() {
        while offset < text.count {
            let start = offset
            while offset < text.count, text[offset] == " " { offset += 1 }
            if offset < text.count, text[offset] == "#", offset > start || offset == 0 { return }
            if isCursorLine, cursorOffset >= start, cursorOffset < offset || cursorOffset == offset && !startsScalar {
                findGap()
            }
            guard offset < text.count else { return }
            switch text[offset] {
            case "{", "[":
                markValue()
                push(text[offset] == "{" ? .braces : .brackets)
                offset += 1
            case "}", "]":
                offset += 1
                frames.removeLast()
                if !isInFlow { return readBehindFlow() }
            case ",":
                offset += 1
                endElement()
            default: readFlowScalar()
            }
        }
        // A place at the end of a line that goes on below.
        if isCursorLine, cursorOffset == text.count { findGap() }
    }

    private var startsScalar: Bool {
        offset < text.count && !"{}[],#".unicodeScalars.contains(text[offset])
    }

    /// What stands behind the last brace means nothing.
    private mutating func readBehindFlow() {
        offset = text.count
    }

    private mutating func endElement() {
        guard !frames.isEmpty else { return }
        if frames[frames.count - 1].kind == .braces { frames[frames.count - 1].key = nil }
        frames[frames.count - 1].hasValue = false
    }

    /// A place where nothing stands.
    mutating func findGap() {
        guard found == nil, let last = frames.last else { return }
        switch last.kind {
        case .braces where last.key == nil: findKey("")
        case _ where last.hasValue: break
        case .braces: findValue("")
        case .brackets: findEither("")
        case .mapping, .sequence: findValue("")
        }
    }

    private mutating func readFlowScalar() {
        if frames.last?.kind == .braces, frames.last?.key == nil { return readFlowKey() }
        if text[offset] == "\"" || text[offset] == "'" { return readQuoted(text[offset]) }
        let start = offset
        var open = 0
        while offset < text.count {
            if text[offset] == "(" { open += 1 }
            if text[offset] == ")" { open -= 1 }
            // YAML splits a call at its comma; whoever types one wants its arguments all the same.
            if text[offset] == ",", open <= 0 { break }
            if "[]{}".unicodeScalars.contains(text[offset]) { break }
            if text[offset] == "#", offset > start, text[offset - 1] == " " { break }
            offset += 1
        }
        let isHere = isCursorLine && cursorOffset >= start && cursorOffset <= offset
        if isHere {
            let typed = string(start..<cursorOffset)
            if frames.last?.kind == .brackets { findEither(typed) } else { findValue(typed) }
        }
        markValue(string(start..<offset))
        if offset == start { offset += 1 }
    }

    private mutating func readFlowKey() {
        let start = offset
        if let key = keyHere() {
            let isAsked = isCursorLine && found == nil && cursorOffset >= start && cursorOffset <= key.colon
            if isAsked { findKey(string(start..<cursorOffset), hasColon: true) }
            take(key.name, isAsked: isAsked)
            offset = key.colon + 1
            return
        }
        if text[offset] == "\"" || text[offset] == "'" { offset += 1 }
        while offset < text.count, !",[]{}".unicodeScalars.contains(text[offset]) { offset += 1 }
        if isCursorLine, cursorOffset >= start, cursorOffset <= offset { findKey(string(start..<cursorOffset)) }
        if offset == start { offset += 1 }
    }

    /// A quoted scalar, perhaps over lines; without its end it ends with its block.
    mutating func readQuoted(_ quote: Unicode.Scalar) {
        let parent = blockIndentation
        let isFlow = isInFlow
        offset += 1
        var value = ""
        while true {
            if isCursorLine, cursorOffset == offset { findQuoted(value, quote) }
            if offset >= text.count {
                guard let next = lines[line + 1] else { return }
                let indentation = next.prefix { $0 == " " }.count
                guard indentation == next.count || indentation > parent else { return markValue() }
                line += 1
                text = next
                value += " "
                // A place in the indentation is at the end of what was read.
                if isCursorLine, cursorOffset < indentation { findQuoted(value, quote) }
                offset = indentation
                continue
            }
            let scalar = text[offset]
            if scalar == quote {
                guard quote == "'", offset + 1 < text.count, text[offset + 1] == "'" else { break }
                offset += 1
            } else if scalar == "\\", quote == "\"", offset + 1 < text.count {
                offset += 1
                if isCursorLine, cursorOffset == offset { findQuoted(value, quote) }
            }
            value.unicodeScalars.append(text[offset])
            offset += 1
        }
        offset += 1
        markValue(value)
        if !isFlow { offset = text.count }
    }

    private mutating func findQuoted(_ value: String, _ quote: Unicode.Scalar) {
        guard found == nil else { return }
        defer { found?.quote = quote }
        if frames.last?.kind == .brackets { findEither(value) } else { findValue(value) }
    }
}
