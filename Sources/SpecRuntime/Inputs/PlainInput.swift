import SpecBase
import SpecIR

/// An input's value and where it stood, as most are: one plain text at a path, or none.
///
/// - Parameters:
///   - prepared: The input.
///   - event: Where it is read from.
///   - phones: The program's phone rules.
/// - Returns: What ``readInput(_:from:program:)`` gives; `nil` where that has to look closer.
func readPlainInput(
    _ prepared: PreparedInput,
    from event: EventSource,
    _ phones: PhonePlan
) -> (value: Value, origin: Int?)? {
    guard event.mail == nil, !prepared.input.isMany, prepared.input.emptyTexts.isEmpty else { return nil }
    var reason = MissingReason.absent
    for position in prepared.paths.indices {
        guard let path = prepared.paths[position] else { return nil }
        switch event.payload.walk(path) {
        case .nothing: continue
        case .further: return nil
        case .node(let node):
            switch event.payload.kind(node) {
            case .list, .object: return nil
            case .null: reason = .empty
            case .text, .number, .boolean:
                let read = event.payload.withText(of: node) { bytes -> Value? in
                    guard bytes.count <= RunLimits.inputText, let text = PlainText(bytes) else { return nil }
                    return text.isEmpty ? .missing(.empty) : plainValue(text, prepared.input.reading, phones)
                }
                guard let read else { return nil }
                if read.isPresent { return (read, position) }
                reason = .empty
            }
        }
    }
    return (prepared.input.fallback ?? .missing(reason), nil)
}

/// - Returns: `nil` where it takes more to see what the text is.
private func plainValue(_ text: PlainText, _ reading: InputReading, _ phones: PhonePlan) -> Value? {
    switch reading {
    case .text: return .text(text.string)
    case .integer: return text.integer.map { .number(ExactDecimal($0)) }
    case .phone(let region, let digits):
        guard digits.isEmpty, text.isASCII, let e164 = phones.readPlain(text.bytes, region: region) else { return nil }
        return .phone(PhoneNumber(e164: e164, written: e164))
    case .email: return text.isASCII ? EmailAddress(plain: text.bytes).map { .email($0) } : nil
    case .decimal, .boolean, .date, .time, .datetime, .url, .enumeration: return nil
    }
}
