import SpecBase
import SpecIR

extension RunFrame {
    /// Reads an input as most are: one plain text at a path, or none.
    ///
    /// - Returns: `false` where ``readInput(_:from:program:)`` has to look closer.
    mutating func readPlainInput(_ index: Int) -> Bool {
        let (prepared, event) = (preparedInputs[index], source)
        guard let reading = prepared.reading, !event.isMail else { return false }
        var reason = MissingReason.absent
        for position in prepared.paths.indices {
            guard let path = prepared.paths[position] else { return false }
            switch event.payload.walk(path) {
            case .nothing: continue
            case .further: return false
            case .node(let node):
                switch event.payload.kind(node) {
                case .list, .object: return false
                case .null: reason = .empty
                case .text, .number, .boolean:
                    let read = event.payload.withText(of: node) { bytes -> Value? in
                        guard bytes.count <= RunLimits.inputText, let text = PlainText(bytes) else { return nil }
                        if text.isEmpty { return .missing(.empty) }
                        return plainValue(text, reading, region: prepared.region, program.phones)
                    }
                    guard let read else { return false }
                    guard read.isPresent else {
                        reason = .empty
                        continue
                    }
                    inputs[index] = read
                    inputOrigins[index] = position
                    return true
                }
            }
        }
        inputs[index] = prepared.input.fallback ?? .missing(reason)
        return true
    }
}

/// - Returns: `nil` where it takes more to see what the text is.
private func plainValue(_ text: PlainText, _ reading: PlainReading, region: String, _ phones: PhonePlan) -> Value? {
    switch reading {
    case .text: return .text(text.string)
    case .integer: return text.integer.map { .number(ExactDecimal($0)) }
    case .phone:
        guard text.isASCII, let e164 = phones.readPlain(text.bytes, region: region) else { return nil }
        return .phone(PhoneNumber(e164: e164, written: e164))
    case .email: return text.isASCII ? EmailAddress(plain: text.bytes).map { .email($0) } : nil
    }
}
