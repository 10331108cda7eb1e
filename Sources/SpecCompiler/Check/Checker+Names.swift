import SpecBase
import SpecIR

extension Checker {
    /// A bare word: a name in scope, or a word of the enum that the place wants.
    mutating func name(_ name: String, wanting wanted: ValueType?, at range: SourceRange) -> Term? {
        if name == "event" {
            report(.unknownProperty("'event' alone is no value; name a part of it, such as 'event.id'", at: range))
            return nil
        }
        if name == "mail" {
            report(.unknownProperty("'mail' alone is no value; name a part of it, such as 'mail.subject'", at: range))
            return nil
        }
        if let symbol = scope.symbols[name] {
            switch symbol {
            case .input(let position): return Term(.input(position), scope.inputs[position], at: range)
            case .binding(let position): return Term(.binding(position), scope.bindings[position], at: range)
            case .record(let position): return reference(to: position, at: range)
            case .broken:
                if let later = laterLets[name] {
                    report(.laterLet(name, declared: later, readsItself: later == currentLet, at: range))
                }
                return nil
            }
        }
        if case .enumeration(let words) = wanted?.element {
            guard words.contains(name) else {
                report(.unknownEnumWord(name, words: words, alsoNames: scope.names, owner: scope.owner, at: range))
                return nil
            }
            return Term(.constant(word(name)), .enumeration([name]), at: range)
        }
        if scope.hasMalformedNames { return nil }
        if let written = account(name, wanting: wanted) {
            report(.unknownName(name, meaning: written, at: range))
            return nil
        }
        let literals = wanted == .boolean ? ["true", "false"] : []
        report(.unknownName(name, known: scope.names + roots + literals, owner: scope.owner, at: range))
        return nil
    }

    /// How a user or group whose bare name stands where one is wanted is written.
    private func account(_ name: String, wanting wanted: ValueType?) -> String? {
        guard case .reference(let users, let groups, _) = wanted?.element,
            let position = catalog.principalPositions[name],
            catalog.principals[position].isGroup ? groups : users
        else { return nil }
        return "\(catalog.principals[position].isGroup ? "group" : "user")(\"\(name)\")"
    }

    /// What is given in every channel of this kind of source.
    private var roots: [String] { isMail ? ["mail", "event"] : ["event"] }

    private func reference(to position: Int, at range: SourceRange) -> Term {
        let record = scope.records[position]
        let type = ValueType.record(record.entity)
        return Term(.record(position, .reference), record.picksAll ? .list(type) : type, at: range)
    }

    mutating func word(_ word: String) -> Value {
        .word(Index(words.position(of: word)))
    }

    /// `base.name` or `base["name"]`.
    mutating func member(
        of base: ExpressionSyntax,
        _ name: Located<String>,
        isQuoted: Bool,
        wanting wanted: ValueType? = nil,
        at range: SourceRange
    ) -> Term? {
        guard case .name(let baseName) = base.kind else {
            report(.unknownProperty("only 'event' and records have parts", at: base.range))
            return nil
        }
        if baseName == "event" { return eventProperty(name, at: range) }
        if baseName == "mail" { return mailProperty(name, of: base.range, at: range) }
        switch scope.symbols[baseName] {
        case .record(let position): return part(of: position, name, isQuoted: isQuoted, at: range)
        case .broken: return nil
        case .input, .binding:
            report(
                .unknownProperty(
                    "'\(baseName)' is a value without parts; only 'event' and records have parts",
                    at: name.range
                )
            )
            return nil
        case nil:
            if !isQuoted, let written = account("\(baseName).\(name.value)", wanting: wanted) {
                report(.unknownName("\(baseName).\(name.value)", meaning: written, at: range))
                return nil
            }
            if scope.hasMalformedNames { return nil }
            let records = scope.records.map(\.name) + roots
            report(.unknownName(baseName, known: records, owner: scope.owner, at: base.range))
            return nil
        }
    }

    private mutating func eventProperty(_ name: Located<String>, at range: SourceRange) -> Term? {
        switch name.value {
        case "id": return Term(.event(.id), .text, at: range)
        case "received_at": return Term(.event(.receivedAt), .datetime, at: range)
        case "payload": return Term(.event(.payload), .text, at: range)
        case "digest": return Term(.event(.digest), .text, at: range)
        case "address": return Term(.event(.address), .text, at: range)
        case "method": return Term(.event(.method), .text, at: range)
        default:
            let known = ["id", "received_at", "payload", "digest", "address", "method"]
            report(.unknownProperty("an event has no '\(name.value)'", known: known, name, at: name.range))
            return nil
        }
    }

    private mutating func mailProperty(_ name: Located<String>, of base: SourceRange, at range: SourceRange) -> Term? {
        guard isMail else {
            report(
                .wrongSourceKind(
                    "'mail' is known of mail, and this channel's source is a webhook",
                    owner: scope.owner,
                    at: base
                )
            )
            return nil
        }
        guard let property = MailProperty.allCases.first(where: { $0.name == name.value }) else {
            report(
                .unknownProperty(
                    "a mail has no '\(name.value)'",
                    known: MailProperty.allCases.map(\.name),
                    name,
                    at: name.range
                )
            )
            return nil
        }
        return Term(.mail(property), property.type, at: range)
    }

    private mutating func part(of position: Int, _ name: Located<String>, isQuoted: Bool, at range: SourceRange)
        -> Term?
    {
        let record = scope.records[position]
        let entity = catalog.entities[record.entity]
        if !isQuoted, let term = property(name.value, of: position, entity, at: range) { return term }
        if let field = entity.field(named: name.value) {
            return Term(.field(position, field.position), field.type, at: range)
        }
        guard entity.isComplete else { return nil }
        let properties = isQuoted ? [] : ["found", "count", "id", "url", "stage", "responsible"]
        if properties.contains(name.value) {
            report(.noSuchProperty(name.value, of: entity, at: name.range))
        } else {
            report(.unknownField(name, of: entity, further: properties))
        }
        return nil
    }

    private func property(_ name: String, of position: Int, _ entity: EntitySymbols, at range: SourceRange) -> Term? {
        switch name {
        case "found": Term(.record(position, .found), .boolean, at: range)
        case "count": Term(.record(position, .count), .integer, at: range)
        case "id": Term(.record(position, .id), .text, at: range)
        case "url": entity.url == nil ? nil : Term(.record(position, .url), .url, at: range)
        case "stage":
            entity.stageField.map { _ in Term(.record(position, .stage), .stage(entity: entity.position), at: range) }
        case "responsible":
            entity.responsibleField.map { _ in Term(.record(position, .responsible), .user, at: range) }
        default: nil
        }
    }
}

extension MailProperty {
    var type: ValueType {
        switch self {
        case .messageID, .subject, .text, .fromName: .text
        case .from, .replyTo: .email
        case .to, .cc: .list(.email)
        case .thread, .attachments: .list(.text)
        }
    }
}
