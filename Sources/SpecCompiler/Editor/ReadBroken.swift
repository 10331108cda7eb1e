import SpecBase
import SpecYAML

/// Reads as much of a file as can be read: what is broken is blanked out, and the rest keeps its place.
///
/// - Parameter file: A file that may be half typed.
/// - Returns: The tree, `nil` where nothing can be read; and whether nothing had to be blanked out.
func readBroken(_ file: SourceFile) -> (root: YAMLNode?, isWhole: Bool) {
    var log = DiagnosticLog()
    if let root = readYAML(file, into: &log) { return (root, true) }
    var salvage = Salvage(file)
    salvage.keepWhatParses(0..<salvage.lines.count)
    return (salvage.root(), false)
}

/// The lines of a broken file, of which the broken ones are blanked out one after another.
private struct Salvage {
    private let path: String
    private(set) var lines: [[Unicode.Scalar]]

    init(_ file: SourceFile) {
        path = file.path
        lines = SourceLines(file).all
    }

    /// Takes a block apart where it does not parse, down to single lines.
    mutating func keepWhatParses(_ block: Range<Int>, depth: Int = 0) {
        guard let first = block.first(where: { isText($0) }), depth < 100 else { return blank(block) }
        let indentation = self.indentation(first)
        var starts = block.filter { isText($0) && self.indentation($0) <= indentation }
        starts.append(block.upperBound)
        for (start, end) in zip(starts, starts.dropFirst()) where !parses(start..<end) {
            let children = (start + 1)..<end
            if parses(start..<(start + 1)) {
                keepWhatParses(children, depth: depth + 1)
            } else {
                keepKey(of: start)
                blank(children)
            }
        }
    }

    /// Reads what is left; keys twice and the like are blanked out now.
    mutating func root() -> YAMLNode? {
        for _ in 0..<50 {
            var log = DiagnosticLog()
            if let root = readYAML(SourceFile(path: path, text: text(lines.indices)), into: &log) { return root }
            guard let line = log.sorted.last?.range.start.line, lines.indices.contains(line - 1),
                lines[line - 1].contains(where: { $0 != " " })
            else { return nil }
            lines[line - 1] = []
        }
        return nil
    }

    private func isText(_ line: Int) -> Bool {
        guard let first = lines[line].first(where: { $0 != " " && $0 != "\t" }) else { return false }
        return first != "#"
    }

    private func indentation(_ line: Int) -> Int { lines[line].prefix { $0 == " " }.count }

    private func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for line in lines[range] {
            view.append(contentsOf: line)
            view.append("\n")
        }
        return String(view)
    }

    /// Whether lines alone are a block of keys, or of elements.
    private func parses(_ range: Range<Int>) -> Bool {
        var log = DiagnosticLog()
        guard let node = readYAML(SourceFile(path: path, text: text(range)), into: &log) else { return false }
        return node.scalar == nil
    }

    private mutating func blank(_ range: Range<Int>) {
        for line in range { lines[line] = [] }
    }

    /// Leaves `key:` of a line, or nothing.
    private mutating func keepKey(of line: Int) {
        let whole = lines[line]
        guard
            let colon = whole.indices.first(where: {
                whole[$0] == ":" && ($0 + 1 == whole.count || whole[$0 + 1] == " ")
            })
        else { return blank(line..<(line + 1)) }
        lines[line] = Array(whole[...colon])
        if !parses(line..<(line + 1)) { blank(line..<(line + 1)) }
    }
}

extension SourceLines {
    /// Every line, from the first.
    fileprivate var all: [[Unicode.Scalar]] {
        var all: [[Unicode.Scalar]] = []
        while let line = self[all.count + 1] { all.append(line) }
        return all
    }
}
