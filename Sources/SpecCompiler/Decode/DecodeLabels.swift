import SpecBase
import SpecYAML

extension Decoder {
    /// Reads `after` or `below` with the keys that go with them.
    mutating func label(_ entry: YAMLNode.Entry, of block: Block) -> LabelDeclaration? {
        guard let labels = texts(entry.value, "a label"), !labels.isEmpty else { return nil }
        return LabelDeclaration(
            side: entry.key,
            labels: labels,
            part: block["in"].flatMap { word($0, "a part of a mail") },
            until: block["until"].flatMap { text($0, "a text") },
            lines: block["lines"].flatMap { boolean($0) },
            row: block["row"].flatMap { text($0, "the first cell of a row") }
        )
    }

    /// Keys that only go with a label, or with one of its two sides.
    mutating func checkLabelKeys(of block: Block, beside origin: String) {
        for entry in block.entries {
            guard case .keys(let origins) = block.keys.companion(of: entry.key.value), !origins.contains(origin)
            else { continue }
            report(
                .misplacedKey,
                "'\(entry.key.value)' goes with \(origins.listed), and this input has '\(origin)'",
                at: entry.key.range
            )
        }
    }
}
