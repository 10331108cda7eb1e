import SpecBase
import SpecIR

/// Says in formulas when a term of a channel has a value and when a condition holds.
///
/// Lets are replaced by what they stand for, and an `else` by its cases, so that the finite parts are as small as the
/// language lets them be. What it cannot see into is a variable of its own: never a guess.
struct TermFormulas {
    /// The channel's lets and records; the formulas are about these alone.
    let channel: CheckedChannel
    var atoms: AtomTable
    private var presences: [Term: Formula] = [:]
    private var truths: [Term: Formula] = [:]
    /// Pairs of terms whose literals were noted.
    private var noted: Set<[Term]> = []
    private var comparisons: [Term: Formula] = [:]

    init(channel: CheckedChannel, lookups: [LookupKey: CheckedLookup]) {
        self.channel = channel
        // A channel has about as many: tables that grow are made anew each time.
        presences.reserveCapacity(128)
        truths.reserveCapacity(64)
        comparisons.reserveCapacity(64)
        noted.reserveCapacity(32)
        atoms = AtomTable(lookups: lookups)
    }

    /// Takes note of the literals that values are compared with, below and in the term.
    ///
    /// To be called for every term before the first formula is built.
    mutating func collectLiterals(in term: Term) {
        term.kind.forEachChild { collectLiterals(in: $0) }
        switch term.kind {
        case .compare(_, let lhs, let rhs):
            noteLiterals(lhs, rhs)
            noteLiterals(rhs, lhs)
        case .contained(let lhs, in: let rhs, negated: _):
            for element in rhs.elements ?? [] {
                noteLiterals(lhs, element)
            }
        default: break
        }
    }

    private mutating func noteLiterals(_ term: Term, _ other: Term) {
        // A constant is not told apart from itself, and what is compared with no constant needs no region.
        if case .constant = term.kind { return }
        let literals = constants(of: other)
        guard !literals.isEmpty, noted.insert([term, other]).inserted else { return }
        switch term.kind {
        case .binding(let position): noteLiterals(channel.bindings[position].value, other)
        case .otherwise(let parts): for part in parts { noteLiterals(part, other) }
        case .guarded(let value, _): noteLiterals(value, other)
        default:
            for literal in literals { atoms.note(literal, for: term) }
        }
    }

    /// Constants that the term may come to, lets, cases and guards looked into.
    private func constants(of term: Term) -> [Value] {
        var found: [Value] = []
        var seen: Set<Int> = []
        var open = [term]
        while let next = open.popLast() {
            switch next.kind {
            case .constant(let value): found.append(value)
            case .binding(let position):
                if seen.insert(position).inserted { open.append(channel.bindings[position].value) }
            case .otherwise(let parts): open += parts.reversed()
            case .guarded(let value, _): open.append(value)
            default: break
            }
        }
        return found
    }

    // MARK: - Presence

    /// When the term has a value.
    mutating func presence(_ term: Term) -> Formula {
        if let known = presences[term] { return known }
        let formula = makePresence(term)
        presences[term] = formula
        return formula
    }

    private mutating func makePresence(_ term: Term) -> Formula {
        switch term.kind {
        case .constant(let value): return .constant(value.isPresent)
        case .event, .mail(.messageID), .mail(.to), .and, .or, .not, .compare, .contained, .list: return .yes
        case .input(let position):
            return channel.inputs[position].fallback == nil ? atoms.holds(.presence(term)) : .yes
        case .mail: return atoms.holds(.presence(term))
        case .next(_, isTotal: let isTotal): return isTotal ? .yes : atoms.holds(.presence(term))
        case .binding(let position): return presence(channel.bindings[position].value)
        case .record(let record, let property):
            switch property {
            case .found, .count: return .yes
            case .id, .url: return atoms.holds(.found(record))
            case .stage, .responsible: return .all([atoms.holds(.found(record)), atoms.holds(.presence(term))])
            case .reference, .writtenURL: return exists(record)
            }
        case .field(let record, _): return .all([atoms.holds(.found(record)), atoms.holds(.presence(term))])
        case .otherwise(let parts): return .any(parts.map { presence($0) })
        case .guarded(let value, let condition): return .all([truth(condition), presence(value)])
        case .single(let inner), .text(let inner), .url(let inner), .format(_, let inner): return presence(inner)
        case .add(let lhs, let rhs), .subtract(let lhs, let rhs): return .all([presence(lhs), presence(rhs)])
        case .template(let parts): return .all(parts.map { presence($0) })
        case .call(let function, let arguments): return presence(of: function, arguments, term)
        case .lookup(_, let key, isTotal: let isTotal):
            return isTotal ? presence(key) : .all([presence(key), atoms.holds(.presence(term))])
        }
    }

