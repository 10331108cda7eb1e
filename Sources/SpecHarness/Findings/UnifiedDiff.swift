package import SpecBase

/// The changes of one file as a unified diff; empty where there are none.
///
/// - Parameters:
///   - old: The file before.
///   - new: The file after, of the same path.
///   - secretLines: Lines of the old file that are left out of what stands around changes.
/// - Returns: A header and hunks, as `patch` and `git apply` read them.
package func unifiedDiff(from old: SourceFile, to new: SourceFile, hiding secretLines: Set<Int> = []) -> String {
    let (before, after) = (lines(old.text), lines(new.text))
    let steps = editSteps(from: before, to: after)
    var text = ""
    var index = 0
    while let first = steps[index...].firstIndex(where: \.isChange) {
        var end = first
        // Changes with few lines between them are one hunk.
        while let next = steps[end...].firstIndex(where: \.isChange), next - end <= 2 * contextLines {
            end = (steps[next...].firstIndex { !$0.isChange }) ?? steps.count
        }
        let visible = { (position: Int) in !secretLines.contains(steps[position].old + 1) }
        var start = first
        while start > index, start > first - contextLines, visible(start - 1) { start -= 1 }
        var stop = end
        while stop < steps.count, stop < end + contextLines, visible(stop) { stop += 1 }
        text += hunk(steps[start..<stop])
        index = stop
    }
    guard !text.isEmpty else { return "" }
    let isAbsolute = old.path.hasPrefix("/")
    return "--- \(isAbsolute ? "" : "a/")\(old.path)\n+++ \(isAbsolute ? "" : "b/")\(old.path)\n" + text
}

private let contextLines = 3

/// A line of a diff.
private struct EditStep {
    enum Kind: String {
        case same = " "
        case removed = "-"
        case added = "+"
    }

    let kind: Kind
    let line: String
    /// How many lines of the old and of the new text stand before it.
    let old: Int
    let new: Int

    var isChange: Bool { kind != .same }

    var printed: String {
        kind.rawValue + line + (line.utf8.last == 0x0A ? "" : "\n\\ No newline at end of file\n")
    }
}

private func editSteps(from before: [String], to after: [String]) -> [EditStep] {
    let difference = after.difference(from: before) { $0.utf8.elementsEqual($1.utf8) }
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
        switch change {
        case .remove(let offset, _, _): removed.insert(offset)
        case .insert(let offset, _, _): added.insert(offset)
        }
    }
    var steps: [EditStep] = []
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
        if removed.contains(old) {
            steps.append(EditStep(kind: .removed, line: before[old], old: old, new: new))
            old += 1
        } else if added.contains(new) {
            steps.append(EditStep(kind: .added, line: after[new], old: old, new: new))
            new += 1
        } else {
            steps.append(EditStep(kind: .same, line: before[old], old: old, new: new))
            (old, new) = (old + 1, new + 1)
        }
    }
    return steps
}

private func hunk(_ steps: ArraySlice<EditStep>) -> String {
    guard let first = steps.first else { return "" }
    func part(_ start: Int, _ count: Int) -> String {
        // A part without lines is named by the line before it.
        count == 1 ? "\(start + 1)" : "\(count == 0 ? start : start + 1),\(count)"
    }
    let old = part(first.old, steps.count { $0.kind != .added })
    let new = part(first.new, steps.count { $0.kind != .removed })
    return "@@ -\(old) +\(new) @@\n" + steps.map(\.printed).joined()
}

/// The lines of a text with their ends.
private func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        line.append(scalar)
        if scalar == "\n" {
            lines.append(String(line))
            line = String.UnicodeScalarView()
        }
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
}
