import SpecBase
import SpecYAML

extension Decoder {
    mutating func ruleTables(_ node: YAMLNode) -> [RuleTable] {
        guard let entries = entries(node, wanted: "tables with a list of rows each") else { return [] }
        var tables: [RuleTable] = []
        for entry in entries {
            let (rows, isComplete) = soundly { $0.ruleRows(entry.value) }
            tables.append(
                RuleTable(
                    name: entry.key,
                    rows: rows,
                    range: entry.key.range.joined(entry.value.range),
                    isComplete: isComplete
                )
            )
        }
        return tables
    }

    private mutating func ruleRows(_ node: YAMLNode) -> [RuleRow] {
        guard let nodes = list(node, "a list of rows") else { return [] }
        if nodes.isEmpty { report(.wrongShape, "expected rows, found an empty list", at: node.range) }
        var rows: [RuleRow] = []
        for (index, node) in nodes.enumerated() {
            if let row = ruleRow(node, isLast: index == nodes.count - 1) { rows.append(row) }
        }
        return rows
    }

    private mutating func ruleRow(_ node: YAMLNode, isLast: Bool) -> RuleRow? {
        guard let block = block(node, .ruleRow) else { return nil }
        if let last = block.entry("else") {
            checkElse(last, of: block, isLast: isLast)
            return RuleRow(head: .otherwise(last.key.range), actions: actions(last.value), range: node.range)
        }
        let rule = required("rule", of: block).flatMap { text($0, "the row's name") }
        let when = required("when", of: block).flatMap { expression($0, "a condition") }
        let actions = required("do", of: block).map { self.actions($0) } ?? []
        guard let rule, let when else { return nil }
        return RuleRow(head: .when(rule: rule, when), actions: actions, range: node.range)
    }

    private mutating func actions(_ node: YAMLNode) -> [ActionDeclaration] {
        guard let nodes = list(node, "a list of actions") else { return [] }
        return each(nodes) { $0.action($1) }
    }

    private mutating func action(_ node: YAMLNode) -> ActionDeclaration? {
        func wanted() -> String { "an action (\(ActionKind.allWords.listed))" }
        guard let entries = entries(node, wanted: wanted()), let entry = entries.first else {
            if case .mapping(let all) = node.content, all.isEmpty {
                reportShape(node, wanted: wanted())
            }
            return nil
        }
        for other in entries.dropFirst() {
            report(
                .wrongShape,
                "an element of the list is one action; start '\(other.key.value.shortened)' with '- '",
                at: other.key.range
            )
        }
        guard let kind = ActionKind(rawValue: entry.key.value) else {
            reportUnknownWord(entry.key, "an action", words: ActionKind.allWords)
            return nil
        }
        return action(Located(kind, at: entry.key.range), entry.value)
    }

    private mutating func action(_ kind: Located<ActionKind>, _ node: YAMLNode) -> ActionDeclaration? {
        let before = log.errorCount
        guard let block = block(node, .of(kind.value), owner: kind.range) else { return nil }
        let about = required("about", of: block)
        var action = ActionDeclaration(
            kind: kind,
            about: about.flatMap { expressions($0, "a record or a list of records") } ?? [],
            aboutRange: about?.range ?? kind.range,
            range: kind.range.joined(node.range),
            isComplete: true
        )
        if kind.value == .comment {
            action.text = required("text", of: block).flatMap { template($0) }
        } else {
            action.title = required("title", of: block).flatMap { template($0) }
            action.responsible = required("responsible", of: block).flatMap {
                expression($0, "an expression for a user")
            }
            action.text = block["text"].flatMap { template($0) }
            action.due = block["due"].flatMap { expression($0, "an expression for a time") }
            if kind.value == .task { action.done = block["done"].flatMap { expression($0, "a condition") } }
            action.fields = block["fields"].map { plainFields($0) } ?? []
        }
        action.isComplete = log.errorCount == before
        return action
    }
}
