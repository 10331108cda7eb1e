import SpecBase
import SpecIR

/// Where inputs are read from: the payload, the headers, the parameters of the URL.
struct EventSource: Sendable {
    let payload: PayloadTree
    let query: PayloadTree
    let headers: [Delivery.Header]

    /// The texts at an origin; `nil` when nothing was sent there. Null, `""` and an empty list give no text or blank ones.
    func texts(at origin: InputOrigin) -> [String]? {
        switch origin {
        case .header(let name):
            // A header sent twice counts once: the first is taken.
            headers.first { isSameText($0.name.lowercased(), name) }.map { [$0.value] }
        case .query(let name):
            query.child(query.root, key: name).map { texts(of: $0, in: query) }
        case .path(let steps):
            texts(along: steps)
        }
    }

    private func texts(along steps: [PathStep]) -> [String]? {
        var nodes = [payload.root]
        for step in steps {
            nodes = nodes.flatMap { next(from: $0, step) }
            if nodes.isEmpty { return nil }
        }
        return nodes.flatMap { texts(of: $0, in: payload) }
    }

    private func next(from node: PayloadTree.ID, _ step: PathStep) -> [PayloadTree.ID] {
        switch step {
        case .key(let key): payload.child(node, key: key).map { [$0] } ?? []
        case .element(let index): payload.element(node, index).map { [$0] } ?? []
        case .every: payload.kind(node) == .list ? payload.children(node) : [node]
        }
    }

    /// The texts of a node: that of a scalar, those of a list's elements; an object is shown as JSON.
    ///
    /// PHP's `[]` for an object that is empty gives none, as an empty object does.
    private func texts(of node: PayloadTree.ID, in tree: PayloadTree) -> [String] {
        switch tree.kind(node) {
        case .null: []
        case .text, .number, .boolean: [tree.text(node)]
        case .list: tree.children(node).flatMap { texts(of: $0, in: tree) }
        case .object: tree.count(node) == 0 ? [] : [indentedJSON(tree, node)]
        }
    }
}
