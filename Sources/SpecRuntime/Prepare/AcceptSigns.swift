import SpecBase
import SpecIR

/// The parts of `accept` that compare an input with a constant text, such as `sender == 'shop'`.
///
/// Most events of an address belong to one of its channels, and the others need not begin a run to see it.
final class AcceptSigns: Sendable {
    struct Sign: Sendable {
        /// What is compared, and with which text.
        let origin: InputOrigin
        let word: String

        /// Position in ``InputTable/paths``.
        let path: Int

        /// Where the text stands in ``AcceptSigns/texts``.
        let text: Range<Int>
    }

    let signs: [Sign]

    /// ASCII without blanks: such a text equals no other text of ASCII.
    private let texts: [UInt8]
    private let inputs: InputTable

    init(_ channel: Channel, _ inputs: InputTable, _ program: Program) {
        var (signs, texts) = ([Sign](), [UInt8]())
        for part in channel.accept {
            guard case .compare(.equal, let left, let right) = program.expressions[part.condition.position],
                case .input(let index) = program.expressions[left.position],
                case .constant(let constant) = program.expressions[right.position],
                case .text(let text) = program.constants[constant.position],
                text.utf8.allSatisfy({ isVisibleASCII($0) })
            else { continue }
            let input = channel.inputs[index.position]
            let entry = inputs.entries[index.position]
            guard case .text = entry.reading, input.fallback == nil, entry.paths.count == 1,
                inputs.paths[entry.paths.lowerBound].isPlain
            else { continue }
            let range = texts.count..<texts.count + text.utf8.count
            signs.append(Sign(origin: input.origins[0], word: text, path: entry.paths.lowerBound, text: range))
            texts += text.utf8
        }
        (self.signs, self.texts, self.inputs) = (signs, texts, inputs)
    }

    /// Whether nothing can be told at a glance.
    var isEmpty: Bool { signs.isEmpty }

    /// Whether a part surely does not hold; `false` where it takes more than a glance.
    func refuse(_ event: EventSource) -> Bool {
        guard !event.isMail, !signs.isEmpty else { return false }
        return event.payload.withView { payload in
            inputs.withView { view in
                texts.withUnsafeBufferPointer { texts in
                    signs.contains { sign in
                        let text = UnsafeBufferPointer(rebasing: texts[sign.text])
                        switch payload.walk(view.paths[sign.path], of: view) {
                        case .nothing: return true
                        case .further: return false
                        case .node(let node): return payload.kind(node) == .text && differs(payload.text(node), text)
                        }
                    }
                }
            }
        }
    }
}

/// Whether a text found is surely another one.
private func differs(_ found: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    found.allSatisfy { isVisibleASCII($0) } && !haveSameBytes(found, text)
}

/// Such texts are equal only if their bytes are.
func isVisibleASCII(_ byte: UInt8) -> Bool { 0x21...0x7E ~= byte }
