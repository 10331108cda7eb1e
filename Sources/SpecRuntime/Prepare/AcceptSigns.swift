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

    /// The parts that are not among them.
    let others: [AcceptPart]

    /// What is told of an event at a glance.
    enum Glance {
        /// A part surely does not hold.
        case refused
        /// All surely hold, save ``AcceptSigns/others``.
        case held
        case unsure
    }

    init(_ channel: Channel, _ inputs: InputTable, _ program: Program) {
        var (signs, texts) = ([Sign](), [UInt8]())
        var glances: [(path: InputTable.Path, text: Range<Int>)] = []
        var others: [AcceptPart] = []
        for part in channel.accept {
            guard let sign = Sign(part, channel, inputs, program) else {
                others.append(part)
                continue
            }
            signs.append(sign)
            glances.append((sign.path, texts.count..<texts.count + sign.word.utf8.count))
            texts += sign.word.utf8
        }
        (self.signs, self.inputs) = (signs, inputs)
        (self.glances, self.texts) = (glances, texts)
        self.others = others
    }

    /// Whether nothing can be told at a glance.
    var isEmpty: Bool { signs.isEmpty }

    /// Looks whether a part surely does not hold, or all surely do.
    ///
    /// - Parameter payload: Of a request; mails have none of the paths.
    /// - Returns: What is told at a glance.
    func glance(at payload: PayloadView) -> Glance {
        inputs.withView { view in texts.withUnsafeBufferPointer { glance(at: payload, view, $0) } }
    }

    private func glance(
        at payload: PayloadView,
        _ inputs: InputTableView,
        _ texts: UnsafeBufferPointer<UInt8>
    ) -> Glance {
        var holds = true
        for (path, text) in glances {
            switch payload.walk(path, of: inputs) {
            case .nothing: return .refused
            case .further: holds = false
            case .node(let node):
                let found = payload.text(node)
                if payload.kind(node) == .text, haveSameBytes(found, UnsafeBufferPointer(rebasing: texts[text])) {
                    continue
                }
                if payload.kind(node) == .text, found.allSatisfy({ isVisibleASCII($0) }) { return .refused }
                holds = false
            }
        }
        return holds ? .held : .unsure
    }
}

extension AcceptSigns.Sign {
    /// - Returns: `nil` for a part that takes more than a glance.
    fileprivate init?(_ part: AcceptPart, _ channel: Channel, _ inputs: InputTable, _ program: Program) {
        guard case .compare(.equal, let left, let right) = program.expressions[part.condition.position],
            case .input(let index) = program.expressions[left.position],
            case .constant(let constant) = program.expressions[right.position],
            case .text(let text) = program.constants[constant.position],
            text.utf8.allSatisfy({ isVisibleASCII($0) })
        else { return nil }
        let input = channel.inputs[index.position]
        let entry = inputs.entry(of: index)
        guard case .text = entry.reading, input.fallback == nil, entry.paths.count == 1 else { return nil }
        let path = inputs.path(entry.paths.lowerBound)
        guard path.isPlain else { return nil }
        self.init(origin: input.origins[0], word: text, path: path)
    }
}

/// Such texts are equal only if their bytes are.
func isVisibleASCII(_ byte: UInt8) -> Bool { 0x21...0x7E ~= byte }
