extension ExpressionPrinter {
    func print(_ table: RuleTable, to text: inout PrintedText) {
        text.block("rules \(table.name)") { text in
            for row in table.rows {
                let condition = suffix("when", row.condition)
                text.block("row \(quoted(row.name))\(condition)", at: row.place) { text in
                    for action in row.actions {
                        print(action, to: &text)
                    }
                }
            }
        }
    }

    private func print(_ action: Action, to text: inout PrintedText) {
        let about = action.about.map { self.text(of: $0) }.joined(separator: ", ")
        text.block("\(action.kind) about \(about)", at: action.place) { text in
            let values = [
                ("title", action.title), ("text", action.text), ("responsible", action.responsible),
                ("due", action.due), ("done", action.done),
            ]
            for case (let name, let value?) in values {
                text.line("\(name) \(self.text(of: value))")
            }
            if !action.inputs.isEmpty { text.line("of \(names(of: action.inputs))") }
            guard let entity = action.entity else { return }
            text.line("entity \(catalog.entities[entity.position].name)")
            print(action.fields, "field", of: entity, to: &text)
        }
    }
}
