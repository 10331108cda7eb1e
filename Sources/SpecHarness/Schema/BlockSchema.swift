import SpecCompiler

/// JSON Schema of a block with fixed keys.
func schemaMembers(_ block: BlockKeys) -> SchemaMembers {
    var members: SchemaMembers = [
        ("title", .text(block.what)),
        ("type", .text("object")),
        ("properties", .object(block.keys.map { ($0.name, .object(propertyMembers($0))) })),
        ("additionalProperties", .literal("false")),
    ]
    let required = block.keys.filter { $0.isRequired && $0.companion == nil }.map(\.name)
    if let alone = block.alone {
        members += [
            ("if", .object([requires([alone])])),
            ("then", .object([("maxProperties", .number(1))])),
            ("else", .object([requires(required)])),
        ]
    } else if !required.isEmpty {
        members.append(requires(required))
    }
    if !block.oneOf.isEmpty {
        members.append(("oneOf", .array(block.oneOf.map { .object([requires([$0])]) })))
    }
    return members + companions(of: block)
}

private func requires(_ names: [String]) -> (String, JSONText) { ("required", .texts(names)) }

private func propertyMembers(_ key: BlockKey) -> SchemaMembers {
    let meaning = key.fallback.map { "\(key.meaning) Default: \($0)." } ?? key.meaning
    var members: SchemaMembers = [("description", .text(meaning))] + schemaMembers(key.shape)
    if let fallback = key.fallback.flatMap({ defaultValue($0, of: key.shape) }) {
        members.append(("default", fallback))
    }
    return members
}

/// The default as a value, where it is one and not words about one.
private func defaultValue(_ fallback: String, of shape: KeyShape) -> JSONText? {
    switch shape {
    case .words(let words): words.contains(fallback) ? .text(fallback) : nil
    case .boolean: fallback == "true" || fallback == "false" ? .literal(fallback) : nil
    case .condition: fallback == "true" ? .literal(fallback) : nil
    case .integer: Int(fallback).map { .number($0) }
    case .formed(.duration): .text(fallback)
    default: nil
    }
}

/// What must stand beside keys, and which keys are required only there.
private func companions(of block: BlockKeys) -> SchemaMembers {
    var dependencies: SchemaMembers = []
    var conditions: [JSONText] = []
    for key in block.keys {
        switch key.companion {
        case .keys(let names):
            let beside: JSONText =
                names.count == 1
                ? .texts(names) : .object([("anyOf", .array(names.map { .object([requires([$0])]) }))])
            dependencies.append((key.name, beside))
        case .words(let other, let words):
            guard let partner = block[other] else { continue }
            let properties = ("properties", JSONText.object([(other, .object(having(words, partner.shape)))]))
            let isDefault = partner.fallback.map(words.contains) ?? false
            let beside = JSONText.object(isDefault ? [properties] : [properties, requires([other])])
            dependencies.append((key.name, beside))
            if key.isRequired {
                conditions.append(.object([("if", beside), ("then", .object([requires([key.name])]))]))
            }
        case nil: break
        }
    }
    return (dependencies.isEmpty ? [] : [("dependencies", .object(dependencies))])
        + (conditions.isEmpty ? [] : [("allOf", .array(conditions))])
}

/// A value that is one of these words, or a list with one of them where the key takes lists.
private func having(_ words: [String], _ shape: KeyShape) -> SchemaMembers {
    let word: SchemaMembers = [("enum", .texts(words))]
    guard case .oneOrMore = shape else { return word }
    let list: SchemaMembers = [("type", .text("array")), ("contains", .object(word))]
    return [("anyOf", .array([.object(word), .object(list)]))]
}
