import SpecBase
package import SpecIR

/// What a field shall hold after a value met the one that the CRM holds. Language reference, *Records*.
///
///     policy    single value                       many values
///     keep      as it is                           as they are
///     enrich    as it is                           adds what is lacking
///     fill      set where the CRM's is empty       adds what is lacking
///     replace   set                                adds what is lacking
///     set       set; cleared by `empty`            exactly the source's; cleared by `empty`
///
/// - Parameters:
///   - policy: The row of the table.
///   - incoming: The event's value; a list where the field holds many.
///   - held: What the CRM holds.
///   - field: Says which column counts, and what is empty.
/// - Returns: The new value, missing to clear the field; `nil` where nothing is to be written.
package func merge(_ policy: MergePolicy, _ incoming: Value, into held: Value, of field: Field) -> Value? {
    if !field.isMany, let changed = mergePlain(policy, incoming, into: held, of: field) { return changed.value }
    let kept = elements(of: held).filter { !field.countsAsEmpty($0) }
    let given = elements(of: incoming)
    guard let first = given.first else {
        // A missing value changes nothing, save `empty` under `set`.
        return policy == .set && incoming == .missing(.empty) && !kept.isEmpty ? .missing(.empty) : nil
    }
    return field.isMany
        ? mergeMany(policy, given, into: kept)
        : mergeSingle(policy, first, into: kept.first, of: field)
}

/// The same of single values that are no lists, which most are.
///
/// - Returns: `nil` for lists.
private func mergePlain(
    _ policy: MergePolicy,
    _ incoming: Value,
    into held: Value,
    of field: Field
) -> (value: Value?, Void)? {
    switch (incoming, held) {
    case (.list, _), (_, .list): return nil
    default: break
    }
    let isKept = held.isPresent && !field.countsAsEmpty(held)
    if incoming.isPresent { return (mergeSingle(policy, incoming, into: isKept ? held : nil, of: field), ()) }
    guard policy == .set, isKept, case .missing(.empty) = incoming else { return (nil, ()) }
    return (.missing(.empty), ())
}

private func mergeSingle(_ policy: MergePolicy, _ incoming: Value, into held: Value?, of field: Field) -> Value? {
    switch policy {
    case .keep, .enrich: return nil
    case .fill where held != nil: return nil
    case .fill, .replace, .set:
        guard let held else {
            // Nothing in place of nothing: a filler such as `-` would be written anew by every event.
            return field.countsAsEmpty(incoming) ? nil : incoming
        }
        return mergeForm(held) == mergeForm(incoming) ? nil : incoming
    }
}

private func mergeMany(_ policy: MergePolicy, _ incoming: [Value], into held: [Value]) -> Value? {
    var known = Set(held.map { mergeForm($0) })
    switch policy {
    case .keep: return nil
    case .enrich, .fill, .replace:
        let added = incoming.filter { known.insert(mergeForm($0)).inserted }
        return added.isEmpty ? nil : .list(held + added)
    case .set:
        let wanted = distinct(incoming)
        let isSame = wanted.count == held.count && wanted.allSatisfy { !known.insert(mergeForm($0)).inserted }
        return isSame ? nil : .list(wanted)
    }
}

/// The values, each once: the first of equal ones stays.
func distinct(_ values: [Value]) -> [Value] {
    var known: Set<Value> = []
    return values.filter { known.insert(mergeForm($0)).inserted }
}

/// The form in which a field's values are the same: numbers, phones, e-mails and dates by what they mean, texts exactly.
private func mergeForm(_ value: Value) -> Value {
    if case .url(let text) = value { .text(text) } else { value }
}

private func elements(of value: Value) -> [Value] {
    switch value {
    case .list(let elements): elements
    case .missing: []
    default: [value]
    }
}

extension Field {
    /// Whether a value stands for nothing in the CRM: a blank text, or one of the catalogue's `empty`.
    func countsAsEmpty(_ value: Value) -> Bool {
        let text: String? =
            switch value {
            case .text(let text), .url(let text): text
            case .number(let number): number.description
            case .boolean(let value): value ? "true" : "false"
            case .date(let day): day.description
            case .phone(let phone): phone.written
            case .email(let email): email.written
            default: nil
            }
        guard let text else { return !value.isPresent }
        if text.isBlank { return true }
        guard !emptyTexts.isEmpty else { return false }
        let form = comparisonForm(text)
        return emptyTexts.contains { isSameText($0, form) }
    }
}
