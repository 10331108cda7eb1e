import SpecBase

/// A tree as JSON over several lines, two blanks a level; numbers as they were written, other letters as they are.
package func indentedJSON(_ tree: PayloadTree, _ node: PayloadTree.ID) -> String {
    var writer = PayloadWriter(isIndented: true)
    writer.write(tree, node, level: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
}

/// The payload's form for digests: JSON without blanks, in the payload's order, numbers as they were written.
package func canonicalJSON(_ tree: PayloadTree) -> [UInt8] {
    var writer = PayloadWriter(isIndented: false)
    writer.write(tree, tree.root, level: 0)
    return writer.bytes
}

/// Texts as a JSON list on one line.
package func jsonList(_ texts: [String]) -> String {
    "[" + texts.map { jsonText($0) }.joined(separator: ",") + "]"
}

/// A text in JSON's quotes.
package func jsonText(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendJSON(text, escaping: .controls)
    return String(decoding: bytes, as: UTF8.self)
}

private struct PayloadWriter {
    let isIndented: Bool
    private(set) var bytes: [UInt8] = []

    init(isIndented: Bool) {
        self.isIndented = isIndented
    }

    /// Recursion is bounded by the depth that readers allow.
    mutating func write(_ tree: PayloadTree, _ id: PayloadTree.ID, level: Int) {
        switch tree.kind(id) {
        case .null: bytes += Array("null".utf8)
        case .text: writeText(tree.stored(tree.nodes[Int(id.position)].text))
        case .number, .boolean: bytes += tree.stored(tree.nodes[Int(id.position)].text)
        case .list, .object:
            let isObject = tree.kind(id) == .object
            bytes.append(UInt8(ascii: isObject ? "{" : "["))
            for (position, child) in tree.children(id).enumerated() {
                if position > 0 { bytes.append(UInt8(ascii: ",")) }
                newLine(level + 1)
                if isObject {
                    writeText(tree.stored(tree.nodes[Int(child.position)].key))
                    bytes += Array((isIndented ? ": " : ":").utf8)
                }
                write(tree, child, level: level + 1)
            }
            if tree.count(id) > 0 { newLine(level) }
            bytes.append(UInt8(ascii: isObject ? "}" : "]"))
        }
    }

    private mutating func newLine(_ level: Int) {
        guard isIndented else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: level * 2))
    }

    mutating func writeText(_ text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { bytes.appendJSON($0, escaping: .controls) }
    }
}
