import SpecBase
import SpecIR

extension RunFrame {
    /// Reads inputs as most are: one plain text at a path, or none. Those of which ``readInput(_:from:program:)`` has to
    /// look closer, and those that were read before, are left as they are.
    mutating func readPlainInputs(_ wanted: Range<Int>) {
        if werePlainInputsRead { return }
        werePlainInputsRead = wanted == inputs.indices
        let (table, event, program) = (inputTable, source, context.prepared)
        if event.isMail { return }
        event.payload.withView { payload in
            table.withView { view in
                var parents = FoundParents()
                for index in wanted where isUnread(index) {
                    switch view.read(index, from: payload, program, &parents, into: &inputs[index]) {
                    case .value(let origin): setRead(index, origin: origin)
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
    case value(origin: Int)
    case missing(MissingReason)
    case unknown
}

extension InputTableView {
    /// Handing a value out would copy it.
    @inline(__always)
    fileprivate func read(
        _ index: Int,
        from payload: PayloadView,
        _ program: PreparedProgram,
        _ parents: inout FoundParents,
        into value: inout Value
    ) -> PlainInput {
        let entry = entries[index]
        guard let reading = entry.reading else { return .unknown }
        var reason = MissingReason.absent
        for position in entry.paths {
            guard paths[position].isPlain else { return .unknown }
            switch payload.walk(paths[position], of: self, &parents) {
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
                    guard text.read(reading, home: entry.home, program, into: &value) else { return .unknown }
                    return .value(origin: position - entry.paths.lowerBound)
                }
            }
        }
        return .missing(reason)
    }
}

extension PlainText {
    /// - Returns: `false` where it takes more to see what the text is.
    fileprivate func read(
        _ reading: PlainReading,
        home: Int?,
        _ program: PreparedProgram,
        into value: inout Value
    ) -> Bool {
        switch reading {
        case .text: value = .text(string)
        case .integer:
            guard let integer else { return false }
            value = .number(ExactDecimal(integer))
        case .phone:
            guard let e164 = program.program.phones.readPlain(bytes, home: home) else { return false }
            value = .phone(PhoneNumber(e164: e164, written: e164))
        case .email:
            guard let address = EmailAddress(plain: bytes) else { return false }
            value = .email(address)
        }
        return true
    }
}
