extension ExpressionPrinter {
    func print(_ record: RecordPlan, to text: inout PrintedText) {
        let entity = catalog.entities[record.entity.position]
        text.block("record \(record.name)", at: record.place) { text in
            text.line("entity \(entity.name)")
            if !record.ways.isEmpty { text.line("pick \(record.pick)") }
            if !record.wanted.isEmpty {
                text.line("wants \(record.wanted.map { entity.fields[$0.position].name }.joined(separator: ", "))")
            }
            for way in record.ways {
                print(way, of: record.entity, to: &text)
            }
            print(record.fields, "field", of: record.entity, to: &text)
            if let create = record.create {
                text.block("create" + suffix("when", create.condition)) { text in
                    if let template = create.template {
                        text.line("template \(entity.templates[template.position].name)")
                    }
                    print(create.defaults, "default", of: record.entity, to: &text)
                    print(create.sets, "set", of: record.entity, to: &text)
                }
            } else {
                text.line("create never")
            }
            if let update = record.update {
                text.block("update" + suffix("when", update.condition)) { text in
                    print(update.sets, "set", of: record.entity, to: &text)
                }
            } else if !record.ways.isEmpty {
                text.line("update keep")
            }
        }
    }

    func print(_ plans: [FieldPlan], _ word: String, of entity: Index<Entity>, to text: inout PrintedText) {
        for plan in plans {
            let name = catalog.entities[entity.position].fields[plan.field.position].name
            let inputs = names(of: plan.inputs)
            text.line(
                "\(word) \(name): \(self.text(of: plan.value, stagesOf: entity)), \(plan.merge)"
                    + (inputs.isEmpty ? "" : ", of \(inputs)"),
                at: plan.place
            )
        }
    }

    func names(of inputs: [Index<Input>]) -> String {
        inputs.map { channel.inputs[$0.position].name }.joined(separator: " ")
    }

    /// A keyword with an expression, or nothing.
    func suffix(_ keyword: String, _ root: Index<Expression>?) -> String {
        root.map { " \(keyword) \(text(of: $0))" } ?? ""
    }

    private func print(_ way: Way, of entity: Index<Entity>, to text: inout PrintedText) {
        let plan = catalog.entities[entity.position]
        let comparisons = way.comparisons.map { comparison in
            let value = self.text(of: comparison.value, stagesOf: entity)
            return switch comparison.target {
            case .id: "id == \(value)"
            case .field(let field): "\(plan.fields[field.position].name) == \(value)"
            }
        }
        let stages = way.stages.map { stages in
            ", stages " + stages.map { plan.stages[$0.position].label }.joined(separator: " ")
        }
        text.line("way \(way.name): \(comparisons.joined(separator: " and "))\(stages ?? "")", at: way.place)
    }
}
