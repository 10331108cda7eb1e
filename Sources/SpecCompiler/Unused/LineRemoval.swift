import SpecBase

extension FixIt {
    /// Takes an entry's lines out, where it has lines of its own and others of its kind remain.
    ///
    /// - Parameters:
    ///   - name: What is removed.
    ///   - range: The entry.
    ///   - siblings: Every entry of the same block, this one included.
    /// - Returns: The fix; empty where more than lines would have to change.
    static func removing(_ name: String, _ range: SourceRange, among siblings: [SourceRange]) -> [FixIt] {
        let others = siblings.filter { $0 != range }
        let isAlone = others.allSatisfy { $0.end.line < range.start.line || range.end.line < $0.start.line }
        guard !others.isEmpty, isAlone else { return [] }
        let lines = SourceRange(
            path: range.path,
            start: SourcePosition(line: range.start.line, column: 1),
            end: SourcePosition(line: range.end.line + 1, column: 1)
        )
        return [FixIt("remove '\(name)'", replacing: lines, with: "", confidence: .likely)]
    }
}
