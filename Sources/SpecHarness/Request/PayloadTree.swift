import SpecIR

/// A payload as specs see it: what forms, queries and JSON become.
package enum PayloadTree: Hashable, Sendable {
    case null
    case text(String)
    /// With all its digits.
    case number(String)
    case boolean(Bool)
    case list([PayloadTree])
    case object([Entry])

    package struct Entry: Hashable, Sendable {
        package let key: String
        package let value: PayloadTree

        package init(_ key: String, _ value: PayloadTree) {
            self.key = key
            self.value = value
        }
    }

    /// Every leaf with the path that a spec would write, in the payload's order.
    package var leaves: [(path: String, value: String)] {
        var leaves: [(path: String, value: String)] = []
        collect(at: [], into: &leaves)
        return leaves
    }

    private func collect(at path: [PathStep], into leaves: inout [(path: String, value: String)]) {
        func add(_ value: String) { leaves.append((InputOrigin.path(path).description, value)) }
        switch self {
        case .null: add("null")
        case .text(let text): add(JSONText.text(text).printed)
        case .number(let digits): add(digits)
        case .boolean(let truth): add(truth ? "true" : "false")
        case .list([]): add("[]")
        case .object([]): add("{}")
        case .list(let elements):
            for (index, element) in elements.enumerated() {
                element.collect(at: path + [.element(index)], into: &leaves)
            }
        case .object(let entries):
            for entry in entries { entry.value.collect(at: path + [.key(entry.key)], into: &leaves) }
        }
    }
}
