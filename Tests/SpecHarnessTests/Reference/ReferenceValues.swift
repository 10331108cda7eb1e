import SpecBase
import SpecIR
import SpecRuntime

/// A value with the teams whose turn it holds.
struct Held {
    var value: Value
    var teams: Set<Int> = []
}

extension Value {
    var isTrue: Bool { self == .boolean(true) }

    var reason: MissingReason? {
        if case .missing(let reason) = self { reason } else { nil }
    }

    /// One value as a list of one, nothing as an empty list.
    var elements: [Value] {
        switch self {
        case .missing: []
        case .list(let values): values
        default: [self]
        }
    }
}

/// A text as a value: in NFC, trimmed; a blank one is missing.
func referenceText(_ text: String) -> Value {
    let text = trimmed(normalizedNFC(text))
    return text.isEmpty ? .missing(.empty) : .text(text)
}

/// What two values are compared by; equal forms, equal values.
enum NormalForm: Hashable {
    case text([UInt8])
    case other(Value)
    case list([NormalForm])

    init(_ value: Value) {
        switch value {
        case .text(let text), .url(let text): self = .text(Array(comparisonForm(text).utf8))
        case .email(let address): self = .text(Array(address.key.utf8))
        case .phone(let phone): self = .text(Array(phone.e164.utf8))
        case .list(let values): self = .list(values.map { NormalForm($0) })
        default: self = .other(value)
        }
    }
}

func referenceEqual(_ left: Value, _ right: Value) -> Bool { NormalForm(left) == NormalForm(right) }

/// Whether two values are the same to a CRM: phones, e-mails, numbers and dates by normal form, texts exactly.
func referenceSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)), (.url(let left), .url(let right)):
        trimmed(normalizedNFC(left)).utf8.elementsEqual(trimmed(normalizedNFC(right)).utf8)
    case (.list(let left), .list(let right)):
        left.count == right.count && zip(left, right).allSatisfy { referenceSame($0, $1) }
    default: referenceEqual(left, right)
    }
}

/// Whether the left value stands before the right one.
func referencePrecedes(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): left < right
    case (.date(let left), .date(let right)): left < right
    case (.time(let left), .time(let right)): left < right
    case (.datetime(let left), .datetime(let right)): left < right
    case (.duration(let left), .duration(let right)): left < right
    default: false
    }
}

extension Field {
    /// Whether the CRM's value stands for nothing.
    func isEmptyInReference(_ value: Value) -> Bool {
        switch value {
        case .missing: true
        case .list(let values): values.isEmpty
        case .text(let text):
            comparisonForm(text).isEmpty
                || emptyTexts.contains { $0.utf8.elementsEqual(comparisonForm(text).utf8) }
        default: false
        }
    }
}

/// Merges a value into what the CRM holds, as the table of the language says.
///
/// - Parameters:
///   - value: What the spec gives.
///   - held: What the CRM holds, missing where that is nothing.
///   - field: The field that both are for.
///   - policy: How they meet.
/// - Returns: What the field shall hold, missing to clear it; `nil` where it stays as it is.
func referenceMerge(_ value: Value, into held: Value, _ field: Field, _ policy: MergePolicy) -> Value? {
    if let reason = value.reason {
        return reason == .empty && policy == .set && held.isPresent ? .missing(.empty) : nil
    }
    if policy == .keep { return nil }
    guard field.isMany else {
        if referenceSame(value, held) || policy == .enrich { return nil }
        if policy == .fill, held.isPresent { return nil }
        return value
    }
    let start = policy == .set ? [] : held.elements
    var result = start
    for element in value.elements where !result.contains(where: { referenceSame($0, element) }) {
        result.append(element)
    }
    if policy != .set { return result.count == start.count ? nil : .list(result) }
    if result.isEmpty { return held.isPresent ? .missing(.empty) : nil }
    // The same values in another order are the same: a CRM's lists of phones have none.
    let isSame =
        result.count == held.elements.count
        && result.allSatisfy { element in held.elements.contains { referenceSame($0, element) } }
    return isSame ? nil : .list(result)
}

/// Where two texts part, as the lines of each; empty for the same bytes.
func difference(_ engine: String, _ reference: String) -> String {
    guard !engine.utf8.elementsEqual(reference.utf8) else { return "" }
    let (left, right) = (engine.split(separator: "\n"), reference.split(separator: "\n"))
    let line = zip(left, right).prefix { $0 == $1 }.count
    func part(_ lines: [Substring]) -> String {
        lines[min(lines.count, max(0, line - 2))...].prefix(8).joined(separator: "\n")
    }
    return "engine:\n\(part(left))\nreference:\n\(part(right))"
}
