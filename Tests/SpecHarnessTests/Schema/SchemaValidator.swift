import SpecBase
import SpecYAML

/// Validates YAML against the part of JSON Schema that we write. A keyword that it does not know is a mistake, so that none
/// goes unchecked. Scalars are texts here: one is a number or a boolean if it looks like one, and always a string.
struct SchemaValidator {
    private let definitions: YAMLNode?
    private let root: YAMLNode

    init(_ schema: YAMLNode) {
        root = schema
        definitions = schema["definitions"]
    }

    /// What is wrong, each with the keys that lead to it; empty if nothing is.
    func mistakes(in node: YAMLNode) -> [String] { mistakes(node, root, "") }

    private func mistakes(_ node: YAMLNode, _ schema: YAMLNode, _ place: String) -> [String] {
        schema.entries.flatMap { keyword in
            failures(node, keyword.key.value, keyword.value, of: schema, place)
        }
    }

    private func holds(_ node: YAMLNode, _ schema: YAMLNode?) -> Bool {
        schema.map { mistakes(node, $0, "").isEmpty } ?? true
    }

    private func failures(
        _ node: YAMLNode,
        _ keyword: String,
        _ value: YAMLNode,
        of schema: YAMLNode,
        _ place: String
    ) -> [String] {
        func unless(_ isRight: Bool) -> [String] { isRight ? [] : ["\(place): \(keyword)"] }
        switch keyword {
        case "$schema", "title", "description", "default", "definitions", "then", "else": return []
        case "$ref":
            let name = String(value.text.drop { $0 != "/" }.dropFirst("/definitions/".count))
            guard let definition = definitions?[name] else { return ["no definition '\(value.text)'"] }
            return mistakes(node, definition, place)
        case "allOf": return value.elements.flatMap { mistakes(node, $0, place) }
        case "anyOf": return unless(value.elements.contains { holds(node, $0) })
        case "oneOf": return unless(value.elements.count { holds(node, $0) } == 1)
        case "if": return mistakes(node, schema[holds(node, value) ? "then" : "else"], orNone: place)
        case "type": return unless((value.elements.isEmpty ? [value] : value.elements).contains { node.isA($0.text) })
        case "enum", "const":
            let texts = (value.elements.isEmpty ? [value] : value.elements).map(\.text)
            return unless(node.isA("string") && texts.contains(node.text))
        case "pattern": return unless(!node.isA("string") || matches(node.text, value.text))
        case "minLength": return unless(!node.isA("string") || node.text.unicodeScalars.count >= value.number)
        case "minimum": return unless(!node.isA("integer") || node.number >= value.number)
        case "maximum": return unless(!node.isA("integer") || node.number <= value.number)
        case "minItems": return unless(!node.isA("array") || node.elements.count >= value.number)
        case "items": return node.elements.flatMap { mistakes($0, value, place + "/-") }
        case "contains": return unless(!node.isA("array") || node.elements.contains { holds($0, value) })
        case "required": return unless(!node.isA("object") || value.elements.allSatisfy { node[$0.text] != nil })
        case "minProperties": return unless(!node.isA("object") || node.entries.count >= value.number)
        case "maxProperties": return unless(!node.isA("object") || node.entries.count <= value.number)
        case "properties":
            return node.entries.flatMap { entry in
                mistakes(entry.value, value[entry.key.value], orNone: "\(place)/\(entry.key.value)")
            }
        case "additionalProperties":
            let others = node.entries.filter { schema["properties"]?[$0.key.value] == nil }
            if value.text == "false" { return others.map { "\(place): no key '\($0.key.value)'" } }
            return others.flatMap { mistakes($0.value, value, "\(place)/\($0.key.value)") }
        case "propertyNames":
            return node.entries.filter { entry in
                if let pattern = value["pattern"] { return !matches(entry.key.value, pattern.text) }
                return !(value["enum"]?.elements.contains { $0.text == entry.key.value } ?? true)
            }.map { "\(place): no name '\($0.key.value)'" }
        case "dependencies":
            return value.entries.filter { node[$0.key.value] != nil }.flatMap { entry in
                entry.value.elements.isEmpty
                    ? mistakes(node, entry.value, place)
                    : unless(entry.value.elements.allSatisfy { node[$0.text] != nil })
            }
        default: return ["the validator does not know '\(keyword)'"]
        }
    }

    private func mistakes(_ node: YAMLNode, _ schema: YAMLNode?, orNone place: String) -> [String] {
        schema.map { mistakes(node, $0, place) } ?? []
    }

    private func matches(_ text: String, _ pattern: String) -> Bool {
        guard let expression = try? Regex(pattern).matchingSemantics(.unicodeScalar) else { return false }
        return text.firstMatch(of: expression) != nil
    }
}

extension YAMLNode {
    var entries: [Entry] { if case .mapping(let entries) = content { entries } else { [] } }
    var elements: [YAMLNode] { if case .sequence(let elements) = content { elements } else { [] } }
    var text: String { if case .scalar(let text) = content { text } else { "" } }
    var number: Int { Int(text) ?? 0 }

    subscript(key: String) -> YAMLNode? { entries.first { $0.key.value == key }?.value }

    /// Whether it can be read as this type of JSON.
    fileprivate func isA(_ type: String) -> Bool {
        switch (content, type) {
        case (.mapping, "object"), (.sequence, "array"): true
        case (.scalar(let text), _) where text.isEmpty && range.start == range.end: type == "null"
        case (.scalar, "string"): true
        case (.scalar(let text), "boolean"): text == "true" || text == "false"
        case (.scalar(let text), "integer"): Int(text) != nil
        case (.scalar(let text), "number"): Double(text) != nil
        default: false
        }
    }
}
