import SpecBase
import SpecYAML

/// Reads the tree of one file. Its methods report what they cannot read and return what they can.
struct Decoder {
    let file: SourceFile
    let lines: SourceLines
    let isKnownZone: (String) -> Bool
    var log: DiagnosticLog

    init(file: SourceFile, lines: SourceLines, isKnownZone: @escaping (String) -> Bool, log: DiagnosticLog) {
        self.file = file
        self.lines = lines
        self.isKnownZone = isKnownZone
        self.log = log
    }

    mutating func report(_ kind: DiagnosticKind, _ message: String, at range: SourceRange, fixIts: [FixIt] = []) {
        log.report(Diagnostic(kind, message, at: range, fixIts: fixIts))
    }

    mutating func reportShape(_ node: YAMLNode, wanted: String) {
        report(.wrongShape, "expected \(wanted), found \(node.described)", at: node.range)
    }

    /// Reads each of several nodes, and leaves out those that were reported.
    mutating func each<Value>(
        _ nodes: [YAMLNode],
        _ read: (inout Self, YAMLNode) -> Value?
    ) -> [Value] {
        var values: [Value] = []
        for node in nodes {
            if let value = read(&self, node) { values.append(value) }
        }
        return values
    }

    /// Runs `read` and says whether it reported no error.
    mutating func soundly<Value>(_ read: (inout Self) -> Value) -> (value: Value, isComplete: Bool) {
        let before = log.errorCount
        let value = read(&self)
        return (value, log.errorCount == before)
    }
}

extension YAMLNode {
    /// The text of a scalar.
    var scalar: String? {
        if case .scalar(let text) = content { text } else { nil }
    }

    /// Whether there is no value at all, as in `key:`.
    var isNothing: Bool { range.start == range.end && scalar?.isEmpty ?? false }

    /// What a message calls the node.
    var described: String {
        switch content {
        case .scalar(let text) where text.isEmpty: isNothing ? "nothing" : "an empty text"
        case .scalar(let text): "'\(text.shortened)'"
        case .sequence: "a list"
        case .mapping: "a block of keys"
        }
    }
}
