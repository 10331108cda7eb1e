import SpecBase

/// Requirement rows with the cases that prove them.
package struct RowTable: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package let id: String
        package let state: State

        /// Names of the cases that cover it.
        package let cases: [String]
    }

    package enum State: String, Hashable, Sendable {
        case proven
        /// Some case that covers it fails.
        case failing
        case uncovered = "not covered"
    }

    /// In the order of the requirements, else letters and then numbers.
    package let rows: [Row]

    /// Rows that cases cover and the requirements do not have.
    package let unknown: [CaseFinding]

    /// - Parameters:
    ///   - results: Of the cases.
    ///   - ids: The rows that there are, in order; `nil` to take those that cases cover.
    package init(_ results: [CaseResult], ids: [String]?) {
        var cases: [String: [CaseResult]] = [:]
        for result in results {
            for row in result.covers { cases[row, default: []].append(result) }
        }
        let known = ids ?? cases.keys.sorted(by: rowPrecedes)
        rows = known.map { id in
            let covering = cases[id] ?? []
            let isProven = covering.allSatisfy { $0.status == .passed }
            return Row(
                id: id,
                state: covering.isEmpty ? .uncovered : isProven ? .proven : .failing,
                cases: covering.map(\.name)
            )
        }
        let all = Set(known)
        unknown = results.flatMap { result in
            result.covers.filter { !all.contains($0) }.map { row in
                let nearest = known.closest(to: row).map { "; the nearest is '\($0)'" } ?? ""
                return CaseFinding(
                    path: joined(result.folder, "case.yaml"),
                    message: "there is no row '\(shortened(row))'\(nearest)"
                )
            }
        }
    }
}

/// The row ids of a table in Markdown: first cells such as `B4`, in their order, each once.
package func rowIDs(inTable text: String) -> [String] {
    var ids: [String] = []
    for line in text.split(whereSeparator: \.isNewline) where line.utf8.first == 0x7C {
        let cell = line.dropFirst().prefix { $0 != "|" }.split(separator: " ").first ?? ""
        let letters = cell.utf8.prefix { 0x41...0x5A ~= $0 }
        let digits = cell.utf8.dropFirst(letters.count)
        if !letters.isEmpty, !digits.isEmpty, digits.allSatisfy({ 0x30...0x39 ~= $0 }), !ids.contains(String(cell)) {
            ids.append(String(cell))
        }
    }
    return ids
}

/// `B4` before `B10` before `P1`.
private func rowPrecedes(_ lhs: String, _ rhs: String) -> Bool {
    func parts(_ id: String) -> (String, Int, String) {
        let letters = id.prefix { !$0.isNumber }
        return (String(letters), Int(id.dropFirst(letters.count)) ?? 0, id)
    }
    return parts(lhs) < parts(rhs)
}
