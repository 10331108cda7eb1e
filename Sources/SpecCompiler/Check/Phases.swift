import SpecBase
import SpecIR

/// When a value is known. Language reference, *What is known when*.
enum Phase: Int, Comparable, Sendable {
    /// With the event itself.
    case event
    /// Once every record was searched.
    case found
    /// Once it is decided what is created.
    case planned
    /// Once commands were carried out.
    case written

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

extension ChannelChecker {
    /// Whether everything in the term is known in time; reports what is not.
    mutating func isKnown(_ term: Term, by limit: Phase, for place: String) -> Bool {
        guard latestPhase(of: term) > limit, let late = firstLeaf(of: term, at: nil, where: { $0.phase > limit }) else {
            return true
        }
        checker.report(.usedTooEarly(reason(late.term, place: place, limit: limit), at: late.range))
        return false
    }

    /// Whether every reference in the term is to a record that is planned before this one.
    mutating func refersBack(_ term: Term, from record: Int) -> Bool {
        if latestPhase(of: term) < .planned { return true }
        let late = firstLeaf(of: term, at: nil) { leaf in
            switch leaf.kind {
            case .record(let other, .reference): other >= record
            default: leaf.phase > .planned
            }
        }
        guard let late else { return true }
        if case .record(let other, .reference) = late.term.kind {
            let names = (channel.records[other].name, channel.records[record].name)
            checker.report(.laterRecord(names.0, from: names.1, at: late.range))
        } else {
            checker.report(.usedTooEarly(reason(late.term, place: "fields", limit: .planned), at: late.range))
        }
        return false
    }

    /// When the last part of a term is known, lets looked into.
    private func latestPhase(of term: Term) -> Phase {
        var phase = term.reach.phase
        // A let reads those above it alone, and what they reach is in its own.
        for position in channel.bindings.indices where term.reach.mayRead(binding: position) {
            phase = max(phase, bindingPhases[position])
        }
        return phase
    }

    /// Keeps when a let is known, once it is checked.
    mutating func appendPhase(ofBinding value: Term) {
        bindingPhases.append(latestPhase(of: value))
    }

    /// The first part of a term, lets looked into, of which something holds, with the place in the term itself.
    private func firstLeaf(
        of term: Term,
        at range: SourceRange?,
        where holds: (Term) -> Bool
    ) -> (term: Term, range: SourceRange)? {
        var seen: Set<Int> = []
        return firstLeaf(of: term, at: range, beyond: &seen, where: holds)
    }

    /// Lets that were looked into once hold nothing of interest.
    private func firstLeaf(
        of term: Term,
        at range: SourceRange?,
        beyond seen: inout Set<Int>,
        where holds: (Term) -> Bool
    ) -> (term: Term, range: SourceRange)? {
        if holds(term) { return (term, range ?? term.range) }
        if case .binding(let position) = term.kind {
            guard seen.insert(position).inserted else { return nil }
            let value = channel.bindings[position].value
            return firstLeaf(of: value, at: range ?? term.range, beyond: &seen, where: holds)
        }
        for child in term.children {
            if let leaf = firstLeaf(of: child, at: range, beyond: &seen, where: holds) { return leaf }
        }
        return nil
    }

    private func reason(_ term: Term, place: String, limit: Phase) -> String {
        let name: String
        switch term.kind {
        case .record(let record, _), .field(let record, _): name = channel.records[record].name
        default: name = ""
        }
        switch term.phase {
        case .event: return ""
        case .found:
            return "'\(place)' is decided before anything is searched, and what is read of '\(name)' is known after"
        case .planned:
            return limit == .event
                ? "'\(place)' is decided before anything is searched, and '\(name)' is found or created after"
                : "'\(name)' may be created by this event, which is not known here; write '\(name).found' or '\(name).id' for the record found"
        case .written: return "url(\(name)) is known once the record is written; only 'reply' may use it"
        }
    }

    /// Records that a term reads, lets looked into.
    func recordsRead(by term: Term) -> [Int] {
        var found: Set<Int> = []
        channel.forEachPart(of: term) { part in
            switch part.kind {
            case .record(let record, _), .field(let record, _): found.insert(record)
            default: break
            }
        }
        return found.sorted()
    }
}

extension Term {
    /// When the term itself is known, its parts apart.
    fileprivate var phase: Phase { kind.phase }
}
