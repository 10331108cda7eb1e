import SpecRuntime

/// Writes JSON on one line.
struct JSONLine {
    private(set) var bytes: [UInt8] = []

    /// Whether the next element or key has one before it.
    private var needsComma = false

    mutating func open(_ bracket: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: bracket))
        needsComma = false
    }

    mutating func close(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
    }

    /// The key of the value that is written next.
    mutating func key(_ name: String) {
        text(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func text(_ text: String) {
        separate()
        bytes += jsonText(text).utf8
        needsComma = true
    }

    /// A number, `true`, `false` or `null` as such, all else as a text: ids and names are printed so.
    mutating func bare(_ text: String) {
        guard isLiteral(text) else { return self.text(text) }
        raw(Array(text.utf8))
    }

    /// JSON that is written already.
    mutating func raw(_ json: [UInt8]) {
        separate()
        bytes += json
        needsComma = true
    }

    mutating func pair(_ name: String, _ text: String) {
        key(name)
        self.text(text)
    }

    mutating func group(_ name: String, _ write: (inout JSONLine) -> Void) {
        key(name)
        open("{")
        write(&self)
        close("}")
    }

    mutating func list<Element>(_ name: String, _ elements: [Element], _ write: (inout JSONLine, Element) -> Void) {
        key(name)
        open("[")
        for element in elements { write(&self, element) }
        close("]")
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private func isLiteral(_ text: String) -> Bool {
        if text == "true" || text == "false" || text == "null" { return true }
        guard let first = text.utf8.first, first == 0x2D || 0x30...0x39 ~= first else { return false }
        guard let tree = try? readJSON(Array("[\(text)]".utf8)), tree.count(tree.root) == 1,
            let element = tree.element(tree.root, 0)
        else { return false }
        return tree.kind(element) == .number && tree.text(element) == text
    }
}

extension Reply {
    init(_ reply: SpecRuntime.Reply) {
        status = reply.status
        var line = JSONLine()
        if let body = reply.body { line.write(body) }
        body = line.bytes
    }
}

extension JSONLine {
    fileprivate mutating func write(_ body: ReplyBody) {
        switch body {
        case .object(let entries):
            open("{")
            for entry in entries {
                key(entry.key)
                write(entry.value)
            }
            close("}")
        case .array(let elements):
            open("[")
            for element in elements { write(element) }
            close("]")
        case .text(let text): self.text(text)
        case .number(let number): bare(number)
        case .boolean(let truth): bare(truth ? "true" : "false")
        }
    }
}
