import SpecBase
package import SpecIR

/// What a field shall hold after a value met the one that the CRM holds. Language reference, *Records*.
///
/// - Parameters:
///   - incoming: The event's value; a list where the field holds many.
///   - held: What the CRM holds.
/// - Returns: The new value, missing to clear the field; `nil` where nothing is to be written.
package func merge(_ policy: MergePolicy, _ incoming: Value, into held: Value, of field: Field) -> Value? {
    let isHeldEmpty = isEmpty(held, field)
    guard incoming.isPresent, !isEmptyList(incoming) else {
        // A missing value changes nothing, save `empty` under `set`.
        return policy == .set && incoming == .missing(.empty) && !isHeldEmpty ? .missing(.empty) : nil
    }
    return field.isMany
        ? mergeMany(policy, elements(of: incoming), into: isHeldEmpty ? [] : elements(of: held))
        : mergeSingle(policy, incoming, into: held, isHeldEmpty: isHeldEmpty)
}

private func mergeSingle(_ policy: MergePolicy, _ incoming: Value, into held: Value, isHeldEmpty: Bool) -> Value? {
    switch policy {
    case .keep, .enrich: nil
    case .fill: isHeldEmpty ? incoming : nil
    case .replace, .set: !isHeldEmpty && areEqual(held, incoming) ? nil : incoming
    }
}

private func mergeMany(_ policy: MergePolicy, _ incoming: [Value], into held: [Value]) -> Value? {
    switch policy {
    case .keep: return nil
    case .enrich, .fill, .replace:
        var merged = held
        for value in incoming where !merged.contains(where: { areEqual($0, value) }) { merged.append(value) }
        return merged.count == held.count ? nil : .list(merged)
    case .set:
        let isSame = held.count == incoming.count
            && incoming.allSatisfy { value in held.contains { areEqual($0, value) } }
        return isSame ? nil : .list(incoming)
    }
}

private func elements(of value: Value) -> [Value] {
    switch value {
    case .list(let elements): elements
    case .missing: []
    default: [value]
    }
}

private func isEmptyList(_ value: Value) -> Bool {
    if case .list(let elements) = value { elements.isEmpty } else { false }
}

/// Whether the CRM holds nothing: no value, an empty list, a blank text or one that the catalogue counts as empty.
private func isEmpty(_ value: Value, _ field: Field) -> Bool {
    switch value {
    case .missing: true
    case .list(let elements): elements.isEmpty
    case .text(let text): text.isBlank || field.emptyTexts.contains { isSameText($0, comparisonForm(text)) }
    default: false
    }
}
