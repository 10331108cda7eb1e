import SpecBase
import SpecIR

/// What a situation asks of a value.
enum Demand: Hashable, Sendable {
    case present
    case missing
    case equals(Value)
    /// Between two literals, or none of the literals.
    case region(Region, except: [Value])
    case text(TextRelation, String, holds: Bool)
    case same(Term)

    enum TextRelation: Hashable, Sendable {
        case contains, startsWith, endsWith
    }
}

/// The demands of a situation, brought down to the values that an event or the CRM can bring.
struct Demands {
    private let channel: CheckedChannel
    private let catalog: CatalogSymbols
    private let lookups: [[LookupKey: CheckedLookup]]

    /// What is asked of inputs, of parts of the mail, and of what records hold.
    private(set) var leaves: [Term.Kind: [Demand]] = [:]
    /// The leaves in the order in which they were first met, with their types.
    private(set) var order: [Term] = []
    /// How many records a search finds, for those that it must find.
    private(set) var found: [Int: Int] = [:]
    /// Whether the time of the event matters.
    private(set) var needsTime = false
    /// The method of the request.
    private(set) var method = "POST"

    init(_ situation: Situation, catalog: CatalogSymbols) {
        channel = situation.whole
        self.catalog = catalog
        lookups = situation.channels.map(\.lookups)
        for (variable, value) in situation.witness.values {
            add(situation.atoms.subjects[variable.index], value, situation.atoms)
        }
    }

    private mutating func add(_ subject: AtomTable.Subject, _ value: Int, _ atoms: AtomTable) {
        switch subject {
        case .found(let record): if value == 1 { found[record] = max(found[record] ?? 0, 1) }
        case .presence(let term): push(term, value == 1 ? .present : .missing)
        case .truth(let term): pushTruth(term, value == 1)
        case .equality(let lhs, let rhs): if value == 1 { push(lhs, .same(rhs)) }
        case .value(let term):
            let domain = atoms.domain(of: term)
            guard domain.indices.contains(value) else { return }
            let literals = domain.compactMap { if case .exactly(let literal) = $0 { literal } else { nil } }
            if case .exactly(let literal) = domain[value] {
                push(term, .equals(literal))
            } else {
                push(term, .region(domain[value], except: literals))
            }
        }
    }

    private mutating func pushTruth(_ term: Term, _ holds: Bool) {
        switch term.kind {
        case .call(.contains, let parts): pushText(.contains, parts, holds)
        case .call(.startsWith, let parts): pushText(.startsWith, parts, holds)
        case .call(.endsWith, let parts): pushText(.endsWith, parts, holds)
        case .contained(let value, in: let list, negated: let isNegated):
            if holds != isNegated { push(list, .same(value)) }
            push(value, .present)
        case .compare(_, let lhs, let rhs):
            for side in [lhs, rhs] { push(side, .present) }
        default: push(term, .equals(.boolean(holds)))
        }
    }

    private mutating func pushText(_ relation: Demand.TextRelation, _ parts: [Term], _ holds: Bool) {
        guard parts.count == 2, case .text(let part) = parts[1].constant else {
            for part in parts { push(part, .present) }
            return
        }
        push(parts[0], .text(relation, part, holds: holds))
    }

    /// Hands a demand down to what a term is made of.
    private mutating func push(_ term: Term, _ demand: Demand) {
        switch term.kind {
        case .input, .mail, .field, .record(_, .stage), .record(_, .responsible), .record(_, .id):
            if leaves[term.kind] == nil { order.append(term) }
            leaves[term.kind, default: []].append(demand)
        case .record(let record, .count): pushCount(record, demand)
        case .binding(let position): push(channel.bindings[position].value, demand)
        case .text(let inner), .single(let inner), .url(let inner): push(inner, demand)
        case .guarded(let value, condition: _): push(value, demand)
        case .otherwise(let parts): if let first = parts.first { push(first, demand) }
        case .next: needsTime = true
        case .event(.receivedAt): needsTime = true
        case .event(.method):
            if case .equals(.text(let text)) = demand, text == "GET" { method = "GET" }
        case .lookup(let table, let key, isTotal: _): pushLookup(table, key, term.type, demand)
        case .call(let function, let parts): pushCall(function, parts, demand)
        default:
            for child in term.children where child.constant == nil {
                push(child, demand == .missing ? .missing : .present)
            }
        }
    }

