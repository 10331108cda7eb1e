import SpecBase

/// Changes a YAML file where something changed and leaves every other byte, comments too, as it was.
struct TextEditor {
    private let scalars: [Unicode.Scalar]

    /// Where each line starts.
    private let lines: [Int]
    private var edits: [(start: Int, end: Int, text: String)] = []

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var lines = [0]
        for (index, scalar) in scalars.enumerated() where scalar == "\n" { lines.append(index + 1) }
        self.lines = lines
    }

    /// The text with the changes made.
    var text: String {
        var result = String.UnicodeScalarView()
        var copied = 0
        for (_, edit) in edits.enumerated().sorted(by: { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
        ) {
            guard edit.start >= copied else { continue }
            result.append(contentsOf: scalars[copied..<edit.start])
            result.append(contentsOf: edit.text.unicodeScalars)
            copied = edit.end
        }
        result.append(contentsOf: scalars[copied...])
        return String(result)
    }

    /// Replaces a value.
    mutating func replace(_ value: Document, with other: Document) {
        guard let start = start(of: value) else { return }
        edits.append((start, end(of: value), inlineText(other)))
    }

    /// Takes entries out of a map, and puts new ones at its end.
    mutating func change(_ map: Document, removing gone: Set<Int> = [], adding added: [Document.Entry] = []) {
        let entries = map.entries
        guard let first = entries.first?.range.map({ offset($0.start) }), let last = entries.last else {
            if !added.isEmpty { replace(map, with: .map(added, .flow)) }
            return
        }
        let isFlow = isFlow(map)
        for run in runs(of: gone) {
            guard let start = entries[run.lowerBound].range.map({ offset($0.start) }) else { continue }
            if !isFlow {
                edits.append((lineStart(start), nextLine(end(of: entries[run.upperBound].value)), ""))
            } else if run.upperBound + 1 < entries.count, let next = entries[run.upperBound + 1].range {
                edits.append((start, offset(next.start), ""))
            } else if run.lowerBound > 0 {
                edits.append((end(of: entries[run.lowerBound - 1].value), end(of: last.value), ""))
            } else {
                edits.append((start, end(of: last.value), ""))
            }
        }
        guard !added.isEmpty else { return }
        if isFlow {
            let text = added.map { entry in "\(inlineText(.text(entry.key))): \(inlineText(entry.value))" }
            let comma = gone.count == entries.count ? "" : ", "
            edits.append((end(of: last.value), end(of: last.value), comma + text.joined(separator: ", ")))
        } else {
            let place = nextLine(end(of: last.value))
            let isUnended = place == scalars.count && scalars.last != "\n"
            let text = printDocument(.map(added), indent: first - lineStart(first), showsOrigins: true)
            edits.append((place, place, (isUnended ? "\n" : "") + text))
        }
    }

    // MARK: - Places

    private func runs(of gone: Set<Int>) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for index in gone.sorted() {
            if let last = runs.last, last.upperBound + 1 == index {
                runs[runs.count - 1] = last.lowerBound...index
            } else {
                runs.append(index...index)
            }
        }
        return runs
    }

    private func offset(_ position: SourcePosition) -> Int {
        guard lines.indices.contains(position.line - 1) else { return scalars.count }
        return min(lines[position.line - 1] + position.column - 1, scalars.count)
    }

    private func start(of value: Document) -> Int? {
        value.range.map { offset($0.start) }
    }

    private func isFlow(_ value: Document) -> Bool {
        guard let start = start(of: value), start < scalars.count else { return false }
        return scalars[start] == "{" || scalars[start] == "["
    }

    /// Where a value ends: a bracket that closes it is part of it.
    private func end(of value: Document) -> Int {
        guard let range = value.range else { return scalars.count }
        let last: Document?
        switch value.content {
        case .scalar: return offset(range.end)
        case .list(let elements, _): last = elements.last
        case .map(let entries, _): last = entries.last?.value
        }
        var end = last.map { self.end(of: $0) } ?? offset(range.start) + 1
        guard isFlow(value) else { return end }
        var isComment = false
        while end < scalars.count, isComment || scalars[end] != "}" && scalars[end] != "]" {
            isComment = scalars[end] == "#" || isComment && scalars[end] != "\n"
            end += 1
        }
        return min(end + 1, scalars.count)
    }

    private func lineStart(_ place: Int) -> Int {
        lines.last { $0 <= place } ?? 0
    }

    /// The start of the line after a place; the place itself where a line starts there.
    private func nextLine(_ place: Int) -> Int {
        if place > 0, place <= scalars.count, scalars[place - 1] == "\n" { return place }
        return lines.first { $0 > place } ?? scalars.count
    }
}
