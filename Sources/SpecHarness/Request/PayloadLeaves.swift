import SpecIR
package import SpecRuntime

extension PayloadTree {
    /// Every leaf with the path that a spec would write, in the payload's order. Texts stand in quotes.
    package var leaves: [(path: String, value: String)] {
        var leaves: [(path: String, value: String)] = []
        collect(root, at: [], into: &leaves)
        return leaves
    }

    private func collect(_ id: ID, at path: [PathStep], into leaves: inout [(path: String, value: String)]) {
        let value: String
        switch kind(id) {
        case .object where count(id) > 0:
            for child in children(id) { collect(child, at: path + [.key(key(child))], into: &leaves) }
            return
        case .list where count(id) > 0:
            for (index, child) in children(id).enumerated() {
                collect(child, at: path + [.element(index)], into: &leaves)
            }
            return
        case .object: value = "{}"
        case .list: value = "[]"
        case .null: value = "null"
        case .text: value = JSONText.text(text(id)).printed
        case .number, .boolean: value = text(id)
        }
        leaves.append((path.isEmpty ? "(the payload itself)" : InputOrigin.path(path).description, value))
    }
}
