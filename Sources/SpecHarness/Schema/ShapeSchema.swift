import SpecCompiler

/// The members of a JSON Schema object, in their order.
typealias SchemaMembers = [(String, JSONText)]

/// JSON Schema of what stands behind a key. Keywords that speak of lists and of scalars stand in one object where they can:
/// editors then say what is wrong, and not only that no alternative fits.
func schemaMembers(_ shape: KeyShape) -> SchemaMembers {
    switch shape {
    case .text, .expression, .condition, .path: scalar + [("minLength", .number(1))]
    case .literal, .template: scalar
    case .formed(.version): [("const", .number(1))]
    case .formed(let form):
        (form.mayLookLikeNumber ? scalar : [("type", .text("string"))])
            + (form.pattern.map { [("pattern", .text($0))] } ?? [("minLength", .number(1))])
    case .words(let words): [("enum", .texts(words))]
    case .suggested(let words):
        [("anyOf", .array([.object([("enum", .texts(words))]), .object(schemaMembers(.text))]))]
    case .boolean: [("type", .text("boolean"))]
    case .integer(let range):
        [("type", .text("integer")), ("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound))]
    case .json: reference("json")
    case .nothing: [("type", .text("null"))]
    case .block(let keys): reference(keys.id)
    case .named(let named): schemaMembers(named)
    case .list(let element): listMembers(of: element, isFilled: false)
    case .filledList(let element): listMembers(of: element, isFilled: true)
    case .oneOrMore(let element): oneOrList(of: element, isFilled: true)
    case .oneOrAny(let element): oneOrList(of: element, isFilled: false)
    case .either(let shapes):
        [("oneOf", .array(shapes.flatMap(\.alternatives).map { .object(schemaMembers($0)) }))]
    }
}

func reference(_ definition: String) -> SchemaMembers { [("$ref", .text("#/definitions/\(definition)"))] }

/// The types of a scalar whose text is taken.
private let scalarTypes: [JSONText] = [.text("string"), .text("number"), .text("boolean")]
private let scalar: SchemaMembers = [("type", .array(scalarTypes))]

private func listMembers(of element: KeyShape, isFilled: Bool) -> SchemaMembers {
    [("type", .text("array"))] + restOfList(of: element, isFilled: isFilled)
}

private func restOfList(of element: KeyShape, isFilled: Bool) -> SchemaMembers {
    [("items", .object(schemaMembers(element)))] + (isFilled ? [("minItems", .number(1))] : [])
}

private func oneOrList(of element: KeyShape, isFilled: Bool) -> SchemaMembers {
    var members = schemaMembers(element)
    guard members.first?.0 == "type" else {
        return [("anyOf", .array([.object(members), .object(listMembers(of: element, isFilled: isFilled))]))]
    }
    let types: [JSONText] = if case .array(let types) = members[0].1 { types } else { [members[0].1] }
    members[0].1 = .array(types + [.text("array")])
    return members + restOfList(of: element, isFilled: isFilled)
}

private func schemaMembers(_ named: AuthorKeys) -> SchemaMembers {
    var members: SchemaMembers = [("type", .text("object"))]
    if let pattern = named.form.pattern { members.append(("propertyNames", .object([("pattern", .text(pattern))]))) }
    members.append(("additionalProperties", .object(schemaMembers(named.value))))
    if named.isFilled { members.append(("minProperties", .number(1))) }
    return members
}

extension KeyShape {
    /// The shapes of a choice, choices within it spread out.
    fileprivate var alternatives: [KeyShape] {
        if case .either(let shapes) = self { shapes.flatMap(\.alternatives) } else { [self] }
    }
}

extension JSONText {
    static func texts(_ texts: [String]) -> JSONText { .array(texts.map { .text($0) }) }
}
