import SpecBase

/// Reads the comment of an allowance: `# crmspec: allow ID, ID until DAY -- reason`.
struct AllowanceParser {
    private let comment: SourceRange
    private let line: [Unicode.Scalar]
    /// Index in the line of what comes next.
    private var index: Int

    struct Words {
        var ids: [Located<String>] = []
        var until: Located<Day>?
        var reason: String?
    }

    init(_ comment: SourceRange, in lines: SourceLines) {
        self.comment = comment
        line = lines[comment.start.line] ?? []
        index = comment.start.column
    }

    /// - Returns: What can be made of the comment; `nil` for one that is not about crmspec, or that allows nothing.
    mutating func allowance(into log: inout DiagnosticLog) -> Words? {
        skipBlanks()
        // `# crmspec: 1` is a spec that somebody took out.
        guard take("crmspec:"), let verb = nextWord(), !verb.value.allSatisfy(\.isNumber) else { return nil }
        guard verb.value == "allow" else {
            log.report(.malformedAllowance("expected 'allow', found '\(verb.value.shortened)'", at: verb.range))
            return nil
        }
        var words = Words()
        guard readIDs(&words, into: &log) else { return nil }
        guard readDay(&words, into: &log) else { return nil }
        readReason(&words, into: &log)
        return words
    }

    private mutating func readIDs(_ words: inout Words, into log: inout DiagnosticLog) -> Bool {
        repeat {
            guard let id = nextWord(), id.value != "until", id.value != "--" else {
                log.report(
                    .malformedAllowance("'allow' needs the id that stands in brackets after a message", at: comment)
                )
                return false
            }
            words.ids.append(id)
        } while take(",")
        return true
    }

    /// - Returns: Whether the allowance counts: one that ends on a day that never comes would never end.
    private mutating func readDay(_ words: inout Words, into log: inout DiagnosticLog) -> Bool {
        guard take("until") else { return true }
        guard let text = nextWord(), text.value != "--" else {
            log.report(.malformedAllowance("'until' needs a day such as 2027-01-31", at: comment))
            return true
        }
        if let day = Day(iso8601: text.value) {
            words.until = Located(day, at: text.range)
            return true
        }
        guard text.value.isFormedAsDay else {
            log.report(.malformedAllowance("'\(text.value.shortened)' is no day such as 2027-01-31", at: text.range))
            return true
        }
        log.report(.impossibleDay(text))
        return false
    }

    private mutating func readReason(_ words: inout Words, into log: inout DiagnosticLog) {
        skipBlanks()
        let rest = index
        if take("--") {
            let text = String(scalars: line[index...]).trimmedOfBlanks
            if !text.isEmpty { return words.reason = text }
        } else if let word = nextWord() {
            // What follows is taken for the reason, so that one slip is one message.
            index = rest
            words.reason = String(scalars: line[rest...]).trimmedOfBlanks
            log.report(
                .malformedAllowance("expected ',', 'until' or '--' before '\(word.value.shortened)'", at: word.range)
            )
            return
        }
        log.report(.allowanceWithoutReason(at: comment))
    }

    /// The next text without a blank or a comma in it.
    private mutating func nextWord() -> Located<String>? {
        skipBlanks()
        let start = index
        while index < line.count, !isBlank(line[index]), line[index] != "," { index += 1 }
        guard index > start else { return nil }
        let range = SourceRange(
            path: comment.path,
            start: SourcePosition(line: comment.start.line, column: start + 1),
            end: SourcePosition(line: comment.start.line, column: index + 1)
        )
        return Located(String(scalars: line[start..<index]), at: range)
    }

    /// Takes a mark if it comes next.
    private mutating func take(_ mark: String) -> Bool {
        skipBlanks()
        guard line[index...].starts(with: mark.unicodeScalars) else { return false }
        index += mark.unicodeScalars.count
        return true
    }

    private mutating func skipBlanks() {
        while index < line.count, isBlank(line[index]) { index += 1 }
    }

    private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
}

extension String {
    /// Four digits, two and two.
    fileprivate var isFormedAsDay: Bool {
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [4, 2, 2] && parts.joined().utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    fileprivate var trimmedOfBlanks: String {
        let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" }
        var view = unicodeScalars[...]
        while let first = view.first, isBlank(first) { view.removeFirst() }
        while let last = view.last, isBlank(last) { view.removeLast() }
        return String(view)
    }
}
