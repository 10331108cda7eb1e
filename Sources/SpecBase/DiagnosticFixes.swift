extension FixIt.Confidence: Comparable {
    /// The certain before the likely.
    package static func < (lhs: Self, rhs: Self) -> Bool { lhs == .certain && rhs == .likely }
}

extension Sequence<Diagnostic> {
    /// The fixes that a tool may apply: the best of each diagnostic, where it is sure enough.
    ///
    /// - Parameter confidence: `.likely` takes the certain ones, too.
    /// - Returns: In the order of the diagnostics, each once.
    package func fixes(upTo confidence: FixIt.Confidence) -> [FixIt] {
        var seen: Set<FixIt> = []
        return compactMap(\.fixIts.first).filter { $0.confidence <= confidence && seen.insert($0).inserted }
    }
}

/// Applies fixes to a file. Of two that touch, the one that stands first is applied, and the other is left for another
/// round. Line ends and a byte order mark stay as they are.
///
/// - Parameters:
///   - fixes: Those of other files, and those whose place the file does not have, are left out.
///   - file: The text that the fixes were made for.
/// - Returns: The new text, and how many fixes are in it.
package func applyFixes(_ fixes: [FixIt], to file: SourceFile) -> (file: SourceFile, count: Int) {
    let text = FixableText(file)
    let edits = fixes.filter { $0.range.path == file.path }.compactMap(text.edit).enumerated().sorted { lhs, rhs in
        (lhs.element.range.lowerBound, lhs.offset) < (rhs.element.range.lowerBound, rhs.offset)
    }
    var output = String.UnicodeScalarView()
    var end = 0
    var count = 0
    for (_, edit) in edits where count == 0 || edit.range.lowerBound > end {
        output.append(contentsOf: text.scalars[end..<edit.range.lowerBound])
        output.append(contentsOf: edit.replacement)
        end = edit.range.upperBound
        count += 1
    }
    output.append(contentsOf: text.scalars[end...])
    return (SourceFile(path: file.path, text: String(output)), count)
}

/// A text in which places are found by number.
private struct FixableText {
    let scalars: [Unicode.Scalar]
    private var lineStarts = [0]
    /// How the first line ends.
    private var lineEnd: [Unicode.Scalar] = ["\n"]

    struct Edit {
        let range: Range<Int>
        let replacement: [Unicode.Scalar]
    }

    init(_ file: SourceFile) {
        scalars = Array(file.text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let isBeforeLineFeed = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
            guard scalar == "\n" || scalar == "\r", !isBeforeLineFeed else { continue }
            if lineStarts.count == 1 {
                lineEnd = index > 0 && scalar == "\n" && scalars[index - 1] == "\r" ? ["\r", "\n"] : [scalar]
            }
            lineStarts.append(index + 1)
        }
    }

    func edit(_ fix: FixIt) -> Edit? {
        guard let start = offset(fix.range.start), var end = offset(fix.range.end), start <= end else { return nil }
        var replacement = Array(fix.replacement.unicodeScalars)
        // A block scalar ends where the next line begins: that line stays one of its own.
        if replacement.last.map({ $0 != "\n" }) ?? false {
            while end > start, isLineEnd(scalars[end - 1]) { end -= 1 }
        }
        // What is quoted stays quoted.
        if end - start >= 2, let quote = scalars[start..<end].first, quote == scalars[end - 1],
            quote == "\"" || quote == "'", replacement.first != "\"", replacement.first != "'", !replacement.isEmpty
        {
            replacement = [quote] + replacement + [quote]
        }
        return Edit(range: start..<end, replacement: replacement.flatMap { $0 == "\n" ? lineEnd : [$0] })
    }

    private func offset(_ position: SourcePosition) -> Int? {
        guard lineStarts.indices.contains(position.line - 1), position.column >= 1 else { return nil }
        let start = lineStarts[position.line - 1]
        let next = position.line < lineStarts.count ? lineStarts[position.line] : scalars.count
        var end = next
        while end > start, isLineEnd(scalars[end - 1]) { end -= 1 }
        return min(start + position.column - 1, end)
    }

    private func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
}
