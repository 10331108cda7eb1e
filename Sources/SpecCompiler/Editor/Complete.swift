import SpecBase
import SpecIR

extension EditorModel {
    /// What could be typed at a place, what fits best first.
    mutating func completions(at position: SourcePosition, in path: String) -> [Completion] {
        guard let index = self[path], let context = cursorContext(at: position, in: index.lines) else { return [] }
        guard let kind = index.kind else { return fileKinds(context, at: position, in: index) }
        var request = CompletionRequest(index: index, kind: kind, context: context, position: position)
        let shapes = kind.keys.shapes(at: context.path)
        switch context.place {
        case .key: addKeys(shapes, to: &request)
        case .value: addValues(shapes.flatMap(\.innermost), to: &request)
        case .either:
            addValues(shapes.flatMap(\.innermost), to: &request)
            if context.quote == nil { addKeys(shapes, to: &request) }
        }
        return request.candidates.sorted
    }

    /// A file that does not say yet what it declares.
    private func fileKinds(_ context: CursorContext, at position: SourcePosition, in index: FileIndex) -> [Completion] {
        guard context.path.isEmpty, context.place == .key else { return [] }
        var candidates = Candidates(replacing: index.word(around: position, behind: context.text))
        if !context.siblings.contains("crmspec"), let version = FileKind.channel.keys["crmspec"] {
            candidates.add("crmspec", .key, documentation: version.meaning, insertion: "crmspec: 1", rank: 0)
        }
        for kind in FileKind.allCases {
            guard let key = kind.keys[kind.rawValue] else { continue }
            let insertion = kind == .tables ? "tables:" : "\(kind.rawValue): "
            candidates.add(
                kind.rawValue,
                .key,
                detail: kind.keys.what,
                documentation: key.meaning,
                insertion: insertion,
                rank: 1
            )
        }
        return candidates.sorted
    }
}

/// What is asked for, and what was gathered for it.
struct CompletionRequest {
    let index: FileIndex
    let kind: FileKind
    let context: CursorContext
    let position: SourcePosition
    var candidates: Candidates

    init(index: FileIndex, kind: FileKind, context: CursorContext, position: SourcePosition) {
        self.index = index
        self.kind = kind
        self.context = context
        self.position = position
        candidates = Candidates(replacing: index.word(around: position, behind: context.text))
    }

    /// Makes proposals replace another word than the one that a key or literal is.
    mutating func replace(_ typed: String) {
        candidates = Candidates(replacing: index.word(around: position, behind: typed))
    }

    /// A text in quotes that the scalar around it can hold.
    func quoted(_ text: String) -> String {
        context.quote == "\"" ? "'\(text)'" : "\"\(text)\""
    }
}

extension FileIndex {
    /// The word at a place: what is typed before it on the line, and the letters behind it.
    func word(around position: SourcePosition, behind typed: String) -> SourceRange {
        let line = lines[position.line] ?? []
        let last = typed.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0
        var start = position
        start.column = max(1, position.column - last)
        var end = position
        while end.column <= line.count, line[end.column - 1].continuesWord { end.column += 1 }
        return SourceRange(path: file.path, start: start, end: end)
    }
}

extension Unicode.Scalar {
    /// Whether a label of a stage, user or field goes on here.
    fileprivate var continuesWord: Bool { continuesName || self == "/" || self == "-" || self == "." || self == "@" }
}
