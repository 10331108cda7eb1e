import SpecBase
import SpecYAML

extension Decoder {
    /// Reads `fields` of a record, whose values may have a policy and a search flag.
    mutating func recordFields(_ node: YAMLNode) -> [FieldDeclaration] {
        fields(node) { (decoder, field, node) in
            guard case .mapping = node.content else {
                field.value = decoder.fieldValue(node)
                return
            }
            guard let block = decoder.block(node, .recordField, owner: field.name.range) else { return }
            field.value = decoder.required("value", of: block).flatMap { decoder.fieldValue($0) }
            field.merge = block["merge"].flatMap { decoder.word($0, "a policy") }
            field.search = block["search"].flatMap { decoder.searchFlag($0) }
        }
    }

    /// Reads `fields` of a create, an update, an action or a catalogue's template: values alone.
    mutating func plainFields(_ node: YAMLNode) -> [FieldDeclaration] {
        fields(node) { (decoder, field, node) in field.value = decoder.fieldValue(node) }
    }

    private mutating func fields(
        _ node: YAMLNode,
        _ read: (inout Self, inout FieldDeclaration, YAMLNode) -> Void
    ) -> [FieldDeclaration] {
        guard let entries = entries(node, wanted: "fields with a template each") else { return [] }
        var fields: [FieldDeclaration] = []
        for entry in entries {
            var field = FieldDeclaration(name: entry.key, range: entry.key.range.joined(entry.value.range))
            read(&self, &field, entry.value)
            fields.append(field)
        }
        return fields
    }

    mutating func fieldValue(_ node: YAMLNode) -> FieldValue? {
        guard case .sequence(let nodes) = node.content else { return template(node).map(FieldValue.template) }
        let templates = each(nodes) { $0.template($1) }
        return templates.count == nodes.count ? .list(templates, node.range) : nil
    }

    private mutating func searchFlag(_ node: YAMLNode) -> SearchFlag? {
        guard case .mapping = node.content else {
            guard let flag = boolean(node), flag.value else { return nil }
            return SearchFlag(stages: nil, range: node.range)
        }
        guard let block = block(node, .searchFlag) else { return nil }
        guard let stages = required("stages", of: block).flatMap({ self.stages($0) }) else { return nil }
        return SearchFlag(stages: stages, range: node.range)
    }
}
