import SpecBase

/// One mistake in one shipped spec, and what has to be said of it.
struct Mistake: CustomStringConvertible, Sendable {
    let path: String
    let old: String
    let new: String
    let nth: Int
    let id: String
    let suggests: String?
    /// The text at which the message stands, where that is not the replacement.
    let use: String?
    /// The file of that text; `nil` for the one with the mistake.
    let other: String?

    /// - Parameters:
    ///   - path: The spec, such as `jivo-amocrm/offline.yaml`.
    ///   - old: The text that is replaced. It stands there once, unless `nth` says which one is meant.
    ///   - new: The mistake.
    ///   - nth: Which of several places is meant, from 1; 0 where there is one.
    ///   - id: The kind of the one message.
    ///   - suggests: The word that was meant, which the message or a fix names.
    ///   - use: The text at which the message stands: the first use of what was removed.
    ///   - other: The file of that text.
    init(
        in path: String,
        replace old: String,
        with new: String,
        nth: Int = 0,
        id: String,
        suggests: String? = nil,
        at use: String? = nil,
        of other: String? = nil
    ) {
        self.path = path
        self.old = old
        self.new = new
        self.nth = nth
        self.id = id
        self.suggests = suggests
        self.use = use
        self.other = other
    }

    var description: String { "\(path): \(old) -> \(new)" }

    /// What is not as it should be; empty when there is one message, of its kind, at its place, with its suggestion.
    func flaws() -> [String] {
        guard let file = ShippedSpecs.file(path) else { return ["there is no such file"] }
        guard let change = TextChange(of: file.text, old, new, nth: nth) else {
            return ["the text does not stand there once"]
        }
        let found = ShippedSpecs.diagnostics(replacing: SourceFile(path: path, text: change.text))
        var flaws: [String] = []
        if found.count != 1 { flaws.append("\(found.count) messages instead of one") }
        if let first = found.first {
            if first.kind.id != id { flaws.append("not '\(id)'") }
            if !isRightPlace(first.range, change) { flaws.append("at another place") }
            if !isRightlySuggested(in: first) { flaws.append("'\(suggests ?? "")' is not suggested") }
        }
        return flaws.isEmpty ? [] : flaws + found.prefix(6).map(\.inOneLine)
    }

    /// Whether the mistake is a misspelling whose message names the right word.
    var isRightlySuggested: Bool {
        guard let file = ShippedSpecs.file(path), let change = TextChange(of: file.text, old, new, nth: nth) else {
            return false
        }
        let found = ShippedSpecs.diagnostics(replacing: SourceFile(path: path, text: change.text))
        return found.first.map { isRightlySuggested(in: $0) } ?? false
    }

    private func isRightlySuggested(in diagnostic: Diagnostic) -> Bool {
        suggests.map { diagnostic.suggests($0) } ?? true
    }

    private func isRightPlace(_ range: SourceRange, _ change: TextChange) -> Bool {
        guard let use else { return range.path == path && change.touches(range) }
        guard range.path == other ?? path else { return false }
        let text = other.flatMap { ShippedSpecs.file($0)?.text } ?? change.text
        return TextChange(of: text, use, use, nth: 0)?.contains(range.start) ?? false
    }
}
