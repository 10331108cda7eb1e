import SpecBase
import SpecYAML

extension Decoder {
    mutating func entities(_ node: YAMLNode) -> [EntityDeclaration] {
        guard let entries = entries(node, wanted: "names with an entity each") else { return [] }
        var entities: [EntityDeclaration] = []
        for entry in entries {
            guard let name = name(entry.key, "an entity") else { continue }
            entities.append(entity(name, entry.value))
        }
        return entities
    }

    private mutating func entity(_ name: Located<String>, _ node: YAMLNode) -> EntityDeclaration {
        let before = log.errorCount
        var entity = EntityDeclaration(name: name, range: name.range.joined(node.range), isComplete: true)
        if let block = block(node, .entity, owner: name.range) {
            entity.url = block["url"].flatMap { entityURL($0) }
            entity.stage = block["stage"].flatMap { text($0, "a field") }
            entity.responsible = block["responsible"].flatMap { text($0, "a field") }
            entity.fields = required("fields", of: block).map { catalogFields($0) } ?? []
            entity.pipelines = block["pipelines"].map { pipelines($0) } ?? []
            entity.templates = block["templates"].map { templates($0) } ?? []
            entity.search = block["search"].flatMap { boolean($0) }
            entity.creates = block["creates"].flatMap { texts($0, "an entity") } ?? []
        }
        entity.isComplete = log.errorCount == before
        return entity
    }

    private mutating func catalogFields(_ node: YAMLNode) -> [CatalogField] {
        guard let entries = entries(node, wanted: "fields with a type each") else { return [] }
        var fields: [CatalogField] = []
        for entry in entries {
            let before = log.errorCount
            let range = entry.key.range.joined(entry.value.range)
            var field = CatalogField(name: entry.key, range: range, isComplete: true)
            if let block = block(entry.value, .catalogField, owner: entry.key.range) {
                field.types = required("type", of: block).flatMap { texts($0, "a type") } ?? []
                field.many = block["many"].flatMap { boolean($0) }
                field.required = block["required"].flatMap { boolean($0) }
                field.key = block["key"].flatMap { boolean($0) }
                readValues(of: &field, block)
                field.empty = block["empty"].flatMap { texts($0, "a text", mayBeEmpty: true) } ?? []
            }
            field.isComplete = log.errorCount == before
            fields.append(field)
        }
        return fields
    }

    private mutating func readValues(of field: inout CatalogField, _ block: Block) {
        // A type that is none is reported when the entities are known; a misspelt 'enum' has its values all the same.
        let isEnum = field.types.contains { ["enum"].closest(to: $0.value) != nil }
        if isEnum {
            field.values = required("values", of: block).map { enumWords($0) } ?? []
        } else if let entry = block.entry("values"), let type = field.types.first {
            report(
                .misplacedKey,
                "'values' is for fields of type 'enum', and this one is '\(type.value.shortened)'",
                at: entry.key.range
            )
        }
    }

    private mutating func pipelines(_ node: YAMLNode) -> [PipelineDeclaration] {
        guard let entries = entries(node, wanted: "names with a pipeline each") else { return [] }
        var pipelines: [PipelineDeclaration] = []
        for entry in entries {
            guard let name = stagePart(entry.key, "a pipeline") else { continue }
            var pipeline = PipelineDeclaration(name: name, range: name.range.joined(entry.value.range))
            if let block = block(entry.value, .pipeline, owner: name.range) {
                pipeline.id = block["id"].flatMap { text($0, "the CRM's id") }
                pipeline.stages = required("stages", of: block).map { pipelineStages($0) } ?? []
            }
            pipelines.append(pipeline)
        }
        return pipelines
    }

    private mutating func pipelineStages(_ node: YAMLNode) -> [StageDeclaration] {
        guard let entries = entries(node, wanted: "stages with 'open', 'won' or 'lost' each") else { return [] }
        var stages: [StageDeclaration] = []
        for entry in entries {
            guard let name = stagePart(entry.key, "a stage") else { continue }
            var stage = StageDeclaration(name: name)
            if case .mapping = entry.value.content {
                if let block = block(entry.value, .stage, owner: name.range) {
                    stage.id = block["id"].flatMap { text($0, "the CRM's id") }
                    stage.outcome = required("is", of: block).flatMap { word($0, "an outcome") }
                }
            } else {
                stage.outcome = word(entry.value, "an outcome")
            }
            stages.append(stage)
        }
        return stages
    }

    /// A stage is written `pipeline/STAGE`, so that neither name can have a `/`.
    private mutating func stagePart(_ key: Located<String>, _ what: String) -> Located<String>? {
        guard key.value.utf8.contains(0x2F) else { return key }
        report(
            .malformedName,
            "'\(key.value.shortened)' cannot name \(what); '/' stands between pipeline and stage",
            at: key.range
        )
        return nil
    }

    private mutating func templates(_ node: YAMLNode) -> [EntityTemplate] {
        guard let entries = entries(node, wanted: "names with a template each") else { return [] }
        var templates: [EntityTemplate] = []
        for entry in entries {
            let range = entry.key.range.joined(entry.value.range)
            var template = EntityTemplate(name: entry.key, range: range)
            if let block = block(entry.value, .entityTemplate, owner: entry.key.range) {
                template.id = block["id"].flatMap { text($0, "the CRM's id") }
                template.fields = block["fields"].map { plainFields($0) } ?? []
            }
            templates.append(template)
        }
        return templates
    }
}
