import SpecBase
import SpecYAML

/// Walks the tree of a file along its keys, and notes what every key and scalar names.
struct OccurrenceReader {
    let kind: FileKind
    let lines: SourceLines
    private var found: [Occurrence] = []
    private(set) var reading = ExpressionReading()

    init(kind: FileKind, lines: SourceLines) {
        self.kind = kind
        self.lines = lines
    }

    /// What was found, in reading order; what aliases repeat counts once.
    var sortedOccurrences: [Occurrence] {
        var seen: Set<Occurrence> = []
        return (found + reading.occurrences).filter { seen.insert($0).inserted }.sorted {
            ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end)
        }
    }

    /// Reads what stands at a place.
    ///
    /// - Parameters:
    ///   - node: What stands there.
    ///   - shapes: What may stand there.
    ///   - path: The keys that lead there; lists are passed through.
    mutating func read(_ node: YAMLNode, _ shapes: [KeyShape], _ path: [String]) {
        switch node.content {
        case .mapping(let entries):
            let blocks = shapes.flatMap(\.blocks)
            for entry in entries {
                let key = entry.key
                if blocks.contains(where: { $0[key.value] != nil }) {
                    found.append(Occurrence(.key(path + [key.value]), at: name(key)))
                } else if let thing = kind.thing(ofKey: key.value, in: path) {
                    found.append(Occurrence(thing.thing, at: name(key), isDeclaration: thing.isDeclaration))
                }
                read(entry.value, shapes.flatMap { $0.shapes(behind: key.value) }, path + [key.value])
            }
        case .sequence(let nodes):
            for node in nodes { read(node, shapes, path) }
        case .scalar(let text):
            guard !node.isNothing else { return }
            read(text, at: node.range, shapes.flatMap(\.innermost), path)
        }
    }

    private mutating func read(_ text: String, at range: SourceRange, _ shapes: [KeyShape], _ path: [String]) {
        let isTemplate = shapes.contains(.template) || shapes.contains(.json)
        if isTemplate || shapes.contains(.expression) || shapes.contains(.condition) {
            let source = ScalarText(text, at: range, lines: lines)
            let offsets = isTemplate ? source.expressionOffsets : [source.scalars.indices]
            for stretch in offsets { reading.read(source, stretch) }
            if !offsets.isEmpty { return }
        }
        guard let thing = kind.thing(ofText: text, at: path) else { return }
        found.append(Occurrence(thing.thing, at: name(Located(text, at: range)), isDeclaration: thing.isDeclaration))
    }

    /// Where a name stands, without its quotes.
    private func name(_ name: Located<String>) -> SourceRange { lines.unquoted(name.range) }
}

extension SourceLines {
    /// A scalar's range without the quotes around it, also those of a text in an expression in a quoted scalar.
    func unquoted(_ range: SourceRange) -> SourceRange {
        guard range.start.line == range.end.line, let line = self[range.start.line],
            range.end.column - 1 <= line.count, range.start.column >= 1, range.start.column < range.end.column
        else { return range }
        var (start, end) = (range.start.column - 1, range.end.column - 1)
        let isEscaped = line[start] == "\\"
        let quote = isEscaped && start + 1 < end ? line[start + 1] : line[start]
        guard quote == "\"" || quote == "'", line[end - 1] == quote else { return range }
        start += isEscaped ? 2 : 1
        end -= isEscaped ? 2 : 1
        guard start <= end else { return range }
        return SourceRange(
            path: range.path,
            start: SourcePosition(line: range.start.line, column: start + 1),
            end: SourcePosition(line: range.start.line, column: end + 1)
        )
    }
}
