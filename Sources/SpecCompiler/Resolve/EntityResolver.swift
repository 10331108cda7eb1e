import SpecBase
import SpecIR

/// Resolves one entity of a catalogue: types of fields, stages, the fields for stage and responsible.
struct EntityResolver {
    let declaration: EntityDeclaration
    let position: Int
    let entityPositions: [String: Int]

    private static let plainTypes: [String: ValueType] = [
        "text": .text, "integer": .integer, "decimal": .decimal, "boolean": .boolean, "date": .date, "time": .time,
        "datetime": .datetime, "phone": .phone, "email": .email, "url": .url,
    ]

    mutating func resolve(into log: inout DiagnosticLog) -> EntitySymbols {
        var entity = EntitySymbols(
            position: position,
            name: declaration.name.value,
            range: declaration.name.range,
            url: declaration.url.map(urlText),
            isSearchable: declaration.search?.value ?? true,
            isComplete: declaration.isComplete
        )
        for field in declaration.fields {
            guard let element = type(of: field, into: &log) else {
                entity.isComplete = false
                continue
            }
            entity.fieldPositions[field.name.value] = entity.fields.count
            entity.fields.append(
                FieldSymbols(
                    position: entity.fields.count,
                    name: field.name.value,
                    range: field.name.range,
                    element: element,
                    isMany: field.many?.value ?? false,
                    isRequired: field.required?.value ?? false,
                    isKey: field.key?.value ?? false,
                    emptyTexts: field.empty.map { comparisonForm($0.value) }
                )
            )
        }
        resolvePipelines(&entity, into: &log)
        entity.stageField = fieldFor(declaration.stage, in: entity, into: &log) { element in
            if case .stage = element { nil } else { "a field of type stage" }
        }
        if declaration.stage != nil, entity.stageField == nil { entity.isComplete = false }
        entity.responsibleField = fieldFor(declaration.responsible, in: entity, into: &log) { element in
            ValueType.user.isPart(of: element) ? nil : "a field of type user"
        }
        if declaration.responsible != nil, entity.responsibleField == nil { entity.isComplete = false }
        for created in declaration.creates {
            if let position = entityPositions[created.value] {
                entity.creates.append(position)
            } else {
                log.report(.unknownEntity(created, known: Array(entityPositions.keys).sorted()))
            }
        }
        return entity
    }

    private func urlText(_ template: TemplateSyntax) -> String {
        template.segments.map { segment in
            switch segment {
            case .text(let text, _): text
            case .expression: "{{id}}"
            }
        }.joined()
    }

    private func type(of field: CatalogField, into log: inout DiagnosticLog) -> ValueType? {
        var field = field
        field.types = field.types.compactMap { known($0, isOnly: field.types.count == 1, into: &log) }
        guard let first = field.types.first else { return nil }
        if field.types.count == 1 {
            if let plain = Self.plainTypes[first.value] { return plain }
            if first.value == "enum" { return .enumeration(field.values.map(\.word.value)) }
            if first.value == "stage" { return .stage(entity: position) }
        }
        var users = false
        var groups = false
        var entities: [Int] = []
        for type in field.types {
            if type.value == "user" {
                users = true
            } else if type.value == "group" {
                groups = true
            } else if let entity = entityPositions[type.value] {
                entities.append(entity)
            } else {
                log.report(.unknownType(type, known: ["user", "group"] + entityPositions.keys.sorted()))
                return nil
            }
        }
        return .reference(users: users, groups: groups, entities: entities)
    }

    /// The type itself, or the one that was meant, after reporting that there is none of its name.
    private func known(_ type: Located<String>, isOnly: Bool, into log: inout DiagnosticLog) -> Located<String>? {
        let plain = isOnly ? Self.plainTypes.keys.sorted() + ["enum", "stage"] : []
        let known = plain + ["user", "group"] + entityPositions.keys.sorted()
        if Self.plainTypes[type.value] != nil || known.contains(type.value) { return type }
        log.report(.unknownType(type, known: known))
        return known.closest(to: type.value).map { Located($0, at: type.range) }
    }

    private func resolvePipelines(_ entity: inout EntitySymbols, into log: inout DiagnosticLog) {
        for pipeline in declaration.pipelines {
            let index = Index<Pipeline>(entity.pipelines.count)
            entity.pipelines.append(
                Pipeline(name: pipeline.name.value, id: comparisonForm(pipeline.id?.value ?? pipeline.name.value))
            )
            for stage in pipeline.stages {
                let isOnly = declaration.pipelines.count == 1
                entity.stages.append(
                    Stage(
                        pipeline: index,
                        name: stage.name.value,
                        label: isOnly ? stage.name.value : "\(pipeline.name.value)/\(stage.name.value)",
                        id: comparisonForm(stage.id?.value ?? stage.name.value),
                        kind: stage.outcome.map { StageKind($0.value) } ?? .open
                    )
                )
            }
        }
    }

    /// The field that the entity names for its stage or responsible.
    private func fieldFor(
        _ name: Located<String>?,
        in entity: EntitySymbols,
        into log: inout DiagnosticLog,
        _ lacks: (ValueType) -> String?
    ) -> Int? {
        guard let name else { return nil }
        guard let field = entity.field(named: name.value) else {
            if entity.isComplete { log.report(.unknownField(name, of: entity)) }
            return nil
        }
        if let wanted = lacks(field.element) {
            log.report(.typeMismatch("'\(name.value)' is not \(wanted)", at: name.range))
            return nil
        }
        return field.position
    }
}

extension StageKind {
    init(_ outcome: StageOutcome) {
        switch outcome {
        case .open: self = .open
        case .won: self = .won
        case .lost: self = .lost
        }
    }
}
