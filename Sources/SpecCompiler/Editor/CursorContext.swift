import SpecBase

/// Where a place stands among the keys of a file, read from the raw text, so that it is known in broken files, too.
struct CursorContext: Hashable, Sendable {
    /// The keys that lead to the block or to the scalar; lists are passed through.
    let path: [String]
    let place: Place
    /// What stands before the place of the key or scalar that the place is in, as YAML reads it.
    let text: String
    /// The other keys of the block whose key is typed.
    var siblings: [String] = []
    /// Whether a colon stands behind the key that is typed.
    var hasColon = false

    /// The quote that the scalar began with.
    var quote: Unicode.Scalar?

    enum Place: Hashable, Sendable {
        /// A key of the block at the path.
        case key
        /// The scalar at the path.
        case value
        /// Nothing stands at the path yet: a scalar can be typed, or the first key of a block.
        case either
    }
}

/// Finds the context of a place.
///
/// - Returns: `nil` in a comment, behind a value, and where no line is.
func cursorContext(at position: SourcePosition, in lines: SourceLines) -> CursorContext? {
    guard let line = lines[position.line], position.column >= 1, position.column <= line.count + 1 else { return nil }
    var scan = CursorScan(lines: lines, line: position.line, offset: position.column - 1)
    return scan.context()
}
