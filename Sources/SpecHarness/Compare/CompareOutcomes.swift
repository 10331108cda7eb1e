import SpecBase

/// Compares a whole outcome with what is expected: every key and element on either side is accounted for.
///
/// - Returns: Differences in the order of the expected outcome, then what nobody expected.
package func compareOutcomes(expected: Document, found: Document) -> [Difference] {
    var comparison = OutcomeComparison()
    comparison.compare(expected, found, .root, path: [], origin: nil)
    return comparison.differences
}

private struct OutcomeComparison {
    var differences: [Difference] = []

    mutating func compare(_ expected: Document, _ found: Document, _ part: OutcomePart, path: [String], origin: String?)
    {
        if part == .step, let why = unreadable(found), unreadable(expected) == nil {
            let problem = "the request cannot be read: \(why)"
            differences.append(Difference(path: path, problem: problem, line: expected.range?.start.line))
            return
        }
        switch (expected.content, found.content) {
        case (.map(let left, _), .map(let right, _)):
            if part == .change, isChange(left), isChange(right) {
                if !expected.says(found) { differ(expected, found, part, path, origin) }
            } else {
                compareEntries(left, right, part, path: path)
            }
        case (.list(let left, _), .list(let right, _)) where part.element != nil:
            compareElements(left, right, part, path: path)
        default:
            if !expected.says(found) { differ(expected, found, part, path, origin) }
        }
    }

    /// Why the request of a step cannot be read: then nothing else of it is as expected.
    private func unreadable(_ step: Document) -> String? {
        step["result"]?.scalar == "unreadable" ? step["why"]?.scalar ?? "" : nil
    }

    private mutating func differ(
        _ expected: Document,
        _ found: Document,
        _ part: OutcomePart,
        _ path: [String],
        _ origin: String?
    ) {
        differences.append(
            Difference(
                path: path,
                expected: text(expected, part),
                found: text(found, part),
                origin: origin,
                line: expected.range?.start.line
            )
        )
    }

    // MARK: - Maps

    private mutating func compareEntries(
        _ expected: [Document.Entry],
        _ found: [Document.Entry],
        _ part: OutcomePart,
        path: [String]
    ) {
        let left = Document.map(expected)
        let right = Document.map(found)
        for entry in expected {
            let below = part.part(under: entry.key)
            let path = part.isSilent(entry.key) ? path : path + [entry.key]
            if let other = right.entry(entry.key) {
                compare(entry.value, other.value, below, path: path, origin: other.origin)
            } else if below.element != nil {
                compareElements(entry.value.elements, [], below, path: path)
            } else {
                let line = (entry.range ?? entry.value.range)?.start.line
                differences.append(Difference(path: path, expected: text(entry.value, below), line: line))
            }
        }
        for entry in found where left.entry(entry.key) == nil {
            let below = part.part(under: entry.key)
            let path = part.isSilent(entry.key) ? path : path + [entry.key]
            if below.element != nil {
                compareElements([], entry.value.elements, below, path: path)
            } else {
                differences.append(Difference(path: path, found: text(entry.value, below), origin: entry.origin))
            }
        }
    }

    // MARK: - Lists

    private mutating func compareElements(
        _ expected: [Document],
        _ found: [Document],
        _ part: OutcomePart,
        path: [String]
    ) {
        let below = part.element ?? .other
        let leftNames = numbered(expected.map(part.name(of:)))
        let rightNames = numbered(found.map(part.name(of:)))
        var order: [Int] = []
        for (element, name) in zip(expected, leftNames) {
            if let index = rightNames.firstIndex(of: name) {
                order.append(index)
                compare(element, found[index], below, path: path + [name], origin: nil)
            } else {
                let line = element.range?.start.line
                differences.append(Difference(path: path + [name], expected: shortText(element), line: line))
            }
        }
        for (element, name) in zip(found, rightNames) where !leftNames.contains(name) {
            differences.append(Difference(path: path + [name], found: shortText(element), origin: firstOrigin(element)))
        }
        if zip(order, order.dropFirst()).contains(where: { $0 > $1 }) {
            let rising = order.sorted().map { rightNames[$0] }.joined(separator: ", ")
            let wanted = order.map { rightNames[$0] }.joined(separator: ", ")
            differences.append(
                Difference(
                    path: path,
                    problem: "expected the order \(wanted), got \(rising)",
                    line: expected.first?.range?.start.line
                )
            )
        }
    }

    /// Names with a number after the second and later ones of a kind.
    private func numbered(_ names: [String]) -> [String] {
        var counts: [String: Int] = [:]
        return names.map { name in
            counts[name, default: 0] += 1
            let count = counts[name] ?? 1
            return count == 1 ? name : "\(name) (\(count))"
        }
    }

    // MARK: - Texts

    private func isChange(_ entries: [Document.Entry]) -> Bool {
        !entries.isEmpty && entries.allSatisfy { $0.key == "before" || $0.key == "after" }
    }

    private func text(_ document: Document, _ part: OutcomePart) -> String {
        guard part == .change, isChange(document.entries) else { return shortText(document) }
        let sides = ["before", "after"].map { document[$0].map(shortText) ?? "nothing" }
        return sides.joined(separator: " → ")
    }

    private func shortText(_ document: Document) -> String {
        shortened(inlineText(document, isMessage: true), to: 300)
    }

    /// The origin of a command that nobody expected: that of its first field.
    private func firstOrigin(_ document: Document) -> String? {
        document["fields"]?.entries.lazy.compactMap(\.origin).first
    }
}