    private mutating func presence(of function: Function, _ arguments: [Term], _ term: Term) -> Formula {
        switch function {
        case .present, .count: return .yes
        case .contains, .startsWith, .endsWith, .lower, .at, .date, .working:
            return .all(arguments.map { presence($0) })
        case .first:
            // The first of a reference is there when the reference is; of another list only if it has an element.
            guard case .record(_, .reference) = arguments[0].kind else {
                return .all([presence(arguments[0]), atoms.holds(.presence(term))])
            }
            return presence(arguments[0])
        case .digits, .decode, .before, .after, .parameter, .join, .person:
            return .all(arguments.map { presence($0) } + [atoms.holds(.presence(term))])
        }
    }

    /// When the term has a value while records are searched: a reference stands for a record found, not for a new one.
    mutating func presenceInSearch(_ term: Term) -> Formula {
        switch term.kind {
        case .record(let record, .reference): atoms.holds(.found(record))
        case .binding(let position): presenceInSearch(channel.bindings[position].value)
        case .single(let inner): presenceInSearch(inner)
        case .call(.first, let arguments): presenceInSearch(arguments[0])
        case .otherwise(let parts): .any(parts.map { presenceInSearch($0) })
        default: presence(term)
        }
    }

    /// When a record was found or is created.
    mutating func exists(_ record: Int) -> Formula {
        let found = atoms.holds(.found(record))
        guard channel.records.indices.contains(record), let create = channel.records[record].create else {
            return found
        }
        guard let condition = create.condition else { return .yes }
        return .any([found, truth(condition)])
    }

    /// A record is found where its count is over 0, and only there; with `stop` there is never more than one. Only of
    /// counts that conditions speak of.
    mutating func countsAgree(_ record: Int, _ term: Term) -> Formula {
        let found = atoms.holds(.found(record))
        let zero = Value.number(ExactDecimal(0))
        guard let none = atoms.comparison(term, .equal, zero) else { return .yes }
        var parts = [Formula.implies(found, none.negated), .implies(found.negated, none)]
        if channel.records[record].declaration.pick?.value == .stop,
            let one = atoms.comparison(term, .equal, .number(ExactDecimal(1)))
        {
            parts.append(.any([none, one]))
        }
        return .all(parts)
    }

    // MARK: - Truth

    /// When the condition holds. A missing one does not.
    mutating func truth(_ term: Term) -> Formula {
        if let known = truths[term] { return known }
        let formula = makeTruth(term)
        truths[term] = formula
        return formula
    }

    private mutating func makeTruth(_ term: Term) -> Formula {
        switch term.kind {
        case .constant(let value): return .constant(value == .boolean(true))
        case .binding(let position): return truth(channel.bindings[position].value)
        case .record(let record, .found): return atoms.holds(.found(record))
        case .and(let parts): return .all(parts.map { truth($0) })
        case .or(let parts): return .any(parts.map { truth($0) })
        case .not(let inner): return truth(inner).negated
        case .otherwise(let parts):
            var cases: [Formula] = []
            var earlierMissing: [Formula] = []
            for part in parts {
                cases.append(.all(earlierMissing + [truth(part)]))
                earlierMissing.append(presence(part).negated)
            }
            return .any(cases)
        case .guarded(let value, let condition): return .all([truth(condition), truth(value)])
        case .compare(let comparison, let lhs, let rhs): return compare(comparison, lhs, rhs)
        case .contained(let value, in: let list, negated: let isNegated):
            return contained(value, in: list, isNegated: isNegated, term)
        case .call(.present, let arguments): return presence(arguments[0])
        default: return .all([presence(term), atoms.holds(.truth(term))])
        }
    }

