import SpecBase
import SpecIR

/// A value read from an event: what it is, where it stood, and what was wrong with it.
struct ReadInput {
    let value: Value

    /// Position in ``Input/origins``, or `nil` where the input is missing or its default is used.
    let origin: Int?

    /// The first text that is not of the type, also where another origin had a value.
    let flaw: Flaw?

    /// Whether the flaw stands in what counts: `on_invalid: reject` then rejects, a default or not.
    let isInvalid: Bool

    struct Flaw {
        let path: String
        let found: String
        let why: String
    }
}

/// Reads an input: the first of its origins that is not missing counts, then its default.
///
/// Where none has a value, the reason is `invalid` if anything was sent that is not of the type, else `empty` if
/// anything was sent at all: what was sent wrongly must not pass for a wish to clear a field.
func readInput(_ input: Input, from event: EventSource, program: Program) -> ReadInput {
    var reason = MissingReason.absent
    var flaw: ReadInput.Flaw?
    for (position, origin) in input.origins.enumerated() {
        guard let texts = event.texts(at: origin, isMany: input.isMany) else { continue }
        let reading = read(texts, as: input, program: program)
        let own = reading.flaw.map { ReadInput.Flaw(path: origin.description, found: $0.found, why: $0.why) }
        flaw = flaw ?? own
        if reading.value.isPresent {
            return ReadInput(value: reading.value, origin: position, flaw: flaw, isInvalid: own != nil)
        }
        if own != nil { reason = .invalid } else if reason == .absent { reason = .empty }
    }
    return ReadInput(value: input.fallback ?? .missing(reason), origin: nil, flaw: flaw, isInvalid: reason == .invalid)
}

/// What the texts of one origin come to.
private struct Reading {
    var value = Value.missing(.empty)
    var flaw: (found: String, why: String)?
}

private func read(_ texts: [String], as input: Input, program: Program) -> Reading {
    let given = texts.filter { !$0.isBlank }
    if given.count > 1, !input.isMany {
        return Reading(flaw: (given[0].shortened, "the first of \(given.count) values where one is wanted"))
    }
    var reading = Reading()
    var values: [Value] = []
    for text in given {
        guard values.count < RunLimits.inputValues else {
            reading.flaw = (text.shortened, "more than \(RunLimits.inputValues) values; the rest was left out")
            break
        }
        switch read(text, as: input, program: program) {
        case nil: continue
        case .success(let value): values.append(value)
        case .failure(let flaw): reading.flaw = reading.flaw ?? (text.shortened, flaw.why)
        }
    }
    guard let first = values.first else { return reading }
    reading.value = input.isMany ? .list(values) : first
    return reading
}

/// - Returns: `nil` for a text that counts as empty.
private func read(_ text: String, as input: Input, program: Program) -> Result<Value, TextFlaw>? {
    guard text.utf8.count <= RunLimits.inputText else {
        return .failure(TextFlaw(why: "longer than \(RunLimits.inputText) bytes"))
    }
    let text = trimmed(normalizedNFC(text))
    if !input.emptyTexts.isEmpty {
        let form = comparisonForm(text)
        if input.emptyTexts.contains(where: { isSameText($0, form) }) { return nil }
    }
    return parse(text, as: input.reading, program: program)
}

extension String {
    /// Nothing but white space.
    package var isBlank: Bool {
        // Most texts begin with a visible character of ASCII.
        if let first = utf8.first, 0x21...0x7E ~= first { return false }
        return unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    /// At most 200 scalars, for messages.
    var shortened: String {
        var scalars = unicodeScalars.prefix(201)
        guard scalars.count > 200 else { return self }
        scalars.removeLast()
        return String(String.UnicodeScalarView(scalars)) + "…"
    }
}
