import SpecRuntime

/// A JSON value as Foundation reads it, to compare with ours: numbers as `Double`, keys sorted.
indirect enum PlainValue: Decodable, CustomStringConvertible {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case list([PlainValue])
    case object([String: PlainValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([PlainValue].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: PlainValue].self))
        }
    }

    init(_ tree: PayloadTree, _ id: PayloadTree.ID) {
        switch tree.kind(id) {
        case .null: self = .null
        case .boolean: self = .boolean(tree.text(id) == "true")
        case .number: self = .number(Double(tree.text(id)) ?? .nan)
        case .text: self = .text(tree.text(id))
        case .list: self = .list(tree.children(id).map { PlainValue(tree, $0) })
        case .object:
            self = .object(
                Dictionary(
                    tree.children(id).map { (tree.key($0), PlainValue(tree, $0)) },
                    uniquingKeysWith: { first, _ in first }
                )
            )
        }
    }

    var description: String {
        switch self {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .number(let value): value == 0 ? "0" : "\(value)"
        case .text(let text): "\"\(text)\""
        case .list(let values): "\(values)"
        case .object(let values):
            "{\(values.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ","))}"
        }
    }
}

/// Bytes of a text.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

/// A tree as JSON on one line, in the order of the tree.
func line(_ tree: PayloadTree) -> String { line(tree, tree.root) }

private func line(_ tree: PayloadTree, _ id: PayloadTree.ID) -> String {
    let children = tree.children(id)
    return switch tree.kind(id) {
    case .null: "null"
    case .boolean, .number: tree.text(id)
    case .text: jsonText(tree.text(id))
    case .list: "[" + children.map { line(tree, $0) }.joined(separator: ",") + "]"
    case .object: "{" + children.map { jsonText(tree.key($0)) + ":" + line(tree, $0) }.joined(separator: ",") + "}"
    }
}

/// What a delivery decodes to, on one line: its trees, `handshake`, or what is wrong.
func outcome(_ decoded: DecodedDelivery) -> String {
    switch decoded {
    case .unreadable(let words): "unreadable: \(words)"
    case .handshake: "handshake"
    case .events(let trees): trees.map { line($0) }.joined(separator: " ")
    }
}
