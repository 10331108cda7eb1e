import SpecBase
import SpecIR

extension RunFrame {
    /// Reads inputs as most are: one plain text at a path, or none. Those of which ``readInput(_:from:program:)`` has to
    /// look closer, and those that were read before, are left as they are.
    mutating func readPlainInputs(_ wanted: Range<Int>) {
        let (table, event, program) = (inputTable, source, context.prepared)
        if event.isMail { return }
        event.payload.withView { payload in
            table.withView { view in
                for index in wanted where isUnread(index) {
                    switch view.read(index, from: payload, program) {
                    case .value(let value, let origin): setInput(index, to: value, origin: origin)
                    case .missing(let reason):
                        setInput(index, to: table.fallbacks[index] ?? .missing(reason), origin: nil)
                    case .unknown: continue
                    }
                }
            }
        }
    }
}

/// What a look at the bytes of an input says.
private enum PlainInput {
    case value(Value, origin: Int)
    case missing(MissingReason)
    case unknown
}

extension InputTableView {
    fileprivate func read(_ index: Int, from payload: PayloadView, _ program: PreparedProgram) -> PlainInput {
        let entry = entries[index]
        guard let reading = entry.reading else { return .unknown }
        var reason = MissingReason.absent
        for position in entry.paths {
            guard paths[position].isPlain else { return .unknown }
            switch payload.walk(paths[position], of: self) {
            case .nothing: continue
            case .further: return .unknown
            case .node(let node):
                switch payload.kind(node) {
                case .list, .object: return .unknown
                case .null: reason = .empty
                case .text, .number, .boolean:
                    let bytes = payload.text(node)
                    guard bytes.count <= RunLimits.inputText, let text = PlainText(bytes) else { return .unknown }
                    if text.isEmpty {
                        reason = .empty
                        continue
                    }
                    guard let value = text.value(reading, home: entry.home, program) else { return .unknown }
                    return .value(value, origin: position - entry.paths.lowerBound)
                }
            }
        }
        return .missing(reason)
    }
}

extension PlainText {
    /// - Returns: `nil` where it takes more to see what the text is.
    fileprivate func value(_ reading: PlainReading, home: Int?, _ program: PreparedProgram) -> Value? {
        switch reading {
        case .text: return .text(string)
        case .integer: return integer.map { .number(ExactDecimal($0)) }
        case .phone:
            guard isASCII, let e164 = program.program.phones.readPlain(bytes, home: home) else { return nil }
            return .phone(PhoneNumber(e164: e164, written: e164))
        case .email: return isASCII ? EmailAddress(plain: bytes).map { .email($0) } : nil
        }
    }
}
