import SpecBase
import SpecIR

/// Where inputs are read from: the payload, the headers, the parameters of the URL.
final class EventSource: Sendable {
    let payload: PayloadTree
    let query: PayloadTree
    let headers: [Delivery.Header]
    /// The mail; `nil` of a request.
    let mail: MailEvent?
    let isMail: Bool

    init(payload: PayloadTree, query: PayloadTree, headers: [Delivery.Header], mail: MailEvent?) {
        self.payload = payload
        self.query = query
        self.headers = headers
        self.mail = mail
        isMail = mail != nil
    }

    /// The texts at an origin; `nil` when nothing was sent there. Null, `""` and an empty list give no text or blank ones.
    func texts(at origin: InputOrigin, isMany: Bool) -> [String]? {
        if let mail { return mail.texts(at: origin, isMany: isMany) }
        switch origin {
        case .header(let name):
            // A header sent twice counts once: the first is taken.
            return headers.first { isSameText($0.name.lowercased(), name) }.map { [$0.value] }
        case .query(let name):
            return query.child(query.root, key: name).map { texts(of: $0, in: query) }
        case .path(let steps):
            return texts(along: steps)
        case .label: return nil
        }
    }

    private func texts(along steps: [PathStep]) -> [String]? {
        texts(along: steps[...], from: payload.root, in: payload)
    }

    private func texts(along steps: ArraySlice<PathStep>, from root: PayloadTree.ID, in tree: PayloadTree) -> [String]?
    {
        var nodes = [root]
        for (position, step) in zip(steps.indices, steps) {
            // A shop's form may hold JSON in a field: a path goes on within it.
            if nodes.count == 1, let inner = jsonWithin(nodes[0], of: tree) {
                return texts(along: steps[position...], from: inner.root, in: inner)
            }
            nodes = nodes.flatMap { next(from: $0, step, in: tree) }
            if nodes.isEmpty { return nil }
        }
        return nodes.flatMap { texts(of: $0, in: tree) }
    }

    /// The object or list that a text holds as JSON.
    private func jsonWithin(_ node: PayloadTree.ID, of tree: PayloadTree) -> PayloadTree? {
        guard tree.kind(node) == .text else { return nil }
        let bytes = tree.bytesOfText(node)
        guard let first = bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }), first == 0x7B || first == 0x5B
        else { return nil }
        return try? readJSON(Array(bytes))
    }

    private func next(from node: PayloadTree.ID, _ step: PathStep, in tree: PayloadTree) -> [PayloadTree.ID] {
        switch step {
        case .key(let key): tree.child(node, key: key).map { [$0] } ?? []
        case .element(let index): tree.element(node, index).map { [$0] } ?? []
        case .every: tree.kind(node) == .list ? tree.children(node) : [node]
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
