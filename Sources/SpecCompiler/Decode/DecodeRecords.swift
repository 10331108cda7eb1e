import SpecBase
import SpecYAML

extension Decoder {
    mutating func records(_ node: YAMLNode) -> [RecordDeclaration] {
        guard let entries = entries(node, wanted: "names with a record each") else { return [] }
        var records: [RecordDeclaration] = []
        for entry in entries {
            records.append(record(nameOrKey(entry.key, "a record"), entry.value))
        }
        return records
    }

    private mutating func record(_ name: Located<String>, _ node: YAMLNode) -> RecordDeclaration {
        let before = log.errorCount
        var record = RecordDeclaration(name: name, range: name.range.joined(node.range), isComplete: true)
        if let block = block(node, .record, owner: name.range) {
            record.entity = block["entity"].flatMap { text($0, "an entity") }
            record.fields = block["fields"].map { recordFields($0) } ?? []
            record.find = block["find"].map { ways($0) } ?? []
            record.pick = block["pick"].flatMap { word($0, "a pick") }
            record.create = block["create"].flatMap { create($0) }
            record.update = block["update"].flatMap { update($0) }
        }
        record.isComplete = log.errorCount == before
        return record
    }

    private mutating func create(_ node: YAMLNode) -> CreateDeclaration? {
        if let word = node.scalar {
            if word == "never" { return .never(node.range) }
            if ["never"].closest(to: word) != nil {
                reportUnknownWord(Located(word, at: node.range), "'never' or a block", words: ["never"])
                return .never(node.range)
            }
            reportShape(node, wanted: "'never' or a block")
            return nil
        }
        guard let block = block(node, .create) else { return nil }
        var create = CreateBlock(range: node.range)
        create.when = block["when"].flatMap { expression($0, "a condition") }
        create.template = block["template"].flatMap { text($0, "a template of the catalogue") }
        create.stage = block["stage"].flatMap { template($0, "a stage") }
        create.responsible = block["responsible"].flatMap { expression($0, "an expression for a user") }
        create.fields = block["fields"].map { plainFields($0) } ?? []
        return .block(create)
    }

    private mutating func update(_ node: YAMLNode) -> UpdateDeclaration? {
        if node.scalar != nil, !node.isNothing { return word(node, "a policy").map(UpdateDeclaration.policy) }
        guard case .mapping = node.content else {
            reportShape(node, wanted: "a policy (\(MergePolicy.allCases.map(\.rawValue).listed)) or a block")
            return nil
        }
        guard let block = block(node, .update) else { return nil }
        var update = UpdateBlock(range: node.range)
        update.when = block["when"].flatMap { expression($0, "a condition") }
        update.merge = block["merge"].flatMap { word($0, "a policy") }
        update.stage = block["stage"].flatMap { template($0, "a stage") }
        update.responsible = block["responsible"].flatMap { expression($0, "an expression for a user") }
        update.fields = block["fields"].map { plainFields($0) } ?? []
        return .block(update)
    }

    private mutating func ways(_ node: YAMLNode) -> [WayDeclaration] {
        guard let nodes = list(node, "a list of ways") else { return [] }
        return each(nodes) { (decoder, node) in
            guard let block = decoder.block(node, .way) else { return nil }
            let by = decoder.required("by", of: block).flatMap { decoder.wayKeys($0) }
            let stages = block["stages"].flatMap { decoder.stages($0) }
            return by.map { WayDeclaration(by: $0, stages: stages, range: node.range) }
        }
    }

    private mutating func wayKeys(_ node: YAMLNode) -> [WayDeclaration.Key]? {
        let wanted = "a field, a list of fields, or '{ field: template }'"
        guard case .mapping(let all) = node.content else {
            guard let nodes = oneOrMore(node, wanted) else { return nil }
            return each(nodes) { $0.text($1, "a field") }.map { WayDeclaration.Key(field: $0, value: nil) }
        }
        guard let entries = entries(node, wanted: wanted), !entries.isEmpty else {
            if all.isEmpty { reportShape(node, wanted: wanted) }
            return nil
        }
        var keys: [WayDeclaration.Key] = []
        for entry in entries {
            guard let value = fieldValue(entry.value) else { continue }
            keys.append(WayDeclaration.Key(field: entry.key, value: value))
        }
        // A way without one of its comparisons would find too much.
        return keys.count == entries.count ? keys : nil
    }

    mutating func stages(_ node: YAMLNode) -> [Located<String>]? {
        texts(node, "a stage")
    }
}
