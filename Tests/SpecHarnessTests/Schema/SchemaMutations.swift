import SpecBase
import SpecCompiler
import SpecYAML

/// A key of a spec that the tables know, and two ways to spoil it.
struct KnownKey: Hashable {
    /// The block and the key, such as `record.pick`.
    let name: String

    /// The same file with the key misspelt.
    let misspelt: String

    /// The same file without the key.
    let removed: String
}

/// The keys with fixed meaning that a file has, each as often as it stands there.
func knownKeys(of file: YAMLNode, _ keys: BlockKeys) -> [KnownKey] {
    var found: [KnownKey] = []
    walk(file, [.block(keys)], at: [])
    return found

    func walk(_ node: YAMLNode, _ shapes: [KeyShape], at path: [Int]) {
        for (position, element) in node.elements.enumerated() { walk(element, shapes, at: path + [position]) }
        let blocks = shapes.flatMap(\.blocks)
        for (position, entry) in node.entries.enumerated() {
            let path = path + [position]
            if let block = blocks.first(where: { $0[entry.key.value] != nil }), !isHead(entry, of: block, path) {
                found.append(
                    KnownKey(
                        name: "\(block.id).\(entry.key.value)",
                        misspelt: flow(file, changing: path[...]) { "\($0)q" },
                        removed: flow(file, changing: path[...]) { _ in nil }
                    )
                )
            }
            walk(entry.value, shapes.flatMap { $0.shapes(behind: entry.key.value) }, at: path)
        }
    }

    /// The keys by which the kind of a file is known.
    func isHead(_ entry: YAMLNode.Entry, of block: BlockKeys, _ path: [Int]) -> Bool {
        path.count == 1 && (entry.key.value == "crmspec" || entry.key.value == block.id)
    }
}

/// A tree as YAML on one line, with one key changed or, for `nil`, left out.
private func flow(_ node: YAMLNode, changing path: ArraySlice<Int>, _ change: (String) -> String?) -> String {
    func rest(_ position: Int) -> ArraySlice<Int> { path.first == position ? path.dropFirst() : [] }
    switch node.content {
    case .scalar(let text): return text.isEmpty && node.range.start == node.range.end ? "" : quoted(text)
    case .sequence(let elements):
        return "[\(elements.enumerated().map { flow($1, changing: rest($0), change) }.joined(separator: ", "))]"
    case .mapping(let entries):
        let members = entries.enumerated().compactMap { position, entry -> String? in
            let isChanged = path.count == 1 && path.first == position
            guard let key = isChanged ? change(entry.key.value) : entry.key.value else { return nil }
            return "\(quoted(key)): \(flow(entry.value, changing: rest(position), change))"
        }
        return "{\(members.joined(separator: ", "))}"
    }
}

private func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\t": "\\t"
        default: String(scalar)
        }
    }
    return "\"\(escaped.joined())\""
}
