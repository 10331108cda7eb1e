import SpecIR
import SpecRuntime

extension CRMQuestion {
    init(_ question: Question, _ names: RunNames) {
        let entity = names.catalog.entities[question.entity.position]
        crm = names.catalog.id
        self.entity = entity.name
        conditions = question.comparisons.map { comparison in
            let field: String? =
                switch comparison.target {
                case .id: nil
                case .field(let field): entity.fields[field.position].name
                }
            return Condition(field: field, anyOf: comparison.anyOf.map { names.value($0, of: entity) })
        }
        stages = question.stages?.map { names.stage($0, of: entity) }
        wanted = question.wanted.map { entity.fields[$0.position].name }
    }
}
