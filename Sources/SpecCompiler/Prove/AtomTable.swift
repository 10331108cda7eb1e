import SpecBase
import SpecIR

/// The finite parts that conditions are about, each with its variable.
struct AtomTable {
    /// What a variable stands for.
    enum Subject: Hashable {
        /// Whether a record was found.
        case found(Int)
        /// Whether a value is there.
        case presence(Term)
        /// Which of two a boolean is, or whether a condition that nothing is known of holds.
        case truth(Term)
        /// Which of the literals that it is compared with a value is, or between which it lies.
        case value(Term)
        /// Whether two values, both there, are equal.
        case equality(Term, Term)
    }

    /// The literals that values are compared with; complete before the first formula is solved.
    private var literals: [Term: [Value]] = [:]
    /// What the tables that are looked up hold.
    let lookups: [LookupKey: CheckedLookup]
    private(set) var subjects: [Subject] = []
    private var positions: [Subject: Int] = [:]
    /// The values that each variable can have, a bit for each.
    private(set) var masks: [UInt64] = []
    /// The values of each variable for a value; empty for others.
    private var domains: [[Region]] = []

    /// More values than this are not told apart; the comparison counts as unknown.
    private static let largestDomain = 60

    init(lookups: [LookupKey: CheckedLookup] = [:]) {
        self.lookups = lookups
        positions.reserveCapacity(64)
        literals.reserveCapacity(32)
    }

    /// The records whose counts literals were noted for, in their order.
    var countedRecords: [(record: Int, term: Term)] {
        literals.keys.compactMap { term in
            if case .record(let record, .count) = term.kind { (record, term) } else { nil }
        }.sorted { $0.record < $1.record }
    }

    mutating func variable(_ subject: Subject) -> Variable {
        if let position = positions[subject] { return Variable(index: position) }
        var domain: [Region] = []
        if case .value(let term) = subject { domain = makeDomain(of: term) }
        return add(subject, domain)
    }

    private mutating func add(_ subject: Subject, _ domain: [Region]) -> Variable {
        positions[subject] = subjects.count
        subjects.append(subject)
        domains.append(domain)
        let count = if case .value = subject { domain.count } else { 2 }
        masks.append(count < 64 ? 1 << UInt64(count) - 1 : .max)
        return Variable(index: subjects.count - 1)
    }

    /// The subject holds: value 1 of two.
    mutating func holds(_ subject: Subject) -> Formula {
        .member(variable(subject), 0b10)
    }

    /// Makes a literal one that the value is told apart by.
    mutating func note(_ literal: Value, for term: Term) {
        guard !(literals[term]?.contains(literal) ?? false) else { return }
        literals[term, default: []].append(literal)
        literals[term]?.sort { isBefore($0, $1) }
    }

    /// The comparison of a value, known to be there, with a literal; `nil` when there are too many to tell apart.
    mutating func comparison(_ term: Term, _ comparison: Comparison, _ literal: Value) -> Formula? {
        let subject = Subject.value(term)
        let known = positions[subject]
        let domain = known.map { domains[$0] } ?? makeDomain(of: term)
        guard domain.count <= Self.largestDomain else { return nil }
        let variable = known.map { Variable(index: $0) } ?? add(subject, domain)
        var mask: UInt64 = 0
        for (position, region) in domain.enumerated() where region.satisfies(comparison, literal) {
            mask |= 1 << UInt64(position)
        }
        return .member(variable, mask)
    }

    /// The values of a variable for a value that is there: none of them is empty, and no two overlap.
    func domain(of term: Term) -> [Region] {
        positions[.value(term)].map { domains[$0] } ?? makeDomain(of: term)
    }

    private func makeDomain(of term: Term) -> [Region] {
        let regions = regions(of: term)
        if case .lookup(let table, _, isTotal: _) = term.kind,
            let lookup = lookups[LookupKey(table: table, type: term.type)]
        {
            let results = lookup.values + (lookup.fallback.map { [$0] } ?? [])
            return regions.filter { region in
                results.contains { result in region.holds(result, among: literals[term] ?? []) }
            }
        }
        if term.isCount { return regions.filter { $0.holdsCounts } }
        return term.type == .integer ? regions.filter { $0.holdsIntegers } : regions
    }

