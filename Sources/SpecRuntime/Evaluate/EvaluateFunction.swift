import SpecBase
import SpecIR

extension RunFrame {
    mutating func call(_ function: Function, _ operands: IndexRange<Index<Expression>>) -> Value {
        var values: [Value] = []
        let held = heldTurns.count
        for position in operands.positions {
            values.append(evaluate(self.operands[position]))
        }
        // Whether somebody is there, and how many, says nothing of who it is.
        if function == .present || function == .count { dropTurns(after: held) }
        guard let first = values.first else { return .missing(.invalid) }
        switch function {
        case .present: return .boolean(first.isPresent)
        case .count:
            if case .list(let elements) = first { return .number(ExactDecimal(elements.count)) }
            return .number(ExactDecimal(0))
        default: break
        }
        if let missing = values.first(where: { !$0.isPresent }) { return missing }
        let second = values.count > 1 ? values[1] : .missing(.invalid)
        switch (function, first, second) {
        case (.first, .list(let elements), _): return elements.first ?? .missing(.absent)
        case (.first, let value, _): return value
        case (.join, .list(let elements), .text(let separator)):
            let texts = elements.compactMap { printer.text($0) }
            guard !texts.isEmpty else { return .missing(.absent) }
            // Counted first: a long separator times many elements must not be made at all.
            let length = texts.reduce(texts.count * separator.utf8.count) { $0 + $1.utf8.count }
            return composed(texts.joined(separator: separator), of: length)
        case (.at, .date(let day), .time(let time)):
            return program.zones[catalog.zone.position].instant(day, time).map { .datetime($0) } ?? .missing(.invalid)
        case (.date, .datetime(let instant), _):
            return instant.local(in: program.zones[catalog.zone.position]).map { .date($0.day) } ?? .missing(.invalid)
        case (.person, let known, _): return person(known)
        case (.working, .datetime(let start), .duration(let span)): return working(start, span)
        case (.parameter, .url(let url), .text(let name)):
            return WebAddress.parameter(name, of: url).map(nonBlank) ?? .missing(.absent)
        default: return callText(function, values)
        }
    }

    private func callText(_ function: Function, _ values: [Value]) -> Value {
        guard case .text(let text) = values[0] else { return .missing(.invalid) }
        switch function {
        case .decode: return nonBlank(percentDecoded(Array(text.utf8)[...]))
        case .lower: return .text(normalizedNFC(text.lowercased()))
        case .digits:
            let digits = text.unicodeScalars.filter { 0x30...0x39 ~= $0.value }
            return digits.isEmpty ? .missing(.absent) : .text(String(String.UnicodeScalarView(digits)))
        default: break
        }
        guard values.count == 2, case .text(let part) = values[1] else { return .missing(.invalid) }
        switch function {
        case .contains: return .boolean(firstRange(of: comparisonForm(part), in: comparisonForm(text)) != nil)
        case .startsWith: return .boolean(comparisonForm(text).utf8.starts(with: comparisonForm(part).utf8))
        case .endsWith:
            return .boolean(comparisonForm(text).utf8.reversed().starts(with: comparisonForm(part).utf8.reversed()))
        case .before:
            return firstRange(of: part, in: text).map { nonBlank(String(text[..<$0.lowerBound])) } ?? .missing(.absent)
        case .after:
            return firstRange(of: part, in: text).map { nonBlank(String(text[$0.upperBound...])) } ?? .missing(.absent)
        default: return .missing(.invalid)
        }
    }
}

private func nonBlank(_ text: String) -> Value {
    let text = trimmed(normalizedNFC(text))
    return text.isEmpty ? .missing(.empty) : .text(text)
}
