import SpecBase

/// `# crmspec: allow ID, ID until 2027-01-31 -- reason`: findings that an author has seen and means to keep.
struct Allowance: Sendable {
    /// In the order of the comment.
    var ids: [Located<String>]

    /// The last day on which it counts; `nil` for ever.
    var until: Located<Day>?

    /// `nil` after it was reported as missing.
    var reason: String?

    /// The comment, from its `#` to the end of its line.
    let comment: SourceRange

    /// The lines whose findings it is about; empty where the comment stands above nothing.
    let lines: Range<Int>

    /// What goes when the comment goes: its line, or the blanks before it.
    let removal: SourceRange
}

extension Allowance {
    /// What goes when an id goes: the comment with the last one, else the id and its comma.
    func removal(ofID position: Int) -> SourceRange {
        guard ids.count > 1 else { return removal }
        let (path, range) = (comment.path, ids[position].range)
        if position + 1 < ids.count {
            return SourceRange(path: path, start: range.start, end: ids[position + 1].range.start)
        }
        return SourceRange(path: path, start: ids[position - 1].range.end, end: range.end)
    }
}