    private func regions(of term: Term) -> [Region] {
        let literals = literals[term] ?? []
        guard term.type.isOrdered else {
            if case .enumeration(let words) = term.type.element, literals.count == words.count {
                return literals.map { .exactly($0) }
            }
            return literals.map { .exactly($0) } + [.other]
        }
        var regions: [Region] = []
        for (position, literal) in literals.enumerated() {
            regions.append(.between(position == 0 ? nil : literals[position - 1], literal))
            regions.append(.exactly(literal))
        }
        return regions + [.between(literals.last, nil)]
    }
}

/// A set of values that no condition tells apart.
enum Region: Hashable {
    case exactly(Value)
    /// Between two literals, both excluded; `nil` for no bound.
    case between(Value?, Value?)
    /// None of the literals.
    case other

    /// Whether a value is in it.
    ///
    /// - Parameters:
    ///   - value: Any value of the type.
    ///   - literals: Those that the region was made by.
    /// - Returns: Whether no condition tells the value from others of the region.
    func holds(_ value: Value, among literals: [Value]) -> Bool {
        switch self {
        case .exactly(let own): own == value
        case .between(let low, let high):
            (low.map { isBefore($0, value) } ?? true) && (high.map { isBefore(value, $0) } ?? true)
        case .other: !literals.contains(value)
        }
    }

    /// Whether an integer is in it.
    var holdsIntegers: Bool {
        guard case .between(.number(let low)?, .number(let high)?) = self,
            let next = low.adding(ExactDecimal(1))
        else { return true }
        return next < high
    }

    /// Whether an integer that is not negative is in it.
    var holdsCounts: Bool {
        let zero = Value.number(ExactDecimal(0))
        switch self {
        case .exactly(let own): return !isBefore(own, zero)
        case .between(_, let high?): return holdsIntegers && isBefore(zero, high)
        case .between, .other: return holdsIntegers
        }
    }

    func satisfies(_ comparison: Comparison, _ literal: Value) -> Bool {
        switch self {
        case .other: return comparison == .notEqual
        case .exactly(let own):
            switch comparison {
            case .equal: return own == literal
            case .notEqual: return own != literal
            case .less: return isBefore(own, literal)
            case .lessOrEqual: return !isBefore(literal, own)
            case .greater: return isBefore(literal, own)
            case .greaterOrEqual: return !isBefore(own, literal)
            }
        case .between(let low, let high):
            // A literal is never inside a region: it bounds it or lies beyond.
            let isBelow = high.map { !isBefore(literal, $0) } ?? false
            let isAbove = low.map { !isBefore($0, literal) } ?? false
            switch comparison {
            case .equal: return false
            case .notEqual: return true
            case .less, .lessOrEqual: return isBelow
            case .greater, .greaterOrEqual: return isAbove
            }
        }
    }
}

/// The order of two literals of one type; any fixed order for types without one.
private func isBefore(_ lhs: Value, _ rhs: Value) -> Bool {
    switch (lhs, rhs) {
    case (.number(let lhs), .number(let rhs)): lhs < rhs
    case (.date(let lhs), .date(let rhs)): lhs < rhs
    case (.time(let lhs), .time(let rhs)): lhs < rhs
    case (.datetime(let lhs), .datetime(let rhs)): lhs < rhs
    case (.duration(let lhs), .duration(let rhs)): lhs < rhs
    case (.word(let lhs), .word(let rhs)): lhs < rhs
    case (.text(let lhs), .text(let rhs)): lhs < rhs
    default: false
    }
}

extension Term {
    /// Whether it counts something.
    fileprivate var isCount: Bool {
        switch kind {
        case .record(_, .count), .call(.count, _): true
        default: false
        }
    }
}
