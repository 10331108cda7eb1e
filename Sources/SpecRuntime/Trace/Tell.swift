import SpecBase
import SpecIR

/// Lines of a trace. To be called only where one is kept: the words cost more than the run.
extension RunFrame {
    mutating func tell(_ subject: String, _ finding: String, at place: Place?) {
        trace.append(TraceLine(subject: subject, finding: finding, place: place))
    }

    mutating func tellInput(_ input: Input, _ read: ReadInput) {
        var finding = words(read.value)
        if let origin = read.origin {
            finding += ", from \(input.origins[origin].description)"
        } else if read.value.isPresent {
            finding += ", its default"
        }
        if let flaw = read.flaw { finding += "; '\(flaw.found)' at \(flaw.path) is \(flaw.why)" }
        tell("input \(input.name)", finding, at: input.place)
    }

    mutating func tellSilent(_ comparison: WayComparison, _ value: Value, _ way: Way, _ plan: RecordPlan) {
        tell(
            "way \(way.name) of \(plan.name)",
            "silent: the value for \(name(of: comparison.target, plan)) is \(words(value))",
            at: way.place
        )
    }

    mutating func tellQuestion(_ question: Question, _ way: Way, _ plan: RecordPlan) {
        let entity = catalog.entities[plan.entity.position]
        var asked = question.comparisons.map { comparison in
            "\(name(of: comparison.target, plan)) is " + comparison.anyOf.map { words($0) }.joined(separator: " or ")
        }
        if let stages = question.stages {
            let labels = stages.map {
                entity.stages.indices.contains($0.position) ? entity.stages[$0.position].label : "?"
            }
            asked.append("stage is " + labels.joined(separator: " or "))
        }
        tell(
            "way \(way.name) of \(plan.name)",
            "asks for \(entity.name) where " + asked.joined(separator: " and "),
            at: way.place
        )
    }

    mutating func tellHits(_ hits: [Hit], _ confirmed: [Hit], _ way: Way, _ plan: RecordPlan) {
        let ids = confirmed.isEmpty ? "" : ": " + confirmed.map(\.id).joined(separator: ", ")
        tell(
            "way \(way.name) of \(plan.name)",
            "\(hits.count) answered, \(confirmed.count) confirmed\(ids)",
            at: way.place
        )
    }

    mutating func tellFound(_ plan: RecordPlan, _ taken: [String]) {
        tell(
            "record \(plan.name)",
            taken.isEmpty ? "not found" : "found " + taken.joined(separator: ", "),
            at: plan.place
        )
    }

    mutating func tellUndecided(_ plan: RecordPlan, _ candidates: [Hit]) {
        tell(
            "record \(plan.name)",
            "several match, and 'pick: stop' ends the run: " + candidates.map(\.id).joined(separator: ", "),
            at: plan.place
        )
    }

    mutating func tellField(_ field: FieldPlan, _ plan: RecordPlan, _ finding: String) {
        let entity = catalog.entities[plan.entity.position]
        tell("field \(plan.name).\(entity.fields[field.field.position].name)", finding, at: field.place)
    }

    /// Why a found record's field stays as it is.
    mutating func tellKept(_ field: FieldPlan, _ plan: RecordPlan, held: Value, incoming: Value) {
        let entity = catalog.entities[plan.entity.position]
        let now = words(held, entity: entity)
        let why =
            switch incoming {
            case .missing: "the value is \(words(incoming))"
            default: "\(field.merge) with \(words(incoming, entity: entity)) changes nothing"
            }
        tellField(field, plan, "stays \(now): \(why)")
    }

    /// A value in words; stages are those of the entity.
    func words(_ value: Value, entity: Entity? = nil) -> String {
        switch value {
        case .missing(let reason): "missing (\(reason))"
        case .text(let text): "'\(text.shortened)'"
        case .link(.created(let record)) where channel.records.indices.contains(record.position):
            "new \(channel.records[record.position].name)"
        case .link(.existing(let entity, id: let id)) where catalog.entities.indices.contains(entity.position):
            "\(catalog.entities[entity.position].name) \(id)"
        case .list(let values): "[" + values.map { words($0, entity: entity) }.joined(separator: ", ") + "]"
        default: printer.text(value, entity: entity) ?? "a value without a text"
        }
    }

    private func name(of target: WayTarget, _ plan: RecordPlan) -> String {
        switch target {
        case .id: "id"
        case .field(let field): catalog.entities[plan.entity.position].fields[field.position].name
        }
    }
}
