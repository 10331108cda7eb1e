import SpecBase
import SpecIR

extension RunFrame {
    /// The channel's reply with what is known now; `nil` if the channel has none.
    mutating func makeReply() -> ReplyBody? {
        guard let root = channel.reply else { return nil }
        let node = program.replies[root.position]
        // The reply itself is kept, however little is left of it.
        let reply = body(of: node) ?? (node.isArray ? .array([]) : node.isObject ? .object([]) : nil)
        if isTracing { tell("reply", reply?.words ?? "nothing", at: nil) }
        return reply
    }

    /// - Returns: `nil` for what is missing, and for an object or array all of whose members are.
    private mutating func body(of node: ReplyNode) -> ReplyBody? {
        switch node {
        case .object(let entries):
            var body: [ReplyBody.Entry] = []
            for entry in entries {
                guard let value = self.body(of: program.replies[entry.value.position]) else { continue }
                body.append(ReplyBody.Entry(key: entry.key, value: value))
            }
            return body.isEmpty && !entries.isEmpty ? nil : .object(body)
        case .array(let elements):
            var body: [ReplyBody] = []
            for element in elements {
                if let value = self.body(of: program.replies[element.position]) { body.append(value) }
            }
            return body.isEmpty && !elements.isEmpty ? nil : .array(body)
        case .value(let expression):
            let unanswered = unansweredReads
            let value = evaluate(expression)
            // What was made from a record that nobody knows yet would be a guess.
            return unansweredReads == unanswered ? body(of: value) : nil
        }
    }

    private func body(of value: Value) -> ReplyBody? {
        switch value {
        case .missing: nil
        case .number(let number): .number(number.description)
        case .boolean(let value): .boolean(value)
        case .list(let values): .array(values.compactMap { body(of: $0) })
        default: printer.text(value).map { .text($0) }
        }
    }
}

extension ReplyNode {
    fileprivate var isObject: Bool {
        if case .object = self { true } else { false }
    }

    fileprivate var isArray: Bool {
        if case .array = self { true } else { false }
    }
}

extension ReplyBody {
    /// The reply as JSON on one line, for traces.
    fileprivate var words: String {
        switch self {
        case .object(let entries):
            "{" + entries.map { "\(jsonText($0.key)): \($0.value.words)" }.joined(separator: ", ") + "}"
        case .array(let elements): "[" + elements.map(\.words).joined(separator: ", ") + "]"
        case .text(let text): jsonText(text)
        case .number(let number): number
        case .boolean(let value): value ? "true" : "false"
        }
    }
}
