import SpecBase
import SpecIR

extension EditorModel {
    /// What is told of a part of the event, a mail or a record.
    mutating func text(ofPart name: String, of base: String, isQuoted: Bool, in index: FileIndex) -> String? {
        if base == "event" || base == "mail" {
            let parts = base == "event" ? eventProperties : mailProperties
            return parts.first { $0.name == name }.map {
                "**\(base).\(name)** — \($0.type)\n\n\($0.meaning)\n\nKnown with the event."
            }
        }
        guard index.channel?.records.contains(where: { $0.name.value == base }) ?? false else { return nil }
        if !isQuoted, let property = recordProperties.first(where: { $0.name == name }) {
            return "**\(base).\(name)** — \(property.type)\n\n\(property.meaning)\n\nKnown once `\(base)` was searched."
        }
        guard let symbol = symbol(of: .part(of: base, name, isQuoted: isQuoted), in: index), let text = text(of: symbol)
        else { return nil }
        return text
            + "\n\nAs it was before the event: known once `\(base)` was searched, and missing unless it was found and has a value."
    }

    /// What becomes of a field's value in a record that is found, in words.
    func mergeWords(ofField occurrence: Occurrence, in name: String, _ index: FileIndex) -> String? {
        guard let record = index.channel?.records.first(where: { $0.name.value == name }) else { return nil }
        guard let field = record.fields.first(where: { index.lines.unquoted($0.name.range) == occurrence.range }) else {
            return nil
        }
        guard !record.ways.isEmpty else { return "Set on the new record that each event makes." }
        let own = field.merge?.value
        let policy: MergePolicy
        switch record.update {
        case .policy(let word): policy = own ?? word.value
        case .block(let block): policy = own ?? block.merge?.value ?? .keep
        case nil: return "Set on a new record."
        }
        guard let owner = entity(of: .record(name), in: index),
            let declared = declaration(ofEntity: owner)?.fields.first(where: { $0.name.value == field.name.value })
        else { return nil }
        let effect = declared.many?.value ?? false ? policy.manyWords : policy.singleWords
        let whose = own == nil ? "the record's" : "its own"
        return "Set on a new record. On a found one, under `\(policy.rawValue)` (\(whose) policy), \(effect)."
    }
}

extension MergePolicy {
    fileprivate var singleWords: String {
        switch self {
        case .keep, .enrich: "the CRM's value stays"
        case .fill: "it is set where the CRM's is empty"
        case .replace: "it is set; something missing changes nothing"
        case .set: "it is set, and cleared when the source's is empty"
        }
    }

    fileprivate var manyWords: String {
        switch self {
        case .keep: "the CRM's values stay"
        case .enrich, .fill, .replace: "the CRM's values stay and get what they lack"
        case .set: "the values become the source's, and are cleared when those are empty"
        }
    }
}
