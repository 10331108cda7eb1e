import SpecBase

extension CursorScan {
    mutating func readLine() {
        let indentation = text.prefix { $0 == " " }.count
        guard indentation < text.count, text[indentation] != "#" else { return readBlank(indentation) }
        if isInFlow {
            // A line that is no deeper than the block cannot be within the braces: they were never closed.
            if indentation > blockIndentation || text[indentation] == "}" || text[indentation] == "]" {
                offset = indentation
                return readFlow()
            }
            frames.removeAll(where: \.isFlow)
        }
        offset = indentation
        pop(deeperThan: indentation)
        readElements()
        guard offset < text.count else { return }
        if let key = keyHere() {
            pop(deeperThan: offset, sequencesToo: frames.last?.indentation == offset)
            if frames.last?.kind != .mapping(indentation: offset) { push(.mapping(indentation: offset)) }
            let isAsked = isCursorLine && found == nil && cursorOffset >= offset && cursorOffset <= key.colon
            if isAsked { findKey(string(offset..<cursorOffset), hasColon: true) }
            take(key.name, isAsked: isAsked)
            offset = key.colon + 1
            readValue()
        } else {
            readLooseScalar()
        }
    }

    /// `- ` and what stands behind it.
    private mutating func readElements() {
        while offset < text.count, text[offset] == "-", offset + 1 == text.count || text[offset + 1] == " " {
            pop(deeperThan: offset)
            if frames.last?.kind != .sequence(indentation: offset) { push(.sequence(indentation: offset)) }
            let dash = offset
            offset += 1
            while offset < text.count, text[offset] == " " { offset += 1 }
            if isCursorLine, cursorOffset > dash, offset >= text.count || cursorOffset < offset { findEither("") }
        }
    }

    /// Leaves the blocks that a line at this indentation is not in.
    private mutating func pop(deeperThan indentation: Int, sequencesToo: Bool = false) {
        while let last = frames.last?.indentation, last > indentation { frames.removeLast() }
        if sequencesToo { popSequences(at: indentation) }
    }

    private mutating func popSequences(at indentation: Int) {
        while frames.last?.kind == .sequence(indentation: indentation) { frames.removeLast() }
    }

    /// A line without text: what is typed here goes by its indentation.
    private mutating func readBlank(_ indentation: Int) {
        guard isCursorLine, found == nil, indentation >= text.count || cursorOffset <= indentation else { return }
        guard !isInFlow else { return findGap() }
        let kept = frames
        while let last = frames.last {
            guard let own = last.indentation else { break }
            if case .sequence = last.kind, own >= cursorOffset {
                frames.removeLast()
            } else if own > cursorOffset {
                frames.removeLast()
            } else {
                break
            }
        }
        switch frames.last?.kind {
        case nil: found = CursorContext(path: [], place: .key, text: "")
        case .mapping(indentation: cursorOffset): findKey("")
        case .mapping where frames.last?.hasValue == true: break
        default: findEither("")
        }
        // The blocks go on below, save those that the place is out of.
        if found?.place == .either { return }
        frames = kept
    }

    /// A scalar where a key or an element could stand.
    private mutating func readLooseScalar() {
        let start = offset
        if text[start] == "{" || text[start] == "[" || text[start] == "\"" || text[start] == "'" { return readValue() }
        let end = endOfPlain()
        let isHere = isCursorLine && cursorOffset >= start && cursorOffset <= end
        let typed = isHere ? string(start..<cursorOffset) : ""
        if let last = frames.last, case .mapping(let indentation) = last.kind {
            if indentation == start {
                if isHere { findKey(typed) }
            } else if last.hasValue {
                if isHere { findValue(last.value + " " + typed) }
                markValue(" " + string(start..<end))
            } else {
                if isHere { findEither(typed) }
                markValue(string(start..<end))
            }
        } else if isHere {
            if frames.isEmpty { found = CursorContext(path: [], place: .key, text: typed) } else { findEither(typed) }
        }
        offset = text.count
    }

    /// What stands behind a colon or a dash.
    private mutating func readValue() {
        let colon = offset
        while offset < text.count, text[offset] == " " { offset += 1 }
        guard offset < text.count, text[offset] != "#" else {
            if isCursorLine, cursorOffset >= colon, cursorOffset <= offset { findValue("") }
            return
        }
        if isCursorLine, cursorOffset >= colon, cursorOffset < offset { findValue("") }
        switch text[offset] {
        case "|", ">": readBlockScalar()
        case "\"", "'": readQuoted(text[offset])
        // A template without quotes is no YAML, and yet what is meant is plain.
        case "{" where !startsTemplate, "[": readFlow()
        default:
            let start = offset
            let end = endOfPlain()
            if isCursorLine, cursorOffset >= start, cursorOffset <= end { findValue(string(start..<cursorOffset)) }
            markValue(string(start..<end))
            offset = end
        }
    }

    var startsTemplate: Bool {
        offset + 1 < text.count && text[offset] == "{" && text[offset + 1] == "{"
    }

    /// Where a plain scalar ends on its line.
    private func endOfPlain() -> Int {
        var end = offset
        while end < text.count, text[end] != "#" || end == 0 || text[end - 1] != " " { end += 1 }
        return end
    }

    private mutating func readBlockScalar() {
        let parent = blockIndentation
        markValue()
        var value = ""
        while let next = lines[line + 1] {
            let indentation = next.prefix { $0 == " " }.count
            let isBlank = indentation == next.count
            guard isBlank || indentation > parent else { break }
            // A blank line at the block's own place belongs to what comes next.
            if isBlank, line + 1 == cursorLine, cursorOffset <= parent { break }
            line += 1
            text = next
            if isCursorLine { findValue(value + string(min(indentation, cursorOffset)..<cursorOffset)) }
            if !isBlank { value += string(indentation..<next.count) }
            value += "\n"
        }
        offset = text.count
    }

    /// A key before a colon at this offset.
    func keyHere() -> (name: String, colon: Int)? {
        var end = offset
        guard end < text.count else { return nil }
        if text[end] == "\"" || text[end] == "'" {
            let quote = text[end]
            end += 1
            while end < text.count, text[end] != quote { end += text[end] == "\\" && quote == "\"" ? 2 : 1 }
            guard end < text.count else { return nil }
            let name = string((offset + 1)..<end)
            end += 1
            while end < text.count, text[end] == " " { end += 1 }
            return isColon(end) ? (name, end) : nil
        }
        if "{[|>&*!#%@`".unicodeScalars.contains(text[end]) { return nil }
        while end < text.count {
            if isColon(end) {
                var last = end
                while last > offset, text[last - 1] == " " { last -= 1 }
                return (string(offset..<last), end)
            }
            if isInFlow, ",[]{}".unicodeScalars.contains(text[end]) { return nil }
            if text[end] == "#", end > 0, text[end - 1] == " " { return nil }
            end += 1
        }
        return nil
    }

    private func isColon(_ position: Int) -> Bool {
        guard position < text.count, text[position] == ":" else { return false }
        guard position + 1 < text.count else { return true }
        return text[position + 1] == " " || isInFlow && ",[]{}".unicodeScalars.contains(text[position + 1])
    }

    func string(_ range: Range<Int>) -> String {
        String(scalars: text[range])
    }
}
