import SpecBase

/// One mistake in one shipped spec, and what has to be said of it.
struct Mistake: CustomStringConvertible, Sendable {
    /// The spec, such as `jivo-amocrm/offline.yaml`.
    let path: String
    let row: Row
    /// The file of the message; `nil` for the one with the mistake.
    let other: String?

    /// A change of a text, and the one message about it.
    struct Row: Sendable {
        fileprivate let old: String
        fileprivate let new: String
        fileprivate let nth: Int
        fileprivate let id: String
        fileprivate let meant: String?
        fileprivate let use: String?

        /// - Parameters:
        ///   - old: The text that is replaced. It stands there once, unless `nth` says which one is meant.
        ///   - new: The mistake.
        ///   - id: The kind of the message.
        ///   - meant: What was meant, where the message or a fix has to name it.
        ///   - use: The text at which the message stands, where that is not the mistake: the first use, for one.
        ///   - nth: Which of several places is meant, from 1; 0 where there is one.
        /// - Returns: The row.
        static func row(
            _ old: String,
            _ new: String,
            _ id: String,
            meant: String? = nil,
            at use: String? = nil,
            nth: Int = 0
        ) -> Row {
            Row(old: old, new: new, nth: nth, id: id, meant: meant, use: use)
        }
    }

    /// Whether a right word has to be named.
    var isMisspelling: Bool { row.meant != nil }

    var description: String { "\(path): \(row.old) -> \(row.new)" }

    /// What the compiler says of the mistake; `nil` if the text does not stand there once.
    func judged() -> Verdict? {
        guard let file = ShippedSessions.file(path),
            let change = TextChange(of: file.text, row.old, row.new, nth: row.nth)
        else { return nil }
        let found = ShippedSessions.diagnostics(replacing: SourceFile(path: path, text: change.text))
        var flaws: [String] = []
        if found.count != 1 { flaws.append("\(found.count) messages instead of one") }
        var isRightlySuggested = false
        if let first = found.first {
            if first.kind.id != row.id { flaws.append("not '\(row.id)'") }
            if !isRightPlace(first.range, change) { flaws.append("at another place") }
            isRightlySuggested = row.meant.map { first.suggests($0) } ?? true
            if !isRightlySuggested { flaws.append("'\(row.meant ?? "")' is not suggested") }
        }
        if !flaws.isEmpty { flaws += found.prefix(6).map(\.inOneLine) }
        return Verdict(flaws: flaws, isRightlySuggested: isRightlySuggested)
    }

    struct Verdict {
        /// Empty when there is one message, of its kind, at its place, with its suggestion.
        let flaws: [String]
        let isRightlySuggested: Bool
    }

    private func isRightPlace(_ range: SourceRange, _ change: TextChange) -> Bool {
        guard let use = row.use else { return range.path == path && change.touches(range) }
        guard range.path == other ?? path else { return false }
        let text = other.flatMap { ShippedSessions.file($0)?.text } ?? change.text
        return TextChange(of: text, use, use, nth: 0)?.contains(range.start) ?? false
    }
}

/// The mistakes of one spec; the messages stand in another file where one is named.
func mistakes(in path: String, usedIn other: String? = nil, _ rows: [Mistake.Row]) -> [Mistake] {
    rows.map { Mistake(path: path, row: $0, other: other) }
}