    private mutating func pushCount(_ record: Int, _ demand: Demand) {
        switch demand {
        case .equals(.number(let number)):
            if let count = Int(number.description), count > 0 { found[record] = count }
        case .region(.between(.number(let low)?, _), except: _):
            if let count = Int(low.description) { found[record] = max(count + 1, 1) }
        default: break
        }
    }

    /// A key of the table with the value that is wanted.
    private mutating func pushLookup(_ table: Int, _ key: Term, _ type: ValueType, _ demand: Demand) {
        let checked = lookups.lazy.compactMap { $0[LookupKey(table: table, type: type)] }.first
        guard let checked else { return push(key, .present) }
        let found: Int?
        switch demand {
        case .missing: found = nil
        case .equals(let value): found = checked.values.firstIndex(of: value)
        case .region(_, except: let literals): found = checked.values.firstIndex { !literals.contains($0) }
        default: found = checked.keys.indices.first
        }
        push(
            key,
            found.map { .equals(.text(checked.keys[$0])) } ?? .region(.other, except: checked.keys.map { .text($0) })
        )
    }

    private mutating func pushCall(_ function: Function, _ parts: [Term], _ demand: Demand) {
        guard let subject = parts.first else { return }
        let mark: String? = if parts.count > 1, case .text(let text) = parts[1].constant { text } else { nil }
        switch (function, demand) {
        case (.lower, _), (.decode, _), (.present, _): push(subject, demand)
        case (.first, .equals(let value)), (.join, .equals(let value)): push(subject, .equals(.list([value])))
        case (.digits, .missing): push(subject, .region(.other, except: []))
        case (.digits, .equals(let value)): push(subject, .equals(value))
        case (.digits, _): push(subject, .equals(.text("12345")))
        case (.before, .missing), (.after, .missing):
            push(subject, mark.map { .text(.contains, $0, holds: false) } ?? .present)
        case (.before, .equals(.text(let text))): push(subject, .equals(.text("\(text)\(mark ?? " ")1")))
        case (.after, .equals(.text(let text))): push(subject, .equals(.text("1\(mark ?? " ")\(text)")))
        case (.before, _), (.after, _): push(subject, .equals(.text("1\(mark ?? " ")2")))
        case (.parameter, .missing): push(subject, .equals(.url("https://shop.example/")))
        case (.parameter, .equals(.text(let text))):
            push(subject, .equals(.url("https://shop.example/?\(mark ?? "a")=\(text)")))
        case (.parameter, _): push(subject, .equals(.url("https://shop.example/?\(mark ?? "a")=1")))
        case (.person, .missing): push(subject, .present)
        case (.person, let demand): pushPerson(subject, demand)
        case (.date, _), (.at, _), (.working, _):
            for part in parts where part.constant == nil { push(part, demand == .missing ? .missing : .present) }
        default:
            for part in parts where part.constant == nil { push(part, demand == .missing ? .missing : .present) }
        }
    }

    /// What the employee, or any active one, is known by.
    private mutating func pushPerson(_ subject: Term, _ demand: Demand) {
        let entry = catalog.people?.directory.first { entry in
            guard catalog.principals[entry.employee.position].isActive, fits(entry.kind, subject.type) else {
                return false
            }
            if case .equals(.principal(let principal)) = demand { return entry.employee == principal }
            return true
        }
        guard let entry else { return push(subject, .present) }
        switch subject.type {
        case .phone: push(subject, .equals(.phone(PhoneNumber(e164: entry.key, written: entry.key))))
        case .email: push(subject, .equals(.email(EmailAddress(written: entry.key, key: entry.key))))
        default: push(subject, .equals(.text(entry.key)))
        }
    }

    private func fits(_ kind: DirectoryKind, _ type: ValueType) -> Bool {
        switch type {
        case .phone: kind == .phone
        case .email: kind == .email
        default: true
        }
    }
}