    private mutating func contained(_ value: Term, in list: Term, isNegated: Bool, _ term: Term) -> Formula {
        guard let elements = list.elements else {
            return .all([presence(value), presence(list), atoms.holds(.truth(term))])
        }
        let equals = elements.map { compare(.equal, value, $0) }
        return isNegated ? .all([presence(value), Formula.any(equals).negated]) : .any(equals)
    }

    /// When both sides are there and the comparison holds.
    private mutating func compare(_ comparison: Comparison, _ lhs: Term, _ rhs: Term) -> Formula {
        let term = Term(.compare(comparison, lhs, rhs), .boolean, at: lhs.range)
        if let known = comparisons[term] { return known }
        let formula = makeComparison(comparison, lhs, rhs)
        comparisons[term] = formula
        return formula
    }

    private mutating func makeComparison(_ comparison: Comparison, _ lhs: Term, _ rhs: Term) -> Formula {
        if let cases = cases(of: lhs) {
            return .any(cases.map { .all([$0.condition, compare(comparison, $0.value, rhs)]) })
        }
        if let cases = cases(of: rhs) {
            return .any(cases.map { .all([$0.condition, compare(comparison, lhs, $0.value)]) })
        }
        switch (lhs.constant, rhs.constant) {
        case (let left?, let right?):
            guard left.isPresent, right.isPresent else { return .no }
            return .constant(Region.exactly(left).satisfies(comparison, right))
        case (nil, let right?): return compare(comparison, lhs, literal: right)
        case (let left?, nil): return compare(comparison.mirrored, rhs, literal: left)
        case (nil, nil): break
        }
        let bothPresent = [presence(lhs), presence(rhs)]
        if lhs == rhs {
            return .all(bothPresent + [.constant(Region.exactly(.boolean(true)).satisfies(comparison, .boolean(true)))])
        }
        switch comparison {
        case .equal: return .all(bothPresent + [atoms.holds(.equality(lhs, rhs))])
        case .notEqual: return .all(bothPresent + [atoms.holds(.equality(lhs, rhs)).negated])
        default:
            let term = Term(.compare(comparison, lhs, rhs), .boolean, at: lhs.range)
            return .all(bothPresent + [atoms.holds(.truth(term))])
        }
    }

    private mutating func compare(_ comparison: Comparison, _ term: Term, literal: Value) -> Formula {
        guard literal.isPresent else { return .no }
        if term.type == .boolean, case .boolean(let wanted) = literal {
            let isTrue = truth(term)
            let holds = wanted == (comparison == .equal) ? isTrue : isTrue.negated
            return .all([presence(term), holds])
        }
        let unknown = Term(
            .compare(comparison, term, Term(.constant(literal), term.type, at: term.range)),
            .boolean,
            at: term.range
        )
        let holds = atoms.comparison(term, comparison, literal) ?? atoms.holds(.truth(unknown))
        return .all([presence(term), holds])
    }

    /// The values that an `else`, a `when` or a let stands for, each with the condition under which it does.
    private mutating func cases(of term: Term) -> [(condition: Formula, value: Term)]? {
        switch term.kind {
        case .binding(let position):
            let value = channel.bindings[position].value
            return cases(of: value) ?? [(.yes, value)]
        case .guarded(let value, let condition): return [(truth(condition), value)]
        case .otherwise(let parts):
            var cases: [(condition: Formula, value: Term)] = []
            var earlierMissing: [Formula] = []
            for part in parts {
                cases.append((.all(earlierMissing), part))
                earlierMissing.append(presence(part).negated)
            }
            return cases
        default: return nil
        }
    }
}

extension Term {
    /// The elements of a list that is written out.
    var elements: [Term]? {
        if case .list(let elements) = kind { elements } else { nil }
    }
}

extension Comparison {
    /// The comparison with its sides exchanged.
    var mirrored: Comparison {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}
