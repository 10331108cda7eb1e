import SpecBase
import SpecYAML

/// A text as YAML: the tree as JSON with every scalar a text, or the ids of what is wrong.
func outcome(_ text: String) -> String {
    let (tree, ids) = read(text)
    return tree ?? ids.joined(separator: ",")
}

/// The tree as JSON with sorted keys and every scalar a text, and the ids of what is wrong.
func read(_ text: String) -> (tree: String?, ids: [String]) {
    var log = DiagnosticLog()
    let root = readYAML(SourceFile(path: "a.yaml", text: text), into: &log)
    return (root.map { json($0) }, log.sorted.map(\.kind.id))
}

private func json(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text): quoted(text)
    case .sequence(let elements): "[\(elements.map { json($0) }.joined(separator: ","))]"
    case .mapping(let entries): object(entries.map { ($0.key.value, json($0.value)) })
    }
}

func object(_ entries: [(key: String, value: String)]) -> String {
    "{" + entries.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\($0.value)" }.joined(separator: ",") + "}"
}

func quoted(_ text: String) -> String {
    "\""
        + text.unicodeScalars.map {
            $0 == "\"" || $0 == "\\" || !$0.isASCII || $0.value < 0x20
                ? "\\u{\(String($0.value, radix: 16))}" : String($0)
        }.joined() + "\""
}
