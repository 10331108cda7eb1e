extension JSONText {
    /// On several lines, two blanks for each depth; what fits stays on one line.
    package var printedOnLines: String { lines(depth: 0, used: 0) }

    /// - Parameters:
    ///   - depth: How deep it stands.
    ///   - used: Columns before it on its line.
    /// - Returns: The lines; the first has no blanks before it.
    private func lines(depth: Int, used: Int) -> String {
        let line = printedSpaced
        if used + line.count <= 100 { return line }
        let inner = String(repeating: " ", count: 2 * (depth + 1))
        let outer = String(repeating: " ", count: 2 * depth)
        switch self {
        case .array(let elements):
            let parts = elements.map { inner + $0.lines(depth: depth + 1, used: inner.count + 1) }
            return "[\n\(parts.joined(separator: ",\n"))\n\(outer)]"
        case .object(let entries):
            let parts = entries.map { name, value in
                let start = "\(inner)\(JSONText.text(name).printed): "
                return start + value.lines(depth: depth + 1, used: start.count + 1)
            }
            return "{\n\(parts.joined(separator: ",\n"))\n\(outer)}"
        default: return line
        }
    }

    /// On one line, with blanks where people put them.
    private var printedSpaced: String {
        switch self {
        case .array(let elements): "[\(elements.map(\.printedSpaced).joined(separator: ", "))]"
        case .object(let entries) where entries.isEmpty: "{}"
        case .object(let entries):
            "{ "
                + entries.map { "\(JSONText.text($0.0).printed): \($0.1.printedSpaced)" }.joined(separator: ", ") + " }"
        default: printed
        }
    }
}
