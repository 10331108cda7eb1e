import SpecBase

/// One word of a shipped spec, spelt wrongly.
struct Misspelling: CustomStringConvertible, Sendable {
    let site: WordSite
    let wrong: String

    /// The three ways to spell a word wrongly: a letter left out, two swapped, one doubled.
    static func all(of site: WordSite) -> [Misspelling] {
        let letters = Array(site.word)
        guard letters.count > 1 else { return [] }
        // The middle of the word, since readers and tools miss it there most.
        let middle = letters.count / 2
        var dropped = letters
        dropped.remove(at: middle)
        var swapped = letters
        swapped.swapAt(middle - 1, middle)
        var doubled = letters
        doubled.insert(letters[middle], at: middle)
        return [dropped, swapped, doubled].map { String($0) }.filter { $0 != site.word }.map {
            Misspelling(site: site, wrong: $0)
        }
    }

    var description: String {
        "\(site.range.path):\(site.range.start.line):\(site.range.start.column) \(site.word) -> \(wrong)"
    }

    var file: SourceFile? {
        guard let file = ShippedSessions.file(site.range.path) else { return nil }
        var lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
        let columns = (site.range.start.column - 1)..<(site.range.end.column - 1)
        lines[site.range.start.line - 1].replaceSubrange(columns, with: wrong.unicodeScalars)
        let text = lines.map { line in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: line)
            return String(text)
        }
        return SourceFile(path: file.path, text: text.joined(separator: "\n"))
    }

    /// What the compiler says of it.
    func judged() -> Mistake.Verdict {
        guard let file else { return Mistake.Verdict(flaws: ["the file is gone"], isRightlySuggested: false) }
        let found = ShippedSessions.diagnostics(replacing: file)
        var flaws: [String] = []
        if found.count > 1 || found.isEmpty && site.role == .used { flaws.append("\(found.count) messages") }
        if let first = found.first, site.role == .used, !isHere(first.range) { flaws.append("at another place") }
        if !flaws.isEmpty { flaws += found.prefix(5).map(\.inOneLine) }
        return Mistake.Verdict(flaws: flaws, isRightlySuggested: found.first?.suggests(site.word) ?? false)
    }

    private func isHere(_ range: SourceRange) -> Bool {
        let start = site.range.start
        return range.path == site.range.path && range.start.line == start.line
            && range.start.column <= start.column + wrong.unicodeScalars.count && range.end >= start
    }
}

extension Diagnostic {
    /// Whether the message or a fix names the word.
    func suggests(_ word: String) -> Bool {
        message.contains("'\(word)'") || message.contains("/\(word)'") || fixIts.contains { $0.replacement == word }
    }

    var inOneLine: String {
        "\(range.path):\(range.start.line):\(range.start.column)-\(range.end.column) \(kind.id): \(message)"
    }
}
