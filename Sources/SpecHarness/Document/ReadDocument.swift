package import SpecBase
import SpecYAML

/// Reads one YAML document as a tree of texts.
///
/// - Returns: `nil` after reporting why the file cannot be read.
package func readDocument(_ file: SourceFile, into log: inout DiagnosticLog) -> Document? {
    readYAML(file, into: &log).map(Document.init)
}

extension Document {
    init(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let text):
            self.init(.scalar(text, .bare), range: node.range)
        case .sequence(let elements):
            self.init(.list(elements.map(Document.init), .block), range: node.range)
        case .mapping(let entries):
            let read = entries.map { Entry($0.key.value, Document($0.value), range: $0.key.range) }
            self.init(.map(read, .block), range: node.range)
        }
    }

    /// What a message calls the node.
    var described: String {
        switch content {
        case .scalar(let text, _) where text.isEmpty: "nothing"
        case .scalar(let text, _): "'\(shortened(text))'"
        case .list: "a list"
        case .map: "a block of keys"
        }
    }
}

/// A text cut to a length that fits a message, on one line.
func shortened(_ text: String, to length: Int = 60) -> String {
    var short = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        guard short.count < length else {
            short.append("…")
            break
        }
        short.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(short)
}
