import SpecBase

/// Where each character of a YAML scalar's value stands in the file, and where the value ends.
enum ScalarPlaces: Sendable {
    /// One after another on one line.
    case inARow(from: SourcePosition)
    /// Anywhere; there is one place more than there are characters.
    case each([SourcePosition])

    init(of value: [Unicode.Scalar], at range: SourceRange, lines: SourceLines) {
        if let start = startOfRow(value, range) {
            self = .inARow(from: start)
        } else {
            self = .each(scalarPlaces(of: value, at: range, lines: lines))
        }
    }
}

/// Where a value begins whose characters stand in the file as they are; `nil` if that cannot be told from its length.
///
/// Quotes take two columns; an escape, an anchor or a fold would take more.
private func startOfRow(_ value: [Unicode.Scalar], _ range: SourceRange) -> SourcePosition? {
    guard !value.isEmpty, range.start.line == range.end.line else { return nil }
    switch range.end.column - range.start.column - value.count {
    case 0: return range.start
    case 2: return SourcePosition(line: range.start.line, column: range.start.column + 1)
    default: return nil
    }
}

/// The value is laid along the text again, the way YAML reads it: escapes are one character, lines are folded, blocks lose
/// their indentation. The result has one place more than the value has characters: that of the end.
private func scalarPlaces(of value: [Unicode.Scalar], at range: SourceRange, lines: SourceLines) -> [SourcePosition] {
    var walk = ScalarWalk(value: value, at: range.start, lines: lines)
    switch lines[range.start] {
    case "\"" where range.start < range.end: walk.readDoubleQuoted()
    case "'" where range.start < range.end: walk.readFlow(escape: "'")
    case "|", ">": walk.readBlock()
    default: walk.readFlow(escape: nil)
    }
    return walk.places
}

private struct ScalarWalk {
    private let value: [Unicode.Scalar]
    private let lines: SourceLines
    private var line: Int {
        didSet { current = lines[line] ?? [] }
    }
    private var column: Int
    /// The scalars of the line.
    private var current: [Unicode.Scalar]
    private(set) var places: [SourcePosition] = []

    init(value: [Unicode.Scalar], at start: SourcePosition, lines: SourceLines) {
        self.value = value
        self.lines = lines
        line = start.line
        column = start.column
        current = lines[start.line] ?? []
    }

    private var here: SourcePosition { SourcePosition(line: line, column: column) }
    private var scalar: Unicode.Scalar? { column - 1 < current.count ? current[column - 1] : nil }

    /// Whether nothing but blanks stands on the rest of the line.
    private var isAtLineEnd: Bool { current.dropFirst(column - 1).allSatisfy { $0 == " " || $0 == "\t" } }

    /// Plain and single-quoted scalars; the escape is the quote, which stands twice for itself.
    mutating func readFlow(escape: Unicode.Scalar?) {
        if escape != nil { column += 1 }
        var index = 0
        while index < value.count {
            if isFolded(index) {
                index = fold(from: index)
                continue
            }
            places.append(here)
            column += escape != nil && scalar == escape ? 2 : 1
            index += 1
        }
        places.append(here)
    }

    mutating func readDoubleQuoted() {
        column += 1
        var index = 0
        while index < value.count {
            // A line end after a backslash stands for nothing.
            if scalar == "\\", column == current.count {
                moveToNextText()
                continue
            }
            if scalar != "\\", isFolded(index) {
                index = fold(from: index)
                continue
            }
            places.append(here)
            column += scalar == "\\" ? escapeLength : 1
            index += 1
        }
        places.append(here)
    }

    private var escapeLength: Int {
        guard column < current.count else { return 1 }
        switch current[column] {
        case "x": return 4
        case "u": return 6
        case "U": return 10
        default: return 2
        }
    }

    /// Literal and folded blocks: the text begins on the next line, at the indentation of its first line.
    mutating func readBlock() {
        let header = current.dropFirst(column - 1)
        line += 1
        column = 1
        var first = line
        while let text = lines[first], text.allSatisfy({ $0 == " " }) { first += 1 }
        var indentation = (lines[first] ?? []).prefix { $0 == " " }.count
        if let digit = header.first(where: { ("1"..."9").contains($0) }) {
            // An explicit count is relative to the block's parent; the least indented line shows what it comes to.
            indentation = min(indentation, max(Int(digit.value) - 48, leastIndentation(from: line)))
        }
        column = indentation + 1
        var index = 0
        while index < value.count {
            let isEnd = column > current.count
            if value[index] == "\n", isEnd {
                places.append(here)
                line += 1
                column = indentation + 1
                index += 1
            } else if isEnd, value[index] == " " {
                places.append(here)
                line += 1
                column = indentation + 1
                index += 1
            } else if isEnd, line <= first + value.count {
                // A blank line that folding dropped.
                line += 1
                column = indentation + 1
            } else {
                places.append(here)
                column += 1
                index += 1
            }
        }
        places.append(here)
    }

    private func leastIndentation(from start: Int) -> Int {
        var least = Int.max
        var number = start
        while let text = lines[number], number < start + 10_000 {
            if let indentation = text.firstIndex(where: { $0 != " " }) {
                least = min(least, indentation)
            } else {
                break
            }
            number += 1
        }
        return least == .max ? 0 : least
    }

    /// Whether the value's blank at an index is a line end in the file.
    private func isFolded(_ index: Int) -> Bool {
        (value[index] == " " || value[index] == "\n") && isAtLineEnd && line < lines.count
    }

    /// Lays a line end along the blanks that it stands for.
    private mutating func fold(from index: Int) -> Int {
        var index = index
        let end = here
        repeat {
            places.append(end)
            index += 1
        } while index < value.count && value[index] == "\n"
        moveToNextText()
        return index
    }

    private mutating func moveToNextText() {
        repeat {
            line += 1
        } while lines[line].map { $0.allSatisfy { $0 == " " || $0 == "\t" } } ?? false
        column = 1 + current.prefix { $0 == " " || $0 == "\t" }.count
    }
}
