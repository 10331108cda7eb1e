import SpecBase
import SpecIR

extension Checker {
    /// A literal text as a value of the wanted type.
    mutating func literal(_ text: String, as wanted: ValueType, at range: SourceRange) -> Term? {
        let form = comparisonForm(text)
        let value: Value?
        switch wanted {
        case .text:
            value = .text(trimmed(normalizedNFC(text)))
        case .integer:
            value = ExactDecimal(parsing: form).flatMap { $0.isInteger ? .number($0) : nil }
        case .decimal: value = ExactDecimal(parsing: form).map { .number($0) }
        case .boolean: value = form == "true" ? .boolean(true) : form == "false" ? .boolean(false) : nil
        case .date: value = Day(iso8601: form).map { .date($0) }
        case .time: value = TimeOfDay(iso8601: form).map { .time($0) }
        case .datetime: value = Instant(iso8601: form, zone: catalog.zone).map { .datetime($0) }
        case .duration: value = TimeSpan(specText: form).map { .duration($0) }
        case .phone: value = phone(form)
        case .email: value = EmailAddress(form).map { .email($0) }
        case .url: value = WebAddress.normalForm(form).map { .url($0) }
        case .enumeration(let words):
            guard words.contains(form) else {
                report(.unknownEnumWord(form, words: words, alsoNames: [], owner: scope.owner, at: range))
                return nil
            }
            return Term(.constant(word(form)), .enumeration([form]), at: range)
        case .stage(let entity): return stage(Located(form, at: range), of: catalog.entities[entity])
        case .reference(let users, let groups, let entities):
            return principal(Located(form, at: range), users: users, groups: groups, isRecord: !entities.isEmpty)
        case .list(let element):
            return literal(text, as: element, at: range).map { Term(.single($0), .list($0.type), at: range) }
        }
        guard let value else {
            report(.badLiteral("'\(form)' is not \(describe(wanted))\(hint(for: wanted))", at: range))
            return nil
        }
        return Term(.constant(value), wanted, at: range)
    }

    private func phone(_ text: String) -> Value? {
        guard case .valid(let e164, _) = PhonePlan.standard.read(text, region: catalog.region) else { return nil }
        return .phone(PhoneNumber(e164: e164, written: e164))
    }

    private func hint(for type: ValueType) -> String {
        switch type {
        case .date: "; write it as 2026-04-09"
        case .time: "; write it as 18:30"
        case .datetime: "; write it as 2026-04-09T18:30"
        case .duration: "; write a number with s, m, h or d, such as 2h"
        case .boolean: "; write true or false"
        case .phone: " of \(catalog.region) or with '+' and a country code"
        case .url: "; it starts with http:// or https://"
        default: ""
        }
    }

    /// A number, or the text of it where a text is wanted.
    mutating func number(_ text: String, wanting wanted: ValueType?, at range: SourceRange) -> Term? {
        if let element = wanted?.element, !element.isNumber, element != .boolean, element != .duration {
            return literal(text, as: element, at: range)
        }
        guard let number = ExactDecimal(parsing: text) else {
            report(.badLiteral("'\(text)' has more digits than a number can hold", at: range))
            return nil
        }
        return Term(.constant(.number(number)), number.isInteger ? .integer : .decimal, at: range)
    }

    /// A stage by its label.
    mutating func stage(_ label: Located<String>, of entity: EntitySymbols) -> Term? {
        guard let position = entity.stage(labelled: label.value) else {
            if entity.isComplete { report(.unknownStage(label, of: entity)) }
            return nil
        }
        return Term(.constant(.stage(Index(position))), .stage(entity: entity.position), at: label.range)
    }

    /// A user or group by its name.
    mutating func principal(_ name: Located<String>, users: Bool, groups: Bool, isRecord: Bool) -> Term? {
        if let position = catalog.principalPositions[name.value] {
            let principal = catalog.principals[position]
            if principal.isGroup ? groups : users {
                guard principal.isActive else {
                    report(.inactiveUser(name, in: catalog.declaration))
                    return nil
                }
                return Term(
                    .constant(.principal(Index(position))),
                    principal.isGroup ? .group : .user,
                    at: name.range
                )
            }
        }
        if isRecord, !users, !groups {
            report(
                .badLiteral(
                    "'\(name.value)' is a text, and a link to a record is wanted, such as '{{contact}}'",
                    at: name.range
                )
            )
        } else {
            let known = (users ? catalog.userNames : []) + (groups ? catalog.groupNames : [])
            report(.unknownUser(name, known: known, isGroup: groups && !users))
        }
        return nil
    }
}
