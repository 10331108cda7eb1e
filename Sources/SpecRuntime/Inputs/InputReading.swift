import SpecBase
import SpecIR

/// A value read from an event: what it is, where it stood, and what was wrong with it.
struct ReadInput {
    var value: Value
    /// Position in ``Input/origins``, or `nil` where the input is missing or its default is used.
    var origin: Int?
    /// The text that is not of the type, with the reason.
    var flaw: Flaw?

    struct Flaw {
        let path: String
        let found: String
        let why: String
    }
}

/// Reads an input: the first of its origins that is not missing counts, then its default.
func readInput(_ input: Input, from event: EventSource, program: Program) -> ReadInput {
    var reason = MissingReason.absent
    var flaw: ReadInput.Flaw?
    for (position, origin) in input.origins.enumerated() {
        let texts = event.texts(at: origin)
        guard let texts else { continue }
        switch read(texts, as: input, program: program) {
        case .value(let value): return ReadInput(value: value, origin: position, flaw: flaw)
        case .empty: if reason == .absent { reason = .empty }
        case .invalid(let found, let why):
            reason = .invalid
            flaw = flaw ?? ReadInput.Flaw(path: origin.description, found: found, why: why)
        }
    }
    if let fallback = input.fallback { return ReadInput(value: fallback, origin: nil, flaw: flaw) }
    return ReadInput(value: .missing(reason), origin: nil, flaw: flaw)
}

private enum Reading {
    case value(Value)
    case empty
    case invalid(found: String, why: String)
}

private func read(_ texts: [String], as input: Input, program: Program) -> Reading {
    var values: [Value] = []
    for text in texts where !text.isBlank {
        let text = trimmed(normalizedNFC(text))
        if !input.emptyTexts.isEmpty, input.emptyTexts.contains(where: { isSameText($0, comparisonForm(text)) }) { continue }
        switch parse(text, as: input.reading, program: program) {
        case .success(let value):
            guard input.isMany else { return .value(value) }
            if !values.contains(where: { areEqual($0, value) }) { values.append(value) }
        case .failure(let flaw):
            if !input.isMany { return .invalid(found: text.shortened, why: flaw.why) }
            if values.isEmpty, texts.count == 1 { return .invalid(found: text.shortened, why: flaw.why) }
        }
    }
    return values.isEmpty ? .empty : .value(.list(values))
}


extension String {
    /// Nothing but white space.
    var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

    /// At most 200 scalars, for messages.
    var shortened: String {
        unicodeScalars.count <= 200 ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(200))) + "…"
    }
}
