import SpecIR

extension DiagramReader {
    /// How a record is looked up.
    func search(_ record: RecordPlan) -> DiagramStep {
        let entity = catalog.entities[record.entity.position]
        var lines = record.ways.map { way in
            let comparisons = way.comparisons.map { comparison in
                let value = text.text(of: comparison.value, stagesOf: record.entity)
                return switch comparison.target {
                case .id: "id = \(value)"
                case .field(let field): "\(entity.fields[field.position].name) = \(value)"
                }
            }
            let stages = way.stages.map { ", stages \(describe($0, of: entity))" } ?? ""
            return "by \(comparisons.joined(separator: " and "))\(stages)"
        }
        lines.append("pick \(record.pick)")
        return DiagramStep(.search, "look up \(name(of: record))", lines)
    }

    /// What becomes of a record that was found, and of one that was not.
    func write(_ record: RecordPlan) -> DiagramStep {
        var lines: [String] = []
        if !record.ways.isEmpty {
            if let update = record.update {
                lines.append("found: \(policies(of: record))\(condition(update.condition))")
                lines += sets(update.sets, of: record)
            } else {
                lines.append("found: kept as it is")
            }
        }
        let prefix = record.ways.isEmpty ? "" : "not found: "
        if let create = record.create {
            let entity = catalog.entities[record.entity.position]
            let template = create.template.map { " from \(entity.templates[$0.position].name)" } ?? ""
            lines.append("\(prefix)create\(template)\(condition(create.condition))")
            lines += sets(create.sets, of: record)
        } else {
            lines.append("\(prefix)nothing is created")
        }
        return DiagramStep(.write, name(of: record), lines)
    }

    private func name(of record: RecordPlan) -> String {
        let entity = catalog.entities[record.entity.position].name
        return entity == record.name ? entity : "\(record.name): \(entity)"
    }

    private func condition(_ root: Index<Expression>?) -> String {
        root.map { " when \(text.text(of: $0))" } ?? ""
    }

    /// The policy of most fields, then the fields that have another.
    private func policies(of record: RecordPlan) -> String {
        let counts = MergePolicy.allCases.map { policy in record.fields.count { $0.merge == policy } }
        guard let most = zip(MergePolicy.allCases, counts).max(by: { $0.1 < $1.1 })?.0, !record.fields.isEmpty else {
            return "update"
        }
        let others = record.fields.filter { $0.merge != most }.map { "\(fieldName($0, of: record)) \($0.merge)" }
        return ([String(describing: most)] + others).joined(separator: ", ")
    }

    /// What is set besides the fields; stage and responsible by these words, as in a spec.
    private func sets(_ plans: [FieldPlan], of record: RecordPlan) -> [String] {
        let entity = catalog.entities[record.entity.position]
        return plans.map { plan in
            let value = text.text(of: plan.value, stagesOf: record.entity)
            return switch plan.field {
            case entity.stageField: "· stage: \(withoutQuotes(value))"
            case entity.responsibleField: "· responsible: \(value)"
            default: "· \(fieldName(plan, of: record)): \(value)"
            }
        }
    }

    private func withoutQuotes(_ text: String) -> String {
        text.hasPrefix("'") && text.hasSuffix("'") ? String(text.dropFirst().dropLast()) : text
    }

    private func fieldName(_ plan: FieldPlan, of record: RecordPlan) -> String {
        catalog.entities[record.entity.position].fields[plan.field.position].name
    }

    /// Stages as a spec would list them: `open` for all that are.
    private func describe(_ stages: [Index<Stage>], of entity: Entity) -> String {
        var words: [String] = []
        var left = Set(stages)
        func take(_ word: String, _ isMeant: (Stage) -> Bool) {
            let meant = entity.stages.indices.filter { isMeant(entity.stages[$0]) }.map { Index<Stage>($0) }
            guard meant.count > 1, left.isSuperset(of: meant) else { return }
            left.subtract(meant)
            words.append(word)
        }
        for kind in StageKind.allCases {
            take("\(kind)") { $0.kind == kind }
        }
        for (position, pipeline) in entity.pipelines.enumerated() {
            for kind in StageKind.allCases {
                take("\(pipeline.name)/\(kind)") { $0.kind == kind && $0.pipeline.position == position }
            }
        }
        words += stages.filter(left.contains).map { entity.stages[$0.position].label }
        return words.joined(separator: ", ")
    }
}
