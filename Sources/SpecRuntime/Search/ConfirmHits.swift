import SpecBase
import SpecIR

extension RunFrame {
    /// The hits that really match: what a CRM returns may be more than was asked for.
    mutating func confirm(
        _ hits: [Hit],
        for question: Question,
        _ position: Int,
        _ prepared: PreparedRecord
    ) -> [Hit] {
        if hits.count > RunLimits.hits {
            let (way, plan) = (prepared.plan.ways[position], prepared.plan)
            notes.append(
                .remark(
                    "way \(way.name) of \(plan.name): \(hits.count) records answered, the first \(RunLimits.hits) count"
                )
            )
        }
        var confirmed: [Hit] = []
        for hit in hits.prefix(RunLimits.hits) {
            guard hit.values.count == question.wanted.count else {
                notes.append(
                    .remark(
                        "\(prepared.entity.name) \(hit.id.shortened) came with \(hit.values.count) values, "
                            + "\(question.wanted.count) were asked for; it was left out"
                    )
                )
                continue
            }
            if matches(hit, question, stageField: prepared.entity.stageField) { confirmed.append(hit) }
        }
        if isTracing { tellHits(hits, confirmed, prepared.plan.ways[position], prepared.plan) }
        return confirmed
    }

    private func matches(_ hit: Hit, _ question: Question, stageField: Index<Field>?) -> Bool {
        if let stages = question.stages {
            guard let stageField, let slot = question.wanted.firstIndex(of: stageField),
                case .stage(let stage) = hit.values[slot], stages.contains(stage)
            else { return false }
        }
        return question.comparisons.allSatisfy { comparison in
            switch comparison.target {
            case .id: return comparison.anyOf.contains { areEqual($0, .text(hit.id)) }
            case .field(let field):
                guard let slot = question.wanted.firstIndex(of: field) else { return false }
                return comparison.anyOf.contains { wanted in
                    guard case .list(let values) = hit.values[slot] else { return areEqual(hit.values[slot], wanted) }
                    return values.contains { areEqual($0, wanted) }
                }
            }
        }
    }
}
