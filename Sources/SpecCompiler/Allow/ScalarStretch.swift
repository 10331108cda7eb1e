import SpecBase
import SpecYAML

/// Where a scalar stands, and where its text does.
struct ScalarStretch: Sendable {
    /// Where its quote, its text or its `|` stands.
    let start: SourcePosition
    /// A block's text begins on the line below its `|`, beside which a comment may stand.
    private let textStart: SourcePosition
    private let end: SourcePosition

    init(_ range: SourceRange, lines: SourceLines) {
        start = range.start
        end = range.end
        let isBlock = lines[range.start.line].map { isBlockHeader($0.dropFirst(range.start.column - 1)) } ?? false
        textStart = isBlock ? SourcePosition(line: range.start.line + 1, column: 1) : range.start
    }

    func holdsText(_ position: SourcePosition) -> Bool { textStart <= position && position < end }

    /// The last line with text; a block ends where the next line begins.
    var lastLine: Int { end.column == 1 && end.line > start.line ? end.line - 1 : end.line }
}

/// Every scalar of a tree, keys included.
func scalarStretches(of node: YAMLNode, lines: SourceLines) -> [ScalarStretch] {
    switch node.content {
    case .scalar: [ScalarStretch(node.range, lines: lines)]
    case .sequence(let nodes): nodes.flatMap { scalarStretches(of: $0, lines: lines) }
    case .mapping(let entries):
        entries.flatMap {
            [ScalarStretch($0.key.range, lines: lines)] + scalarStretches(of: $0.value, lines: lines)
        }
    }
}

/// Whether a scalar begins with `|` or `>`, an anchor before it apart.
private func isBlockHeader(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var text = text
    if text.first == "&" { text = text.drop { $0 != " " }.drop { $0 == " " } }
    return text.first == "|" || text.first == ">"
}
