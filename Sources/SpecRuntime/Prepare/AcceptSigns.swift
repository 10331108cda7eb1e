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

        /// Where it is found among the channel's inputs.
        let path: InputTable.Path
    }

    let signs: [Sign]

    /// The same as plain data, and the bytes of the texts: ASCII without blanks. Such a text equals no other text of ASCII.
    private let glances: [(path: InputTable.Path, text: Range<Int>)]
    private let texts: [UInt8]
    private let inputs: InputTable

    init(_ channel: Channel, _ inputs: InputTable, _ program: Program) {
        var (signs, texts) = ([Sign](), [UInt8]())
        var glances: [(path: InputTable.Path, text: Range<Int>)] = []
        for part in channel.accept {
            guard case .compare(.equal, let left, let right) = program.expressions[part.condition.position],
                case .input(let index) = program.expressions[left.position],
                case .constant(let constant) = program.expressions[right.position],
                case .text(let text) = program.constants[constant.position],
                text.utf8.allSatisfy({ isVisibleASCII($0) })
            else { continue }
            let input = channel.inputs[index.position]
            let entry = inputs.entry(of: index)
            guard case .text = entry.reading, input.fallback == nil, entry.paths.count == 1 else { continue }
            let path = inputs.path(entry.paths.lowerBound)
            guard path.isPlain else { continue }
            signs.append(Sign(origin: input.origins[0], word: text, path: path))
            glances.append((path, texts.count..<texts.count + text.utf8.count))
            texts += text.utf8
        }
        (self.signs, self.inputs) = (signs, inputs)
        (self.glances, self.texts) = (glances, texts)
    }

    /// Whether nothing can be told at a glance.
    var isEmpty: Bool { signs.isEmpty }

    /// Whether a part surely does not hold.
    ///
    /// - Parameter payload: Of a request; mails have none of the paths.
    /// - Returns: `false` also where it takes more than a glance.
    func refuse(_ payload: PayloadTree) -> Bool {
        payload.withView { payload in
            inputs.withView { view in texts.withUnsafeBufferPointer { refuse(payload, view, $0) } }
        }
    }

    private func refuse(_ payload: PayloadView, _ inputs: InputTableView, _ texts: UnsafeBufferPointer<UInt8>)
        -> Bool
    {
        for (path, text) in glances {
            switch payload.walk(path, of: inputs) {
            case .nothing: return true
            case .further: continue
            case .node(let node):
                guard payload.kind(node) == .text else { continue }
                if differs(payload.text(node), UnsafeBufferPointer(rebasing: texts[text])) { return true }
            }
        }
        return false
    }
}

/// Whether a text found is surely another one.
private func differs(_ found: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    found.allSatisfy { isVisibleASCII($0) } && !haveSameBytes(found, text)
}

/// Such texts are equal only if their bytes are.
func isVisibleASCII(_ byte: UInt8) -> Bool { 0x21...0x7E ~= byte }
