import SpecBase
import SpecIR

extension RunFrame {
    /// The channel's reply with what is known now; `nil` if the channel has none.
    mutating func makeReply() -> ReplyBody? {
        channel.reply.flatMap { body(of: program.replies[$0.position]) }
    }

    private mutating func body(of node: ReplyNode) -> ReplyBody? {
        switch node {
        case .object(let entries):
            var body: [ReplyBody.Entry] = []
            for entry in entries {
                guard let value = self.body(of: program.replies[entry.value.position]) else { continue }
                body.append(ReplyBody.Entry(key: entry.key, value: value))
            }
            return .object(body)
        case .array(let elements):
            var body: [ReplyBody] = []
            for element in elements {
                if let value = self.body(of: program.replies[element.position]) { body.append(value) }
            }
            return .array(body)
        case .value(let expression): return body(of: evaluate(expression))
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
