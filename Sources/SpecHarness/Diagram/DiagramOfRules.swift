import SpecIR

extension DiagramReader {
    func table(_ table: RuleTable) -> DiagramStep {
        let rows = table.rows.map { row in
            DiagramRow(
                name: row.name,
                condition: row.condition.map { text.text(of: $0) },
                actions: row.actions.map(describe)
            )
        }
        return DiagramStep(.table, table.name, rows: rows)
    }

    private func describe(_ action: Action) -> [String] {
        var lines = ["\(action.kind) about \(action.about.map { text.text(of: $0) }.joined(separator: ", "))"]
        if let title = action.title ?? action.text { lines.append(text.text(of: title)) }
        if let responsible = action.responsible { lines.append("responsible: \(text.text(of: responsible))") }
        if let due = action.due { lines.append("due: \(text.text(of: due))") }
        if let done = action.done { lines.append("done: \(text.text(of: done))") }
        return lines
    }

    /// What is answered, where something is.
    func reply() -> [[DiagramStep]] {
        guard let root = channel.reply else { return [] }
        var lines: [String] = []
        describe(root, "", into: &lines)
        return [[DiagramStep(.reply, "reply", lines)]]
    }

    private func describe(_ node: Index<ReplyNode>, _ key: String, into lines: inout [String]) {
        switch program.replies[node.position] {
        case .value(let value): lines.append("\(key.isEmpty ? "" : "\(key): ")\(text.text(of: value))")
        case .object(let entries):
            for entry in entries {
                describe(entry.value, key.isEmpty ? entry.key : "\(key).\(entry.key)", into: &lines)
            }
        case .array(let elements):
            for element in elements { describe(element, "\(key)[]", into: &lines) }
        }
    }
}
