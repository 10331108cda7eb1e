import SpecBase
import SpecIR

extension Checker {
    /// Checks the fields of a block, in the order of the spec.
    mutating func fields(
        _ declarations: [FieldDeclaration],
        of entity: EntitySymbols,
        merge: SpecIR.MergePolicy
    ) -> [CheckedField] {
        declarations.compactMap { declaration in
            guard let field = entity.field(named: declaration.name.value) else {
                if entity.isComplete { report(.unknownField(declaration.name, of: entity)) }
                return nil
            }
            guard let written = declaration.value else { return nil }
            wantedBy = .declared(field.name, at: field.range)
            defer { wantedBy = nil }
            guard let value = fieldValue(written, field.type) else { return nil }
            let own = declaration.merge.map { SpecIR.MergePolicy($0.value) }
            return CheckedField(field: field.position, value: value, merge: own ?? merge, range: declaration.name.range)
        }
    }
}

extension SpecIR.MergePolicy {
    init(_ policy: MergePolicy) {
        switch policy {
        case .keep: self = .keep
        case .enrich: self = .enrich
        case .fill: self = .fill
        case .replace: self = .replace
        case .set: self = .set
        }
    }
}
