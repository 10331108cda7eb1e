import SpecBase
import SpecIR

/// A part of `accept` that compares an input with a constant text, such as `sender == 'shop'`.
///
/// Most events of an address belong to one of its channels, and the others need not begin a run to see it.
struct AcceptSign: Sendable {
    private let path: PreparedPath

    /// ASCII without blanks: such a text equals no other text of ASCII.
    private let text: [UInt8]

    /// - Returns: `nil` for a part of another form.
    init?(_ part: AcceptPart, _ channel: Channel, _ program: Program) {
        guard case .compare(.equal, let left, let right) = program.expressions[part.condition.position],
            case .input(let index) = program.expressions[left.position],
            case .constant(let constant) = program.expressions[right.position],
            case .text(let text) = program.constants[constant.position],
            text.utf8.allSatisfy({ isVisibleASCII($0) })
        else { return nil }
        let input = channel.inputs[index.position]
        guard case .text = input.reading, !input.isMany, input.fallback == nil, input.origins.count == 1,
            let path = PreparedPath(input.origins[0])
        else { return nil }
        self.path = path
        self.text = Array(text.utf8)
    }

    /// Whether the part surely does not hold; `false` where it takes more than a glance.
    func refuses(_ event: EventSource) -> Bool {
        guard !event.isMail else { return false }
        switch event.payload.walk(path) {
        case .nothing: return true
        case .further: return false
        case .node(let node):
            guard event.payload.kind(node) == .text else { return false }
            return event.payload.withText(of: node) { found in
                found.allSatisfy { isVisibleASCII($0) } && !found.elementsEqual(text)
            }
        }
    }
}

private func isVisibleASCII(_ byte: UInt8) -> Bool { 0x21...0x7E ~= byte }
