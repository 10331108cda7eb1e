import SpecBase

extension EditorModel {
    /// The coloured words of a file, each within one line.
    func semanticTokens(of path: String) -> [SemanticToken] {
        guard let index = self[path] else { return [] }
        var colours: [String: SemanticToken.Kind] = [:]
        var tokens: [SemanticToken] = []
        for word in index.words {
            let kind: SemanticToken.Kind
            if let known = word.kind ?? colours[word.name] {
                kind = known
            } else {
                kind = colour(of: word.name, in: index)
                colours[word.name] = kind
            }
            tokens += word.range.byLines(index.lines).map { SemanticToken($0, kind) }
        }
        return tokens
    }

    private func colour(of name: String, in index: FileIndex) -> SemanticToken.Kind {
        if name == "event" || name == "mail" { return .variable }
        guard case .local(let path, _) = local(named: name, in: index) else { return .enumMember }
        return self[path]?.local(named: name) == .input ? .parameter : .variable
    }
}

extension SourceRange {
    /// The part of each line, without its indentation.
    fileprivate func byLines(_ lines: SourceLines) -> [SourceRange] {
        guard start.line < end.line else { return start < end ? [self] : [] }
        return (start.line...end.line).compactMap { number in
            let text = lines[number] ?? []
            let first = number == start.line ? start.column : 1 + text.prefix { $0 == " " || $0 == "\t" }.count
            let last = number == end.line ? end.column : text.count + 1
            guard first < last else { return nil }
            return SourceRange(
                path: path,
                start: SourcePosition(line: number, column: first),
                end: SourcePosition(line: number, column: last)
            )
        }
    }
}
